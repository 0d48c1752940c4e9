"""Pairs of the passages that the project wrote to teach with (fixtures/passages/README.md has the form)."""

import collections
import itertools
import json

from .example import CASE_OF, CASES, KINDS, Example, of_question

WORDS = range(4, 71)


class BadPassages(ValueError):
    """File, number of the set, what is wrong."""


def cases_of(one):
    """An Example for every two passages of a set; where they share questions, of the one in which they differ most."""
    passages, found = one["passages"], {}
    for question in one["questions"]:
        listed = [(key, at) for at, position in enumerate(question["positions"]) for key in position]
        for (a, x), (b, y) in itertools.combinations(sorted(listed), 2):
            new = of_question(passages[a], passages[b], x == y, question)
            if (a, b) not in found or new.case > found[a, b].case:
                found[a, b] = new
    return [found.get((a, b), Example(passages[a], passages[b], 0)) for a, b in itertools.combinations(sorted(passages), 2)]


def problems(one):
    """What is wrong with a set, in words."""
    passages = one["passages"]
    for key, text in passages.items():
        if len(text.split()) not in WORDS:
            yield f"passage {key} has {len(text.split())} words"
    if len(set(passages.values())) < len(passages):
        yield "two passages are the same"
    for question in one["questions"]:
        name = question["question"]
        listed = [key for position in question["positions"] for key in position]
        if question["kind"] not in KINDS:
            yield f"{name}: no such kind: {question['kind']}"
        if question["relation"] not in CASE_OF:
            yield f"{name}: no such relation: {question['relation']}"
        for key in set(listed) - set(passages):
            yield f"{name}: no passage {key}"
        if len(set(listed)) < len(listed):
            yield f"{name}: a passage stands in it twice"
        if len(question["positions"]) < 2 and question["relation"] != "compatible":
            yield f"{name}: one position alone"


def read(paths):
    """The sets of the files; BadPassages names the first one that is not of the form."""
    sets = []
    for path in paths:
        for number, one in enumerate(json.loads(path.read_text(encoding="utf8")), 1):
            for problem in problems(one):
                raise BadPassages(f"{path}: set {number}: {problem}")
            sets.append(one)
    return sets


def epoch(sets, rng):
    """Examples of one epoch: half as many unrelated pairs of a set as others, either passage first."""
    out = []
    for one in sets:
        cases = cases_of(one)
        related = [e for e in cases if e.case > 0]
        rest = [e for e in cases if e.case == 0]
        out += [e if rng.random() < 0.5 else e.turned() for e in related + rng.sample(rest, min(len(rest), len(related) // 2))]
    rng.shuffle(out)
    return out


def counts(sets):
    return collections.Counter(CASES[e.case] for one in sets for e in cases_of(one))
