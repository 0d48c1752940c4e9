#!/usr/bin/env python3
"""rashomon.toml: found, read, beaten by the command line, shown; rules, own tables and aliases.

usage: config_test.py PROGRAM
"""
import json
import os
import subprocess
import tempfile

from program import PROGRAM, ROOT, ProgramTest, Result, main, run
from check_test import eager_resources

STORY = ROOT / "fixtures/stories/harbour-fire"


class Configuration(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.resources = eager_resources(cls.temporary.name)

    def config(self, text, name="rashomon.toml"):
        return self.write(name, text)

    def here(self, *arguments, folder="", resources=True):
        environment = dict(os.environ, **({"RASHOMON_RESOURCES": self.resources} if resources else {}))
        environment.pop("NO_COLOR", None)
        return Result(subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder / folder, capture_output=True,
                                     env=environment, timeout=300))

    def wrong(self, text, says):
        self.config(text)
        result = self.here("compare", STORY)
        self.assertEqual((result.status, result.out), (2, ""), result.err)
        self.assertIn(says, result.err)

    def test_the_file_gives_flags_and_the_command_line_beats_it(self):
        self.config('format = "json"\n[compare]\nfail-on = ["low", "update"]\n[check]\nformat = "csv"\n')
        result = self.here("compare", STORY)
        json.loads(result.out)
        self.assertEqual(result.status, 1)
        self.assertTrue(self.here("check", STORY).out.startswith("story,label,"))
        self.assertTrue(self.here("compare", "--format", "markdown", STORY).out.startswith("# "))
        self.assertEqual(self.here("compare", "-q", "--fail-on", "denial", STORY).status,
                         run("compare", "-q", "--fail-on", "denial", STORY, RASHOMON_RESOURCES=self.resources).status)
        self.assertIn("\n5 articles", self.here("compare", "--no-config", STORY).out)

    def test_the_nearest_file_up_to_the_repository_is_found(self):
        self.config('format = "json"\n')
        (self.folder / "a/b").mkdir(parents=True)
        shown = self.here("config", "show", folder="a/b").out
        self.assertIn('format = "json"  # ../../rashomon.toml:1\n', shown)
        self.config('format = "csv"\n', "a/rashomon.toml")
        self.assertIn('format = "csv"  # ../rashomon.toml:1\n', self.here("config", "show", folder="a/b").out)
        (self.folder / "a/b/.git").mkdir()
        self.assertIn("# format: text (default)\n", self.here("config", "show", folder="a/b").out)
        other = self.config('format = "markdown"\n', "other.toml")
        self.assertIn(f'format = "markdown"  # {other}:1', self.here("config", "show", "--config", other).out)
        self.assertEqual(self.here("compare", "--config", "none.toml", STORY).status, 2)

    def test_show_tells_every_setting_and_its_origin(self):
        self.config('threads = 2\n[check]\nmin-recall = [0.5, "must=0.75"]\nexit-zero = true\n\n[rules]\n"number.count" = false\n')
        shown = self.here("config", "show", "check", "--format", "json").out
        self.assertTrue(shown.startswith("[check]\n"))
        for line in ('threads = "2"  # rashomon.toml:1', 'min-recall = ["0.5", "must=0.75"]  # rashomon.toml:3',
                     'exit-zero = true  # rashomon.toml:4', 'format = "json"  # command line',
                     'rule = ["number.count=off"]  # rashomon.toml:7', "# quiet: false (default)",
                     "# show: all (default)"):
            self.assertIn(line + "\n", shown)
        # What it shows is a configuration with the same effect.
        self.config(shown, "again.toml")
        again = self.here("config", "show", "check", "--config", "again.toml").out
        self.assertEqual([line.split("  #")[0] for line in again.splitlines()],
                         [line.split("  #")[0] for line in shown.splitlines()])

    def test_what_is_wrong_is_said_with_its_place(self):
        self.wrong("format = \n", "rashomon.toml:1:")
        self.wrong('\nformt = "json"\n', 'rashomon.toml:2:1: unknown key "formt"; did you mean "format"?')
        self.wrong('[compare]\nfailon = "low"\n', 'unknown key "failon" of compare; did you mean "fail-on"?')
        self.wrong('[compare]\nmin-recall = 0.5\n', 'unknown key "min-recall" of compare')
        self.wrong('[comprae]\nquiet = true\n', 'rashomon.toml:1:2: no command "comprae"; did you mean "compare"?')
        self.wrong('format = "pdf"\n', 'rashomon.toml:1:10: format: "pdf" is none of text, json')
        self.wrong('threads = 0\n', "not a number from 1")
        self.wrong('quiet = "yes"\n', '"quiet" is true or false')
        self.wrong('threads = [1, 2]\n', '"threads" takes one value and no list')
        self.wrong('threads = true\n', '"threads" is neither text nor a number')
        self.wrong('[rules]\n"number.cuont" = false\n', 'no rule "number.cuont"; did you mean "number.count"?')
        self.wrong('[rules]\n"number.count" = "grave"\n', '"grave" is none of on, off, high')
        self.wrong('[rules]\n"number.count" = 3\n', "a rule is true, false, or a severity")
        self.wrong('help = true\n', 'unknown key "help"')

    def test_a_broken_file_stops_only_what_takes_flags_from_it(self):
        self.config("what")
        self.assertEqual(self.here("explain").status, 0)
        self.assertEqual(self.here("compare", "--help").status, 0)
        self.assertEqual(self.here("config", "show").status, 2)

    def test_files_are_told_from_the_folder_of_the_configuration(self):
        self.config('[compare]\nsuppressions = "desk/s.tsv"\njson = ["out.json"]\nquiet = true\n')
        self.write("desk/s.tsv", "0123456789abcdef\t\tAda\twhy\n")
        (self.folder / "a").mkdir()
        result = self.here("compare", STORY, folder="a")
        self.assertEqual((result.status, result.out), (0, ""))
        self.assertIn("../desk/s.tsv:1: nothing is suppressed", result.err)
        self.assertTrue((self.folder / "out.json").exists())

    def test_config_usage(self):
        for arguments in (("config",), ("config", "list"), ("config", "show", "comprae")):
            self.assertEqual(self.here(*arguments).status, 2)
        self.assertIn('did you mean "compare"', self.here("config", "show", "comprae").err)

    def test_rules_are_switched_off_or_of_another_severity(self):
        def report(*flags):
            return json.loads(self.here("compare", "-f", "json", *flags, STORY).out)
        before = report()["conflicts"]
        rule = before[0]["rule"]
        off = report("--rule", f"{rule}=off")
        self.assertFalse([c for c in off["conflicts"] if c["rule"] == rule])
        gone = [c["fingerprint"] for c in off["cleared"] if c["why"] == "the rule is switched off"]
        self.assertEqual(gone, [c["fingerprint"] for c in before if c["rule"] == rule][:len(gone)])
        self.assertTrue(gone)
        self.assertEqual(off["tool"]["options"], {f"rule {rule}": "off"})
        self.config(f'[rules]\n"{rule}" = "low"\n')
        self.assertEqual({c["severity"] for c in report()["conflicts"] if c["rule"] == rule}, {"low"})
        self.assertEqual(report("--rule", f"{rule}=on")["conflicts"], before)


