#!/usr/bin/env python3
"""The recipes of docs/ci.md run, its configuration is one, and no document names a flag that there is not.

usage: docs_test.py PROGRAM
"""
import os
import re
import shutil
import subprocess
import tomllib

import yaml

from program import PROGRAM, ROOT, ProgramTest, main, run

CI = (ROOT / "docs/ci.md").read_text()


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", CI, re.S)


def commands_of(value):
    """Every command that a recipe in YAML runs."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("run", "entry", "script"):
                yield from [inner] if isinstance(inner, str) else inner
            else:
                yield from commands_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from commands_of(inner)


class Recipes(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "fixtures/stories/tarvel-summit", self.folder / "stories/tarvel")
        (self.folder / ".git").mkdir()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/rashomon").symlink_to(PROGRAM)
        self.write("suppressions.tsv", "# fingerprint, last day, who, reason\n")
        self.shell("rashomon baseline create baseline.json stories/")

    def shell(self, command):
        environment = dict(os.environ, PATH=f"{self.folder}/bin:{os.environ['PATH']}",
                           RASHOMON_RESOURCES=str(ROOT / "lib/resources"))
        done = subprocess.run(["bash", "-ec", command], cwd=self.folder, env=environment, capture_output=True, text=True)
        # Whether something is found is not the recipe's matter; that it is understood and read is.
        self.assertIn(done.returncode, (0, 1), f"{command}\n{done.stderr}")
        return done

    def test_recipes_in_yaml_run(self):
        recipes = [yaml.safe_load(block) for block in blocks("yaml")]
        found = [command for recipe in recipes for command in commands_of(recipe)]
        self.assertEqual(len(found), 3)
        for command in found:
            self.shell(command)
        for name in ("conflicts.sarif", "conflicts.xml"):
            self.assertTrue((self.folder / name).stat().st_size)
        self.assertEqual(recipes[0]["jobs"]["compare"]["steps"][2]["with"]["sarif_file"], "conflicts.sarif")

    def test_recipes_for_a_shell_run(self):
        found = blocks("sh")
        self.assertEqual(len(found), 2)
        for block in found:
            self.assertEqual(self.shell(block).returncode, 0)

    def test_the_configuration_is_one(self):
        (text,) = blocks("toml")
        tomllib.loads(text)
        self.write("rashomon.toml", text)
        shown = run("config", "show", "check", "--config", self.folder / "rashomon.toml")
        self.assertEqual(shown.status, 0, shown.err)
        self.assertIn('max-trap-hits = ["2%"]', shown.out)
        (self.folder / "desk/tables").mkdir(parents=True)
        self.write("desk/aliases.tsv", "# own names\n")
        self.shell("rashomon compare --quiet stories/")


class Documents(ProgramTest):
    def test_every_flag_and_command_named_is_there(self):
        helps = {}
        for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
            for line in path.read_text().splitlines():
                for command, rest in re.findall(r"rashomon (compare|check|baseline|config|brat|dump|explain)\b([^`]*)", line):
                    helps.setdefault(command, run(command, "--help").out)
                    for flag in re.findall(r"--([a-z][a-z-]+)", rest):
                        flag = re.sub("^output-", "", flag)
                        self.assertRegex(helps[command], rf"--{flag}[ \n]", f"{path.name}: {line}")
        self.assertGreaterEqual(len(helps), 5)


if __name__ == "__main__":
    main()
