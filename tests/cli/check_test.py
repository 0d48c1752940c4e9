#!/usr/bin/env python3
"""check: what is scored, how it is gated, and what is said when there is nothing to check.

The score is worked out here a second time from the report of `compare`, by the words of the guideline.
usage: check_test.py PROGRAM
"""
import collections
import csv
import io
import itertools
import json
import pathlib
import re
import shutil
import tempfile

from program import ROOT, ProgramTest, main, resources, run

STORIES = ROOT / "fixtures/stories"
FEW = [STORIES / "harbour-fire", STORIES / "tarvel-summit"]  # all would take minutes a test
GOLD = {
    "story": "Orle", "articles": [{"file": "first.txt"}, {"file": "second.txt"}],
    "slots": [{"id": "s1", "question": "How many were hurt?", "event": "bridge", "kind": "number", "relation": "update",
               "importance": "must", "positions": [
                   {"value": "three", "mentions": [{"doc": "first", "line": 2, "source": "the police"}]},
                   {"value": "eight", "mentions": [{"doc": "second", "line": 1, "source": None}]}]}]}


def eager_resources(folder):
    """Resources with a low cut, so that there is much to score."""
    return resources(folder, judged=False, cut=0.15)


def line_of(text, start, end):
    best, number, at, count = 0, None, 0, 0
    for line in text.split(b"\n"):
        if line.strip():
            count += 1
            shared = min(at + len(line), end) - max(at, start)
            if shared > best:
                best, number = shared, count
        at += len(line) + 1
    return number


def labels(folder, report):
    """The verdict on each finding, in order."""
    gold = json.loads((folder / "gold.json").read_text())
    slots = {slot["id"]: slot for slot in gold["slots"]}
    held = collections.defaultdict(set)
    for slot in gold["slots"]:
        for number, position in enumerate(slot["positions"]):
            for mention in position["mentions"]:
                held[mention["doc"], mention["line"]].add((slot["id"], number))
    names = {d["id"]: pathlib.Path(d["path"]).stem for d in report["documents"]}
    texts = {d["id"]: pathlib.Path(d["path"]).read_bytes() for d in report["documents"]}
    taken, out = set(), []
    for conflict in report["conflicts"]:
        sides = [[(names[m["document"]], line_of(texts[m["document"]], m["start"], m["end"]))
                  for m in position["mentions"][:3]] for position in conflict["positions"]]
        pairs = [pair for p, q in itertools.combinations(sides, 2) for pair in itertools.product(p, q)]
        good, tempted, found = 0, 0, collections.Counter()
        for x, y in pairs:
            both = {s for s, i in held[x] for t, j in held[y] if s == t and i != j}
            real = {s for s in both if slots[s]["relation"] != "compatible"}
            good += bool(real)
            tempted += bool(both) and not real
            found.update(real)
        if pairs and 2 * good >= len(pairs):
            order = [slot["id"] for slot in gold["slots"]]
            free = sorted((s for s in found if s not in taken), key=lambda s: (-found[s], order.index(s)))
            out.append("right" if free else "again")
            taken.update(free[:1])
        else:
            out.append("trap" if tempted else "false alarm")
    return out


class Score(ProgramTest):
    def test_every_finding_is_judged_as_the_guideline_says(self):
        with tempfile.TemporaryDirectory() as folder:
            eager = eager_resources(folder)
            check = json.loads(run("check", "--format", "json", *FEW, RASHOMON_RESOURCES=eager).out)
            judged = 0
            for story in check["stories"]:
                path = pathlib.Path(story["gold"]).parent
                report = json.loads(run("compare", "--format", "json", path, RASHOMON_RESOURCES=eager).out)
                expected = collections.Counter(labels(path, report))
                have = collections.Counter(e["label"] for e in story["entries"] if e["label"] != "missed")
                self.assertEqual(have, expected, path)
                judged += len(report["conflicts"])
                score = story["score"]["all"]
                self.assertEqual(score["right"], expected["right"])
                missed = sum(e["label"] == "missed" for e in story["entries"])
                self.assertEqual(score["slots"] - score["found"], missed)
            self.assertGreater(judged, 5)
            self.assertEqual(check["score"]["all"]["findings"], judged)

    def test_every_format_tells_the_same(self):
        check = json.loads(run("check", "-f", "json", *FEW).out)
        entries = sum(len(story["entries"]) for story in check["stories"])
        self.assertGreater(entries, 20)
        rows = list(csv.reader(io.StringIO(run("check", "-f", "csv", *FEW).out)))
        self.assertEqual(len(rows), entries + 1)
        self.assertEqual({len(row) for row in rows}, {12})
        text = run("check", *FEW).out
        for story in check["stories"]:
            for entry in story["entries"]:
                place = entry["positions"][0]["mentions"][0]
                self.assertIn(f"{place['path']}:{place['line']}:{place['column']}: {entry['label']}: ", text)
        markdown = run("check", "-f", "markdown", *FEW).out
        self.assertEqual(markdown.count("\n- **"), entries)

    def test_places_hold_the_words(self):
        check = json.loads(run("check", "-f", "json", *FEW).out)
        for entry in check["stories"][0]["entries"]:
            for position in entry["positions"]:
                for m in position["mentions"]:
                    line = pathlib.Path(m["path"]).read_text().split("\n")[m["line"] - 1]
                    if m["line"] == m["end_line"]:
                        words = line[m["column"] - 1:m["end_column"] - 1]
                        self.assertTrue(words and words == words.strip(), (m, words))

    def test_show_narrows_the_list(self):
        text = run("check", "--show", "right,trap", *FEW).out
        self.assertNotIn(": missed: ", text)
        self.assertIn(": missed: ", run("check", "--show", "missed", *FEW).out)
        self.assertNotRegex(run("check", "--show", "none", *FEW).out, r":\d+:\d+: ")

    def test_a_second_run_gives_the_same_bytes(self):
        kinds = ("text", "json", "html", "markdown", "csv", "sarif", "junit", "github")
        for folder in ("a", "b"):
            more = [word for kind in kinds for word in (f"--{kind}", self.folder / folder / kind)]
            self.assertEqual(run("check", "-q", *more, *FEW).status, 0)
        for kind in kinds:
            first = (self.folder / "a" / kind).read_bytes()
            self.assertTrue(first, kind)
            self.assertEqual(first, (self.folder / "b" / kind).read_bytes(), kind)


