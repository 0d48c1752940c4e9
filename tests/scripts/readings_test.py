"""The stand-off readings of real stories are of the form that their README states, and hold no text.

usage: readings_test.py PROGRAM
"""
import json
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/train"))
from rpair.example import CASE_OF, KINDS  # noqa: E402
from rscore import verdicts  # noqa: E402

CORPORA = {"ecbplus", "aquaint", "polnear"}
SLOT = {"kind", "relation", "importance", "positions"}


def problems(reading):
    if set(reading) != {"corpus", "articles", "slots"} or reading["corpus"] not in CORPORA or len(reading["articles"]) < 2:
        yield "head"
    for number, slot in enumerate(reading["slots"], 1):
        if set(slot) != SLOT or slot["kind"] not in KINDS or slot["importance"] not in ("must", "may"):
            yield f"slot {number}"
        if slot["relation"] not in CASE_OF or (slot["relation"] != "compatible" and len(slot["positions"]) < 2):
            yield f"slot {number}: relation"
        for document, line, begin, end in (mention for position in slot["positions"] for mention in position):
            if not isinstance(document, str) or line < 1 or not 0 <= begin < end:
                yield f"slot {number}: mention"


class Readings(unittest.TestCase):
    def test_every_file_is_of_the_form(self):
        files = sorted((ROOT / "scripts/train/readings").glob("*.json"))
        self.assertGreater(len(files), 200)
        for path in files:
            with self.subTest(path.name):
                self.assertEqual(list(problems(json.loads(path.read_text(encoding="utf8")))), [])

    def test_what_breaks_the_form_is_told(self):
        slot = {"kind": "date", "relation": "update", "importance": "must", "positions": [[["a", 1, 0, 5]], [["b", 2, 3, 9]]]}
        reading = {"corpus": "polnear", "articles": ["a", "b"], "slots": [slot]}
        self.assertEqual(list(problems(reading)), [])
        for broken in ({**slot, "kind": "colour"}, {**slot, "quote": "words"}, {**slot, "positions": [[["a", 1, 0, 5]]]},
                       {**slot, "positions": [[["a", 0, 0, 5]], [["b", 2, 3, 9]]]}):
            self.assertEqual(len(list(problems({**reading, "slots": [broken]}))), 1)
        self.assertEqual(list(problems({**reading, "corpus": "my own"})), ["head"])

    def test_every_verdict_is_of_the_form(self):
        found = verdicts.read()
        self.assertGreater(len(found), 20000)
        bad = [key for key, verdict in found.items() if verdicts.of_columns(list(verdict)) != verdict]
        self.assertEqual(bad, [])

    def test_what_is_no_verdict(self):
        self.assertEqual(verdicts.of_columns(["same"]), verdicts.Verdict("same"))
        self.assertTrue(verdicts.of_columns(["may", "date", "update"]).conflict)
        for wrong in ([], ["perhaps"], ["must", "date"], ["must", "colour", "update"], ["same", "date"],
                      ["compatible", "date", "update"]):
            self.assertIsNone(verdicts.of_columns(wrong), wrong)

    def test_verdicts_stay_as_they_are_when_written_again(self):
        with tempfile.TemporaryDirectory() as folder:
            again = pathlib.Path(folder) / "pairs.tsv"
            verdicts.write(again, verdicts.read())
            self.assertEqual(again.read_bytes(), verdicts.PATH.read_bytes())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
