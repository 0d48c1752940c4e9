"""The training loop over all corpora and tasks."""

import random
import time

import torch

from . import batches, checkpoint
from .augment import augment
from .corpora.table import an_epoch
from .optimisation import CLIP, set_rates

PIECES_A_BATCH, LONGEST, KEEP_EVERY = 1600, 220, 240


def epoch_batches(sentences, pieces, tasks, seed):
    """Yields the tensors of one epoch: augmented anew, grouped by length, in an order that `seed` decides."""
    dice = random.Random(seed)
    varied = [augment(s, dice) for s in an_epoch(sentences, dice)]
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


class Tally:
    """Losses and speed of an epoch, for the log."""

    def __init__(self, log):
        self.log, self.totals, self.words, self.started, self.told = log, {}, 0, time.time(), time.time()

    def add(self, parts, words):
        self.words += words
        for name, value in parts.items():
            self.totals[name] = self.totals.get(name, 0.0) + value * words

    def tell(self, place, pause=30):
        """Logs a line, unless the last is less than `pause` seconds old."""
        if time.time() - self.told < pause:
            return
        self.told = time.time()
        losses = " ".join(f"{k} {v / max(1, self.words):.3f}" for k, v in self.totals.items())
        self.log(f"epoch {place} {self.words / (self.told - self.started):.0f} words/s {losses}")


def run_epoch(run, data, settings, position, keep):
    """Trains one epoch from `position` (epochs, batches done); `run` is (model, optimiser, average), `data` is
    (sentences, pieces), `keep(position)` writes a checkpoint."""
    epoch, first = position
    if first == 0:
        torch.manual_seed(settings["seed"] * 1000 + epoch)
    model, optimiser, average = run
    model.train()
    tally, kept = Tally(settings["log"]), time.time()
    stream = epoch_batches(*data, model.tasks, settings["seed"] * 1000 + epoch)
    for count, (share, batch) in enumerate(stream):
        if epoch + share > settings["epochs"]:
            break
        if count < first:
            continue
        if count % 20 == 0:
            settings["pace"]()
        set_rates(optimiser, (epoch + share) / settings["epochs"])
        tally.add(step(model, optimiser, average, batch, settings["half"]), int(batch["words"].sum()))
        tally.tell(f"{epoch + share:.2f}")
        if time.time() - kept > KEEP_EVERY:
            kept = time.time()
            keep((epoch, count + 1))
    tally.tell(f"{epoch} done", 0)


def train(run, data, settings, position, path, measure):
    """Runs the epochs that are left, with a checkpoint at `path` after each and every KEEP_EVERY seconds; logs what
    `measure(state)` says of each epoch's."""

    def keep(where):
        checkpoint.save(path, *run, where, {k: v for k, v in settings.items() if not callable(v)})

    while position[0] < settings["epochs"]:
        run_epoch(run, data, settings, position, keep)
        position = (position[0] + 1, 0)
        keep(position)
        settings["log"](f"epoch {position[0] - 1} measured: {measure(checkpoint.load(path))}")
