#!/usr/bin/env python3
"""Standard input and output, colour, closed pipes, terminals.

usage: streams_test.py PROGRAM
"""
import json
import os
import pty
import subprocess

from program import FIRST, PROGRAM, ROOT, SECOND, ProgramTest, by_signs_alone, main, run

by_signs_alone()
STORY = ROOT / "fixtures/stories/harbour-fire"
ESCAPE = "\x1b["


def on_terminal(*arguments, **variables):
    """What the program writes to a terminal."""
    master, slave = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    environment.update({"TERM": "xterm", **variables})
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=slave, stderr=subprocess.DEVNULL, env=environment)
    os.close(slave)
    output = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # the other end was closed
            break
        if not part:
            break
        output += part
    os.close(master)
    process.wait(timeout=60)
    return output.decode("utf-8", "replace")


class Streams(ProgramTest):
    def test_standard_input(self):
        result = run("compare", "--format", "json", "-", self.write("second.txt", SECOND), stdin=FIRST.encode())
        self.assertEqual(result.status, 0, result.err)
        self.assertEqual(len(json.loads(result.out)["documents"]), 2)
        self.assertIn("closed", run("dump", "--stage", "text", "-", stdin=FIRST.encode()).out)

    def test_double_dash_ends_the_flags(self):
        self.write("-q", FIRST)
        run_in = subprocess.run([PROGRAM, "dump", "--stage", "text", "--", "-q"], cwd=self.folder, capture_output=True)
        self.assertEqual(run_in.returncode, 0, run_in.stderr)

    def test_findings_and_messages_go_their_own_ways(self):
        result = run("compare", "--format", "json", self.write("first.txt", FIRST), self.folder / "none.txt")
        json.loads(result.out)
        self.assertIn("none.txt", result.err)

    def test_no_progress_where_no_terminal_is(self):
        result = run("compare", STORY)
        self.assertEqual(result.err, "")

    def test_closed_pipe_is_no_error(self):
        read, write = os.pipe()
        os.close(read)
        process = subprocess.run([PROGRAM, "compare", "--format", "html", str(STORY)], stdout=write, stderr=subprocess.PIPE)
        os.close(write)
        self.assertEqual((process.returncode, process.stderr), (0, b""))

    def test_a_closed_pipe_is_no_error_of_any_command(self):
        article, story = self.write("first.txt", FIRST), self.story()
        self.write("story/gold.json", '{"story": "x", "articles": [{"file": "first.txt"}, {"file": "second.txt"}], "slots": []}')
        known = self.write("b.json", '{"schema": "rashomon.baseline/1", "findings": []}')
        for status, *arguments in ((0, "--help"), (0, "--version"), (0, "check", "--help"), (0, "explain"), (0, "man"),
                                   (0, "completion", "zsh"), (0, "config", "show"), (0, "dump", "--stage", "text", article),
                                   (0, "dump", "--stage", "claims", article), (0, "baseline", "audit", known),
                                   (0, "check", "-f", "sarif", story), (0, "ingest", "--db", self.folder / "a.db", story),
                                   (1, "check", "--min-recall", "1", story)):  # the gate counts all the same
            read, write = os.pipe()
            os.close(read)
            process = subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=write,
                                     stderr=subprocess.PIPE, text=True)
            os.close(write)
            said = [line for line in process.stderr.splitlines() if "nothing to measure" not in line]
            self.assertEqual((process.returncode, said), (status, []), arguments)

    def test_full_disk_is_an_error(self):
        with open("/dev/full", "w") as full:
            process = subprocess.run([PROGRAM, "compare", str(STORY)], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(process.returncode, 3)
        self.assertIn(b"standard output", process.stderr)


class Colour(ProgramTest):
    def test_colour_by_flag(self):
        self.assertNotIn(ESCAPE, run("compare", STORY).out)
        self.assertIn(ESCAPE, run("compare", "--color", "always", STORY).out)
        self.assertIn(ESCAPE, run("compare", "--color", "always", STORY, NO_COLOR="1").out)

    def test_colour_on_a_terminal(self):
        self.assertIn(ESCAPE, on_terminal("compare", STORY))
        self.assertNotIn(ESCAPE, on_terminal("compare", STORY, NO_COLOR="1"))
        self.assertNotIn(ESCAPE, on_terminal("compare", "--color", "never", STORY))
        self.assertNotIn(ESCAPE, on_terminal("compare", STORY, TERM="dumb"))

    def test_files_have_no_colour(self):
        run("compare", "-q", "--color", "always", "--text", self.folder / "t.txt", STORY)
        self.assertNotIn(ESCAPE, (self.folder / "t.txt").read_text())


if __name__ == "__main__":
    main()
