"""What belongs to which cue: a biaffine score for every cue and every word (sources and contents of attributions, scopes
of negations). A word may belong to several cues or to none."""

import numpy as np
import torch.nn.functional as F
from torch import nn

from .. import encoder
from .base import IGNORE, Task

WIDTH, DROPOUT = 128, 0.25


class Biaffine(nn.Module):
    """[B, W, D] -> [B, W (as cue), W (as part)] scores."""

    def __init__(self, width):
        super().__init__()
        self.cue = nn.Sequential(nn.Dropout(DROPOUT), nn.Linear(width, WIDTH), nn.GELU(), nn.Dropout(DROPOUT))
        self.part = nn.Sequential(nn.Dropout(DROPOUT), nn.Linear(width, WIDTH), nn.GELU(), nn.Dropout(DROPOUT))
        self.pair = nn.Linear(WIDTH, WIDTH, bias=False)
        self.prior = nn.Linear(WIDTH, 1)
        nn.init.normal_(self.pair.weight, std=0.02)

    def forward(self, vectors):
        part = self.part(vectors)
        return self.pair(self.cue(vectors)) @ part.transpose(1, 2) + self.prior(part).transpose(1, 2)


class Owners(Task):
    """tags: the label sequence that holds the cues; "<tags>_owner" holds, a word, the first words of its cues.

    Rows of words that begin no cue are not trained and mean nothing.
    """

    def __init__(self, tags, weight=1.0, top=(0, encoder.WIDTH)):
        self.tags, self.name, self.group, self.weight = tags, f"{tags}_owner", tags, weight
        self.layers, self.width = top

    def build(self, width):
        return Biaffine(width)

    def targets(self, sentence):
        words, owners = len(sentence), sentence.labels.get(self.name)
        out = np.full((words, words), IGNORE, np.int64)
        for cue in self._cues(sentence):
            out[cue] = [cue in own for own in owners]
        return {self.name: out}

    def _cues(self, sentence):
        owners = sentence.labels.get(self.name) or ()
        return sorted({cue for own in owners for cue in own})

    def loss(self, head, vectors, batch):
        scores, gold = head(vectors).float(), batch[self.name]
        known = gold != IGNORE
        return F.binary_cross_entropy_with_logits(scores[known], gold[known].float(), reduction="sum")

    def outputs(self, head, vectors):
        return {self.name: head(vectors)}

    def describe(self):
        return [{"name": self.name, "type": "owner", "output": self.name}]

    def decode(self, outputs):
        return {self.name: outputs[self.name]}

    def score(self, gold, predicted):
        """F1 over (cue, word) pairs, the cues given."""
        hits = wanted = found = 0
        for sentence, labels in zip(gold, predicted):
            for cue in self._cues(sentence):
                truth = {w for w, own in enumerate(sentence.labels[self.name]) if cue in own}
                said = set(np.flatnonzero(labels[self.name][cue] > 0))
                hits, wanted, found = hits + len(truth & said), wanted + len(truth), found + len(said)
        return {f"{self.name}_f1": 2 * hits / (wanted + found)} if wanted else {}
