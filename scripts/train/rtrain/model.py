"""Encoder and heads as one module; ignorant of what a head is."""

import torch
import torch.nn.functional as F
from torch import nn

from .encoder import LAYERS, WIDTH, Encoder, attend, fused


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


class WordLayer(nn.Module):
    """One transformer layer over the words of a sentence, normalised before each part."""

    def __init__(self, width, heads=6, dropout=0.1):
        super().__init__()
        self.heads = heads
        self.attention_norm, self.inner_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        """x [B, W, width], bias [B, 1, 1, W] added to the attention scores."""
        batch, words, width = x.shape
        qkv = self.qkv(self.attention_norm(x)).view(batch, words, 3, self.heads, width // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = (attend if self.training else fused)(q, k, v, bias.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, words, width)
        x = x + self.dropout(self.out(mixed))
        return x + self.dropout(self.down(F.gelu(self.up(self.inner_norm(x)))))


class Top(nn.Module):
    """What a group of tasks has of its own between the encoder, which then need not move for it, and its heads."""

    def __init__(self, layers, width, dropout=0.3):
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.narrow = nn.Linear(WIDTH, width) if width != WIDTH else nn.Identity()
        self.layers = nn.ModuleList(WordLayer(width) for _ in range(layers))
        self.norm = nn.LayerNorm(width)

    def forward(self, vectors, bias):
        vectors = self.narrow(self.dropout(vectors))
        for layer in self.layers:
            vectors = layer(vectors, bias)
        return self.norm(vectors)


class Reader(nn.Module):
    """Reads sentences once and answers for every task."""

    def __init__(self, tasks):
        super().__init__()
        self.tasks = tasks
        self.encoder = Encoder()
        self.mix = LayerMix(sorted({t.group for t in tasks}))
        self.tops = nn.ModuleDict({t.group: Top(t.layers, t.width) for t in tasks if t.layers})
        self.heads = nn.ModuleDict({t.name: t.build(t.width) for t in tasks})

    def keep(self, tasks):
        """Leaves some of the tasks, and the averages that they read."""
        self.tasks = tasks
        groups = sorted({t.group for t in tasks})
        self.mix = self.mix.only(groups)
        self.tops = nn.ModuleDict({group: top for group, top in self.tops.items() if group in groups})

    def layers(self, ids, mask, case, pool):
        """[6, B, W, 384]: word vectors of every layer, each the mean of its pieces."""
        layers = torch.stack(self.encoder(ids, mask, case))
        return pool.to(layers.dtype) @ layers

    def vectors(self, layers, words):
        """{group: [B, W, 384]}; words [B, W]: whether there is one."""
        mixed = self.mix(layers)
        bias = ((1.0 - words.to(layers.dtype)) * -10000.0)[:, None, None, :]
        for group, top in self.tops.items():
            mixed[group] = top(mixed[group], bias)
        return mixed

    def loss_of(self, layers, batch, tasks=None):
        """(total per word of the batch, {task: loss per word}) of some of the tasks or all, on the encoder's `layers`."""
        mixed, words = self.vectors(layers, batch["words"]), batch["words"].sum()
        parts = {t.name: t.loss(self.heads[t.name], mixed[t.group], batch) / words for t in tasks or self.tasks}
        return sum(t.weight * parts[t.name] for t in tasks or self.tasks), parts

    def loss(self, batch):
        """The same of all tasks, with the encoder."""
        return self.loss_of(self.layers(batch["ids"], batch["mask"], batch["case"], batch["pool"]), batch)

    def outputs(self, layers, words, tasks=None):
        """{output name: tensor} of the heads of `tasks` (default: all), and `vectors`."""
        mixed, out = self.vectors(layers, words), {}
        for task in tasks or self.tasks:
            out.update(task.outputs(self.heads[task.name], mixed[task.group]))
        return {**out, "vectors": layers[-1]}

    def forward(self, ids, mask, case, pool, tasks=None):
        return self.outputs(self.layers(ids, mask, case, pool), pool.sum(-1) > 0, tasks)
