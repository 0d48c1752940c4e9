#!/usr/bin/env python3
"""SARIF, JUnit and annotations: held to the published schema, and read by those that read them.

usage: issues_test.py PROGRAM   (scripts/setup fetches the schema and junitparser)
"""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.parse

import jsonschema
import junitparser

from program import PROGRAM, ROOT, ProgramTest, main, run
from check_test import FEW, eager_resources

STORIES = ROOT / "fixtures/stories"
SCHEMA = ROOT / ".deps/sarif-2.1.0.json"
UNRELATED = """Marmot census begins in the Velm hills

Rangers in the Velm hills began to count marmots on Sunday, the park of Ostry said. {} burrows were mapped last year.
"""


class Issues(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.resources = eager_resources(cls.temporary.name)

    def eager(self, *arguments):
        result = run(*arguments, RASHOMON_RESOURCES=self.resources)
        self.assertIn(result.status, (0, 1), result.err)
        return result

    def valid(self, path):
        log = json.loads(pathlib.Path(path).read_text())
        validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text()))
        self.assertEqual([f"{list(e.absolute_path)}: {e.message}" for e in validator.iter_errors(log)], [])
        return log

    def test_sarif_holds_to_the_schema_and_to_the_articles(self):
        path = self.folder / "log.sarif"
        self.eager("compare", "-q", "--output-sarif", path, "--root", ROOT, *FEW)
        results = self.valid(path)["runs"][0]["results"]
        report = json.loads(self.eager("compare", "-f", "json", *FEW).out)
        conflicts = [c for story in report for c in story["conflicts"]]
        self.assertGreater(len(conflicts), 3)
        self.assertEqual([r["partialFingerprints"]["rashomonFinding/v1"] for r in results],
                         [c["fingerprint"] for c in conflicts])
        for result in results:
            self.assertEqual(len(result["locations"]), 1)
            for location in result["locations"] + result["relatedLocations"]:
                physical = location["physicalLocation"]
                self.assertEqual(physical["artifactLocation"]["uriBaseId"], "SRCROOT")
                uri = urllib.parse.unquote(physical["artifactLocation"]["uri"])
                self.assertTrue(uri.startswith("fixtures/stories/"), uri)
                region = physical["region"]
                line = (ROOT / uri).read_text().split("\n")[region["startLine"] - 1]
                self.assertEqual(line[region["startColumn"] - 1:region["endColumn"] - 1], region["snippet"]["text"])

    def test_the_schema_tells_right_from_wrong(self):
        path = self.folder / "log.sarif"
        self.eager("compare", "-q", "--sarif", path, STORIES / "harbour-fire")
        log = json.loads(path.read_text())
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
        path.write_text(json.dumps(log))
        self.assertRaises(AssertionError, self.valid, path)

    def test_paths_are_told_from_the_repository(self):
        repository = self.folder / "desk"
        shutil.copytree(STORIES / "harbour-fire", repository / "news stories/harbour")
        (repository / ".git").mkdir()

        def uris(folder, *arguments):
            command = [PROGRAM, "compare", "-q", "--sarif", "-", *map(str, arguments)]
            out = subprocess.run(command, cwd=folder, capture_output=True, check=True,
                                 env={"RASHOMON_RESOURCES": self.resources}).stdout
            return {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].rsplit("/", 1)[0]
                    for r in json.loads(out)["runs"][0]["results"]}
        self.assertEqual(uris(repository, "news stories"), {"news%20stories/harbour"})
        self.assertEqual(uris(repository / "news stories", "harbour"), {"news%20stories/harbour"})
        self.assertEqual(uris(repository / "news stories", "--root", ".", "harbour"), {"harbour"})
        self.assertEqual(uris(self.folder, "--root", "desk", repository / "news stories"), {"news%20stories/harbour"})
        elsewhere = uris(repository, "--root", ROOT / "docs", "news stories")
        self.assertTrue(all(uri.startswith("file:///") for uri in elsewhere), elsewhere)

    def test_check_writes_them_too(self):
        sarif, junit = self.folder / "c.sarif", self.folder / "c.xml"
        self.eager("check", "-q", "--output-sarif", sarif, "--output-junit", junit, *FEW)
        check = json.loads(self.eager("check", "-f", "json", *FEW).out)
        labels = [entry["label"] for story in check["stories"] for entry in story["entries"]]
        rules = [result["ruleId"] for result in self.valid(sarif)["runs"][0]["results"]]
        self.assertEqual(rules.count("check.missed"), labels.count("missed"))
        self.assertEqual(rules.count("check.trap"), labels.count("trap"))
        self.assertEqual(rules.count("check.false-alarm"), labels.count("false alarm"))
        xml = junitparser.JUnitXml.fromfile(str(junit))
        self.assertEqual(xml.failures, len(labels) - labels.count("right"))

    def test_junit_is_read_by_junitparser(self):
        path = self.folder / "report.xml"
        self.eager("compare", "-q", "--output-junit", path, "--root", ROOT, *FEW)
        reports = json.loads(self.eager("compare", "-f", "json", *FEW).out)
        suites = list(junitparser.JUnitXml.fromfile(str(path)))
        self.assertEqual(len(suites), len(reports))
        passed = []
        for suite, report in zip(suites, reports):
            cases = list(suite)
            self.assertEqual(suite.tests, len(cases))
            agreed = [case for case in cases if re.match(r"\d+ outlets agree: ", case.system_out or "")]
            self.assertEqual(suite.tests, len(report["conflicts"]) + len(report["cleared"]) + len(agreed))
            passed += agreed
            failed = [case for case in cases if case.result]
            self.assertEqual(len(failed), len(report["conflicts"]))
            self.assertEqual(suite.failures, len(failed))
            self.assertEqual(len({case.name for case in cases}), len(cases))
        self.assertTrue(passed)  # outlets that say the same pass
        self.agreement_is_there(passed)

    def agreement_is_there(self, cases):
        for case in cases:
            self.assertEqual(case.result, [])
            places = re.findall(r"^(.+?):(\d+):(\d+): answer A: .* \((.+?), .*\)$", case.system_out, re.M)
            self.assertGreater(len({outlet for *_, outlet in places}), 1, case.system_out)
            for path, line, column, _ in places:
                words = (ROOT / path).read_text().split("\n")[int(line) - 1][int(column) - 1:]
                self.assertTrue(words and words == words.lstrip(), (path, line))

    def test_a_suppressed_finding_is_a_skipped_case(self):
        path, table = self.folder / "report.xml", self.folder / "s.tsv"
        report = json.loads(self.eager("compare", "-f", "json", STORIES / "harbour-fire").out)
        settled = report["conflicts"][0]["fingerprint"]
        table.write_text(f"{settled}\t\tAda Renn\tasked the <clerk>\n")
        self.eager("compare", "-q", "--suppressions", table, "--junit", path, STORIES / "harbour-fire")
        (suite,) = junitparser.JUnitXml.fromfile(str(path))
        skipped = [case for case in suite if case.result and isinstance(case.result[0], junitparser.Skipped)]
        self.assertEqual(suite.skipped, 1)
        self.assertEqual([case.result[0].message for case in skipped], ["suppressed by Ada Renn: asked the <clerk>"])
        self.assertEqual(suite.failures, len(report["conflicts"]) - 1)

    def test_annotations_are_commands(self):
        out = self.eager("compare", "-f", "github", "--root", ROOT, STORIES / "harbour-fire").out
        self.assertTrue(out)
        for line in out.splitlines():
            self.assertRegex(line, r"^::(error|warning|notice) file=fixtures/[^:,]+,line=\d+,endLine=\d+,col=\d+,"
                                   r"endColumn=\d+,title=[^:,]+::.+")

    def test_review_below(self):
        def kinds(share):
            out = self.eager("compare", "-q", "--review-below", share, "--sarif", "-", STORIES / "harbour-fire").out
            return {result["kind"] for result in json.loads(out)["runs"][0]["results"]}
        self.assertEqual(kinds(0), {"fail"})
        self.assertEqual(kinds(1), {"review"})
        self.assertEqual(run("compare", "--review-below", "2", STORIES / "harbour-fire").status, 2)

    def test_a_folder_takes_one_log_a_story(self):
        self.eager("compare", "-q", "--sarif", f"{self.folder}/logs/", "--junit", f"{self.folder}/logs/", *FEW)
        names = sorted(path.name for path in (self.folder / "logs").iterdir())
        self.assertEqual([name.rsplit(".", 1)[1] for name in names], ["sarif", "xml"] * 2)
        for path in (self.folder / "logs").glob("*.sarif"):
            self.valid(path)

    def test_the_same_bytes_again_and_the_same_fingerprints_beside_another_article(self):
        story = self.folder / "harbour"
        shutil.copytree(STORIES / "harbour-fire", story)
        (story / "story.json").unlink()
        prints = []
        for burrows in ("Some 350", "Some 410", "Hardly any"):
            (story / "unrelated.txt").write_text(UNRELATED.format(burrows))
            first = self.eager("compare", "-q", "--sarif", "-", story)
            self.assertEqual(first.bytes, self.eager("compare", "-q", "--sarif", "-", story).bytes)
            checked = self.eager("check", "-f", "sarif", story).out
            prints.append(re.findall(r'rashomon\w+/v1": "([^"]+)"', first.out + checked))
        self.assertTrue(prints[0])
        self.assertEqual(prints[0], prints[1])
        self.assertEqual(prints[0], prints[2])


if __name__ == "__main__":
    main()
