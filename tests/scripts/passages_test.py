"""The passages written to teach the pair scorer: the project's own are of the form, and what breaks it is told.

usage: passages_test.py PROGRAM
"""
import json
import pathlib
import random
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/train"))
from rpair import passage_data  # noqa: E402
from rpair.example import CASES, KINDS, RELATIONS  # noqa: E402

SET = {
    "topic": "fire in the Veldt mill",
    "passages": {"a": "Four men died in the mill.", "b": "The fire killed four workers.", "c": "Six were killed in the mill.",
                 "d": "At least three men lost their lives.", "e": "The mill was built in 1990."},
    "questions": [
        {"question": "How many died?", "kind": "number", "relation": "update", "positions": [["a", "b"], ["c"]]},
        {"question": "How many at least?", "kind": "number", "relation": "compatible", "positions": [["d"], ["a", "b", "c"]]},
    ],
}


def changed(change):
    one = json.loads(json.dumps(SET))
    change(one)
    return one


class PassagesTest(unittest.TestCase):
    def test_the_projects_sets_are_of_the_form(self):
        sets = passage_data.read(sorted((ROOT / "fixtures/passages").glob("*.json")))
        counts = passage_data.counts(sets)
        self.assertGreater(len(sets), 500)
        for case in CASES:
            self.assertGreater(counts[case], 1000, case)

    def test_pairs_follow_from_positions(self):
        cases = {(e.a[0], e.b[0]): e for e in passage_data.cases_of(
            changed(lambda s: s.update(passages={k: k + v for k, v in s["passages"].items()})))}
        said = {pair: CASES[e.case] for pair, e in cases.items()}
        self.assertEqual(said["a", "b"], "same")
        self.assertEqual(said["a", "c"], "contradiction")   # of two questions the one in which they differ more
        self.assertEqual(said["a", "d"], "compatible")
        self.assertEqual(said["a", "e"], "unrelated")
        self.assertEqual(len(cases), 10)
        self.assertEqual(KINDS[cases["a", "c"].kind], "number")
        self.assertEqual(RELATIONS[cases["a", "c"].relation], "update")
        self.assertEqual(cases["a", "d"].relation, -1)

    def test_an_epoch_holds_every_related_pair(self):
        drawn = passage_data.epoch([SET], random.Random(1))
        related = {frozenset((e.a, e.b)) for e in passage_data.cases_of(SET) if e.case}
        self.assertEqual({frozenset((e.a, e.b)) for e in drawn if e.case}, related)

    def test_what_is_wrong_is_told_with_its_place(self):
        question = SET["questions"][0]
        for change, message in (
                (lambda s: s["passages"].update(a="Too short."), "passage a has 2 words"),
                (lambda s: s["passages"].update(a=SET["passages"]["b"]), "two passages are the same"),
                (lambda s: s["questions"].append({**question, "kind": "toll"}), "How many died?: no such kind: toll"),
                (lambda s: s["questions"].append({**question, "relation": "odd"}), "How many died?: no such relation: odd"),
                (lambda s: s["questions"].append({**question, "positions": [["a"], ["x"]]}), "How many died?: no passage x"),
                (lambda s: s["questions"].append({**question, "positions": [["a"], ["a"]]}),
                 "How many died?: a passage stands in it twice"),
                (lambda s: s["questions"].append({**question, "positions": [["a", "b"]]}), "How many died?: one position alone")):
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "sets.json"
                path.write_text(json.dumps([SET, changed(change)]))
                with self.assertRaises(passage_data.BadPassages) as raised:
                    passage_data.read([path])
                self.assertEqual(str(raised.exception), f"{path}: set 2: {message}")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
