#!/usr/bin/env python3
"""What can be wrong on the command line or with a file, with the words and the status that it gets.

usage: errors_test.py PROGRAM
"""
import json

from program import FIRST, ROOT, ProgramTest, main, run

STORY = ROOT / "fixtures/stories/harbour-fire"
# What is refused before an article is read: status 2, nothing on standard output.
USAGE = [
    # command line
    (("comprae",), 'no command "comprae"; did you mean "compare"?'),
    (("compare", "--formt", "json"), 'no flag --formt; did you mean "--format"?'),
    (("compare", "-x"), "no flag -x"),
    (("compare", "--format"), "--format needs a value: FORMAT"),
    (("compare", "--quiet=yes"), "--quiet takes no value"),
    (("compare", "--min-recall", "1"), "--min-recall is no flag of compare; see rashomon compare --help"),
    (("check", "--fail-on", "low"), "--fail-on is no flag of check; see rashomon check --help"),
    # values of flags
    (("compare", "--format", "pdf"), '--format: "pdf" is none of text, json, markdown, html, csv, sarif, junit, github'),
    (("compare", "--color", "red"), '--color: "red" is none of auto, always, never'),
    (("compare", "--output", ""), "--output: no file is named"),
    (("compare", "--json", ""), "--json: no file is named"),
    (("compare", "--width", "20"), '--width: "20" is not a number from 40 to 1000'),
    (("compare", "--threads", "many"), '--threads: "many" is not a number from 1 to 256'),
    (("compare", "--review-below", "1.5"), '--review-below: "1.5" is no share from 0 to 1'),
    (("compare", "--published", "yesterday"), '--published: "yesterday" is not a date: YYYY-MM-DD or YYYY-MM-DDTHH:MM'),
    (("compare", "--fail-on", "all"),
     '--fail-on: "all" is none of contradiction, update, denial, disagreement, high, medium, low'),
    (("compare", "--rule", "number.cuont=off"), '--rule: no rule "number.cuont"; did you mean "number.count"?'),
    (("compare", "--rule", "number.count=no"), '--rule: "no" is none of on, off, high, medium, low'),
    (("check", "--min-recall", "2"), '--min-recall: "2" is no share from 0 to 1'),
    (("check", "--min-precision", "who=1"), '--min-precision: "who" is no kind'),
    (("check", "--max-trap-hits", "denial=1"), '--max-trap-hits: "denial" is no kind'),
    (("check", "--max-trap-hits", "few"), '--max-trap-hits: "few" is no number of trap hits, nor a percentage (2%)'),
    (("check", "--show", "wrong"), '--show: "wrong" is none of missed, trap, false-alarm, again, right, none'),
    (("baseline", "audit", "x", "--expires", "soon"), '--expires: "soon" is no day: YYYY-MM-DD'),
    (("baseline", "audit", "x", "--who", ""), "--who: nobody is named"),
    (("review", "--port", "70000"), '--port: "70000" is not a number from 0 to 65535'),
    (("dump", "--stage", "words"), '--stage: "words" is none of text, pieces'),
    (("dump", "--input", "xml"), '--input: "xml" is none of text, conllu'),
    (("compare", "--config", "absent.toml", "x"), "absent.toml: No such file"),
    # operands
    (("compare",), "nothing to read: name articles, a folder or a story.json, or - for standard input"),
    (("check",), "nothing to check: name story folders with a gold.json, or a folder above them"),
    (("ingest",), "nothing to read: name articles, a folder or a story.json"),
    (("dump",), "dump needs --stage STAGE"),
    (("dump", "--stage", "text"), "nothing to read: no path given"),
    (("dump", "--stage", "claims", "--input", "conllu", "x"), "--input conllu goes with --stage syntax, facts or names only"),
    (("dump", "--stage", "pieces", "absent.txt"), "absent.txt: No such file"),
    (("explain", "number.count", "date.differs"), "explain takes one rule, or a report and a finding: explain REPORT ID"),
    (("explain", "absent.json", "k1"), "absent.json: No such file"),
    (("compare", "--why"), "compare --why takes two lines: FILE:LINE FILE:LINE [PATH...]"),
    (("explain", "number.cuont"), 'no rule "number.cuont"; did you mean "number.count"?'),
    (("completion",), "completion takes a shell: bash, zsh or fish"),
    (("completion", "bsh"), 'completion takes a shell: bash, zsh or fish; did you mean "bash"?'),
    (("config",), "config needs to be told what to do: show [COMMAND]"),
    (("config", "show", "comprae"), 'no command "comprae"; did you mean "compare"?'),
    (("baseline",), "baseline needs to be told what to do: create FILE PATH... or audit FILE"),
    (("baseline", "creat"), 'baseline does not know "creat"; did you mean "create"?'),
    (("baseline", "create", "b.json"), "baseline create needs a FILE to write and a PATH to compare"),
    (("baseline", "audit"), "baseline audit needs one FILE"),
    (("baseline", "audit", "absent.json"), "absent.json: No such file"),
    (("brat",), "brat takes: export STORY FOLDER, or import FOLDER GOLD_FILE"),
    (("brat", "exprt", "a", "b"), 'brat does not know "exprt"; did you mean "export"?'),
    (("brat", "export", "absent", "b"), "absent: No such file"),
    (("brat", "import", "absent", "gold.json"), "absent: No such file"),
    (("forget",), "forget needs an article: a path, a URL or digits of a SHA-256"),
    (("forget", "--db", "absent.db", "x"), "absent.db: no such store"),
    (("backup",), "backup needs one file"),
    (("backup", "--db", "absent.db", "x"), "absent.db: no such store"),
    (("restore",), "restore needs one file"),
    (("restore", "absent.db"), "absent.db: no such file"),
    # what is to be read or written
    (("compare", "absent.txt"), "absent.txt: no such file"),
    (("check", "absent"), "absent: no such file or folder"),
    (("compare", "--json", "-", STORY), "two reports for standard output: give one a file, or use --quiet"),
    (("check", "--json", "-", STORY), "two reports for standard output: give one a file, or use --quiet"),
    (("compare", "--baseline", "absent.json", STORY), "absent.json: No such file"),
    (("compare", "--suppressions", "absent.tsv", STORY), "absent.tsv: No such file"),
]


