"""Names as BIO tags: trained as tags, decoded so that a tag I-X follows only B-X or I-X, scored by exact spans."""

import numpy as np
from torch import nn

from .tags import Tags

TYPES = ("PER", "ORG", "LOC", "MISC")
SCORED = ("PER", "ORG", "LOC")
LABELS = ["O"] + [f"{part}-{kind}" for kind in TYPES for part in "BI"]


class Names(Tags):
    """People, organisations, places and other names."""

    def __init__(self, name="name", weight=1.0, hidden=256):
        super().__init__(name, group=name, weight=weight)
        self.hidden = hidden
        self.restore(LABELS)

    def collect(self, sentences):
        """The inventory is fixed."""

    def build(self, width):
        return nn.Sequential(nn.Dropout(self.dropout), nn.Linear(width, self.hidden), nn.GELU(),
                             nn.Dropout(self.dropout), nn.Linear(self.hidden, len(self.labels)))

    def decode(self, outputs):
        return {self.name: [self.labels[i] for i in best_path(outputs[self.name], self.labels)]}

    def score(self, gold, predicted):
        hits = wanted = found = 0
        for sentence, labels in zip(gold, predicted):
            if self.name in sentence.labels:
                a, b = spans(sentence.labels[self.name]), spans(labels[self.name])
                hits, wanted, found = hits + len(a & b), wanted + len(a), found + len(b)
        if not wanted:
            return {}
        return {"names_p": hits / max(1, found), "names_r": hits / wanted, "names_f1": 2 * hits / (wanted + found)}


def spans(tags):
    """{(start, end, type)} of the scored types."""
    out, start = set(), None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != tags[start][2:]):
            out.add((start, i, tags[start][2:]))
            start = None
        if start is None and tag != "O":
            start = i
    return {s for s in out if s[2] in SCORED}


def _allowed(labels):
    """[L, L]: 0 where the second label may follow the first, else a large negative number."""
    out = np.zeros((len(labels), len(labels)), np.float32)
    for j, label in enumerate(labels):
        if label[0] == "I":
            out[:, j] = [0 if before[2:] == label[2:] else -1e9 for before in labels]
    return out


def best_path(scores, labels):
    """Label indices of the best allowed sequence (Viterbi over log-softmax of scores [W, L])."""
    steps = _allowed(labels)
    logp = scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)
    total = logp[0] + np.array([-1e9 if label[0] == "I" else 0 for label in labels])
    back = []
    for row in logp[1:]:
        through = total[:, None] + steps
        back.append(through.argmax(0))
        total = through.max(0) + row
    path = [int(total.argmax())]
    for best in reversed(back):
        path.append(int(best[path[-1]]))
    return path[::-1]
