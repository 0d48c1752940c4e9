"""Drafted attributions of the program beside those of PolNeAR: what matches what, and what is right of it."""
import collections
import pathlib
import subprocess

import numpy as np

from rtrain.corpora import polnear

EDGE = ' \t\n"\'“”‘’,.;:!?()[]—–-'
ROLES = ('source', 'cue', 'content')
LIKELIER = 0.1   # by so much a draft must be likelier than the one that it lies in to take its place


def trim(text, start, end):
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def common(a, b):
    return sum(max(0, min(x_end, y_end) - max(x, y)) for x, x_end in a for y, y_end in b)


def characters(text):
    """Characters by bytes."""
    places = []
    for at, character in enumerate(text):
        places += [at] * len(character.encode())
    return places + [len(text)]


def holds(outer, inner):
    return any(start <= inner[0] and inner[1] <= end for start, end in outer)


def size(ranges):
    return sum(end - start for start, end in ranges)


class Draft:
    """Places as the program gives them, in bytes, and as they are compared, in characters without their edges."""

    def __init__(self, fields, text, places):
        self.bytes = {role: [] if field == '-' else [tuple(map(int, part.split('-'))) for part in field.split(' ')]
                      for role, field in zip(('cue', 'source', 'content'), fields)}
        self.spans = {role: sorted(trim(text, places[start], places[end]) for start, end in ranges)
                      for role, ranges in self.bytes.items()}
        self.weighed = fields[3] == '1'
        self.signs = np.array(fields[4:], np.float32)


