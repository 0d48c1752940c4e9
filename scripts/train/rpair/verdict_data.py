"""Pairs of passages that somebody read one by one (rscore/verdicts.py)."""

from .example import CASE_OF, CASES, KINDS, RELATIONS, Example, of_question

UNRELATED = 0.6     # share of the unrelated ones that an epoch sees


def example_of(story, pair, keep_gold):
    """An Example. Where the gold lists a conflict that the reader does not see: the gold's with `keep_gold`, else None."""
    verdict, (a, b) = pair.verdict, pair.texts
    if pair.slots and not verdict.conflict:
        return of_question(a, b, False, story.real[pair.slots[0]]) if keep_gold else None
    kind = KINDS.index(verdict.kind) if verdict.kind else -1
    if not verdict.conflict:
        return Example(a, b, CASES.index(verdict.label), None, kind)
    return Example(a, b, CASES.index(CASE_OF[verdict.relation]), None, kind, RELATIONS.index(verdict.relation))


def examples_of(stories, keep_gold=False):
    found = (example_of(story, pair, keep_gold) for story in stories for pair in story.pairs if pair.verdict)
    return [example for example in found if example]


def epoch(examples, rng):
    return [e for e in examples if e.case > 0 or rng.random() < UNRELATED]
