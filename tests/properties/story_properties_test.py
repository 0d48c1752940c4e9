#!/usr/bin/env python3
"""What must hold of any story, tried on the bundled ones: order of input changes nothing but order, an article
beside its own copy gives nothing that pairs a passage with its copy, an unrelated article changes nothing, two
runs give the same bytes.

usage: story_properties_test.py PROGRAM
"""
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT, ProgramTest, main, resources, run as run_program  # noqa: E402

# Two of them, of unlike form: all would take half an hour.
STORIES = [ROOT / "fixtures/stories" / name for name in ("harbour-fire", "tarvel-summit")]
# The second is compared by signs alone: the pair scorer, which sees two passages at a time, has had the first.
LIGHT = tempfile.TemporaryDirectory()
SURROUNDINGS = {"harbour-fire": {}, "tarvel-summit": {"RASHOMON_RESOURCES": resources(LIGHT.name, judged=False)}}
UNRELATED = """Chess club elects board

The chess club of Ombrel elected a new board. Lise Tamm will lead it for two years.
"""


def articles(story):
    return json.loads((story / "story.json").read_text())["articles"]


def findings(report):
    """Conflicts free of document numbers: what a reader is told."""
    names = {d["id"]: pathlib.Path(d["path"]).name for d in report["documents"]}
    found = []
    for conflict in report["conflicts"]:
        sides = [[position["normalised"]] + [(names[m["document"]], m["start"], m["end"])
                                             for m in position["mentions"]] for position in conflict["positions"]]
        found.append((conflict["rule"], conflict["relation"], conflict["question"], conflict["severity"], sides))
    return sorted(found, key=repr)


class StoryProperties(ProgramTest):
    def place(self, story, listed, extra=()):
        """A copy of the story with these articles in this order."""
        for article in articles(story):
            self.write(article["file"], (story / article["file"]).read_bytes())
        for name, text in extra:
            self.write(name, text)
        return self.write("story.json", json.dumps({"story": "s", "articles": listed}))

    def compared(self, story, *arguments):
        return run_program("compare", "--format", *arguments, **SURROUNDINGS[story.name])

    def report(self, story, path):
        result = self.compared(story, "json", path)
        self.assertEqual(result.status, 0, result.err)
        return json.loads(result.out)

    def test_order_of_input_changes_nothing(self):
        for story in STORIES:
            listed = articles(story)
            straight = self.compared(story, "json", self.place(story, listed)).bytes
            for order in (listed[::-1], listed[2:] + listed[:2]):
                self.assertEqual(self.compared(story, "json", self.place(story, order)).bytes, straight)

    def test_two_runs_give_the_same_bytes(self):
        for story in STORIES:
            for kind in ("json", "html", "text", "markdown", "csv"):
                runs = {self.compared(story, kind, story).bytes for _ in range(2)}
                self.assertEqual(len(runs), 1, kind)

    def test_unrelated_article_changes_nothing(self):
        for story in STORIES:
            listed = articles(story)
            alone = findings(self.report(story, self.place(story, listed)))
            more = listed + [{"file": "chess.txt", "outlet": "Ombrel Weekly", "published": listed[0]["published"]}]
            self.assertEqual(findings(self.report(story, self.place(story, more, [("chess.txt", UNRELATED)]))), alone)

    def test_article_beside_its_copy(self):
        for story in STORIES:
            for article in articles(story):
                text = (story / article["file"]).read_bytes()
                copy = dict(article, file="copy.txt", outlet="Copy Times")
                alone = self.report(story, self.place(story, [article]))
                both = self.report(story, self.place(story, [article, copy], [("copy.txt", text)]))
                for conflict in both["conflicts"]:
                    sides = [{(m["start"], m["end"]) for m in p["mentions"]} for p in conflict["positions"]]
                    for i, side in enumerate(sides):
                        for other in sides[i + 1:]:
                            self.assertFalse(side & other, (article["file"], conflict["question"]))
                self.assertEqual(len(both["conflicts"]), len(alone["conflicts"]), article["file"])


if __name__ == "__main__":
    main()