class Article:
    """One document: the attributions of its first reader, the drafts, how much each has in common with each."""

    def __init__(self, path, gold, lines):
        text = path.read_bytes().decode('utf8')
        places = characters(text)
        self.name = path.stem
        self.gold = [{role: [trim(text, *span) for span in spans] for role, spans in one.items()} for one in gold]
        self.drafts = [Draft(fields, text, places) for fields in lines]
        self.over = np.zeros((len(self.gold), len(self.drafts)), int)
        self.ok, self.exact = {}, {}
        for g, wanted in enumerate(self.gold):
            key = 'content' if wanted['content'] else 'cue'
            for d, draft in enumerate(self.drafts):
                self.over[g, d] = common(wanted[key], draft.spans[key])
                for role in ROLES:
                    both = wanted[role], draft.spans[role]
                    self.ok[role, g, d] = not (both[0] or both[1]) or common(*both) > 0
                    self.exact[role, g, d] = bool(both[0]) and both[0] == both[1]
        self.outer = [[o for o in range(len(self.drafts)) if o != i and self.is_inside(i, o)]
                      for i in range(len(self.drafts))]

    def is_inside(self, i, o):
        """As ParentOf in lib/claims/assemble.cpp."""
        inner, outer = self.drafts[i].bytes, self.drafts[o].bytes
        if not holds(outer['content'], (inner['cue'] or inner['content'])[0]):
            return False
        sizes = size(outer['content']), size(inner['content'])
        if sizes[0] != sizes[1]:
            return sizes[0] > sizes[1]
        return not ((bool(inner['cue']) and o > i) if outer['cue'] else (bool(inner['cue']) or o > i))

    def outermost(self, alive):
        """Drafts of `alive` that lie in no content of another: what is compared."""
        return [i for i in sorted(alive) if not any(o in alive for o in self.outer[i])]

    def top(self, i, alive):
        """The outermost of the drafts of `alive` about this one."""
        while around := [o for o in self.outer[i] if o in alive]:
            i = min(around, key=lambda o: (size(self.drafts[o].bytes['content']), o))
        return i

    def kept(self, chances, cut):
        """As KeepLikely in lib/claims/draft_scores.cpp: the outermost drafts that are left."""
        alive = set(range(len(self.drafts)))
        while True:
            least = [cut] * len(self.drafts)
            for i in alive:
                top = self.top(i, alive)
                if top != i and self.drafts[i].weighed:
                    least[top] = max(least[top], chances[i] - LIKELIER)
            dropped = {i for i in self.outermost(alive) if self.drafts[i].weighed and chances[i] < least[i]}
            if not dropped:
                return self.outermost(alive)
            alive -= dropped

    def matches(self, seen):
        """{draft: attribution of the corpus}, each taking what its content has most in common with, in text order."""
        taken = {}
        for g in range(len(self.gold)):
            best = max(((self.over[g, d], -d) for d in seen if d not in taken), default=(0, 0))
            if best[0] > 0:
                taken[-best[1]] = g
        return taken

    def labels(self):
        """How much of each is right, 0..1: of those that are outermost once wrong ones are dropped, and of those inside them
        where they tell an attribution better than any of these."""
        labels, alive = [None] * len(self.drafts), set(range(len(self.drafts)))
        while dropped := self.label(alive, labels):
            alive -= dropped
        told = {}
        for d, g in self.matches([d for d in range(len(labels)) if labels[d]]).items():
            told[g] = max(told.get(g, 0), labels[d])
        for d in range(len(labels)):
            if labels[d] is None:
                alone = [(self.right(g, d), g) for g in self.matches([d]).values()]
                labels[d] = next((right for right, g in alone if right > told.get(g, 0)), 0.0)
        return labels

    def label(self, alive, labels):
        """Labels what is outermost; returns what is wrong of it."""
        seen = self.outermost(alive)
        taken = self.matches(seen)
        for d in seen:
            labels[d] = self.right(taken[d], d) if d in taken else 0.0
        return {d for d in seen if not labels[d]}

    def right(self, g, d):
        parts = [self.ok[role, g, d] for role in ROLES]
        return (sum(parts) + all(parts)) / 4

    def count(self, seen, counts):
        """Adds what the scores are made of."""
        taken = self.matches(seen)
        for role in ROLES:
            counts[role, 'gold'] += sum(bool(g[role]) for g in self.gold)
            counts[role, 'found'] += sum(bool(self.drafts[d].spans[role]) for d in seen)
            for d, g in taken.items():
                present = bool(self.gold[g][role]) and bool(self.drafts[d].spans[role])
                counts[role, 'overlap'] += present and self.ok[role, g, d]
                counts[role, 'exact'] += present and self.exact[role, g, d]
        counts['all', 'gold'] += len(self.gold)
        counts['all', 'found'] += len(seen)
        counts['all', 'overlap'] += sum(all(self.ok[role, g, d] for role in ROLES) for d, g in taken.items())


def figures(articles, seen):
    """F1 of source, cue, content, all by overlap, then of source, cue, content exactly."""
    counts = collections.Counter()
    for article, of_article in zip(articles, seen):
        article.count(of_article, counts)

    def f1(role, kind):
        return 2 * counts[role, kind] / max(1, counts[role, 'gold'] + counts[role, 'found'])
    return [f1(role, 'overlap') for role in (*ROLES, 'all')] + [f1(role, 'exact') for role in ROLES]


def read(program, folder):
    """([Article], names of the signs) of a part of PolNeAR."""
    gold = {}
    for path in sorted(pathlib.Path(folder, 'text').glob('*.txt')):
        readings = sorted(pathlib.Path(folder, 'attributions').glob(f'{path.stem}*.ann'))
        if readings:
            gold[path] = polnear.attributions(readings[0])
    run = subprocess.run([str(program), 'dump', '--stage', 'drafts', *map(str, gold)], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f'dump --stage drafts: status {run.returncode}: {run.stderr.strip()[-400:]}')
    rows = {str(path): [] for path in gold}
    for line in run.stdout.splitlines():
        kind, *fields = line.split('\t')
        if kind == 'article':
            found = rows[fields[0]]
        elif kind == 'signs':
            names = fields
        else:
            found.append(fields)
    return [Article(path, wanted, rows[str(path)]) for path, wanted in gold.items()], names
