"""PolNeAR (Newell, Margolin, Ruths 2018): source, cue and content of attributions in US political news."""

import collections
from pathlib import Path

from . import raw

ROLES = ("source", "cue", "content")


def attributions(path):
    """[{role: [(start, end)]}] of a brat file."""
    spans, out = {}, []
    for line in path.read_text(encoding="utf8").split("\n"):
        columns = line.split("\t")
        if len(columns) < 2:
            continue  # the second line of a text that runs over two
        if columns[0].startswith("T"):
            spans[columns[0]] = [tuple(map(int, part.split())) for part in columns[1].split(" ", 1)[1].split(";")]
        elif columns[0].startswith("E"):
            found = collections.defaultdict(list)
            for entry in columns[1].split():
                role, name = entry.split(":")
                found[role.rstrip("0123456789").lower()] += spans.get(name, [])
            out.append({role: sorted(found[role]) for role in ROLES})
    return out


def _label(start, sentence, attributions):
    """Adds "attribution", the tags, and "attribution_owner": for each word the first word of the cue it belongs to."""
    tags, owners = ["O"] * len(sentence), [()] * len(sentence)
    for attribution in attributions:
        words = {role: raw.words_in(sentence, start, attribution[role]) for role in ROLES}
        cue = [w for w in words["cue"] if tags[w] == "O"]
        for role in ROLES:
            own = [w for w in words[role] if tags[w] == "O"]
            raw.tag(tags, own, role.upper())
            for word in own if cue else []:
                owners[word] = (cue[0],)
    sentence.labels |= {"attribution": tags, "attribution_owner": owners}
    return sentence


def read(data, part):
    """Sentences of "train" or "dev"; a document that several people read is taken as the first of them did."""
    out = []
    for path in sorted(Path(data, "polnear", part, "text").glob("*.txt")):
        readings = sorted((path.parents[1] / "attributions").glob(f"{path.stem}*.ann"))
        if readings:
            marked = attributions(readings[0])
            out += [_label(start, s, marked) for start, s in raw.sentences(path, f"polnear/{part}")[1]]
    return out
