#!/usr/bin/env python3
"""The manual page and the completion scripts follow the tables of commands and flags; brat from the command line.

usage: shell_test.py PROGRAM
"""
import json
import re
import shutil
import subprocess

from program import ROOT, ProgramTest, main, run

STORY = ROOT / "fixtures/stories/harbour-fire"


def commands():
    listed = run("--help").out.split("Commands:\n")[1].split("\n\n")[0]
    return re.findall(r"^  (\w+) ", listed, re.M)


def flags(command):
    return set(re.findall(r"--([a-z][a-z-]+)(?: |$|\n)", "\n".join(
        line[:40] for line in run(command, "--help").out.split("Flags:")[1].splitlines() if re.match(r"  (-.,|   )? ?--", line))))


class Shell(ProgramTest):
    def complete(self, *words):
        """What bash offers for the last of the words."""
        script = self.write("rashomon.bash", run("completion", "bash").out)
        quoted = " ".join(f"'{word}'" for word in ("rashomon", *words))
        code = f'source "{script}"; COMP_WORDS=({quoted}); COMP_CWORD={len(words)}; _rashomon; printf "%s\\n" "${{COMPREPLY[@]}}"'
        out = subprocess.run(["bash", "--norc", "-c", code], capture_output=True, text=True, cwd=self.folder, check=True)
        self.assertEqual(out.stderr, "")
        return set(out.stdout.split())

    def test_bash_offers_commands_flags_values_and_files(self):
        self.assertEqual(self.complete(""), set(commands()) | {"--help", "--version"})
        self.assertEqual(self.complete("ch"), {"check"})
        for command in commands():
            self.assertEqual(self.complete(command, "--"), {f"--{flag}" for flag in flags(command)}, command)
        self.assertEqual(self.complete("compare", "--format", "s"), {"sarif"})
        self.assertEqual(self.complete("dump", "-s", "cl"), {"claims"})
        self.assertEqual(self.complete("check", "--fail-on", "d"), {"denial", "disagreement"})
        self.write("gold.txt", "x")
        self.assertEqual(self.complete("compare", "--json", "go"), {"gold.txt"})
        self.assertEqual(self.complete("compare", "go"), {"gold.txt"})
        self.assertEqual(self.complete("baseline", "a"), {"audit"})

    def test_zsh_and_fish_name_every_flag(self):
        zsh, fish = run("completion", "zsh").out, run("completion", "fish").out
        for command in commands():
            part = zsh.split(f"\n    {command})\n")[1].split(";;")[0]
            for flag in flags(command):
                self.assertIn(f"--{flag}[", part)
                self.assertRegex(fish, rf"from {command}' -l {flag}[ \n]")
        for name, script in (("zsh", zsh), ("fish", fish)):
            if shutil.which(name):  # not on every machine that runs the tests
                path = self.write(f"script.{name}", script)
                self.assertEqual(subprocess.run([name, "-n", path], capture_output=True).returncode, 0)

    def test_completion_usage(self):
        self.assertEqual(run("completion").status, 2)
        wrong = run("completion", "bsh")
        self.assertEqual(wrong.status, 2)
        self.assertIn('did you mean "bash"?', wrong.err)

    def test_the_manual_page_has_every_command_and_flag(self):
        page = run("man").out
        self.assertTrue(page.startswith(".TH RASHOMON 1 "))
        for heading in ("NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "FILES", "ENVIRONMENT"):
            self.assertEqual(page.count(f".SH {heading}\n"), 1)
        for command in commands():
            self.assertIn(f"\\fBrashomon {command}\\fR", page)
            for flag in flags(command):
                self.assertIn("\\-\\-" + flag.replace("-", "\\-") + "\\fR", page)
        for line in page.splitlines():
            if line.startswith((".", "'")):
                self.assertRegex(line, r"^\.(TH|SH|SS|TP|nf|fi)\b")
        if shutil.which("groff"):
            checked = subprocess.run(["groff", "-man", "-Tutf8", "-ww"], input=page, capture_output=True, text=True)
            self.assertEqual((checked.returncode, checked.stderr), (0, ""))


class Brat(ProgramTest):
    def test_there_and_back(self):
        folder, gold = self.folder / "brat", self.folder / "back/gold.json"
        result = run("brat", "export", STORY, folder)
        self.assertEqual(result.status, 0, result.err)
        for path in folder.glob("*.ann"):
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
            for line in path.read_text().splitlines():
                if line.startswith("T"):
                    _, (_, start, end), words = (part.split(" ") if n == 1 else part for n, part in enumerate(line.split("\t")))
                    self.assertEqual(text[int(start):int(end)], words)
        result = run("brat", "import", folder, gold)
        self.assertEqual(result.status, 0, result.err)

        def slots(path):
            key = lambda m: (m["doc"], m["line"], m["source"] or "")  # noqa: E731
            return {s["id"]: (s["question"], s["kind"], s["relation"], s["importance"],
                              [(p["value"], sorted(map(key, p["mentions"]))) for p in s["positions"]])
                    for s in json.loads(path.read_text())["slots"]}
        self.assertEqual(slots(gold), slots(STORY / "gold.json"))
        shutil.copytree(STORY, self.folder / "story")
        (self.folder / "story/gold.json").write_bytes(gold.read_bytes())
        before = json.loads(run("check", "-f", "json", STORY).out)["score"]
        self.assertEqual(json.loads(run("check", "-f", "json", self.folder / "story").out)["score"], before)

    def test_nothing_is_replaced_and_faults_are_named(self):
        folder = self.folder / "brat"
        run("brat", "export", STORY, folder)
        again = run("brat", "export", STORY, folder)
        self.assertEqual(again.status, 2)
        self.assertIn("is not replaced", again.err)
        gold = self.write("gold.json", "{}")
        self.assertIn("is not replaced", run("brat", "import", folder, gold).err)
        self.assertEqual(gold.read_text(), "{}")
        path = sorted(folder.glob("*.ann"))[0]
        path.write_text("T1\tNumber 0 3\tqqq\n")
        wrong = run("brat", "import", folder, self.folder / "new.json")
        self.assertEqual(wrong.status, 2)
        self.assertIn(f"{path}:1: the text has", wrong.err)
        for arguments in ((), ("export",), ("exprt", "a", "b"), ("import", self.folder / "none", "x")):
            self.assertEqual(run("brat", *arguments).status, 2)
        self.assertIn('did you mean "export"?', run("brat", "exprt", "a", "b").err)


if __name__ == "__main__":
    main()
