"""Batches of two passages and the training loop that both stages share."""

import random
import time

import numpy
import torch
import torch.nn.functional as F

from .export import MAX_PIECES

WARM, LAST = 0.08, 0.02     # share of the steps that warm up; last rate, of the first
DECAY = 0.01
BESIDE = {"kind": 0.3, "relation": 0.3, "marks": 0.5}   # weights of what is learnt beside the case


class Pieces:
    """Word pieces of pairs, as the program makes them."""

    def __init__(self, vocabulary):
        from tokenizers import BertWordPieceTokenizer
        self.tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self.tokenizer.enable_truncation(MAX_PIECES)

    def row(self, example):
        """(ids, sides, marks or None, example): marks say which pieces lie in the quotes."""
        coded = self.tokenizer.encode(example.a, example.b)
        marks = None
        if example.quotes:
            begins = [text.find(quote) for text, quote in zip(example, example.quotes)]
            spans = [(at, at + len(quote)) for at, quote in zip(begins, example.quotes)]
            marks = [-1 if special else int(spans[side][0] <= x and y <= spans[side][1])
                     for side, (x, y), special in zip(coded.type_ids, coded.offsets, coded.special_tokens_mask)]
        return coded.ids, coded.type_ids, marks, example


def collate(rows):
    size = (max(len(r[0]) for r in rows) + 7) // 8 * 8
    ids, sides = torch.zeros(len(rows), size, dtype=torch.long), torch.zeros(len(rows), size, dtype=torch.long)
    mask, marks = torch.zeros(len(rows), size), torch.full((len(rows), size), -1.0)
    for i, (own, of, marked, _) in enumerate(rows):
        n = len(own)
        ids[i, :n], sides[i, :n], mask[i, :n] = torch.tensor(own), torch.tensor(of), 1
        if marked is not None:
            marks[i, :n] = torch.tensor(marked, dtype=torch.float)
    wanted = {name: torch.tensor([getattr(r[3], name) for r in rows]) for name in ("case", "kind", "relation")}
    return ids, mask, sides, marks, wanted


def batches(rows, size, rng):
    """Rows of like length together, in random order."""
    rows = list(rows)
    rng.shuffle(rows)
    for at in range(0, len(rows), size * 40):
        chunk = sorted(rows[at:at + size * 40], key=lambda r: len(r[0]))
        ready = [chunk[i:i + size] for i in range(0, len(chunk), size)]
        rng.shuffle(ready)
        yield from ready


def optimiser(net, rate):
    trained = [p for p in net.parameters() if p.requires_grad]
    groups = [{"params": [p for p in trained if p.ndim > 1], "weight_decay": DECAY},
              {"params": [p for p in trained if p.ndim <= 1], "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=rate, fused=True)


def loss_of(net, batch, head):
    """head "case": with kinds, relations and marks where they are known; or "inference"."""
    ids, mask, sides, marks, wanted = batch
    with torch.autocast("cpu", torch.bfloat16):
        out = net(ids, mask, sides)
    loss = F.cross_entropy(out[head], wanted["case"])
    if head == "inference":
        return loss
    for name in ("kind", "relation"):
        known = wanted[name] >= 0
        if known.any():
            loss = loss + BESIDE[name] * F.cross_entropy(out[name][known], wanted[name][known])
    marked = marks >= 0
    if marked.any():
        loss = loss + BESIDE["marks"] * F.binary_cross_entropy_with_logits(out["marks"][marked], marks[marked])
    return loss


def train(net, epochs, head, size, rate, seed, checkpoint):
    """`epochs`: functions that give the rows of one epoch. Writes `checkpoint` after each; goes on from one."""
    rng = random.Random(seed)
    drawn = [make() for make in epochs]
    total = sum(-(-len(rows) // size) for rows in drawn)
    adam, step, began = optimiser(net, rate), 0, time.time()
    net.train()
    for number, rows in enumerate(drawn, 1):
        for batch in batches(rows, size, rng):
            share = min(1, (step + 1) / (WARM * total)) * max(LAST, 1 - step / total)
            for group in adam.param_groups:
                group["lr"] = rate * share
            adam.zero_grad()
            loss = loss_of(net, collate(batch), head)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            step += 1
            if step % 50 == 0:
                print(f"step {step} of {total} loss {loss.item():.3f} pairs/s {step * size / (time.time() - began):.0f}",
                      flush=True)
        torch.save(net.state_dict(), checkpoint)
        print(f"epoch {number}: {checkpoint}", flush=True)


def answers(net, rows, heads=("case",)):
    """Logarithms of the chances, [rows, labels] a head."""
    net.eval()
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    out = {}
    with torch.no_grad():
        for at in range(0, len(order), 64):
            part = order[at:at + 64]
            ids, mask, sides, _, _ = collate([rows[i] for i in part])
            with torch.autocast("cpu", torch.bfloat16):
                found = net(ids, mask, sides)
            for head in heads:
                scores = torch.log_softmax(found[head], -1).numpy()
                out.setdefault(head, numpy.zeros((len(rows), scores.shape[1])))[part] = scores
    return [out[head] for head in heads]
