"""WikiGold: Wikipedia sentences with PER, ORG, LOC and MISC names, no syntax."""

from pathlib import Path

from . import columns


def read(data):
    """All sentences."""
    out = []
    for rows in columns.rows(Path(data, "ner", "wikigold.conllu")):
        labels = {"name": [r[2] if len(r) > 2 else None for r in rows]}  # one word has no tag
        out.append(columns.sentence("wikigold/wiki", f"wikigold-{len(out)}", [r[1] for r in rows], labels))
    return out
