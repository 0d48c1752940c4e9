#!/usr/bin/env python3
"""Every flag has its effect, and what is wrong on the command line is said.

usage: flags_test.py PROGRAM
"""
import csv
import io
import json
import re

from program import FIRST, ROOT, ProgramTest, by_signs_alone, main, run

by_signs_alone()
STORY = ROOT / "fixtures/stories/harbour-fire"


class Usage(ProgramTest):
    def wrong(self, *arguments, says):
        result = run(*arguments)
        self.assertEqual(result.status, 2, result.err)
        self.assertEqual(result.out, "")
        self.assertIn(says, result.err)

    def test_wrong_usage_is_said(self):
        self.wrong("comprae", says='did you mean "compare"?')
        self.wrong("compare", "--formt", "json", STORY, says='did you mean "--format"?')
        self.wrong("compare", "--format", "pdf", STORY, says='"pdf" is none of text, json')
        self.wrong("compare", "--format", says="--format needs a value")
        self.wrong("compare", "--quiet=yes", STORY, says="--quiet takes no value")
        self.wrong("compare", "--stage", "text", STORY, says="--stage is no flag of compare")
        self.wrong("compare", "--fail-on", "everything", STORY, says="contradiction, update, denial")
        self.wrong("compare", "--threads", "0", STORY, says="not a number from 1")
        self.wrong("compare", "--published", "2025-13-01", STORY, says="is not a date")
        self.wrong("compare", "--json", "-", STORY, says="two reports for standard output")
        self.wrong("compare", "-x", STORY, says="no flag -x")
        self.wrong("dump", STORY, says="--stage")
        self.wrong("dump", "--stage", "words", STORY, says="is none of text, pieces")

    def test_no_command_shows_help(self):
        result = run()
        self.assertEqual(result.status, 2)
        self.assertIn("Usage: rashomon COMMAND", result.err)

    def test_help_names_every_command_and_flag(self):
        result = run("--help")
        self.assertEqual(result.status, 0)
        for command in ("compare", "dump", "explain"):
            self.assertIn(f"  {command} ", result.out)
            own = run(command, "-h")
            self.assertEqual(own.status, 0)
            self.assertIn(f"Usage: rashomon {command}", own.out)
        for flag in ("format", "output", "json", "html", "fail-on", "color", "width", "threads", "quiet", "all"):
            self.assertIn(f"--{flag}", run("compare", "--help").out)
        self.assertLessEqual(max(map(len, run("compare", "--help").out.split("\n"))), 80)

    def test_version_names_program_and_model(self):
        result = run("--version")
        self.assertEqual(result.status, 0)
        self.assertRegex(result.out, r"^rashomon \d+\.\d+\.\d+ \(model \d+\.\d+.*\)\n$")


class Formats(ProgramTest):
    def test_each_format(self):
        self.assertIn("\n5 articles, ", run("compare", STORY).out)
        self.assertEqual(json.loads(run("compare", "-f", "json", STORY).out)["schema"], "rashomon.report/1")
        self.assertTrue(run("compare", "--format=markdown", STORY).out.startswith("# "))
        self.assertTrue(run("compare", "--format", "html", STORY).out.lower().startswith("<!doctype html>"))
        rows = list(csv.reader(io.StringIO(run("compare", "-fcsv", STORY).out)))
        self.assertEqual(rows[0][:3], ["story", "list", "id"])

    def test_several_formats_in_one_run(self):
        names = {"json": "a.json", "html": "b/c.html", "markdown": "d.md", "csv": "e.csv", "text": "f.txt"}
        flags = [word for flag, name in names.items() for word in (f"--{flag}", self.folder / name)]
        result = run("compare", *flags, STORY)
        self.assertEqual(result.status, 0, result.err)
        self.assertIn("\n5 articles, ", result.out)
        for name in names.values():
            self.assertGreater((self.folder / name).stat().st_size, 100)
        self.assertEqual((self.folder / "f.txt").read_text(), run("compare", STORY).out)
        first = {name: (self.folder / name).read_bytes() for name in names.values()}
        run("compare", "-q", *flags, STORY)
        for name, content in first.items():  # a second run gives the same bytes
            self.assertEqual((self.folder / name).read_bytes(), content, name)

    def test_output_and_quiet(self):
        path = self.folder / "report.json"
        result = run("compare", "--format", "json", "--output", path, STORY)
        self.assertEqual((result.status, result.out), (0, ""))
        json.loads(path.read_text())
        quiet = run("compare", "--quiet", "--json", self.folder / "q.json", STORY)
        self.assertEqual((quiet.status, quiet.out), (0, ""))
        self.assertEqual((self.folder / "q.json").read_bytes(), path.read_bytes())

    def test_output_that_cannot_be_written(self):
        result = run("compare", "--output", "/proc/none/report.txt", STORY)
        self.assertEqual(result.status, 3)
        self.assertIn("/proc/none", result.err)

    def test_several_stories(self):
        one, two = self.story("one"), self.story("two")
        self.assertEqual(len(json.loads(run("compare", "--format", "json", one, two).out)), 2)
        self.assertEqual(len(json.loads(run("compare", "--format", "json", self.folder).out)), 2)
        wrong = run("compare", "--html", self.folder / "x.html", one, two)
        self.assertEqual(wrong.status, 2)
        self.assertIn("name a folder", wrong.err)
        pages = run("compare", "-q", "--html", f"{self.folder}/pages/", one, two)
        self.assertEqual(pages.status, 0, pages.err)
        self.assertEqual(sorted(p.name for p in (self.folder / "pages").iterdir()), ["one.html", "two.html"])
        rows = run("compare", "--format", "csv", one, two).out.split("\r\n")
        self.assertEqual(sum(row.startswith("story,list,") for row in rows), 1)


