"""UD English-EWT: training documents by genre, and the dev file with the names of Universal NER."""

from pathlib import Path

from . import conllu


def train(data):
    """Training sentences; names are not annotated."""
    out = []
    for path in sorted(Path(data, "ud_gum", "ewt_sources").glob("*/*.conllu")):
        out += conllu.read(path, f"ewt/{path.parent.name}")
    return out


def _names(path):
    """{sent_id: ([token], [tag])} of an IOB2 file."""
    found = {}
    for comments, rows in conllu.blocks(path):
        found[conllu.comment(comments, "sent_id")] = ([r[1] for r in rows], [r[2] for r in rows])
    return found


def dev(data):
    """Dev sentences, with "name" where the words are those of the file of names. Never for training."""
    names = _names(Path(data, "ner", "en_ewt-ud-dev.iob2"))
    out = conllu.read(Path(data, "ud_gum", "en_ewt-ud-dev.conllu"), "ewt/dev")
    for sentence in out:
        forms, tags = names.get(sentence.ident, ([], []))
        if forms == sentence.forms:
            sentence.labels["name"] = [t if t[2:] in ("PER", "ORG", "LOC") else "O" for t in tags]
    return out
