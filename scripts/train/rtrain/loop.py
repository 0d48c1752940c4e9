"""The training loop over all corpora and tasks."""

import random
import time

import torch

from . import batches, checkpoint
from .augment import augment
from .optimisation import CLIP, set_rates

PIECES_A_BATCH, LONGEST = 1600, 220


def epoch_batches(sentences, pieces, tasks, seed):
    """Yields the tensors of one epoch: augmented anew, grouped by length, in an order that `seed` decides."""
    dice = random.Random(seed)
    varied = [augment(s, dice) for s in sentences]
    encoded = [pieces.encode(s) for s in varied]
    kept = [i for i, (ids, _, _) in enumerate(encoded) if len(ids) <= LONGEST]
    groups = batches.group_by_length([len(encoded[i][0]) for i in kept], PIECES_A_BATCH, dice)
    for done, group in enumerate(groups):
        chosen = [kept[i] for i in group]
        arrays = batches.collate([encoded[i] for i in chosen])
        arrays = batches.add_targets(arrays, [varied[i] for i in chosen], tasks)
        yield done / len(groups), batches.tensors(arrays)


def step(model, optimiser, average, batch, half):
    """One update; {task: loss per word}."""
    with torch.autocast("cpu", torch.bfloat16, enabled=half):
        loss, parts = model.loss(batch)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    average.update(model)
    return {name: float(value) for name, value in parts.items()}


def run_epoch(model, optimiser, average, data, settings, epoch, log):
    """Trains one epoch; `data` is (sentences, pieces)."""
    torch.manual_seed(settings["seed"] * 1000 + epoch)
    model.train()
    totals, words, started, told = {}, 0, time.time(), time.time()
    stream = epoch_batches(*data, model.tasks, settings["seed"] * 1000 + epoch)
    for count, (share, batch) in enumerate(stream):
        set_rates(optimiser, (epoch + share) / settings["epochs"])
        parts = step(model, optimiser, average, batch, settings["half"])
        size = int(batch["words"].sum())
        words += size
        for name, value in parts.items():
            totals[name] = totals.get(name, 0.0) + value * size
        if time.time() - told > 30:
            told = time.time()
            losses = " ".join(f"{k} {v / words:.3f}" for k, v in totals.items())
            log(f"epoch {epoch + share:.2f} {words / (told - started):.0f} words/s {losses}")
    losses = " ".join(f"{k} {v / max(1, words):.3f}" for k, v in totals.items())
    log(f"epoch {epoch} done: {words} words, {words / (time.time() - started):.0f} words/s, {losses}")


def train(model, optimiser, average, data, settings, start, folder, log, measure):
    """Runs the epochs that are left; after each writes a checkpoint and logs what `measure(model state)` says."""
    for epoch in range(start, settings["epochs"]):
        run_epoch(model, optimiser, average, data, settings, epoch, log)
        path = folder / "checkpoint.pt"
        checkpoint.save(path, model, optimiser, average, epoch + 1, settings)
        log(f"epoch {epoch} measured: {measure(checkpoint.load(path))}")
