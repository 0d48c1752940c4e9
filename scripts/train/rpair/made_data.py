"""Pairs made from real ones by exchanging a value in one of the two passages.

Two passages of different articles that tell the same and share a value contradict one another once it is another in one of them. A
value that the other passage does not tell changes nothing: such pairs keep their case (controls), so that what was exchanged cannot be
told by its looks. A bound or a rounder figure in place of a shared one leaves both true.
"""
from typing import NamedTuple

from . import changes
from .example import CASES, KINDS, RELATIONS, Example

ALIKE = 0.3         # least likeness of passages that nobody has read
KIND_OF = {"number": "number", "decimal": "number", "weekday": "date", "day": "date", "year": "date", "hour": "date",
           "place": "place", "direction": "place", "opposite": "status", "predicate": "status"}
SHARES = {"contradiction": 0.6, "control": 0.25, "bound": 0.15}     # of what an epoch sees
READ_ONLY = {"opposite", "predicate"}   # exchanged only where a reader has found that both passages tell the same


class Real(NamedTuple):
    a: str
    b: str
    case: str       # as a reader has it; "" where nobody has read them


def pool_of(stories):
    """The pairs of different articles from which others can be made."""
    found = []
    for story in stories:
        for pair in story.pairs:
            a, b = pair.texts
            if pair.a[0] == pair.b[0] or a == b or (pair.slots and not pair.verdict):
                continue
            if pair.verdict and not pair.verdict.conflict:
                found.append(Real(a, b, pair.verdict.label))
            elif not pair.verdict and not pair.trap and pair.signs.get("cosine", 0) >= ALIKE:
                found.append(Real(a, b, ""))
    return found


class Maker:
    def __init__(self, pool):
        self.pool = pool
        names = changes.place_names(text for real in pool for text in (real.a, real.b))
        self.kinds = [changes.numbers, changes.dates, changes.places(names), changes.opposites(), changes.negations]

    def values(self, text, rng):
        """Of one kind, drawn anew: negations and opposites stand in every sentence, dates and places do not."""
        for kind in rng.sample(self.kinds, len(self.kinds)):
            found = changes.free(text, kind(text))
            if found:
                yield kind, found

    def contradiction(self, real, rng):
        for kind, of_a in self.values(real.a, rng):
            keys = {value.key for value in of_a}
            shared = [v for v in changes.free(real.b, kind(real.b)) if v.key in keys]
            if real.case != "same":
                shared = [v for v in shared if v.key[0] not in READ_ONLY]
            if shared:
                value = rng.choice(shared)
                return Example(real.a, changes.changed(real.b, value, rng), CASES.index("contradiction"), None,
                               KINDS.index(KIND_OF[value.key[0]]), RELATIONS.index("contradiction"))
        return None

    def control(self, real, rng):
        """Another value where the other passage tells none of the kind, so that the case stays."""
        if not real.case:
            return None
        for kind, of_a in self.values(real.a, rng):
            kept = [v for v in of_a if v.key[0] not in READ_ONLY]
            if kept and (real.case == "unrelated" or not changes.free(real.b, kind(real.b))):
                return Example(changes.changed(real.a, rng.choice(kept), rng), real.b, CASES.index(real.case))
        return None

    def bound(self, real, rng):
        of_a = changes.free(real.a, changes.numbers(real.a))
        keys = {v.key for v in of_a}
        shared = [v for v in changes.free(real.b, changes.numbers(real.b))
                  if v.key in keys and v.key[0] == "number" and v.key[1] > changes.LARGE]
        if not shared:
            return None
        value = rng.choice(shared)
        size, grain = value.key[1], 10 ** (len(str(value.key[1])) - 1)
        lower = size // grain * grain
        words = rng.choice(("at least", "more than", "over")) if lower < size else rng.choice(("about", "around", "some"))
        text = f"{real.b[:value.begin]}{words} {lower:,}{real.b[value.end:]}"
        return Example(real.a, text, CASES.index("compatible"), None, KINDS.index("number"))

    def epoch(self, count, rng):
        """`count` examples, either passage first."""
        out = []
        for name, share in SHARES.items():
            made, wanted = [], int(count * share)
            for real in rng.sample(self.pool, len(self.pool)):
                if len(made) == wanted:
                    break
                turned = real if rng.random() < 0.5 else Real(real.b, real.a, real.case)
                example = getattr(self, name)(turned, rng)
                if example:
                    made.append(example if rng.random() < 0.5 else example.turned())
            out += made
        return out
