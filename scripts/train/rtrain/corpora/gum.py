"""GUM: training and dev documents of the genres whose texts may be used commercially, with names from `Entity`."""

from pathlib import Path

from . import conllu, gum_names

BARRED_GENRES = {"essay", "letter", "podcast", "fiction", "whow"}  # texts CC BY-NC-SA


def _documents(data):
    """Yields (document name, genre, path) of the permissive genres."""
    for path in sorted(Path(data, "ud_gum", "gum_dep").glob("GUM_*.conllu")):
        genre = path.stem.split("_")[1]
        if genre not in BARRED_GENRES:
            yield path.stem, genre, path


def _read(data, wanted):
    held_out = set(Path(data, "ud_gum", "dev_documents.txt").read_text(encoding="utf8").split())
    out = []
    for name, genre, path in _documents(data):
        if wanted(name in held_out):
            out += _read_document(path, genre)
    return out


def _read_document(path, genre):
    sentences, words = [], []
    for comments, rows in conllu.blocks(path):
        sentence, kept = conllu.sentence(comments, rows, f"gum/{genre}")
        sentences.append(sentence)
        words.append(kept)
    for sentence, kept in zip(sentences, words):
        sentence.labels["name"] = gum_names.tags(kept)
    return sentences


def train(data):
    """Sentences of all documents but those of GUM's dev split."""
    return _read(data, lambda is_dev: not is_dev)


def dev(data):
    """Sentences of GUM's dev split. Never for training."""
    return _read(data, lambda is_dev: is_dev)