class OwnTables(ProgramTest):
    def test_aliases_join_names(self):
        story = self.folder / "story"
        self.write("story/a.txt", "Talks open\n\nThe Velmish Harbour Board met on Monday.\n")
        self.write("story/b.txt", "Talks go on\n\nThe quay lords met on Tuesday, the Quay Lords said.\n")
        aliases = self.write("aliases.tsv", "# own\nVelmish Harbour Board\tORG\tQuay Lords|the quay lords\n")
        plain = run("compare", "-f", "json", story)
        own = run("compare", "-f", "json", "--aliases", aliases, story)
        self.assertEqual((plain.status, own.status), (0, 0), own.err)
        self.assertEqual(json.loads(own.out)["tool"]["options"], {"aliases": str(aliases)})

        def names(*flags):
            return run("dump", "--stage", "events", *flags, story).out
        self.assertNotEqual(names(), names("--aliases", aliases))

    def test_own_tables_are_added_to_the_shipped_ones(self):
        path = self.write("a.txt", "Tolvik\n\nAda Renn blurfed that the bridge was closed.\n")

        def stances(*flags):
            found = json.loads(run("dump", "--stage", "claims", *flags, path).out)["attributions"]
            return [a["stance"] for a in found if a["cue"] and a["cue"]["text"] == "blurfed"]
        self.assertNotIn("denies", stances())
        row = next(line for line in (ROOT / "lib/resources/claims/cues.tsv").read_text().splitlines()
                   if line.startswith("deny\t"))
        self.write("own/claims/cues.tsv", row.replace("deny\t", "blurf\t", 1) + "\n")
        self.assertIn("denies", stances("--lexicons", self.folder / "own"))

    def test_wrong_tables_are_named(self):
        path = self.write("a.txt", "Tolvik\n\nIt rains.\n")
        self.write("own/claims/cue.tsv", "x\n")
        result = run("compare", "--lexicons", self.folder / "own", path)
        self.assertEqual(result.status, 2)
        self.assertIn('cue.tsv: the resources have no such table; did you mean "cues.tsv"?', result.err)
        aliases = self.write("aliases.tsv", "# own\nonly a name\n")
        result = run("compare", "--aliases", aliases, path)
        self.assertEqual(result.status, 2)
        self.assertIn(f"{aliases}:2: expected 3 columns, found 1", result.err)
        self.assertIn("No such", run("compare", "--aliases", self.folder / "none", path).err)


if __name__ == "__main__":
    main()
