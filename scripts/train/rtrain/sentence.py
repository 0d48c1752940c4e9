"""One training sentence, as every corpus reader gives it and every task reads it."""

from dataclasses import dataclass, field


@dataclass
class Sentence:
    """Raw text and its words.

    spans: character range [start, end) of each word in `text`; words of a contraction may share one.
    labels: what is annotated, by name, one entry a word; a name that is absent is not annotated in this corpus, an
    entry that is None is not annotated for this word. "upos", "xpos", "rel": labels; "head": 1-based, 0 = root;
    "name", "attribution", "time", "event", "negation": BIO tags; "attribution_owner", "negation_owner": the words that
    begin the cues it belongs to; "factuality": a number.
    """

    source: str
    ident: str
    text: str
    spans: list
    forms: list
    labels: dict = field(default_factory=dict)

    def __len__(self):
        return len(self.forms)

    @property
    def genre(self):
        """Second part of the source, e.g. "news" of "gum/news"."""
        return self.source.split("/")[-1]


def join_tokens(tokens):
    """Text and spans of [(token, space_after)]."""
    text, spans = "", []
    for token, space in tokens:
        spans.append((len(text), len(text) + len(token)))
        text += token + (" " if space else "")
    return text.rstrip(" "), spans


def split_surface(surface, start, parts):
    """Character ranges of the words of one multiword token: its parts where they spell it, else the whole for each."""
    if "".join(parts) != surface:
        return [(start, start + len(surface))] * len(parts)
    spans, at = [], start
    for part in parts:
        spans.append((at, at + len(part)))
        at += len(part)
    return spans
