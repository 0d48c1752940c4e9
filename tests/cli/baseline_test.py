#!/usr/bin/env python3
"""Baselines, suppressions, the audit, --fail-on with them, and --exit-zero.

usage: baseline_test.py PROGRAM
"""
import json
import tempfile

import jsonschema

from program import ROOT, ProgramTest, main, run
from check_test import eager_resources

STORY = ROOT / "fixtures/stories/harbour-fire"
MAY = "1936742400"  # 2031-05-17, in seconds since 1970


class Baselines(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.resources = eager_resources(cls.temporary.name)
        report = json.loads(run("compare", "-f", "json", STORY, RASHOMON_RESOURCES=cls.resources).out)
        cls.prints = [conflict["fingerprint"] for conflict in report["conflicts"]]

    def eager(self, *arguments, **more):
        return run(*arguments, RASHOMON_RESOURCES=self.resources, SOURCE_DATE_EPOCH=MAY, **more)

    def baseline(self):
        path = self.folder / "baseline.json"
        result = self.eager("baseline", "create", path, STORY)
        self.assertEqual((result.status, result.out), (0, ""), result.err)
        return path

    def marks(self, *arguments):
        result = self.eager("compare", "-f", "json", *arguments, STORY)
        report = json.loads(result.out)
        schema = json.loads((ROOT / "docs/report.schema.json").read_text())
        schema.pop("$id")  # no address
        jsonschema.Draft202012Validator(schema).validate(report)
        return [(c.get("baseline"), c.get("suppression")) for c in report["conflicts"]], result

    def test_known_findings_are_marked_and_do_not_fail(self):
        self.assertGreater(len(self.prints), 2)
        path = self.baseline()
        marks, _ = self.marks("--baseline", path)
        self.assertEqual([state for state, _ in marks], ["unchanged"] * len(self.prints))
        self.assertEqual(self.eager("compare", "-q", "--fail-on", "low", STORY).status, 1)
        self.assertEqual(self.eager("compare", "-q", "--fail-on", "low", "--baseline", path, STORY).status, 0)
        known = json.loads(path.read_text())
        self.assertTrue(all(f.startswith("fixtures/") or f.startswith("/") for x in known["findings"] for f in x["files"]))
        known["findings"] = [f for f in known["findings"] if f["fingerprint"] != self.prints[0]
                             and f["slot_key"] != self.slot_of(path, self.prints[0])]
        path.write_text(json.dumps(known))
        marks, _ = self.marks("--baseline", path)
        self.assertEqual(marks[0][0], "new")
        self.assertEqual(self.eager("compare", "-q", "--fail-on", "low", "--baseline", path, STORY).status, 1)
        self.assertEqual(self.eager("compare", "-q", "--fail-on", "low", "--exit-zero", STORY).status, 0)

    def slot_of(self, path, fingerprint):
        return next(f["slot_key"] for f in json.loads(path.read_text())["findings"] if f["fingerprint"] == fingerprint)

    def test_a_baseline_is_byte_identical_and_says_what_is_gone(self):
        path = self.baseline()
        before = path.read_bytes()
        self.assertEqual(self.baseline().read_bytes(), before)
        result = run("compare", "-q", "--baseline", path, ROOT / "fixtures/stories/tarvel-summit",
                     RASHOMON_RESOURCES=self.resources)
        self.assertIn(f"{len(self.prints)} findings of the baseline found no more", result.err)

    def test_suppressions_hold_until_they_expire(self):
        lines = [f"{self.prints[0]}\t\tAda Renn\tasked the clerk", f"{self.prints[1]}\t2031-05-17\tAda Renn\ttoday",
                 f"{self.prints[2]}\t2031-05-16\tAda Renn\ttoo old", "0123456789abcdef\t\tAda Renn\tnobody has it"]
        path = self.write("s.tsv", "\n".join(lines) + "\n")
        marks, result = self.marks("--suppressions", path)
        self.assertEqual([bool(s) for _, s in marks[:3]], [True, True, False])
        self.assertEqual(marks[0][1], {"who": "Ada Renn", "reason": "asked the clerk", "expires": None})
        self.assertIn(f"{path}:3: the suppression of {self.prints[2]} by Ada Renn expired on 2031-05-16", result.err)
        self.assertIn(f"{path}:4: nothing is suppressed by 0123456789abcdef", result.err)
        self.assertEqual(result.status, 0)
        path.write_text("".join(f"{p}\t\tAda Renn\tall\n" for p in self.prints))
        self.assertEqual(self.eager("compare", "-q", "--fail-on", "low", "--suppressions", path, STORY).status, 0)
        log = json.loads(self.eager("compare", "-f", "sarif", "--suppressions", path, STORY).out)
        for found in log["runs"][0]["results"]:
            self.assertEqual(found["suppressions"][0]["justification"], "all")

    def test_wrong_files_are_named(self):
        for flag in ("--baseline", "--suppressions"):
            result = self.eager("compare", flag, self.folder / "none", STORY)
            self.assertEqual((result.status, result.out), (2, ""))
            self.assertIn("none: No such file", result.err)
            wrong = self.write("wrong", "what\n")
            result = self.eager("compare", flag, wrong, STORY)
            self.assertEqual(result.status, 2)
            self.assertIn(f"{wrong}:1", result.err)
        self.assertEqual(self.eager("compare", "--write-baseline", "/proc/none/b.json", "-q", STORY).status, 3)

    def test_the_audit_walks_the_findings(self):
        path, table = self.baseline(), self.folder / "s.tsv"
        result = self.eager("baseline", "audit", path, "--suppressions", table, "--who", "Ada Renn", "--expires",
                            "2031-12-31", stdin=b"r\nx\nf\n\nnot a real one\ns\nq\n")
        self.assertEqual(result.status, 0, result.err)
        self.assertIn("1 real, 1 false,", result.out)
        audits = [f["audit"] for f in json.loads(path.read_text())["findings"]]
        self.assertEqual(audits[:3], ["real", "false", ""])
        rows = [row.split("\t") for row in table.read_text().splitlines() if not row.startswith("#")]
        self.assertEqual([row[1:] for row in rows], [["2031-12-31", "Ada Renn", "not a real one"]])
        again = self.eager("baseline", "audit", path, "--suppressions", table, stdin=b"q\n")
        self.assertIn(f"3 of {len(audits)}", again.out)  # what was judged is not asked again
        # What an audit said stays when the baseline is written anew.
        self.baseline()
        self.assertEqual([f["audit"] for f in json.loads(path.read_text())["findings"]], audits)

    def test_the_end_of_input_ends_the_audit(self):
        path = self.baseline()
        before = path.read_bytes()
        result = self.eager("baseline", "audit", path, "--suppressions", self.folder / "s.tsv", stdin=b"f\n", USER="ida")
        self.assertEqual(result.status, 0)
        self.assertEqual(path.read_bytes(), before)  # no reason, no verdict
        self.assertFalse((self.folder / "s.tsv").exists())
        self.eager("baseline", "audit", path, "--suppressions", self.folder / "s.tsv", stdin=b"f\nwhy\n", USER="ida")
        self.assertIn("\tida\twhy", (self.folder / "s.tsv").read_text())

    def test_wrong_usage(self):
        for arguments, says in (((), "create FILE PATH"), (("creat",), 'did you mean "create"?'),
                                (("create", "b.json"), "a PATH"), (("audit",), "one FILE"),
                                (("audit", "a", "b"), "one FILE"), (("audit", self.folder / "none"), "No such file")):
            result = run("baseline", *arguments)
            self.assertEqual(result.status, 2)
            self.assertIn(says, result.err)
        self.assertEqual(run("baseline", "audit", "x", "--expires", "soon").status, 2)

    def test_exit_zero_does_not_hide_what_went_wrong(self):
        self.assertEqual(run("compare", "--exit-zero", self.folder / "none").status, 2)
        self.assertEqual(run("check", "-q", "--exit-zero", "--min-recall", "1", STORY).status, 0)


if __name__ == "__main__":
    main()
