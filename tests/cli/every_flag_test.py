#!/usr/bin/env python3
"""Every flag of every command has a test of its effect: here, or in the file that ELSEWHERE names.

usage: every_flag_test.py PROGRAM
"""
import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree

from program import FIRST, PROGRAM, ROOT, ProgramTest, by_signs_alone, main, run
from server import Server, seed
from shell_test import commands, flags

by_signs_alone()
STORY = ROOT / "fixtures/stories/harbour-fire"
DAY = "2031-05-08"
ELSEWHERE = {
    "compare": {"flags_test.py": "format output json html markdown csv text quiet all fail-on width threads times self-check",
                "issues_test.py": "sarif junit github review-below root", "draft_test.py": "draft no-text",
                "streams_test.py": "color", "baseline_test.py": "baseline suppressions exit-zero",
                "config_test.py": "rule lexicons aliases config no-config", "why_test.py": "why"},
    "check": {"check_test.py": "format quiet min-recall min-precision max-trap-hits show update",
              "baseline_test.py": "exit-zero"},
    "baseline": {"baseline_test.py": "suppressions who expires"},
    "dump": {"dump_test.py": "stage input mentions", "flags_test.py": "published", "config_test.py": "lexicons aliases"},
    "explain": {"explain_test.py": "format", "explain_finding_test.py": "color width"},
    "config": {"config_test.py": "config"},
    "review": {"server.py": "db port who"},
    "ingest": {"review_test.py": "db"},
    "forget": {"review_test.py": "db who"},
    "backup": {"review_test.py": "db"},
    "restore": {"review_test.py": "db"},
}
OF_READING = "rule published threads times self-check lexicons aliases config no-config"
HERE = {
    "compare": "published write-baseline",
    "check": "output json html markdown csv text sarif junit github root color " + OF_READING,
    "baseline": OF_READING,
    "dump": "threads times self-check config no-config",
    "config": "no-config",
    "review": OF_READING,
    "ingest": "who " + OF_READING,
    "restore": "who",
}


class Listed(ProgramTest):
    def test_every_flag_has_its_place(self):
        here = pathlib.Path(__file__).parent
        for command in commands():
            listed = set(HERE.get(command, "").split()) | {"help", "version"}
            for name, some in ELSEWHERE.get(command, {}).items():
                text = (here / name).read_text()
                for flag in some.split():
                    self.assertRegex(text, rf"\b{flag}\b", f"{command}: {name}")
                    listed.add(flag)
            self.assertEqual(listed, flags(command), command)

    def test_help_and_version_go_with_every_command(self):
        version = run("--version").out
        for command in commands():
            self.assertIn(f"Usage: rashomon {command}", run(command, "--help").out)
            self.assertEqual(run(command, "-V").out, version)


