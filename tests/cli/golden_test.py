#!/usr/bin/env python3
"""What the bundled story gives is what fixtures/reports/harbour-fire.summary says.

usage: golden_test.py PROGRAM [--update]
"""
import difflib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from story_summary import summary_of  # noqa: E402

STORY = ROOT / "fixtures/stories/harbour-fire"
GOLDEN = ROOT / "fixtures/reports/harbour-fire.summary"


def main():
    have = summary_of(sys.argv[1], STORY)
    if "--update" in sys.argv:
        GOLDEN.write_text(have)
    want = GOLDEN.read_text()
    print("".join(difflib.unified_diff(want.splitlines(True), have.splitlines(True), "expected", "found")))
    if want != have:
        print("If the new findings are better, keep them: tests/cli/golden_test.py PROGRAM --update")
    return want != have


if __name__ == "__main__":
    sys.exit(main())
