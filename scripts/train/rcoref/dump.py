"""Runs the program on a raw text and reads the chains that it prints, as spans of characters that are no white space."""
import re
import subprocess
import tempfile
from pathlib import Path

MENTION = re.compile(rb"^  (?:mention|phrase) (\d+)\.\.(\d+)")


def solid(text):
    """Position of each byte of the text among its characters that are no white space; one more at the end."""
    places, count = [], 0
    for character in text:
        places += [count] * len(character.encode())
        count += not character.isspace()
    return places + [count]


def run(program, text, stage="entities"):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_bytes(text.encode())
        done = subprocess.run([str(program), "dump", "--stage", stage, str(path)], capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{program}: exit status {done.returncode}: {done.stderr.decode(errors='replace')[-300:]}")
    return done.stdout


def chains(dumped, text):
    """Chains of two or more mentions of a dump: lines `chain N`, each followed by `  mention BEGIN..END ...`."""
    places, found = solid(text), []
    for line in dumped.split(b"\n"):
        if line.startswith(b"chain "):
            found.append(set())
        elif found and (match := MENTION.match(line)):
            begin, end = (places[int(at)] for at in match.groups())
            found[-1].add((begin, end))
    return [chain for chain in found if len(chain) > 1]