class Removal(ProgramTest):
    def missed(self):
        check = json.loads(run("check", "-f", "json", self.folder).out)
        return {entry["slot"] for entry in check["stories"][0]["entries"] if entry["label"] == "missed"}

    def test_a_conflict_taken_out_of_an_article_is_the_slot_that_is_missing(self):
        shutil.copytree(STORIES / "harbour-fire", self.folder / "harbour")
        gold = self.folder / "harbour/gold.json"  # a quote of the line would no longer be there
        gold.write_text(re.sub(r',\s*"quote": "(?:\\.|[^"\\])*"', "", gold.read_text()))
        before = self.missed()
        if "s2" in before:
            self.skipTest("the two figures of Saltgate are not found by this model")
        article = self.folder / "harbour/marrowick-mirror.txt"
        lines = article.read_text().split("\n")
        at = next(n for n, line in enumerate(lines) if "4,000" in line)
        lines[at] = "Blankets were handed out in Saltgate."
        article.write_text("\n".join(lines))
        self.assertEqual(self.missed() - before, {"s2"})


class Gates(ProgramTest):
    def status(self, *flags):
        result = run("check", "--quiet", *flags, self.folder)
        return result.status, result.err

    def test_gates_decide_the_status(self):
        self.story("a/orle")
        self.write("a/orle/gold.json", json.dumps(GOLD))
        score = json.loads(run("check", "-f", "json", self.folder).out)["score"]["all"]
        self.assertEqual(self.status()[0], 0)
        self.assertEqual(self.status("--min-recall", score["recall"])[0], 0)
        self.assertEqual(self.status("--max-trap-hits", score["trap"], "--max-trap-hits", "number=0")[0], 0)
        status, err = self.status("--min-recall", "place=0.5")
        self.assertEqual(status, 1)
        self.assertIn("recall of place: nothing to measure (at least 0.500): missed", err)
        self.assertEqual(self.status("--min-precision", "identity=0.1")[0], 1)
        self.assertEqual(self.status("--min-recall", "0", "--max-trap-hits", "2%")[0], 1)  # there are no traps
        for kind in ("text", "json", "csv", "markdown", "html", "sarif", "junit", "github"):
            self.assertEqual(run("check", "-f", kind, "--min-recall", "date=0", self.folder).status, 1, kind)
        self.assertIn("gate: recall of must", run("check", "--min-recall", "must=0", self.folder).out)

    def test_wrong_gates_are_usage(self):
        for flags, says in ((("--min-recall", "2"), "share from 0 to 1"), (("--min-precision", "who=1"), "is no kind"),
                            (("--max-trap-hits", "x"), "percentage"), (("--show", "wrong"), "is none of missed")):
            status, err = self.status(*flags)
            self.assertEqual(status, 2)
            self.assertIn(says, err)


class Faults(ProgramTest):
    def test_nothing_to_check(self):
        self.story()
        for arguments in ((), (self.folder,), (self.folder / "none",), (self.folder / "story/first.txt",)):
            result = run("check", *arguments)
            self.assertEqual((result.status, result.out), (2, ""))
            self.assertIn("nothing to check", result.err)
        self.assertIn("no such file or folder", run("check", self.folder / "none").err)

    def test_a_wrong_gold_is_named_with_its_place(self):
        self.story()
        path = self.write("story/gold.json", json.dumps(GOLD).replace('"number"', '"figure"'))
        result = run("check", self.folder)
        self.assertEqual((result.status, result.out), (2, ""))
        self.assertRegex(result.err, rf'{path}:1:\d+: "figure" is none of date, number')
        self.story("other")
        self.write("other/gold.json", json.dumps(GOLD))
        mixed = run("check", self.folder)
        self.assertEqual(mixed.status, 3)
        self.assertIn("Orle", mixed.out)

    def test_update_writes_a_proposal_and_never_the_gold(self):
        with tempfile.TemporaryDirectory() as folder:
            eager = eager_resources(folder)
            shutil.copytree(STORIES / "harbour-fire", self.folder / "harbour")
            gold = self.folder / "harbour/gold.json"
            before = gold.read_bytes()
            count = json.loads(run("check", "-f", "json", self.folder, RASHOMON_RESOURCES=eager).out)["score"]["all"]
            result = run("check", "-q", "--update", self.folder, RASHOMON_RESOURCES=eager)
            self.assertEqual(gold.read_bytes(), before)
            proposed = gold.with_name("gold.proposed.json")
            if count["wrong"]:
                self.assertIn("proposed", result.err)
                slots = json.loads(proposed.read_text())["slots"]
                self.assertGreater(len(slots), len(json.loads(before)["slots"]))
                gold.write_bytes(proposed.read_bytes())
                after = json.loads(run("check", "-f", "json", self.folder, RASHOMON_RESOURCES=eager).out)
                self.assertEqual(after["score"]["all"]["wrong"], 0)
            else:
                self.assertFalse(proposed.exists())


if __name__ == "__main__":
    main()
