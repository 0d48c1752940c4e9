"""Spans as BIO tags: trained as tags, decoded so that a tag I-X follows only B-X or I-X, scored by exact spans."""

import numpy as np
from torch import nn

from ..encoder import WIDTH
from .tags import Tags

NAME_TYPES = ("PER", "ORG", "LOC", "MISC")
ATTRIBUTION_ROLES = ("SOURCE", "CUE", "CONTENT")
TIME_TYPES = ("DATE", "TIME", "DURATION", "SET")
EVENT_CLASSES = ("ASPECTUAL", "I_ACTION", "I_STATE", "OCCURRENCE", "PERCEPTION", "REPORTING", "STATE")


class Spans(Tags):
    """Spans of fixed types that do not overlap.

    types: what is told apart; scored: the types whose exact spans are scored (default: all); figure: name of the score.
    """

    def __init__(self, name, types, weight=1.0, scored=None, figure=None, group=None, hidden=256,
                 top=(0, WIDTH)):
        super().__init__(name, group=group or name, weight=weight)
        self.scored, self.figure, self.hidden = set(scored or types), figure or name, hidden
        self.layers, self.width = top
        self.restore(["O"] + [f"{part}-{kind}" for kind in types for part in "BI"])

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
                a, b = (self.spans(tags) for tags in (sentence.labels[self.name], labels[self.name]))
                hits, wanted, found = hits + len(a & b), wanted + len(a), found + len(b)
        if not wanted:
            return {}
        return {f"{self.figure}_p": hits / max(1, found), f"{self.figure}_r": hits / wanted,
                f"{self.figure}_f1": 2 * hits / (wanted + found)}

    def spans(self, tags):
        """{(start, end, type)} of the scored types."""
        out, start = set(), None
        for i, tag in enumerate(list(tags) + ["O"]):
            if start is not None and (tag is None or tag[0] != "I" or tag[2:] != tags[start][2:]):
                out.add((start, i, tags[start][2:]))
                start = None
            if start is None and tag not in ("O", None):
                start = i
        return {s for s in out if s[2] in self.scored}


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
