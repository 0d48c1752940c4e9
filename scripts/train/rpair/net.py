"""The encoder (BERT layout, 12 layers x 384) with a head over two passages, and the base's weights."""

import numpy
import torch
import torch.nn.functional as F
from torch import nn

from .example import CASES, INFERENCE, KINDS, RELATIONS

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 12
VOCABULARY, POSITIONS = 30522, 512
DROPOUT = 0.1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm_1, self.norm_2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x, bias):
        rows, pieces, width = x.shape

        def split(y):
            return y.view(rows, pieces, HEADS, width // HEADS).transpose(1, 2)

        # Written out: the fused attention of PyTorch 2.6 is several times slower backwards on processors.
        scores = split(self.query(x)) * (width // HEADS) ** -0.5 @ split(self.key(x)).transpose(-1, -2) + bias
        mixed = (torch.softmax(scores, -1) @ split(self.value(x))).transpose(1, 2).reshape(rows, pieces, width)
        x = self.norm_1(x + self.drop(self.output(mixed)))
        return self.norm_2(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


class PairNet(nn.Module):
    """Inputs as the reader's graph has them: `sides` tells the first passage from the second, `pool` averages."""

    def __init__(self):
        super().__init__()
        self.word, self.position = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.side, self.norm = nn.Embedding(2, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.middle = nn.Linear(2 * WIDTH, WIDTH)
        self.cases, self.inference = nn.Linear(WIDTH, len(CASES)), nn.Linear(WIDTH, len(INFERENCE))
        self.kinds, self.relations = nn.Linear(WIDTH, len(KINDS)), nn.Linear(WIDTH, len(RELATIONS))
        self.marks = nn.Linear(WIDTH, 1)
        self.drop = nn.Dropout(DROPOUT)
        self.word.weight.requires_grad_(False)

    def encode(self, ids, mask, sides):
        at = torch.arange(ids.shape[1])[None]
        x = self.drop(self.norm(self.word(ids) + self.position(at) + self.side(sides)))
        bias = (mask.to(x.dtype) - 1)[:, None, None, :] * 1e4
        if torch.is_autocast_enabled("cpu"):
            x, bias = x.bfloat16(), bias.bfloat16()
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def summary(self, x, pool):
        """[rows, words, width]: one vector a row of `pool`."""
        mean = pool.to(x.dtype) @ x
        first = x[:, :1].expand(-1, mean.shape[1], -1)
        return self.drop(torch.tanh(self.middle(torch.cat([first, mean], -1))))

    def forward(self, ids, mask, sides):
        """Scores by name: "case", "inference", "kind", "relation"; "marks": of each piece to lie in the words that differ."""
        x = self.encode(ids, mask, sides)
        pool = (mask / mask.sum(1, keepdim=True))[:, None, :]
        summary = self.summary(x, pool)[:, 0]
        return {"case": self.cases(summary).float(), "inference": self.inference(summary).float(),
                "kind": self.kinds(summary).float(), "relation": self.relations(summary).float(),
                "marks": self.marks(x).float()[..., 0]}


class Graph(nn.Module):
    """What is exported: cases, kinds, relations, and the vectors that every graph gives."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ids, mask, case, pool):
        summary = self.net.summary(self.net.encode(ids, mask, case), pool)
        return self.net.cases(summary), self.net.kinds(summary), self.net.relations(summary), summary


def load_base(net, path):
    """Fills encoder and embeddings from e5-small-v2 as ONNX (MIT), and leaves the heads as they are."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for node in graph.node:  # weights of products carry no name of their own
        if node.op_type == "MatMul" and node.input[1] in arrays:
            arrays[node.name.strip("/").replace("/", ".")] = arrays[node.input[1]].T
    state = net.state_dict()

    def take(own, theirs, array=None):
        array = arrays[theirs] if array is None else array
        if tuple(state[own].shape) != array.shape:
            raise SystemExit(f"{path}: {theirs} has shape {array.shape}")
        state[own].copy_(torch.from_numpy(numpy.array(array)))

    for own, theirs in (("word", "word_embeddings"), ("position", "position_embeddings"), ("side", "token_type_embeddings")):
        take(f"{own}.weight", f"embeddings.{theirs}.weight")
    for part in ("weight", "bias"):
        take(f"norm.{part}", f"embeddings.LayerNorm.{part}")
    products = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
                "output": "attention.output.dense", "widen": "intermediate.dense", "narrow": "output.dense"}
    norms = {"norm_1": "attention.output.LayerNorm", "norm_2": "output.LayerNorm"}
    for i in range(LAYERS):
        theirs = f"encoder.layer.{i}."
        for own, name in products.items():
            take(f"layers.{i}.{own}.weight", theirs + name + ".MatMul")
            take(f"layers.{i}.{own}.bias", theirs + name + ".bias")
        for own, name in norms.items():
            for part in ("weight", "bias"):
                take(f"layers.{i}.{own}.{part}", theirs + name + "." + part)
    net.load_state_dict(state)
