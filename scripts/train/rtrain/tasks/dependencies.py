"""Dependency trees: biaffine scores of every head and, for every pair, of every relation (Dozat and Manning 2017)."""

import torch
import torch.nn.functional as F
from torch import nn

from . import tree
from .base import IGNORE, Task

ARC_WIDTH, RELATION_WIDTH, DROPOUT = 400, 100, 0.33


class Projection(nn.Sequential):
    """Vectors as dependents or as heads see them."""

    def __init__(self, width, out):
        super().__init__(nn.Linear(width, out), nn.LeakyReLU(0.1), nn.Dropout(DROPOUT))


class Biaffine(nn.Module):
    """Scores of arcs and relations over word vectors; column 0 of the heads is a learned root."""

    def __init__(self, width, relations):
        super().__init__()
        self.relations = relations
        self.dropout = nn.Dropout(0.2)
        self.root = nn.Parameter(torch.randn(width) * 0.3)
        self.arc_dependent, self.arc_head = Projection(width, ARC_WIDTH), Projection(width, ARC_WIDTH)
        self.rel_dependent, self.rel_head = Projection(width, RELATION_WIDTH), Projection(width, RELATION_WIDTH)
        self.arc = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.arc_prior = nn.Linear(ARC_WIDTH, 1)
        self.pair = nn.Linear(RELATION_WIDTH, relations * RELATION_WIDTH, bias=False)
        self.from_dependent = nn.Linear(RELATION_WIDTH, relations)
        self.from_head = nn.Linear(RELATION_WIDTH, relations, bias=False)
        for weight in (self.arc.weight, self.pair.weight):
            nn.init.normal_(weight, std=0.02)

    def with_root(self, vectors):
        """[B, W, D] -> [B, W+1, D]."""
        root = self.root.expand(vectors.shape[0], 1, -1).to(vectors.dtype)
        return torch.cat([root, vectors], 1)

    def arcs(self, vectors, heads):
        """[B, W, W+1]."""
        dependent, head = self.arc_dependent(vectors), self.arc_head(heads)
        return self.arc(dependent) @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)

    def relations_to(self, vectors, chosen):
        """[B, W, R]: relations of each word to the one head vector chosen for it, [B, W, D]."""
        dependent, head = self.rel_dependent(vectors), self.rel_head(chosen)
        pair = self.pair(dependent).unflatten(-1, (self.relations, RELATION_WIDTH))
        return (pair @ head.unsqueeze(-1)).squeeze(-1) + self.from_dependent(dependent) + self.from_head(head)

    def all_relations(self, vectors, heads):
        """[B, W, W+1, R]."""
        dependent, head = self.rel_dependent(vectors), self.rel_head(heads)
        batch, words, _ = vectors.shape
        pair = self.pair(dependent).reshape(batch, words * self.relations, RELATION_WIDTH)
        scores = (pair @ head.transpose(1, 2)).reshape(batch, words, self.relations, words + 1).transpose(2, 3)
        return scores + self.from_dependent(dependent).unsqueeze(2) + self.from_head(head).unsqueeze(1)


class Dependencies(Task):
    """Heads and relations of Universal Dependencies, subtypes included."""

    name, group = "dependencies", "syntax"

    def __init__(self, weight=1.0):
        self.weight = weight
        self.labels, self.index = [], {}

    def collect(self, sentences):
        self.restore(sorted({label for s in sentences for label in s.labels.get("rel", ())}))

    def inventory(self):
        return self.labels

    def restore(self, inventory):
        self.labels = list(inventory)
        self.index = {label: i for i, label in enumerate(self.labels)}

    def build(self, width):
        return Biaffine(width, len(self.labels))

    def targets(self, sentence):
        missing = [None] * len(sentence)
        heads, relations = sentence.labels.get("head") or missing, sentence.labels.get("rel") or missing
        return {"head": [IGNORE if h is None else h for h in heads],
                "rel": [self.index.get(label, IGNORE) for label in relations]}

    def loss(self, head, vectors, batch):
        vectors = head.dropout(vectors)
        heads, gold = head.with_root(vectors), batch["head"]
        arcs = head.arcs(vectors, heads).float()
        exists = F.pad(batch["words"], (1, 0), value=True)
        arcs = arcs.masked_fill(~exists.unsqueeze(1), -1e4)
        loss = F.cross_entropy(arcs.flatten(0, 1), gold.flatten(), ignore_index=IGNORE, reduction="sum")
        chosen = heads.gather(1, gold.clamp(min=0).unsqueeze(-1).expand(-1, -1, heads.shape[-1]))
        relations = head.relations_to(vectors, chosen).float()
        return loss + F.cross_entropy(relations.flatten(0, 1), batch["rel"].flatten(), ignore_index=IGNORE,
                                      reduction="sum")

    def outputs(self, head, vectors):
        heads = head.with_root(vectors)
        return {"arc": head.arcs(vectors, heads), "rel": head.all_relations(vectors, heads)}

    def describe(self):
        return [{"name": "arc", "type": "arc", "output": "arc"},
                {"name": "rel", "type": "relation", "output": "rel", "labels": self.labels}]

    def decode(self, outputs):
        heads = tree.best_tree(outputs["arc"])
        relations = []
        for word, head in enumerate(heads):
            scores = outputs["rel"][word, head].copy()
            root = self.index["root"]
            if head:
                scores[root] = -1e9
            relations.append("root" if head == 0 else self.labels[scores.argmax()])
        return {"head": heads, "rel": relations}

    def score(self, gold, predicted):
        total = {"uas": 0, "las": 0, "uas_np": 0, "las_np": 0}
        words = plain = 0
        for sentence, labels in zip(gold, predicted):
            if "head" not in sentence.labels:
                continue
            for i, tag in enumerate(sentence.labels["upos"]):
                arc = sentence.labels["head"][i] == labels["head"][i]
                both = arc and sentence.labels["rel"][i] == labels["rel"][i]
                words, plain = words + 1, plain + (tag != "PUNCT")
                total["uas"], total["las"] = total["uas"] + arc, total["las"] + both
                if tag != "PUNCT":
                    total["uas_np"], total["las_np"] = total["uas_np"] + arc, total["las_np"] + both
        return {k: v / (plain if k.endswith("np") else words) for k, v in total.items()} if words else {}
