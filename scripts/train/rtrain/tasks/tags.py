"""One tag a word: parts of speech."""

import torch.nn.functional as F
from torch import nn

from .base import IGNORE, Task


class Tags(Task):
    """Independent tags from a closed inventory, the label sequence of the same name."""

    def __init__(self, name, group="tags", weight=1.0, dropout=0.2):
        self.name, self.group, self.weight, self.dropout = name, group, weight, dropout
        self.labels, self.index = [], {}

    def collect(self, sentences):
        self.restore(sorted({label for s in sentences for label in s.labels.get(self.name, ()) if label}))

    def inventory(self):
        return self.labels

    def restore(self, inventory):
        self.labels = list(inventory)
        self.index = {label: i for i, label in enumerate(self.labels)}

    def build(self, width):
        return nn.Sequential(nn.Dropout(self.dropout), nn.Linear(width, len(self.labels)))

    def targets(self, sentence):
        labels = sentence.labels.get(self.name) or [None] * len(sentence)
        return {self.name: [self.index.get(label, IGNORE) for label in labels]}

    def loss(self, head, vectors, batch):
        scores = head(vectors).float()
        return F.cross_entropy(scores.flatten(0, 1), batch[self.name].flatten(), ignore_index=IGNORE, reduction="sum")

    def outputs(self, head, vectors):
        return {self.name: head(vectors)}

    def describe(self):
        return [{"name": self.name, "type": "tag", "output": self.name, "labels": self.labels}]

    def decode(self, outputs):
        return {self.name: [self.labels[i] for i in outputs[self.name].argmax(-1)]}

    def score(self, gold, predicted):
        right = total = 0
        for sentence, labels in zip(gold, predicted):
            pairs = list(zip(sentence.labels.get(self.name, ()), labels[self.name]))
            right += sum(a == b for a, b in pairs)
            total += len(pairs)
        return {self.name: right / total} if total else {}
