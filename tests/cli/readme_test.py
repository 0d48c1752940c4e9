#!/usr/bin/env python3
"""The excerpt in README.md is what the program says of the bundled story: its head and the first two conflicts.

usage: readme_test.py PROGRAM [--update]
"""
import re
import sys

from program import ROOT, ProgramTest, main, run

README = ROOT / "README.md"
BLOCK = re.compile(r"(<!-- scripts/run -->\n```\n)(.*?)(\n```\n)", re.S)


def excerpt():
    lines = run("compare", "--width", "80", ROOT / "fixtures/stories/harbour-fire").out.rstrip("\n").split("\n")
    third = [i for i, line in enumerate(lines) if re.match(r" 3  \S", line)]
    return "\n".join(lines[:third[0]]).rstrip() + "\n\n ..." if third else "\n".join(lines)


class Readme(ProgramTest):
    def test_excerpt_is_what_the_program_says(self):
        self.assertEqual(BLOCK.search(README.read_text()).group(2), excerpt(),
                         "mend with: tests/cli/readme_test.py PROGRAM --update")


if __name__ == "__main__":
    if "--update" in sys.argv:
        README.write_text(BLOCK.sub(lambda found: found.group(1) + excerpt() + found.group(3), README.read_text()))
        sys.argv.remove("--update")
    main()
