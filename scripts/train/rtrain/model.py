"""Encoder and heads as one module; ignorant of what a head is."""

import torch
from torch import nn

from .encoder import LAYERS, WIDTH, Encoder


class LayerMix(nn.Module):
    """A learned average of the encoder's layers for each group of tasks."""

    def __init__(self, groups):
        super().__init__()
        self.groups = groups
        start = torch.zeros(len(groups), LAYERS)
        start[:, -1] = 2.0
        self.weights = nn.Parameter(start)
        self.scale = nn.Parameter(torch.ones(len(groups), 1))

    def forward(self, pooled):
        """pooled [6, B, W, D] -> {group: [B, W, D]}."""
        shares = self.scale * torch.softmax(self.weights, 1)
        mixed = (shares.to(pooled.dtype) @ pooled.flatten(1)).unflatten(1, pooled.shape[1:])
        return {group: mixed[i] for i, group in enumerate(self.groups)}

    def only(self, groups):
        """The averages of some of the groups."""
        rows = [self.groups.index(group) for group in groups]
        kept = LayerMix(groups)
        kept.weights, kept.scale = nn.Parameter(self.weights[rows]), nn.Parameter(self.scale[rows])
        return kept


class Reader(nn.Module):
    """Reads sentences once and answers for every task."""

    def __init__(self, tasks):
        super().__init__()
        self.tasks = tasks
        self.encoder = Encoder()
        self.mix = LayerMix(sorted({t.group for t in tasks}))
        self.heads = nn.ModuleDict({t.name: t.build(WIDTH) for t in tasks})

    def keep(self, tasks):
        """Leaves some of the tasks, and the averages that they read."""
        self.tasks = tasks
        self.mix = self.mix.only(sorted({t.group for t in tasks}))

    def vectors(self, ids, mask, case, pool):
        """({group: [B, W, 384]}, last layer [B, W, 384]): word vectors, each the mean of its pieces."""
        layers = torch.stack(self.encoder(ids, mask, case))
        pooled = pool.to(layers.dtype) @ layers
        return self.mix(pooled), pooled[-1]

    def loss(self, batch):
        """(total per word of the batch, {task: loss per word})."""
        mixed, _ = self.vectors(batch["ids"], batch["mask"], batch["case"], batch["pool"])
        words = batch["words"].sum()
        parts = {t.name: t.loss(self.heads[t.name], mixed[t.group], batch) / words for t in self.tasks}
        return sum(t.weight * parts[t.name] for t in self.tasks), parts

    def forward(self, ids, mask, case, pool, tasks=None):
        """{output name: tensor} of the heads of `tasks` (default: all), and `vectors`."""
        mixed, last = self.vectors(ids, mask, case, pool)
        out = {}
        for task in tasks or self.tasks:
            out.update(task.outputs(self.heads[task.name], mixed[task.group]))
        return {**out, "vectors": last}
