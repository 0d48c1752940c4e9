#!/usr/bin/env python3
"""`compare --draft` and `compare --no-text`.

usage: draft_test.py PROGRAM
"""
import json

from program import ROOT, SECOND, ProgramTest, main, run


class Draft(ProgramTest):
    def test_the_draft_is_compared_with_the_others_once(self):
        draft = self.write("mine.txt", SECOND)
        story = self.story()
        result = run("compare", "--draft", draft, "--format", "json", story / "first.txt")
        self.assertEqual(result.status, 0, result.err)
        report = json.loads(result.out)
        self.assertEqual(sorted(d["path"].split("/")[-1] for d in report["documents"]), ["first.txt", "mine.txt"])
        self.assertEqual(report["tool"]["options"]["draft"], str(draft))
        own = next(d["id"] for d in report["documents"] if d["path"] == str(draft))
        for conflict in report["conflicts"]:
            self.assertIn(own, [m["document"] for m in conflict["positions"][0]["mentions"]])
        again = run("compare", "--draft", draft, "--format", "json", story / "first.txt", draft)
        self.assertEqual(len(json.loads(again.out)["documents"]), 2)

    def test_what_story_json_knows_of_the_draft_stays_known(self):
        story = ROOT / "fixtures/stories/harbour-fire"
        report = json.loads(run("compare", "--draft", story / "radio-wend.txt", "--format", "json", story).out)
        self.assertEqual(len(report["documents"]), 5)
        own = next(d for d in report["documents"] if d["path"].endswith("radio-wend.txt"))
        self.assertEqual(own["outlet"], "Radio Wend")
        self.assertTrue(report["conflicts"])
        starts = [min(m["start"] for p in c["positions"] for m in p["mentions"] if m["document"] == own["id"])
                  for c in report["conflicts"]]
        self.assertEqual(starts, sorted(starts))

    def test_the_text_form_ends_with_what_was_looked_at(self):
        result = run("compare", "--draft", self.write("mine.txt", SECOND), self.story() / "first.txt")
        self.assertRegex(result.out, r"(No conflict|\d+ conflicts?) of your draft with 1 other article ")

    def test_a_draft_that_is_not_there_is_an_error(self):
        result = run("compare", "--draft", self.folder / "none.txt", self.story())
        self.assertNotEqual(result.status, 0)
        self.assertIn("none.txt", result.err)

    def test_no_text_leaves_the_articles_out_of_the_page(self):
        story = self.story()
        self.write("story/third.txt", "Herons on the Orle\n\nA grey heron stood on the bank.\n")
        page = self.folder / "page.html"
        for flags, there in (([], True), (["--no-text"], False)):
            run("compare", "-q", *flags, "--html", page, story)
            self.assertEqual("A grey heron stood" in page.read_text(), there)


if __name__ == "__main__":
    main()
