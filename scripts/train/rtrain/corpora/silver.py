"""Silver names for corpora without any: where a general tagger and an earlier model of ours agree, word by word.

Kept as .cache/train/silver.tsv, one line a sentence: identifier, tags separated by blanks, `?` for "not known".
"""

from pathlib import Path

UNKNOWN = "?"
TEACHER_TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC",
                 "EVENT": "MISC", "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LAW": "MISC", "LANGUAGE": "MISC"}
ARTICLES, POSSESSIVES = {"the", "a", "an"}, {"'s", "’s", "'"}
PROPER = {"NNP", "NNPS", "FW", "GW", "AFX"}


def teacher_tags(forms, entities):
    """BIO tags in our types of a teacher's [(start, end, type)]: without articles and possessives, times or numbers."""
    out = ["O"] * len(forms)
    for start, end, kind in entities:
        label = TEACHER_TYPES.get(kind)
        while start < end and forms[start].lower() in ARTICLES:
            start += 1
        while start < end and forms[end - 1].lower() in POSSESSIVES:
            end -= 1
        if label and start < end:
            out[start:end] = ["B-" + label] + ["I-" + label] * (end - start - 1)
    return out


def _span_of(tags, i):
    """(start, end, type) of the name that word i lies in."""
    start, end = i, i + 1
    while tags[start][0] == "I" and start:
        start -= 1
    while end < len(tags) and tags[end][0] == "I":
        end += 1
    return start, end, tags[i][2:]


def agreed(xpos, ours, teacher):
    """Tags where both say the same span and type or both say O, else None; where only one sees a name, words that are
    not tagged as proper nouns are O, and so are addresses whatever they say."""
    out = []
    for i, tag in enumerate(xpos):
        if tag == "ADD" or (ours[i] == "O" and teacher[i] == "O"):
            out.append("O")
        elif "O" in (ours[i], teacher[i]):
            out.append(None if tag in PROPER else "O")
        else:
            out.append(ours[i] if _span_of(ours, i) == _span_of(teacher, i) else None)
    return out


def write(path, sentences, tags):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf8") as out:
        for sentence, row in zip(sentences, tags):
            out.write(f"{sentence.source}#{sentence.ident}\t" + " ".join(t or UNKNOWN for t in row) + "\n")


def add(sentences, path):
    """Adds silver "name" labels to the sentences that the file has; none if there is no file."""
    if not Path(path).exists():
        return sentences
    lines = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf8"))
    known = {ident: row.split(" ") for ident, row in lines}
    for sentence in sentences:
        row = known.get(f"{sentence.source}#{sentence.ident}", [])
        if "name" not in sentence.labels and len(row) == len(sentence):
            sentence.labels["name"] = [None if t == UNKNOWN else t for t in row]
    return sentences
