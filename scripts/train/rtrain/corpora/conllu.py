"""Reader of CoNLL-U files: syntactic words, tags, trees; MISC is handed on to whoever reads names from it."""

from ..sentence import Sentence, join_tokens, split_surface

FORM, UPOS, XPOS, HEAD, DEPREL, MISC = 1, 3, 4, 6, 7, 9


def blocks(path):
    """Yields (comments, rows) a sentence; rows are lists of ten columns, ranges included, empty nodes left out."""
    comments, rows = [], []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line.strip():
                if rows:
                    yield comments, rows
                comments, rows = [], []
            elif line[0] == "#":
                comments.append(line)
            else:
                columns = line.split("\t")
                if "." not in columns[0]:
                    rows.append(columns)
    if rows:
        yield comments, rows


def comment(comments, key):
    """Value of the comment `# key = value`, or None."""
    start = f"# {key} = "
    return next((c[len(start):].strip() for c in comments if c.startswith(start)), None)


def _surface_tokens(rows):
    """[(surface, space_after, [word rows])] in order: a range line with its words, or one word."""
    tokens, i = [], 0
    while i < len(rows):
        row, count = rows[i], 1
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            count = last - first + 1
            words, i = rows[i + 1:i + 1 + count], i + 1
        else:
            words = [row]
        tokens.append((row[FORM], "SpaceAfter=No" not in row[MISC].split("|"), words))
        i += count
    return tokens


def sentence(comments, rows, source):
    """One Sentence with "upos", "xpos", "head" and "rel"."""
    tokens = _surface_tokens(rows)
    text, surface_spans = join_tokens([(surface, space) for surface, space, _ in tokens])
    spans, words = [], []
    for (surface, _, parts), (start, _) in zip(tokens, surface_spans):
        spans += split_surface(surface, start, [p[FORM] for p in parts])
        words += parts
    labels = {
        "upos": [w[UPOS] for w in words],
        "xpos": [w[XPOS] for w in words],
        "head": [int(w[HEAD]) for w in words],
        "rel": [w[DEPREL] for w in words],
    }
    ident = comment(comments, "sent_id") or ""
    return Sentence(source, ident, text, spans, [w[FORM] for w in words], labels), words


def read(path, source):
    """All sentences of one file."""
    return [sentence(comments, rows, source)[0] for comments, rows in blocks(path)]
