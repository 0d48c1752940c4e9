#!/usr/bin/env python3
"""`explain REPORT ID` tells how a finding of an earlier report came about.

usage: explain_finding_test.py PROGRAM
"""
import json
import re
import shutil

from program import FIRST, ROOT, ProgramTest, by_signs_alone, main, run

by_signs_alone()
STORY = ROOT / "fixtures/stories/harbour-fire"


class ExplainFinding(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(STORY, self.folder / "story")
        self.path = self.folder / "report.json"
        run("compare", "-q", "--json", self.path, self.folder / "story")
        self.report = json.loads(self.path.read_text())
        self.first = self.report["conflicts"][0]

    def explained(self, *arguments, status=0):
        result = run("explain", self.path, *arguments, "--format", "json")
        self.assertEqual(result.status, status, result.err)
        return json.loads(result.out)

    def test_every_finding_is_found_again(self):
        for conflict in self.report["conflicts"]:
            told = self.explained(conflict["id"])
            self.assertEqual(told["schema"], "rashomon.explained/1")
            self.assertEqual((told["finding"], told["notes"]), (conflict, []))
            mentions = [len(position["mentions"]) for position in conflict["positions"]]
            self.assertEqual(len(told["pairs"]), mentions[0] * mentions[1])
            for pair in told["pairs"]:
                self.assertEqual(pair["finding"], conflict["id"])
            self.assert_confidence(told, conflict)

    def assert_confidence(self, told, conflict):
        wrong = 1
        for pair in told["pairs"]:
            wrong *= 1 - pair["score"]
        self.assertAlmostEqual(1 - wrong, conflict["confidence"], delta=0.006)

    def test_with_the_pair_scorer(self):
        whole = {"RASHOMON_RESOURCES": str(ROOT / "lib/resources")}
        run("compare", "-q", "--json", self.path, self.folder / "story", **whole)
        first = json.loads(self.path.read_text())["conflicts"][0]
        told = json.loads(run("explain", self.path, "k1", "--format", "json", **whole).out)
        self.assertEqual(told["finding"], first)
        self.assert_confidence(told, first)
        self.assertEqual([list(pair["judged"]) for pair in told["pairs"]],
                         [["unrelated", "same", "compatible", "contradiction", "dispute"]] * len(told["pairs"]))

    def test_by_fingerprint_and_its_first_digits(self):
        by_id = self.explained("k1")
        self.assertEqual(self.explained(self.first["fingerprint"]), by_id)
        self.assertEqual(self.explained(self.first["fingerprint"][:6]), by_id)

    def test_what_was_cleared(self):
        cleared = next(one for one in self.report["cleared"] if one["cleared_by"] == "score")
        told = self.explained(cleared["id"])
        self.assertEqual(told["finding"], cleared)
        self.assertEqual(told["notes"], [])
        self.assertIsNone(told["pairs"][0]["finding"])
        self.assertIn("No finding: ", run("explain", self.path, cleared["id"]).out)

    def test_the_text(self):
        result = run("explain", self.path, "k1", "--width", 100)
        self.assertEqual((result.status, result.err), (0, ""))
        text = re.sub(r"\s+", " ", result.out)
        self.assertTrue(text.startswith("k1 " + self.first["question"]))
        told = self.explained("k1")
        for part in (self.first["explanation"], f'Rule {self.first["rule"]}: ', told["summary"],
                     f'Relation {self.first["relation"]}, decided by the signs of its passages: ',
                     told["pairs"][0]["verdict"], self.first["fingerprint"]):
            self.assertIn(re.sub(r"\s+", " ", part), text)
        for position in self.first["positions"]:
            self.assertIn(position["normalised"], text)
        self.assertNotIn("\x1b", result.out)
        self.assertIn("\x1b[1m", run("explain", self.path, "k1", "--color", "always").out)

    def test_width(self):
        for width in (60, 120):
            lines = run("explain", self.path, "k1", "--width", width).out.split("\n")
            self.assertLessEqual(max(map(len, lines)), width)

    def test_the_settings_of_the_report_are_taken(self):
        run("compare", "-q", "--json", self.path, "--published", "2031-05-20", self.folder / "story")
        report = json.loads(self.path.read_text())
        told = self.explained(report["conflicts"][0]["id"])
        self.assertEqual((told["notes"], told["pairs"][0]["finding"]), ([], "k1"))

    def test_an_article_that_has_changed(self):
        changed = next(d["path"] for d in self.report["documents"])
        with open(changed, "a") as file:
            file.write("\nOne more line.\n")
        told = self.explained("k1", status=3)
        self.assertEqual((told["finding"], told["pairs"]), (self.first, []))
        self.assertEqual(told["notes"][0], f"{changed}: has changed since the report was written")
        result = run("explain", self.path, "k1")
        self.assertEqual(result.status, 3)
        self.assertIn(f"rashomon: {changed}: has changed since the report was written", result.err)
        self.assertIn("What the report holds is all that can be told.", result.out)
        self.assertIn(self.first["question"], re.sub(r"\s+", " ", result.out))

    def test_an_article_that_is_gone(self):
        gone = self.report["documents"][1]["path"]
        (self.folder / "story" / gone.split("/")[-1]).unlink()
        result = run("explain", self.path, "k1")
        self.assertEqual(result.status, 3)
        self.assertIn(f"rashomon: {gone}: No such file", result.err)
        self.assertTrue(result.out.startswith("k1 "))

    def test_an_article_from_standard_input_cannot_be_read_again(self):
        others = [path for path in sorted(STORY.glob("*.txt")) if path.name != "radio-wend.txt"]
        report = run("compare", "-f", "json", *others, "-", stdin=(STORY / "radio-wend.txt").read_bytes())
        path = self.write("stdin.json", report.out)
        result = run("explain", path, "k1")
        self.assertEqual(result.status, 3, result.err)
        self.assertIn("an article was read from standard input and cannot be read again", result.err)

    def test_a_finding_that_is_not_made_any_more(self):
        self.first["fingerprint"] = "0123456789abcdef"
        self.path.write_text(json.dumps(self.report))
        told = self.explained("k1")
        self.assertRegex(told["notes"][0], r"^This version \(.*\) does not make this finding any more; the report is of ")
        self.assertTrue(told["pairs"])

    def test_errors(self):
        def wrong(says, *arguments):
            result = run("explain", *arguments)
            self.assertEqual((result.status, result.out), (2, ""), result.err)
            self.assertIn(f"rashomon: {says}", result.err)
        count = len(self.report["conflicts"])
        wrong(f'{self.path}: no finding "k99"; the report has {count}, from k1 on', self.path, "k99")
        wrong(f"{self.path}: no finding", self.path, self.first["fingerprint"][:5])
        wrong("a finding is explained as text or as json", self.path, "k1", "--format", "markdown")
        wrong(f"{self.folder}/none.json: No such file", self.folder / "none.json", "k1")
        text = self.write("a.txt", FIRST)
        wrong(f"{text}:1:1: no valid JSON", text, "k1")
        wrong("explain takes one rule, or a report and a finding: explain REPORT ID", self.path, "k1", "k2")
        twice = self.write("twice.json", f"[{self.path.read_text()}, {self.path.read_text()}]")
        wrong(f'{twice}: "k1" names 2 findings: ', twice, "k1")


if __name__ == "__main__":
    main()
