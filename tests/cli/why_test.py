#!/usr/bin/env python3
"""`compare --why FILE:LINE FILE:LINE` tells of every stage why two lines are set against each other or not.

usage: why_test.py PROGRAM
"""
import json
import os
import pathlib
import re
import shutil
import subprocess

from program import FIRST, PROGRAM, ROOT, SECOND, ProgramTest, main, run

STORY = ROOT / "fixtures/stories/harbour-fire"
STAGES = ["Reading", "Alignment", "Events", "Rules", "Score", "For", "Against", "Finding"]
HEADED = "---\noutlet: The Orle Post\n---\n" + FIRST + "\nRead more: Subscribe | Share | Newsletter\n"


def place(report, mention):
    """FILE:LINE of a mention of a report."""
    path = next(d["path"] for d in report["documents"] if d["id"] == mention["document"])
    before = pathlib.Path(path).read_bytes()[:mention["start"]]
    return f"{path}:{before.count(10) + 1}:{len(before.split(bytes([10]))[-1].decode()) + 1}"


def why(*arguments):
    result = run("compare", "--why", "--format", "json", *arguments)
    assert result.status == 0, result.err
    return json.loads(result.out)


class Why(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.report = json.loads(run("compare", "-f", "json", STORY).out)
        cls.first = cls.report["conflicts"][0]
        cls.sides = [place(cls.report, position["mentions"][0]) for position in cls.first["positions"]]

    def test_a_pair_that_is_shown(self):
        told = why(*self.sides, STORY)
        self.assertEqual(told["schema"], "rashomon.why/1")
        self.assertEqual(told["finding"], "k1")
        self.assertEqual([stage["stage"] for stage in told["stages"]], STAGES)
        self.assertTrue(told["verdict"].startswith("Shown in finding k1"))
        self.assertEqual([f'{p["path"]}:{p["line"]}' for p in told["passages"]],
                         [side.rsplit(":", 1)[0] for side in self.sides])
        turned = why(*reversed(self.sides), STORY)
        self.assertEqual(turned["passages"], told["passages"][::-1])
        self.assertEqual((turned["score"], turned["signs"]), (told["score"], told["signs"]))

    def test_the_signs_add_up_to_the_score(self):
        told = why(*self.sides, STORY)
        odds = told["base"] + sum(sign["share"] for sign in told["signs"])
        self.assertAlmostEqual(told["by_signs"], 1 / (1 + 2.718281828 ** -odds), delta=0.003)
        sizes = [abs(sign["share"]) for sign in told["signs"]]
        self.assertEqual(sizes, sorted(sizes, reverse=True))

    def test_the_text_tells_the_same(self):
        told = why(*self.sides, STORY)
        result = run("compare", "--why", "--width", 300, *self.sides, STORY)
        self.assertEqual((result.status, result.err), (0, ""))
        text = re.sub(r"\s+", " ", result.out)
        self.assertIn(told["verdict"], text)
        for stage in told["stages"]:
            for line in stage["lines"]:
                self.assertIn(re.sub(r"\s+", " ", line), text)
        for passage in told["passages"]:
            self.assertIn(f'{passage["path"]}:{passage["line"]}:{passage["column"]} ', text)
        for sign in ("For", "Against"):
            lines = next(stage["lines"] for stage in told["stages"] if stage["stage"] == sign)
            self.assertLessEqual(len(lines), 9)

    def test_pairs_that_were_weighed_and_not_shown(self):
        by_score = [one for one in self.report["cleared"] if one["cleared_by"] == "score"]
        self.assertGreater(len(by_score), 3)
        for one in (by_score[0], by_score[-1]):
            told = why(*[place(self.report, position["mentions"][0]) for position in one["positions"]], STORY)
            self.assertIsNone(told["finding"])
            self.assertTrue(told["weighed"])
            self.assertAlmostEqual(told["score"], one["confidence"], delta=0.0051)
            self.assertIn(one["rule"], [proposal["rule"] for proposal in told["proposals"]])
            below = told["score"] < told["cut"]
            why_not = r"below the cut of 0\.\d\d\." if below else "with a surer counterpart"
            self.assertRegex(told["verdict"], why_not + r"|both stand on one side of finding k\d+\.")

    def test_without_paths_the_story_is_the_folder_of_the_first_file(self):
        story = self.story()
        self.assertEqual(why(story / "first.txt:3", story / "second.txt:1"),
                         why(story / "first.txt:3", story / "second.txt:1", story))
        done = subprocess.run([PROGRAM, "compare", "--why", "-fjson", "first.txt:3", story / "second.txt:1"], cwd=story,
                              capture_output=True, text=True,
                              env=dict(os.environ, RASHOMON_RESOURCES=str(ROOT / "lib/resources")))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([p["line"] for p in json.loads(done.stdout)["passages"]], [3, 1])

    def test_the_likeliest_pair_of_sentences_is_told(self):
        story = self.story()
        told = why(story / "first.txt:3", story / "second.txt:3")
        self.assertEqual(told["pairs"], 4)
        scores = [why(story / f"first.txt:3:{a}", story / f"second.txt:3:{b}")["score"] or 0 for a in (1, 61) for b in (1, 77)]
        self.assertEqual(told["score"] or 0, max(scores))
        text = run("compare", "--why", story / "first.txt:3", story / "second.txt:3").out
        self.assertIn("The lines hold 4 pairs of sentences", text)
        self.assertNotIn("pairs of sentences", run("compare", "--why", story / "first.txt:1", story / "second.txt:1").out)

    def test_a_copy_takes_no_part(self):
        story = self.story()
        self.write("story/first.txt", "---\npublished: 2031-05-05T08:00\n---\n" + FIRST)
        self.write("story/third.txt", "---\npublished: 2031-05-08T08:00\n---\n" + FIRST)
        told = why(story / "third.txt:6:61", story / "second.txt:3:1")
        self.assertEqual((told["weighed"], told["obstacle"], told["score"]), (False, "copy", None))
        self.assertIn("A stands word for word in first.txt:6:", " ".join(told["stages"][1]["lines"]))

    def test_two_passages_that_have_nothing_in_common(self):
        self.write("story/third.txt", "The choir of Veldt sang at the festival in spring.\n\nThe evening was warm, and the singers "
                   "were glad that so many people had come to hear them.\n")
        told = why(self.story() / "first.txt:3:1", self.folder / "story/third.txt:1")
        self.assertEqual((told["weighed"], told["obstacle"]), (False, "too few words in common"))
        self.assertTrue(told["verdict"].startswith("Not compared: they have too few words in common."))

    def test_a_rule_that_is_off(self):
        told = why(*self.sides, STORY, "--rule", self.first["rule"] + "=off")
        self.assertIsNone(told["finding"])
        self.assertEqual(told["verdict"], f'Not shown: its rule, {self.first["rule"]}, is switched off.')

    def test_width_colour_and_output(self):
        for width in (50, 100):
            lines = run("compare", "--why", "--width", width, *self.sides, STORY).out.split("\n")
            self.assertLessEqual(max(map(len, lines)), width)
        self.assertIn("\x1b[1m", run("compare", "--why", "--color", "always", *self.sides, STORY).out)
        path = self.folder / "why.json"
        result = run("compare", "--why", "-q", "--json", path, *self.sides, STORY)
        self.assertEqual((result.status, result.out), (0, ""))
        self.assertEqual(json.loads(path.read_text()), why(*self.sides, STORY))


class Errors(ProgramTest):
    def wrong(self, says, *arguments):
        result = run("compare", "--why", *arguments)
        self.assertEqual((result.status, result.out), (2, ""), result.err)
        self.assertIn(f"rashomon: {says}", result.err)

    def test_lines(self):
        self.write("story/first.txt", HEADED)
        story = self.story("other")
        first, second = self.folder / "story/first.txt", story / "second.txt"
        shutil.copy(second, self.folder / "story/second.txt")
        second = self.folder / "story/second.txt"
        self.wrong("compare --why takes two lines: FILE:LINE FILE:LINE [PATH...]", f"{first}:4")
        self.wrong(f'"{first}" names no line: FILE:LINE', first, f"{second}:1")
        self.wrong(f'"{first}:0" names no line: FILE:LINE', f"{first}:0", f"{second}:1")
        self.wrong(f"{first}.x: no such file", f"{first}.x:1", f"{second}:1")
        self.wrong(f"{first.parent}: a folder, not an article", f"{first.parent}:1", f"{second}:1")
        self.wrong(f"{second}:40: there is no such line; the article has 3 lines", f"{first}:4", f"{second}:40")
        self.wrong(f"{second}:2: an empty line", f"{first}:4", f"{second}:2")
        self.wrong(f"{first}:2: no sentence stands there that is compared", f"{first}:2", f"{second}:1")
        self.wrong(f"{first}:8: furniture", f"{first}:8", f"{second}:1")
        self.wrong(f"{second}:1:400: no sentence stands there", f"{first}:4", f"{second}:1:400")
        self.wrong("both lines are one sentence: name two", f"{first}:4", f"{first}:4")

    def test_stories(self):
        one, two = self.story("one"), self.story("two")
        self.wrong(f"{two}/second.txt is no article of {one}; name the story behind the two lines",
                   one / "first.txt:1", two / "second.txt:1")
        self.wrong(f"{two}/second.txt is no article of {one}\n", one / "first.txt:1", two / "second.txt:1", one)
        self.wrong("the two lines stand in two stories", one / "first.txt:1", two / "second.txt:1", one, two)
        self.wrong(f"{self.folder}/absent: no such file", one / "first.txt:1", one / "second.txt:1",
                   self.folder / "absent")

    def test_an_article_that_cannot_be_read(self):
        story = self.story()
        self.write("story/third.txt", b"\0" * 4000)
        result = run("compare", "--why", story / "third.txt:1", story / "second.txt:1")
        self.assertEqual((result.status, result.out), (2, ""))
        self.assertIn(f"{story}/third.txt: not compared; it could not be read or is not in English", result.err)
        other = run("compare", "--why", story / "first.txt:1", story / "second.txt:1")
        self.assertEqual(other.status, 3)  # as compare: the rest was compared
        self.assertIn("Reading", other.out)

    def test_what_does_not_go_with_it(self):
        story = self.story()
        lines = story / "first.txt:1", story / "second.txt:1"
        self.wrong("--why is told as text or as json", "--format", "html", *lines)
        self.wrong("--draft does not go with --why", "--draft", story / "first.txt", *lines)


if __name__ == "__main__":
    main()
