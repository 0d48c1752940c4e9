"""Runs the program under test. The path is the first argument of the test script."""
import atexit
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else str(ROOT / "build/rashomon")

FIRST = """Bridge over the Orle closed

The mayor of Tolvik, Ada Renn, closed the bridge on Monday. Three people were hurt, the police said.
"""
SECOND = """Eight hurt at Tolvik bridge

Eight people were hurt at the bridge in Tolvik, the police said on Tuesday. Mayor Ada Renn denied that she had closed it.
"""


class Result:
    def __init__(self, run):
        self.status = run.returncode
        self.bytes = run.stdout
        self.out = run.stdout.decode("utf-8", "replace")
        self.err = run.stderr.decode("utf-8", "replace")


def resources(folder, judged=True, cut=None):
    """Resources in folder/resources with another cut, or with no pair scorer, into which most of a run's time goes."""
    made = pathlib.Path(folder) / "resources"
    (made / "conflicts").mkdir(parents=True)
    for path in (ROOT / "lib/resources").iterdir():
        if path.name != "conflicts":
            (made / path.name).symlink_to(path)
    for path in (ROOT / "lib/resources/conflicts").iterdir():
        if path.name != "calibration.tsv":
            (made / "conflicts" / path.name).symlink_to(path)
    lines = (ROOT / "lib/resources/conflicts/calibration.tsv").read_text().splitlines(True)
    lines = [line for line in lines if judged or not line.startswith("judged\t")]
    lines = [f"pair\tcut\t{cut}\n" if cut and line.startswith("pair\tcut\t") else line for line in lines]
    (made / "conflicts/calibration.tsv").write_text("".join(lines))
    return str(made)


ALWAYS = {}     # variables of every run


def by_signs_alone():
    """From here on runs do without the pair scorer: for tests of anything but what is found."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    ALWAYS["RASHOMON_RESOURCES"] = resources(folder.name, judged=False)


def run(*arguments, stdin=b"", **variables):
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "RASHOMON_RESOURCES")}
    environment.update(ALWAYS)
    environment.update(variables)
    command = [PROGRAM, *map(str, arguments)]
    return Result(subprocess.run(command, input=stdin, capture_output=True, env=environment, timeout=300))


class ProgramTest(unittest.TestCase):
    """Each test has a folder of its own, self.folder."""
    maxDiff = None

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def story(self, name="story"):
        self.write(f"{name}/first.txt", FIRST)
        self.write(f"{name}/second.txt", SECOND)
        return self.folder / name


def main():
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=1)
