"""Pairs of passages that somebody read one by one (rscore/verdicts.py)."""

from .example import CASE_OF, CASES, KINDS, RELATIONS, Example

UNRELATED = 0.6     # share of the unrelated ones that an epoch sees


def example_of(pair):
    """An Example; None where the verdict and the gold of the story contradict each other."""
    verdict, (a, b) = pair.verdict, pair.texts
    if pair.slots and not verdict.conflict:
        return None
    kind = KINDS.index(verdict.kind) if verdict.kind else -1
    if not verdict.conflict:
        return Example(a, b, CASES.index(verdict.label), None, kind)
    return Example(a, b, CASES.index(CASE_OF[verdict.relation]), None, kind, RELATIONS.index(verdict.relation))


def examples_of(stories):
    found = (example_of(pair) for story in stories for pair in story.pairs if pair.verdict)
    return [example for example in found if example]


def epoch(examples, rng):
    return [e for e in examples if e.case > 0 or rng.random() < UNRELATED]
