"""What the pair scorer learns from: two passages and how they stand to one another."""

from typing import NamedTuple, Optional

CASES = ["unrelated", "same", "compatible", "contradiction", "dispute"]
INFERENCE = ["entailment", "neutral", "contradiction"]
KINDS = ["date", "number", "place", "identity", "reason", "status", "description"]
RELATIONS = ["contradiction", "update", "denial", "disagreement"]
CASE_OF = {"contradiction": "contradiction", "update": "contradiction", "denial": "dispute",
           "disagreement": "dispute", "compatible": "compatible"}   # of gold relations


class Example(NamedTuple):
    a: str
    b: str
    case: int = -1                  # into CASES, or into INFERENCE in school
    quotes: Optional[tuple] = None  # the words of `a` and of `b` that differ
    kind: int = -1                  # of the question that both answer, into KINDS
    relation: int = -1              # of the two answers, into RELATIONS

    def turned(self):
        return self._replace(a=self.b, b=self.a, quotes=self.quotes and self.quotes[::-1])


def of_question(a, b, same, question, quotes=None):
    """Two answers to one question of gold form (its kind and relation), in one position or in two."""
    case = "same" if same else CASE_OF[question["relation"]]
    relation = RELATIONS.index(question["relation"]) if case in ("contradiction", "dispute") else -1
    return Example(a, b, CASES.index(case), quotes, KINDS.index(question["kind"]), relation)
