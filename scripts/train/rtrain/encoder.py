"""The encoder: BERT as all-MiniLM-L6-v2 has it, with an embedding of the case of each piece added to its input.

Written out here rather than taken from a library so that the exported graph holds only what it needs.
"""

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from .pieces import CASES

WIDTH, LAYERS, ATTENTION_HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
EPSILON = 1e-12


def attend(q, k, v, bias):
    """Attention written out: several times faster to train on short sentences on a CPU than the fused kernel."""
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + bias
    return torch.softmax(scores, -1) @ v


def fused(q, k, v, bias):
    """The same as one operation, which the exported graph keeps as one."""
    return F.scaled_dot_product_attention(q, k, v, attn_mask=bias)


class Layer(nn.Module):
    """One transformer layer, normalised after each part."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        """x [B, T, 384], bias [B, 1, 1, T] added to the attention scores."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = (attend if self.training else fused)(q, k, v, bias.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self.dropout(self.out(mixed)))
        return self.output_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces to the outputs of all layers."""

    def __init__(self, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        nn.init.zeros_(self.cases.weight)
        self.words.weight.requires_grad = False  # half of all weights, and rare words keep their place beside others

    def forward(self, ids, mask, case):
        """ids, mask, case [B, T] int64 -> list of 6 tensors [B, T, 384]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)[None] + self.cases(case)
        x = self.dropout(self.norm(x))
        bias = ((1.0 - mask.float()) * -10000.0)[:, None, None, :]
        out = []
        for layer in self.layers:
            x = layer(x, bias)
            out.append(x)
        return out


def _layer_weights(base, i):
    """State of layer i of Encoder from the names of BERT."""
    old = f"encoder.layer.{i}."
    pairs = {"out": "attention.output.dense", "attention_norm": "attention.output.LayerNorm",
             "up": "intermediate.dense", "down": "output.dense", "output_norm": "output.LayerNorm"}
    state = {}
    for part in ("weight", "bias"):
        state[f"layers.{i}.qkv.{part}"] = torch.cat(
            [base[f"{old}attention.self.{name}.{part}"] for name in ("query", "key", "value")])
        for new, name in pairs.items():
            state[f"layers.{i}.{new}.{part}"] = base[f"{old}{name}.{part}"]
    return state


def load_base(encoder, path):
    """Fills the encoder from the base model's safetensors file; its one token type goes into the positions."""
    base = {k.removeprefix("bert."): v.float() for k, v in load_file(str(path)).items()}
    state = {
        "words.weight": base["embeddings.word_embeddings.weight"],
        "positions.weight": base["embeddings.position_embeddings.weight"]
        + base["embeddings.token_type_embeddings.weight"][:1],
        "cases.weight": torch.zeros(CASES, WIDTH),
        "norm.weight": base["embeddings.LayerNorm.weight"],
        "norm.bias": base["embeddings.LayerNorm.bias"],
    }
    for i in range(LAYERS):
        state.update(_layer_weights(base, i))
    encoder.load_state_dict(state)