class Effects(ProgramTest):
    """The flags that change what is found are given together: what compare finds with them, every command must find."""

    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.shared = pathlib.Path(temporary.name)
        cls.plain = json.loads(run("compare", "-f", "json", STORY).out)
        cls.rule = cls.plain["conflicts"][0]["rule"]
        cls.config = cls.shared / "desk.toml"
        cls.config.write_text(f'published = "{DAY}"\n[rules]\n"{cls.rule}" = false\n[check]\nmin-recall = 1\n')
        cls.known = cls.shared / "known.json"
        cls.changed = json.loads(run("compare", "-f", "json", "--config", cls.config, "--write-baseline", cls.known, STORY).out)

    def found(self, findings):
        return sorted((finding["fingerprint"], finding["relation"]) for finding in findings)

    def times(self, path, stage="conflicts"):
        self.assertIn(stage, [time["stage"] for time in json.loads(path.read_text())])

    def reading(self, times):
        """Flags of every command that reads articles; the configuration gives the others."""
        return "--config", self.config, "--threads", 1, "--times", times, "--self-check"

    def test_compare(self):
        self.assertEqual({document["published"][:10] for document in self.changed["documents"]}, {DAY})
        self.assertNotEqual({document["published"][:10] for document in self.plain["documents"]}, {DAY})
        self.assertNotIn(self.rule, [conflict["rule"] for conflict in self.changed["conflicts"]])
        self.assertNotEqual(self.found(self.changed["conflicts"]), self.found(self.plain["conflicts"]))
        self.assertEqual(self.found(json.loads(self.known.read_text())["findings"]), self.found(self.changed["conflicts"]))

    def test_check_finds_the_same(self):
        result = run("check", "-f", "json", *self.reading(self.folder / "t.json"), STORY)
        self.assertEqual(result.status, 1, result.err)  # the configuration has a gate
        entries = [e for e in json.loads(result.out)["stories"][0]["entries"] if e["label"] != "missed"]
        self.assertEqual(self.found(entries), self.found(self.changed["conflicts"]))
        self.times(self.folder / "t.json")

    def test_check_writes_every_format_in_one_run(self):
        shutil.copytree(STORY, self.folder / "desk/harbour")
        names = {"json": "a.json", "html": "b.html", "markdown": "c.md", "csv": "d.csv", "text": "e.txt", "sarif": "f.sarif",
                 "junit": "g.xml", "github": "h.txt"}
        more = [word for flag, name in names.items() for word in (f"--output-{flag}", self.folder / name)]
        result = run("check", "-f", "json", "-o", self.folder / "own.json", "--root", self.folder / "desk", *more,
                     self.folder / "desk")
        self.assertEqual((result.status, result.out), (0, ""), result.err)
        text = {flag: (self.folder / name).read_text() for flag, name in names.items()}
        self.assertEqual(text["json"], (self.folder / "own.json").read_text())
        entries = json.loads(text["json"])["stories"][0]["entries"]
        faults = [entry for entry in entries if entry["label"] != "right"]
        self.assertGreater(len(faults), 3)
        self.assertTrue(text["html"].startswith("<!DOCTYPE html>"))
        for entry in entries:
            place = entry["positions"][0]["mentions"][0]
            self.assertIn(f'<code>{place["path"]}:{place["line"]}:{place["column"]}</code>', text["html"])
        self.assertEqual(text["markdown"].count("\n- **"), len(entries))
        self.assertEqual(len(list(csv.reader(io.StringIO(text["csv"])))), len(entries) + 1)
        self.assertIn("\nby relation\n", text["text"])
        results = json.loads(text["sarif"])["runs"][0]["results"]
        uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].split("/")[0] for result in results}
        self.assertEqual(uris, {"harbour"})  # told from --root
        self.assertEqual(len(results), len(faults))
        self.assertEqual(len(xml.etree.ElementTree.fromstring(text["junit"]).findall(".//failure")), len(faults))
        self.assertEqual(len(text["github"].splitlines()), len(faults))

    def test_check_takes_a_folder_for_one_report_a_story(self):
        self.story("a")
        self.story("b")
        slots = {"story": "Orle", "articles": [{"file": "first.txt"}, {"file": "second.txt"}], "slots": []}
        for name in ("a", "b"):
            self.write(f"{name}/gold.json", json.dumps(slots))
        result = run("check", "-q", "--junit", f"{self.folder}/reports/", "--html", f"{self.folder}/reports/", self.folder)
        self.assertEqual(result.status, 0, result.err)
        names = sorted(path.name for path in (self.folder / "reports").iterdir())
        self.assertEqual(names, ["Orle-2.html", "Orle-2.xml", "Orle.html", "Orle.xml"])

    def test_check_in_colour(self):
        gate = ("--show", "none", "--max-trap-hits", "99", STORY)
        self.assertIn("\x1b[32m", run("check", "--color", "always", *gate).out)
        self.assertNotIn("\x1b[", run("check", "--color", "never", *gate).out)

    def test_baseline_finds_the_same(self):
        path = self.folder / "b.json"
        result = run("baseline", "create", path, *self.reading(self.folder / "t.json"), STORY)
        self.assertEqual(result.status, 0, result.err)
        self.assertEqual(path.read_bytes(), self.known.read_bytes())
        self.times(self.folder / "t.json")

    def test_ingest_and_review_find_the_same(self):
        database, count = self.folder / "a.db", len(self.changed["conflicts"])
        result = run("ingest", "--db", database, "--who", "Ivo", *self.reading(self.folder / "t.json"), STORY)
        self.assertEqual(result.status, 0, result.err)
        self.assertIn(f": {count} finding", result.out)
        self.times(self.folder / "t.json")
        with Server(self.folder / "b.db", *self.reading(self.folder / "u.json"), STORY) as server:
            self.assertEqual(server.get("/api/queue")["total"], count)
        self.times(self.folder / "u.json")
        with Server(database) as server:
            self.assertEqual([entry["who"] for entry in server.get("/api/audit")], ["Ivo"])

    def test_restore_says_who(self):
        seed(self.folder / "a.db", 1)
        run("backup", "--db", self.folder / "a.db", self.folder / "b.db")
        self.assertEqual(run("restore", "--db", self.folder / "a.db", "--who", "Ivo", self.folder / "b.db").status, 0)
        with Server(self.folder / "a.db") as server:
            entry = server.get("/api/audit")[0]
            self.assertEqual((entry["action"], entry["who"]), ("restore", "Ivo"))

    def test_dump(self):
        path = self.write("first.txt", FIRST)
        config = self.write("dump.toml", f'[dump]\nstage = "values"\npublished = "{DAY}"\n')
        result = run("dump", "--config", config, "--threads", 1, "--times", self.folder / "t.json", "--self-check", path)
        self.assertEqual(result.status, 0, result.err)
        self.assertIn("2031-05-05", [value["value"] for value in json.loads(result.out)["values"]])
        self.times(self.folder / "t.json", "values")

    def test_no_config_passes_a_broken_file_by(self):
        self.write("rashomon.toml", "what")
        path = self.write("first.txt", FIRST)
        arguments = {"check": ["none"], "baseline": ["audit", "none"], "dump": ["--stage", "text", path], "config": ["show"],
                     "review": ["--db", "none/a.db"], "ingest": ["none"], "compare": ["none"]}
        for command, more in arguments.items():
            for flag, broken in (((), True), (("--no-config",), False)):
                done = subprocess.run([PROGRAM, command, *flag, *map(str, more)], cwd=self.folder, capture_output=True,
                                      text=True, env=dict(os.environ, RASHOMON_RESOURCES=str(ROOT / "lib/resources")))
                self.assertEqual("rashomon.toml:1:" in done.stderr, broken, (command, flag))

    def test_own_tables_are_read_by_every_command_that_reads_articles(self):
        story, gold = self.story(), {"story": "Orle", "articles": [{"file": "first.txt"}, {"file": "second.txt"}], "slots": []}
        self.write("story/gold.json", json.dumps(gold))
        before = {"baseline": ["create", self.folder / "b.json"], "review": ["--db", self.folder / "a.db", "--port", "0"],
                  "ingest": ["--db", self.folder / "a.db"], "dump": ["--stage", "claims"]}
        for command in ("compare", "check", "baseline", "dump", "review", "ingest"):
            for flag in ("--lexicons", "--aliases"):
                result = run(command, *before.get(command, []), flag, self.folder / "absent", story)
                self.assertEqual((result.status, result.out), (2, ""), (command, flag, result.err))
                self.assertRegex(result.err, "absent/?: No such file")


if __name__ == "__main__":
    main()
