"""What readers of single pairs of passages said of them (scripts/train/readings/pairs.tsv).

The gold of a story lists lines for each answer; not every two of these lines show by themselves that they differ. A verdict is
about the two passages alone.
"""
import collections
import pathlib
from typing import NamedTuple

from rpair.example import KINDS, RELATIONS

PATH = pathlib.Path(__file__).resolve().parents[1] / 'readings/pairs.tsv'
CONFLICT, LABELS = ('must', 'may'), ('must', 'may', 'compatible', 'same', 'unrelated')
HEAD = '# Pairs of passages, read one by one. Columns: story, document, first byte, document, first byte, verdict, kind, relation\n'


class Verdict(NamedTuple):
    label: str
    kind: str = ''       # of the question, where both answer one
    relation: str = ''   # of a conflict

    @property
    def conflict(self):
        return self.label in CONFLICT


def of_columns(columns):
    """The verdict of a line's last columns (label, kind, relation; the latter may be missing), or None where they are not of the form."""
    verdict = Verdict(*(columns + ['', '', ''])[:3])
    wanted = {'must': (KINDS, RELATIONS), 'may': (KINDS, RELATIONS), 'compatible': (KINDS, ['']), 'same': ([''], ['']),
              'unrelated': ([''], [''])}.get(verdict.label)
    return verdict if wanted and verdict.kind in wanted[0] and verdict.relation in wanted[1] else None


def key_of(story, pair):
    return (story.name, *sorted((pair.a, pair.b)))


def read(path=PATH):
    """{(story, passage, passage): Verdict}, passages in order."""
    found = {}
    for row in open(path, encoding='utf8'):
        if row.startswith('#'):
            continue
        story, a, at, b, bt, *verdict = row.rstrip('\n').split('\t')
        found[(story, *sorted(((a, int(at)), (b, int(bt)))))] = Verdict(*verdict)
    return found


def write(path, verdicts):
    with open(path, 'w', encoding='utf8') as out:
        out.write(HEAD)
        for (story, a, b), verdict in sorted(verdicts.items()):
            out.write('\t'.join([story, a[0], str(a[1]), b[0], str(b[1]), *verdict]) + '\n')


def attach(stories, verdicts):
    for story in stories:
        for pair in story.pairs:
            pair.verdict = verdicts.get(key_of(story, pair))


def agreement(stories):
    """{(what the gold says of a pair, label): count} over the pairs that were read."""
    counts = collections.Counter()
    for story in stories:
        for pair in story.pairs:
            if pair.verdict:
                counts['conflict' if pair.slots else 'trap' if pair.trap else 'unlisted', pair.verdict.label] += 1
    return counts
