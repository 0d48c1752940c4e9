#!/usr/bin/env python3
"""What must hold of every fixtures/stories/*/gold.json, whatever the program finds: the documents and lines that it
names exist, quotes and sources stand in the article, kinds and relations are of the closed sets, a slot has two
positions, and no pair of lines is both a conflict and a trap. The program itself is not run.

usage: fixtures_gold_test.py [PROGRAM]
"""
import copy
import json
import pathlib
import sys
import unittest
from itertools import combinations, product

STORIES = pathlib.Path(__file__).resolve().parents[2] / "fixtures/stories"
KINDS = {"date", "number", "place", "identity", "reason", "status", "description"}
RELATIONS = {"contradiction", "update", "denial", "disagreement", "compatible"}
IMPORTANCE = {"must", "may"}


def load(folder):
    """The gold of a story, and of each article its non-empty lines."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {}
    for article in json.loads((folder / "story.json").read_text(encoding="utf-8"))["articles"]:
        path = folder / article["file"]
        lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
        texts[path.stem] = [line for line in lines if line.strip()]
    return gold, texts


def mention_errors(mention, texts):
    lines = texts.get(mention["doc"])
    if lines is None:
        return [f"no article {mention['doc']}"]
    if not 1 <= mention["line"] <= len(lines):
        return [f"{mention['doc']} has no line {mention['line']}"]
    wrong = []
    if mention.get("quote") and mention["quote"] not in lines[mention["line"] - 1]:
        wrong.append(f"{mention['doc']}:{mention['line']} does not read \"{mention['quote']}\"")
    body = " ".join(lines)
    for name in (mention["source"] or "").split(" > "):
        if name not in body:
            wrong.append(f"{mention['doc']} names no source \"{name}\"")
    return wrong


def slot_errors(slot, texts):
    wrong = []
    for field, allowed in (("kind", KINDS), ("relation", RELATIONS), ("importance", IMPORTANCE)):
        if slot.get(field) not in allowed:
            wrong.append(f"{field} {slot.get(field)}")
    wrong += [f"no {field}" for field in ("question", "event") if not slot.get(field)]
    if len(slot["positions"]) < 2:
        wrong.append("fewer than two positions")
    for position in slot["positions"]:
        if not position.get("value") or not position.get("mentions"):
            wrong.append("a position without value or mentions")
        for mention in position["mentions"]:
            wrong += mention_errors(mention, texts)
    return wrong


def line_pairs(slot):
    """The pairs of lines that stand in two different positions of the slot."""
    sides = [{(m["doc"], m["line"]) for m in position["mentions"]} for position in slot["positions"]]
    return {frozenset(pair) for one, other in combinations(sides, 2) for pair in product(one, other)}


def errors(gold, texts):
    wrong = [f"{name}: no text" for name, lines in texts.items() if not lines]
    ids = [slot["id"] for slot in gold["slots"]]
    wrong += [f"{name}: used twice" for name in sorted({n for n in ids if ids.count(n) > 1})]
    trap, real = {}, {}
    for slot in gold["slots"]:
        wrong += [f"{slot['id']}: {text}" for text in slot_errors(slot, texts)]
        for pair in line_pairs(slot):
            (trap if slot["relation"] == "compatible" else real)[pair] = slot["id"]
    wrong += sorted(f"{real[pair]} and trap {trap[pair]} share {sorted(pair)}" for pair in real.keys() & trap.keys())
    return wrong


class FixturesGold(unittest.TestCase):
    def stories(self):
        found = sorted(path.parent for path in STORIES.glob("*/gold.json"))
        self.assertTrue(found, "no gold below fixtures/stories")
        return found

    def test_every_gold_is_sound(self):
        for folder in self.stories():
            with self.subTest(folder.name):
                self.assertEqual(errors(*load(folder)), [])

    def test_every_story_has_its_gold(self):
        told = {path.parent for path in STORIES.glob("*/story.json")}
        self.assertEqual(sorted(told), self.stories())

    def test_gold_lists_the_articles_of_the_story(self):
        for folder in self.stories():
            story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
            listed = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
            self.assertEqual(listed, story["articles"], folder.name)

    def test_frozen_names_are_stories(self):
        path = STORIES / "FROZEN"
        names = [line.split()[0] for line in path.read_text(encoding="utf-8").split("\n")
                 if line.strip() and not line.startswith("#")] if path.exists() else []
        self.assertEqual([name for name in names if not (STORIES / name / "gold.json").exists()], [])

    def test_a_broken_gold_is_told(self):
        gold, texts = load(self.stories()[0])
        mention = ("positions", 0, "mentions", 0)
        for path, value in ((("kind",), "colour"), (("relation",), "quarrel"), (mention + ("line",), 10000),
                            (mention + ("quote",), "words of nobody"), (mention + ("source",), "Nobody"),
                            (mention + ("doc",), "nowhere"), (("positions",), gold["slots"][0]["positions"][:1]),
                            (("id",), gold["slots"][1]["id"])):
            broken = copy.deepcopy(gold)
            place = broken["slots"][0]
            for step in path[:-1]:
                place = place[step]
            place[path[-1]] = value
            self.assertTrue(errors(broken, texts), path)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=1)
