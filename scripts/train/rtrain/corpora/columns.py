"""Files of one token a line, sentences parted by blank lines, without the text they come from."""

from ..sentence import Sentence, join_tokens

CLOSERS, OPENERS = set(".,;:!?%)]}") | {"''"}, set("([{$") | {"``"}


def spaces(forms):
    """Whether a space follows each token: undoes a corpus's tokenisation as well as text without spaces allows."""
    out = []
    for this, following in zip(forms, forms[1:] + [""]):
        glued = following in CLOSERS or following.startswith("'") or following == "n't" or this in OPENERS
        out.append(not glued)
    return out


def rows(path):
    """Yields the rows (lists of columns) of each sentence."""
    found = []
    for line in path.read_text(encoding="utf8").split("\n") + [""]:
        if line.strip():
            found.append(line.rstrip("\r").split("\t"))
        elif found:
            yield found
            found = []


def sentence(source, ident, forms, labels):
    """A Sentence whose text is the tokens joined."""
    text, spans = join_tokens(list(zip(forms, spaces(forms))))
    return Sentence(source, ident, text, spans, forms, labels)