class Effects(ProgramTest):
    def test_fail_on(self):
        relations = {c["relation"] for c in json.loads(run("compare", "-f", "json", STORY).out)["conflicts"]}
        self.assertTrue(relations)
        for relation in ("contradiction", "update", "denial", "disagreement"):
            expected = 1 if relation in relations else 0
            self.assertEqual(run("compare", "-q", "--fail-on", relation, STORY).status, expected, relation)
        self.assertEqual(run("compare", "-q", "--fail-on", "low", STORY).status, 1)
        for kind in ("json", "html", "csv", "markdown"):  # the status does not depend on the format
            self.assertEqual(run("compare", "--format", kind, "--fail-on", "low", STORY).status, 1, kind)
        self.assertEqual(run("compare", STORY).status, 0)

    def test_all_lists_what_was_cleared(self):
        few, many = run("compare", STORY).out, run("compare", "--all", STORY).out
        self.assertGreater(len(many), len(few))

    def test_all_adds_what_was_cleared_to_the_table(self):
        lists = [list(csv.DictReader(io.StringIO(run("compare", *more, "-fcsv", STORY).out))) for more in ([], ["--all"])]
        few, many = [[row["list"] for row in rows] for rows in lists]
        self.assertEqual(set(few) - {"quotation"}, {"conflict"})
        self.assertEqual(many[:len(few)], few)
        self.assertEqual(set(many[len(few):]), {"cleared"})
        self.assertTrue(all(row["why"] for row in lists[1][len(few):]))

    def test_width(self):
        for width in (60, 120):
            lines = run("compare", "--width", width, STORY).out.split("\n")
            self.assertLessEqual(max(map(len, lines)), width)

    def test_threads_change_nothing(self):
        reports = {run("compare", "-f", "json", "--threads", n, STORY).bytes for n in (1, 2, 3)}
        self.assertEqual(len(reports), 1)

    def test_published(self):
        path = self.write("first.txt", FIRST)
        values = json.loads(run("dump", "--stage", "values", "--published", "2031-05-08", path).out)["values"]
        self.assertIn("2031-05-05", [v["value"] for v in values])

    def test_times(self):
        run("compare", "-q", "--times", self.folder / "t.json", STORY)
        stages = [t["stage"] for t in json.loads((self.folder / "t.json").read_text())]
        self.assertEqual(stages, ["load", "text", "model", "syntax", "entities", "values", "claims", "events", "conflicts",
                                  "report"])

    def test_self_check_finds_nothing_broken(self):
        for story in sorted((ROOT / "fixtures/stories").glob("*/")):
            result = run("compare", "-q", "--self-check", story)
            self.assertEqual((result.status, re.findall("internal error.*", result.err)), (0, []))


if __name__ == "__main__":
    main()
