"""Pairs of passages and of marked words that annotated stories give."""

import collections
import json
import pathlib
from typing import NamedTuple

import numpy

from rscore.stories import line_at, line_spans

from .example import Example, of_question

SHARE_SAME = 0.5        # of the pairs of one answer that an epoch sees
UNRELATED = 1.2         # unrelated pairs for each of the others, those that the signs find likely first
QUOTES_A_SLOT = 6


def plain(text):
    return " ".join(text.split())


class Passages:
    """Where the passages of a story lie, by (document, first byte), as `dump --stage slots` names them."""

    def __init__(self, folder, story):
        self.gold = json.loads((folder / "gold.json").read_text(encoding="utf8"))
        spans = {pathlib.Path(a["file"]).stem: line_spans(folder / a["file"]) for a in self.gold["articles"]}
        places = {place for pair in story.pairs for place in (pair.a, pair.b)}
        self.line = {(document, begin): line_at(spans[document], begin, begin + 1) for document, begin in places}

    def mentions(self):
        return [Mention(slot, at, plain(m.get("quote") or ""), (m["doc"], m["line"])) for slot in self.gold["slots"]
                for at, position in enumerate(slot["positions"]) for m in position["mentions"]]


class Mention(NamedTuple):
    slot: dict      # of gold.json
    position: int
    quote: str
    line: tuple     # document, number


def question_of(pair, both):
    """(slot, whether both give one answer) of a pair by what its lines mention; None where they share no slot."""
    for slots, wanted in ((pair.slots, True), (None, pair.trap)):
        for x, y in both if wanted else []:
            if x.position != y.position and (slots is None or x.slot["id"] in slots):
                return x.slot, False
    return next(((x.slot, True) for x, y in both if x.position == y.position), None)


def cases_of(folder, story):
    """(one Example a pair of the story, every Mention)."""
    passages = Passages(folder, story)
    by_line = collections.defaultdict(list)
    for mention in passages.mentions():
        by_line[mention.line].append(mention)
    out = []
    for pair in story.pairs:
        sides = [by_line[key[0], passages.line[key]] for key in (pair.a, pair.b)]
        both = [(x, y) for x in sides[0] for y in sides[1] if x.slot is y.slot]
        a, b = pair.texts
        question = question_of(pair, both)
        if question is None:
            out.append(Example(a, b, 0))
            continue
        slot, same = question
        quotes = [(x.quote, y.quote) for x, y in both if x.slot is slot and (x.position == y.position) == same
                  and x.quote and y.quote and x.quote in a and y.quote in b]
        out.append(of_question(a, b, same, slot, quotes[-1] if quotes else None))
    return out, passages.mentions()


def epoch(cases, mentions, scores, rng):
    """Examples of one story for one epoch; `scores`: of its pairs by their signs."""
    picked = [e for e in cases if e.case > 1 or (e.case == 1 and rng.random() < SHARE_SAME)]
    rest = [i for i, e in enumerate(cases) if e.case == 0]
    weight = scores[rest] + 0.01
    wanted = min(len(rest), int(UNRELATED * (len(cases) - len(rest))) + 10)
    draw = numpy.random.default_rng(rng.randrange(10 ** 9)).choice(rest, wanted, replace=False, p=weight / weight.sum())
    return picked + [cases[i] for i in draw] + quote_pairs([m for m in mentions if m.quote], rng)


def quote_pairs(quoted, rng):
    """Marked words alone: of one slot by their positions, of two slots as unrelated."""
    slots, out = collections.defaultdict(list), []
    for mention in quoted:
        slots[mention.slot["id"]].append(mention)
    for own in slots.values():
        both = [(x, y) for i, x in enumerate(own) for y in own[i + 1:] if x.line != y.line]
        rng.shuffle(both)
        out += [of_question(x.quote, y.quote, x.position == y.position, x.slot) for x, y in both[:QUOTES_A_SLOT]]
        for _ in range(3):
            x, y = rng.choice(own), rng.choice(quoted)
            if x.slot is not y.slot:
                out.append(Example(x.quote, y.quote, 0))
    return out
