"""Pairs of passages and of marked words that annotated stories give."""

import collections
import json
import pathlib

import numpy

from .net import CASES

SHARE_SAME = 0.5        # of the pairs of one answer that an epoch sees
UNRELATED = 1.2         # unrelated pairs for each of the others, those that the signs find likely first
QUOTES_A_SLOT = 6
CONFLICT = {"contradiction": "contradiction", "update": "contradiction", "denial": "dispute",
            "disagreement": "dispute", "compatible": "compatible"}


def plain(text):
    return " ".join(text.split())


class Passages:
    """The sentences of a story by (document, first byte), as `dump --stage slots` names them."""

    def __init__(self, folder, story):
        self.gold = json.loads((folder / "gold.json").read_text(encoding="utf8"))
        files = {pathlib.Path(a["file"]).stem: folder / a["file"] for a in self.gold["articles"]}
        starts = collections.defaultdict(set)
        for pair in story.pairs:
            for document, begin in (pair.a, pair.b):
                starts[document].add(begin)
        self.text, self.line = {}, {}
        for document, begins in starts.items():
            raw = files[document].read_bytes()
            for begin, after in zip(sorted(begins), sorted(begins)[1:] + [len(raw)]):
                end = min(after, raw.find(b"\n", begin) % (len(raw) + 1))
                self.text[document, begin] = plain(raw[begin:end].decode("utf8", "replace"))
                self.line[document, begin] = sum(1 for part in raw[:begin].split(b"\n")[:-1] if part.strip()) + 1

    def mentions(self):
        """(slot, position, relation, quote, (document, line))"""
        for slot in self.gold["slots"]:
            for at, position in enumerate(slot["positions"]):
                for m in position["mentions"]:
                    yield slot["id"], at, slot["relation"], m.get("quote"), (m["doc"], m["line"])


def cases_of(folder, story):
    """[(text, text, case, quote or None, quote or None, pair index)]: every pair of the story."""
    passages = Passages(folder, story)
    by_line = collections.defaultdict(list)
    for mention in passages.mentions():
        by_line[mention[4]].append(mention)
    relation = {slot["id"]: slot["relation"] for slot in passages.gold["slots"]}
    out = []
    for at, pair in enumerate(story.pairs):
        sides = [by_line[key[0], passages.line[key]] for key in (pair.a, pair.b)]
        both = [(x, y) for x in sides[0] for y in sides[1] if x[0] == y[0]]
        if pair.slots:
            case = CONFLICT[relation[pair.slots[0]]]
        elif pair.trap:
            case = "compatible"
        else:
            case = "same" if any(x[1] == y[1] for x, y in both) else "unrelated"
        a, b = passages.text[pair.a], passages.text[pair.b]
        quotes = (None, None)
        for x, y in both:
            if (x[1] == y[1]) == (case == "same") and x[3] and y[3] and plain(x[3]) in a and plain(y[3]) in b:
                quotes = plain(x[3]), plain(y[3])
        out.append((a, b, CASES.index(case), *quotes, at))
    return out, list(passages.mentions())


def epoch(cases, mentions, scores, rng):
    """Examples (text, text, case, quote, quote) of one story for one epoch."""
    picked = [c[:5] for c in cases if c[2] > 1 or (c[2] == 1 and rng.random() < SHARE_SAME)]
    rest = [c for c in cases if c[2] == 0]
    weight = numpy.array([scores[c[5]] for c in rest]) + 0.01
    wanted = min(len(rest), int(UNRELATED * sum(c[2] > 0 for c in cases)) + 10)
    draw = numpy.random.default_rng(rng.randrange(10 ** 9)).choice(len(rest), wanted, replace=False, p=weight / weight.sum())
    picked += [rest[i][:5] for i in draw]
    return picked + quote_pairs([m for m in mentions if m[3]], rng)


def quote_pairs(quoted, rng):
    """Marked words alone: of one slot by their positions, of two slots as unrelated."""
    slots, out = collections.defaultdict(list), []
    for mention in quoted:
        slots[mention[0]].append(mention)
    for own in slots.values():
        both = [(x, y) for i, x in enumerate(own) for y in own[i + 1:] if x[4] != y[4]]
        rng.shuffle(both)
        for x, y in both[:QUOTES_A_SLOT]:
            case = "same" if x[1] == y[1] else CONFLICT[x[2]]
            out.append((plain(x[3]), plain(y[3]), CASES.index(case), None, None))
        for _ in range(3):
            x, y = rng.choice(own), rng.choice(quoted)
            if x[0] != y[0]:
                out.append((plain(x[3]), plain(y[3]), 0, None, None))
    return out
