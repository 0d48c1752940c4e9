"""Changes of spelling that news brings and treebanks lack: headlines in capitals or title case, other quotation marks.

Labels stay as they are; text keeps its length, save that a dropped full stop takes its word with it.
"""

from dataclasses import replace

STRAIGHT_TO_CURLY = {"'": "’"}
CURLY_TO_STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"'}
LOWER_SHARE, UPPER_SHARE, TITLE_SHARE, QUOTE_SHARE, DROP_SHARE = 0.04, 0.03, 0.05, 0.15, 0.06


def _one_to_one(change):
    """A mapping of characters that never changes the length of the text."""
    return lambda char: changed if len(changed := change(char)) == 1 else char


LOWER, UPPER = _one_to_one(str.lower), _one_to_one(str.upper)


def _title(text):
    return "".join(UPPER(c) if i == 0 or text[i - 1] in " -“\"(" else c for i, c in enumerate(text))


def _curly(text):
    """Straight double quotes opened and closed in turn, apostrophes raised."""
    out, opened = [], False
    for char in text:
        if char == '"':
            char, opened = ("”" if opened else "“"), not opened
        out.append(STRAIGHT_TO_CURLY.get(char, char))
    return "".join(out)


def _straight(text):
    return "".join(CURLY_TO_STRAIGHT.get(c, c) for c in text)


def _recase(sentence, random):
    at = random.random()
    if at < LOWER_SHARE:
        return "".join(map(LOWER, sentence.text))
    if at < LOWER_SHARE + UPPER_SHARE:
        return "".join(map(UPPER, sentence.text))
    if at < LOWER_SHARE + UPPER_SHARE + TITLE_SHARE:
        return _title(sentence.text)
    return sentence.text


def _without_last(sentence):
    """The sentence without its last word, if that is a full stop on which nothing hangs."""
    heads = sentence.labels.get("head", [])
    if len(sentence) < 4 or sentence.forms[-1] != "." or len(sentence) in heads:
        return sentence
    labels = {name: values[:-1] for name, values in sentence.labels.items()}
    return replace(sentence, text=sentence.text[:sentence.spans[-1][0]], spans=sentence.spans[:-1],
                   forms=sentence.forms[:-1], labels=labels)


def augment(sentence, random):
    """A sentence like this one, changed with small probability; `random` is a random.Random."""
    if random.random() < DROP_SHARE:
        sentence = _without_last(sentence)
    text = _recase(sentence, random)
    if random.random() < QUOTE_SHARE:
        text = _straight(text) if any(c in CURLY_TO_STRAIGHT for c in text) else _curly(text)
    return sentence if text == sentence.text else replace(sentence, text=text)
