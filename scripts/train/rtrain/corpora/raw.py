"""Plain text as the program itself splits it: sentences and words for corpora that come without UD tokens."""

import subprocess

from ..paths import PROGRAM
from ..sentence import Sentence


def sentences(path, source):
    """(text, [(start, Sentence)]) of a UTF-8 file; `start` is the character at which the sentence begins."""
    if not PROGRAM.exists():
        raise SystemExit(f"{PROGRAM} splits plain text for training: build it first")
    text = path.read_bytes().decode("utf8")
    dump = subprocess.run([PROGRAM, "dump", "--stage", "text", path], capture_output=True, check=True)
    at = _characters(text)
    out, start = [], 0
    for line in dump.stdout.decode("utf8").split("\n"):
        fields = line.split("\t")
        if fields[0] == "sentence":
            start, end = at[int(fields[1])], at[int(fields[2])]
        elif fields[0] == "tokens":
            spans = [(a - start, b - start) for a, b in (_range(field, at) for field in fields[1:])]
            raw = text[start:end]
            out.append((start, Sentence(source, f"{path.stem}-{start}", raw, spans, [raw[a:b] for a, b in spans])))
    return text, out


def _characters(text):
    """{byte offset: character offset}."""
    at, byte = {}, 0
    for i, char in enumerate(text):
        at[byte] = i
        byte += len(char.encode("utf8"))
    at[byte] = len(text)
    return at


def words_in(sentence, start, ranges):
    """Indices of the words of a sentence (that begins at `start`) that lie in the character ranges of its text."""
    return [i for i, (a, b) in enumerate(sentence.spans)
            if any(start + a < end and start + b > begin for begin, end in ranges)]


def tag(tags, words, label):
    """Writes B-label, I-label over each run of consecutive words that are still O."""
    before = None
    for word in words:
        if tags[word] == "O":
            tags[word] = ("I-" if before == word - 1 else "B-") + label
            before = word


def _range(field, at):
    """Characters of a range "begin-end" of bytes."""
    begin, end = field.split("-")
    return at[int(begin)], at[int(end)]
