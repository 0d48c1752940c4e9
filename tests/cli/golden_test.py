#!/usr/bin/env python3
"""What bundled stories give is what fixtures/reports says: the findings in short, the Markdown and the page.

usage: golden_test.py PROGRAM [--update]
"""
import difflib
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from story_summary import summary_of  # noqa: E402

STORIES = ("harbour-fire", "tarvel-summit")
ENDINGS = {"md": "markdown", "html": "html"}
SHOWN = 60  # lines of a difference


def rendered(program, story, folder):
    """The Markdown and the page that one run gives. Paths are told from the repository, wherever it lies."""
    flags = [word for ending in ENDINGS for word in (f"--output-{ENDINGS[ending]}", f"{folder}/{story}.{ending}")]
    subprocess.run([program, "compare", "-q", *flags, f"fixtures/stories/{story}"], cwd=ROOT, check=True)
    return {ending: (pathlib.Path(folder) / f"{story}.{ending}").read_text() for ending in ENDINGS}


def steady(text):
    """The lines without what may move by a rounding: a confidence, and with it the order of what was cleared."""
    text = re.sub(r"\b(confidence |score |, )[01]\.\d\d\b", r"\1#", text)
    cleared = re.compile(r"(## Looked at and cleared\n\n|<ol class=\"cleared\">\n)(.*?)(\n## |</ol>)", re.S)
    return cleared.sub(lambda found: found[1] + "\n".join(sorted(found[2].split("\n"))) + found[3], text).split("\n")


def differs(name, have, update):
    path = ROOT / "fixtures/reports" / name
    if update:
        path.write_text(have)
    want = path.read_text()
    lines = list(difflib.unified_diff(steady(want), steady(have), f"{name}, expected", "found", lineterm="", n=1))
    print("\n".join(line[:200] for line in lines[:SHOWN]))
    return bool(lines)


def main():
    program, update = str(pathlib.Path(sys.argv[1]).resolve()), "--update" in sys.argv
    wrong = differs("harbour-fire.summary", summary_of(program, ROOT / "fixtures/stories/harbour-fire"), update)
    with tempfile.TemporaryDirectory() as folder:
        for story in STORIES:
            for ending, have in rendered(program, story, folder).items():
                wrong |= differs(f"{story}.{ending}", have, update)
    if wrong:
        print("If the new reports are better, keep them: tests/cli/golden_test.py PROGRAM --update")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
