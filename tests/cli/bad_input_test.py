#!/usr/bin/env python3
"""Bad input gives a message with path and position and the documented status; the other articles are compared.

usage: bad_input_test.py PROGRAM
"""
import json

from program import FIRST, ROOT, SECOND, ProgramTest, main, run


class NothingToRead(ProgramTest):
    def test_no_path(self):
        result = run("compare")
        self.assertEqual(result.status, 2)
        self.assertIn("nothing to read", result.err)
        self.assertEqual(result.out, "")

    def test_missing_file_alone(self):
        result = run("compare", self.folder / "none.txt")
        self.assertEqual(result.status, 2)
        self.assertIn(f"{self.folder}/none.txt: no such file", result.err)

    def test_empty_folder(self):
        result = run("compare", self.folder)
        self.assertEqual(result.status, 2)
        self.assertIn(f"{self.folder}: folder without articles", result.err)

    def test_binary_alone(self):
        path = self.write("picture.txt", bytes(range(256)) * 20)
        result = run("compare", path)
        self.assertEqual(result.status, 2)
        self.assertIn(str(path), result.err)

    def test_broken_story_json(self):
        path = self.write("s/story.json", '{"story": "x",\n "articles": [}')
        result = run("compare", self.folder / "s")
        self.assertEqual(result.status, 2)
        self.assertIn(f"{path}:2:", result.err)

    def test_empty_standard_input(self):
        result = run("compare", "-", stdin=b"")
        self.assertEqual(result.status, 2)
        self.assertIn("standard input", result.err)

    def test_resources_that_are_none(self):
        result = run("compare", self.story(), RASHOMON_RESOURCES=str(self.folder))
        self.assertEqual(result.status, 2)
        self.assertIn("RASHOMON_RESOURCES", result.err)


class OthersGoOn(ProgramTest):
    """Some input is unreadable: status 3, a message, and a report on the rest."""

    def check(self, paths, message, others=2, status=3):
        result = run("compare", "--format", "json", *paths)
        self.assertEqual(result.status, status, result.err)
        self.assertIn(message, result.err)
        report = json.loads(result.out)
        self.assertEqual(len(report["documents"]), others)
        return result, report

    def good(self):
        return [self.write("first.txt", FIRST), self.write("second.txt", SECOND)]

    def test_missing_file(self):
        missing = self.folder / "none.txt"
        self.check([*self.good(), missing], f"{missing}: no such file")

    def test_binary(self):
        path = self.write("picture.txt", bytes(range(256)) * 20)
        self.check([*self.good(), path], f"{path}: error: at byte 0")

    def test_empty_file(self):
        path = self.write("empty.txt", "")
        self.check([*self.good(), path], f"{path}: error: ")

    def test_truncated_utf16(self):
        path = self.write("wide.txt", b"\xff\xfe" + FIRST.encode("utf-16-le")[:-1])
        result, _ = self.check([*self.good(), path], f"{path}: error: at byte ")
        self.assertIn("UTF-16", result.err)

    def test_unreadable_file(self):
        path = self.folder / "folder.txt"
        path.mkdir()
        self.write("s/first.txt", FIRST)
        self.write("s/second.txt", SECOND)
        result = run("compare", self.folder / "s", path)
        self.assertEqual(result.status, 3)
        self.assertIn(str(path), result.err)

    def story_json(self, third):
        self.good()
        articles = '{"file": "first.txt"},\n {"file": "second.txt"},\n ' + third
        return self.write("story.json", '{"story": "x", "articles": [\n ' + articles + "\n]}\n")

    def test_wrong_path_in_story_json(self):
        path = self.story_json('{"file": "third.txt"}')
        result, _ = self.check([path], f"{self.folder}/third.txt")
        self.assertIn("no such file", result.err)
        self.assertIn(str(path), result.err)

    def test_bad_date_in_story_json(self):
        self.write("third.txt", SECOND)
        path = self.story_json('{"file": "third.txt", "published": "2025-02-30"}')
        result = run("compare", "--format", "json", path)
        self.assertEqual(result.status, 3)
        self.assertIn(f"{path}:4:", result.err)
        self.assertIn("2025-02-30", result.err)
        self.assertGreaterEqual(len(json.loads(result.out)["documents"]), 2)

    def test_bad_date_in_front_matter(self):
        path = self.write("dated.txt", "---\noutlet: X\npublished: next week\n---\n" + FIRST)
        result = run("compare", path, self.write("second.txt", SECOND))
        self.assertIn(f"{path}:3:", result.err)
        self.assertIn("next week", result.err)

    def test_line_of_50_megabytes(self):
        path = self.write("long.txt", FIRST + "\n" + "the bridge was closed by the mayor and " * 1_300_000 + "\n")
        result = run("compare", "--format", "json", *self.good(), path)
        self.assertEqual(len(json.loads(result.out)["documents"]), 3)
        self.assertIn(f"{path}:5:1: warning: ", result.err)
        self.assertEqual(result.status, 0, result.err)

    def test_one_word_of_50_megabytes(self):
        path = self.write("long.txt", FIRST + "\n" + "x" * 50_000_000)
        result = run("compare", "--format", "json", *self.good(), path)
        self.assertEqual(len(json.loads(result.out)["documents"]), 3)
        self.assertIn(f"{path}:5:1: warning: ", result.err)

    def test_another_language(self):
        path = self.write("deutsch.txt", "Die Brücke ist gesperrt\n\nDie Bürgermeisterin hat die Brücke am Montag sperren "
                          "lassen, und drei Menschen sind dabei nach Angaben der Polizei verletzt worden. "
                          "Wann sie wieder geöffnet wird, ist noch nicht bekannt.\n")
        _, report = self.check([*self.good(), path], f"{path}: note: not English", status=0)
        self.assertEqual(report["not_compared"]["other_language"], [str(path)])


class Bundled(ProgramTest):
    def test_gold_is_no_input(self):
        result = run("compare", ROOT / "fixtures/stories/harbour-fire/gold.json")
        self.assertEqual(result.status, 2)


if __name__ == "__main__":
    main()
