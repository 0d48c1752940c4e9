"""Word pieces of a sentence as the encoder reads them: ids, case of each piece, and which pieces make up a word."""

import unicodedata

import numpy as np
from tokenizers import BertWordPieceTokenizer

LOWER, CAPITALISED, UPPER, MIXED = 0, 1, 2, 3
CASES = 4


def _is_delimiter(char):
    """Whether BERT's basic tokeniser splits at this character: white space or punctuation."""
    if char.isspace():
        return True
    if char.isascii():
        return char.isprintable() and not char.isalnum()
    return unicodedata.category(char)[0] in "PZ"


def case_of(token):
    """Case id of a basic token: 0 no capital, 1 only the first character, 2 all cased letters (two up), 3 other."""
    capitals = [i for i, c in enumerate(token) if c.isupper()]
    if not capitals:
        return LOWER
    if capitals == [0]:
        return CAPITALISED
    cased = sum(c.isupper() or c.islower() for c in token)
    return UPPER if cased >= 2 and cased == len(capitals) else MIXED


def char_cases(text):
    """Case id of the basic token that each character lies in; delimiters are 0."""
    out, start = [0] * len(text), 0
    for end in range(len(text) + 1):
        if end == len(text) or _is_delimiter(text[end]):
            if end > start:
                out[start:end] = [case_of(text[start:end])] * (end - start)
            start = end + 1
    return out


class Pieces:
    """The uncased word-piece vocabulary of the base model."""

    def __init__(self, vocabulary, max_pieces=512):
        self.tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True, clean_text=True,
                                                handle_chinese_chars=True)
        self.max_pieces = max_pieces

    def encode(self, sentence):
        """(ids [T], cases [T], pool [W, T]) of a sentence; rows of pool sum to 1, or to 0 for a word of no piece."""
        encoding = self.tokenizer.encode(sentence.text)
        ids, offsets = encoding.ids, encoding.offsets
        if len(ids) > self.max_pieces:
            ids, offsets = ids[:self.max_pieces - 1] + ids[-1:], offsets[:self.max_pieces - 1] + offsets[-1:]
        cases = char_cases(sentence.text)
        piece_cases = [cases[a] if b > a else 0 for a, b in offsets]
        return (np.array(ids, np.int64), np.array(piece_cases, np.int64), pool_rows(sentence.spans, offsets))


def pool_rows(spans, offsets):
    """[W, T] float32: each word the mean of the pieces it overlaps; [CLS] and [SEP] are empty ranges."""
    starts = np.array([a for a, _ in offsets])
    ends = np.array([b for _, b in offsets])
    words = np.array(spans).reshape(-1, 2)
    overlap = (starts[None, :] < words[:, 1:2]) & (ends[None, :] > words[:, 0:1]) & (ends > starts)[None, :]
    return (overlap / np.maximum(overlap.sum(1, keepdims=True), 1)).astype(np.float32)
