"""TimeBank and AQUAINT in TimeML: temporal expressions by type, event mentions by class."""

import html
import re
from pathlib import Path

from ..paths import CACHE, REPOSITORY
from . import raw

PART = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>|([^<]+)")


def held_out():
    """Names of the files that times are measured with."""
    lines = (REPOSITORY / "tests" / "quality" / "timex_files.txt").read_text(encoding="utf8").split("\n")
    return {Path(line).name for line in lines if line and not line.startswith("#")}


def _parse(path):
    """(text, [(start, end, element, attributes)])."""
    body = re.search(r"<TEXT>(.*?)</TEXT>", path.read_text(encoding="utf8", errors="replace"), re.S).group(1)
    text, spans, opened = "", [], []
    for closes, name, attributes, _, plain in PART.findall(body):
        if plain:
            text += html.unescape(plain)
        elif closes and opened:
            start, known = opened.pop()
            spans.append((start, len(text), name, known))
        elif not closes:
            opened.append((len(text), dict(re.findall(r'(\w+)="([^"]*)"', attributes))))
    return text, spans


def _label(start, sentence, spans):
    times, events = ["O"] * len(sentence), ["O"] * len(sentence)
    for begin, end, name, attributes in spans:
        words = raw.words_in(sentence, start, [(begin, end)])
        if name == "TIMEX3" and attributes.get("type"):
            raw.tag(times, words, attributes["type"])
        elif name == "EVENT" and attributes.get("class"):
            raw.tag(events, words[-1:], attributes["class"])
    sentence.labels |= {"time": times, "event": events}
    return sentence


def read(data, dev):
    """Sentences of the files held out (dev) or of all others."""
    out, barred, folder = [], held_out(), CACHE / "text"
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(Path(data, "timeml_train").glob("**/*.tml")):
        if (path.name in barred) == dev:
            text, spans = _parse(path)
            plain = folder / f"{path.stem}.txt"
            plain.write_text(text, encoding="utf8", newline="")
            out += [_label(start, s, spans) for start, s in raw.sentences(plain, "timeml/news")[1]]
    return out