class Errors(ProgramTest):
    def said(self, status, says, *arguments, **more):
        result = run(*arguments, **more)
        self.assertEqual(result.status, status, (arguments, result.err))
        self.assertIn(f"{says}", result.err, arguments)
        return result

    def test_usage(self):
        for arguments, says in USAGE:
            with self.subTest(arguments=arguments):
                result = self.said(2, says, *arguments)
                self.assertEqual(result.out, "")
                self.assertTrue(result.err.startswith("rashomon: "), result.err)

    def test_a_folder_that_holds_two_stories_is_no_story_to_check(self):
        self.story("both/a")
        self.story("both/b")
        gold = self.write("both/gold.json", json.dumps(
            {"story": "x", "articles": [{"file": "a/first.txt"}, {"file": "a/second.txt"}], "slots": []}))
        self.said(2, f"{gold}: its folder holds 2 stories and not one", "check", self.folder)

    def test_no_article_is_left(self):
        binary = self.write("s/a.txt", bytes(range(256)) * 20)
        says = "no article left to compare"
        self.said(2, says, "compare", binary)
        self.said(2, says, "ingest", "--db", self.folder / "a.db", binary)

    def test_a_draft_that_cannot_be_read(self):
        self.write("s/first.txt", FIRST)
        draft = self.write("mine.txt", b"\0" * 4000)
        self.said(2, f"{draft}: the draft could not be read", "compare", "--draft", draft, self.folder / "s")

    def test_what_cannot_be_written_is_status_3(self):
        story, known = self.story(), self.write("b.json", '{"schema": "rashomon.baseline/1", "findings": []}')
        self.write("story/gold.json", json.dumps(
            {"story": "x", "articles": [{"file": "first.txt"}, {"file": "second.txt"}], "slots": []}))
        nowhere = "/proc/absent/file"
        for arguments in (("compare", "-q", "--json", nowhere, story), ("check", "-q", "--html", nowhere, story),
                          ("check", "-q", "--times", nowhere, story), ("dump", "--stage", "values", "--times", nowhere, story),
                          ("baseline", "create", nowhere, story), ("brat", "export", story, "/proc/absent")):
            self.said(3, "/proc/absent", *arguments)
        finding = {"fingerprint": "0123456789abcdef", "slot_key": "k", "story": "x", "question": "q", "rule": "r",
                   "relation": "update", "answers": ["a"], "files": ["f"], "audit": ""}
        known.write_text(json.dumps({"schema": "rashomon.baseline/1", "findings": [finding]}))
        before = known.read_bytes()
        self.said(3, "/proc/absent", "baseline", "audit", known, "--suppressions", nowhere, "--who", "Ivo", stdin=b"f\nwhy\n")
        self.assertEqual(known.read_bytes(), before)  # no verdict without its suppression

    def test_a_store_that_is_none(self):
        bad = self.write("notes.txt", "no store " * 100)
        self.said(3, f"{bad}", "review", "--db", bad)
        self.said(3, f"{bad}", "ingest", "--db", bad, self.story())

    def test_the_gate_that_fails_is_told(self):
        result = self.said(1, " --fail-on", "compare", "-q", "--fail-on", "low", STORY)
        self.assertRegex(result.err, r"^rashomon: \d+ conflicts? reach(es)? --fail-on\n$")


if __name__ == "__main__":
    main()
