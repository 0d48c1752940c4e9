#!/usr/bin/env python3
"""The project's own stories: figures of `check` against the floors beside them, and that the gates can fail.

usage: floors_test.py PROGRAM
"""
import json

from program import ROOT, ProgramTest, main, run

STORIES = ROOT / "fixtures/stories"
FLOORS = json.loads((STORIES / "floors.json").read_text())


def frozen():
    lines = (STORIES / "FROZEN").read_text().split("\n")
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


class Floors(ProgramTest):
    def check(self, which, folders):
        return run("check", "--show", "none", *FLOORS[which], *folders)

    def test_own_stories(self):
        folders = sorted(p.parent for p in STORIES.glob("*/gold.json") if p.parent.name not in frozen())
        self.assertGreaterEqual(len(folders), 20)
        result = self.check("own", folders)
        self.assertEqual(result.status, 0, result.out + result.err)

    def test_frozen_stories(self):
        folders = sorted(STORIES / name for name in frozen())
        self.assertEqual(len(folders), 6)
        result = self.check("frozen", folders)
        self.assertEqual(result.status, 0, result.out + result.err)

    def test_a_floor_that_is_missed_is_seen(self):
        result = run("check", "--show", "none", "--min-recall", "must=0.99", STORIES / "harbour-fire")
        self.assertEqual(result.status, 1, result.out)


if __name__ == "__main__":
    main()
