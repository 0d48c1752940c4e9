"""Two passages as word pieces, and rows of them as tensors."""

import torch

MAX_PIECES = 128


class Pieces:
    """Word pieces of pairs, as the program makes them."""

    def __init__(self, vocabulary):
        from tokenizers import BertWordPieceTokenizer
        self.tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self.tokenizer.enable_truncation(MAX_PIECES)

    def row(self, example):
        """(ids, sides, marks or None, example): marks say which pieces lie in the quotes."""
        coded = self.tokenizer.encode(example.a, example.b)
        marks = None
        if example.quotes:
            begins = [text.find(quote) for text, quote in zip(example, example.quotes)]
            spans = [(at, at + len(quote)) for at, quote in zip(begins, example.quotes)]
            marks = [-1 if special else int(spans[side][0] <= x and y <= spans[side][1])
                     for side, (x, y), special in zip(coded.type_ids, coded.offsets, coded.special_tokens_mask)]
        return coded.ids, coded.type_ids, marks, example


def collate(rows):
    size = (max(len(r[0]) for r in rows) + 7) // 8 * 8
    ids, sides = torch.zeros(len(rows), size, dtype=torch.long), torch.zeros(len(rows), size, dtype=torch.long)
    mask, marks = torch.zeros(len(rows), size), torch.full((len(rows), size), -1.0)
    for i, (own, of, marked, _) in enumerate(rows):
        n = len(own)
        ids[i, :n], sides[i, :n], mask[i, :n] = torch.tensor(own), torch.tensor(of), 1
        if marked is not None:
            marks[i, :n] = torch.tensor(marked, dtype=torch.float)
    wanted = {name: torch.tensor([getattr(r[3], name) for r in rows]) for name in ("case", "kind", "relation")}
    return ids, mask, sides, marks, wanted
