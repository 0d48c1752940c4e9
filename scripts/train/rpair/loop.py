"""The training loop that all stages share, and the answers of a trained model."""

import random
import time

import numpy
import torch
import torch.nn.functional as F

from .rows import collate

WARM, LAST = 0.08, 0.02     # share of the steps that warm up; last rate, of the first
DECAY = 0.01
BESIDE = {"kind": 0.3, "relation": 0.3, "marks": 0.5}   # weights of what is learnt beside the case


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
