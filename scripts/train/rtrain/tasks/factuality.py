"""How far what a word tells is given as fact, from -3 (certainly not) to 3 (certainly): a regression."""

import numpy as np
import torch.nn.functional as F
from torch import nn

from .base import IGNORE, Task

SCALE = 10  # targets are whole numbers
SQUARES = 0.5  # share of squared errors in the loss: absolute ones alone follow the median and keep off the ends


class Factuality(Task):
    """One figure a word, trained on event mentions and read there."""

    name = group = "factuality"
    layers, width = 1, 192

    def __init__(self, weight=1.0):
        self.weight = weight

    def build(self, width):
        return nn.Sequential(nn.Dropout(0.2), nn.Linear(width, 128), nn.GELU(), nn.Dropout(0.2), nn.Linear(128, 1))

    def targets(self, sentence):
        values = sentence.labels.get(self.name) or [None] * len(sentence)
        return {self.name: [IGNORE if v is None else round(v * SCALE) for v in values]}

    def loss(self, head, vectors, batch):
        gold = batch[self.name]
        known = gold != IGNORE
        said, truth = head(vectors).float().squeeze(-1)[known], gold[known] / SCALE
        return F.l1_loss(said, truth, reduction="sum") + SQUARES * F.mse_loss(said, truth, reduction="sum")

    def outputs(self, head, vectors):
        return {self.name: head(vectors).squeeze(-1)}

    def describe(self):
        return [{"name": self.name, "type": "value", "output": self.name}]

    def decode(self, outputs):
        return {self.name: outputs[self.name].clip(-3, 3)}

    def score(self, gold, predicted):
        pairs = [(value, labels[self.name][i]) for sentence, labels in zip(gold, predicted)
                 for i, value in enumerate(sentence.labels.get(self.name) or ()) if value is not None]
        if len(pairs) < 2:
            return {}
        truth, said = np.array(pairs).T
        return {"factuality_r": float(np.corrcoef(truth, said)[0, 1]),
                "factuality_mae": float(np.abs(truth - said).mean())}
