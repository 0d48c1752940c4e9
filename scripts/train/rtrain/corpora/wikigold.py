"""WikiGold: Wikipedia sentences with PER, ORG, LOC and MISC names, no syntax."""

from pathlib import Path

from ..sentence import Sentence, join_tokens

CLOSERS = set(".,;:!?%)]}") | {"''"}
OPENERS = set("([{$") | {"``"}


def _spaces(forms):
    """Whether a space follows each token: undoes the corpus's tokenisation as well as text without spaces allows."""
    out = []
    for this, following in zip(forms, forms[1:] + [""]):
        glued = following in CLOSERS or following.startswith("'") or following == "n't" or this in OPENERS
        out.append(not glued)
    return out


def read(data):
    """All sentences."""
    out, rows = [], []
    path = Path(data, "ner", "wikigold.conllu")
    for line in path.read_text(encoding="utf8").split("\n") + [""]:
        if line.strip():
            rows.append(line.split("\t"))
            continue
        if rows:
            forms = [r[1] for r in rows]
            text, spans = join_tokens(list(zip(forms, _spaces(forms))))
            labels = {"name": [r[2] if len(r) > 2 else None for r in rows]}  # one word has no tag
            out.append(Sentence("wikigold/wiki", f"wikigold-{len(out)}", text, spans, forms, labels))
        rows = []
    return out
