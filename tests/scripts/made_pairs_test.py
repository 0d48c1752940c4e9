#!/usr/bin/env python3
"""Pairs that are made by exchanging values (scripts/train/rpair/changes.py, made_data.py)."""
import pathlib
import random
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/train"))
from rpair import changes, made_data  # noqa: E402
from rpair.example import CASES, KINDS  # noqa: E402

ALIKE = made_data.Real("The fire at the Veldt mill killed 43 people on Monday [May 5], officials in Norhaven said.",
                       "Officials said that 43 people had died on Monday in the fire at the mill.", "same")


def keys(text, kind):
    return [value.key for value in changes.free(text, kind(text))]


class Changes(unittest.TestCase):
    def test_numbers(self):
        self.assertEqual(keys("Some 1,200 people and two dogs were moved 3.5 miles.", changes.numbers),
                         [("number", 1200, ()), ("decimal", 3.5), ("number", 2, ("dogs",))])

    def test_what_is_no_number(self):
        self.assertEqual(keys("On May 5, 2031, at 11:30 a.m., the 9-year-old took flight BA-117.", changes.numbers), [])

    def test_brackets_hold_no_value(self):
        self.assertEqual(keys("He [Route 66] left on Monday [May 5].", changes.numbers), [])

    def test_another_number_is_another(self):
        for size in list(range(1, 60)) + [100, 1200, 5000, 43000]:
            for seed in range(20):
                self.assertNotEqual(changes.another_amount(size, random.Random(seed)), size)

    def test_weekday_takes_its_date_along(self):
        text = "It burned on Monday [May 5]."
        value = changes.dates(text)[0]
        self.assertIn(changes.changed(text, value, random.Random(1)),
                      [f"It burned on {day} [May {number}]." for day, number in
                       (("Friday", 2), ("Saturday", 3), ("Sunday", 4), ("Tuesday", 6), ("Wednesday", 7), ("Thursday", 8))])

    def test_directions_and_places(self):
        find = changes.places(["Veldt", "Norhaven"])
        text = "A ship sank west of Drume, in Veldt county."
        found = {value.key: changes.changed(text, value, random.Random(1)) for value in find(text)}
        self.assertEqual(found["direction", "west"], "A ship sank east of Drume, in Veldt county.")

    def test_negations(self):
        for text, other in (("He was arrested.", "He was not arrested."), ("It will not close.", "It will close.")):
            self.assertEqual(changes.changed(text, changes.negations(text)[0], random.Random(1)), other)

    def test_opposites_keep_their_form(self):
        text = "Prices increased."
        value = changes.opposites()(text)[0]
        self.assertRegex(changes.changed(text, value, random.Random(1)), r"^Prices (\w+ed|fell|sank|shrunk|shrank)\.$")


class Made(unittest.TestCase):
    def setUp(self):
        self.maker = made_data.Maker([ALIKE])

    def test_a_shared_value_becomes_a_contradiction(self):
        kinds = set()
        for seed in range(30):
            example = self.maker.contradiction(ALIKE, random.Random(seed))
            self.assertEqual(CASES[example.case], "contradiction")
            self.assertEqual(example.a, ALIKE.a)
            self.assertNotEqual(example.b, ALIKE.b)
            kinds.add(KINDS[example.kind])
        self.assertLessEqual({"number", "date"}, kinds)

    def test_what_one_side_alone_tells_changes_nothing(self):
        real = made_data.Real("The mill burned down; it had cost 612,000 dollars.", "The mill has burned down.", "same")
        example = self.maker.control(real, random.Random(1))
        self.assertEqual((CASES[example.case], example.b), ("same", real.b))
        self.assertNotIn("612,000", example.a)

    def test_nothing_is_known_of_pairs_that_nobody_read(self):
        self.assertIsNone(self.maker.control(ALIKE._replace(case=""), random.Random(1)))

    def test_bounds_leave_both_true(self):
        example = self.maker.bound(ALIKE, random.Random(1))
        self.assertEqual(CASES[example.case], "compatible")
        self.assertRegex(example.b, r"(at least|more than|over) 40 people")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
