"""Training of heads over an encoder that does not move: every sentence is read once, its words' vectors are kept."""

import random
import time

import torch

from . import batches, checkpoint, measure
from .optimisation import CLIP, Average, make_optimiser, set_rates

WORDS_A_BATCH, PIECES_A_BATCH = 600, 1600


def read(model, sentences, pieces):
    """[6, W, 384] in half precision of every sentence."""
    encoded, out = [pieces.encode(s) for s in sentences], [None] * len(sentences)
    for group in batches.group_by_length([len(ids) for ids, _, _ in encoded], PIECES_A_BATCH):
        batch = batches.tensors(batches.collate([encoded[i] for i in group]))
        with torch.no_grad():
            layers = model.layers(batch["ids"], batch["mask"], batch["case"], batch["pool"])
        for row, i in enumerate(group):
            out[i] = layers[:, row, :len(sentences[i])].half().clone()
    return out


def collate(vectors):
    """(layers [6, B, W, 384], words [B, W]) of some sentences."""
    widest = max(v.shape[1] for v in vectors)
    layers = torch.zeros(vectors[0].shape[0], len(vectors), widest, vectors[0].shape[2])
    words = torch.zeros(len(vectors), widest, dtype=torch.bool)
    for row, vector in enumerate(vectors):
        layers[:, row, :vector.shape[1]] = vector.float()
        words[row, :vector.shape[1]] = True
    return layers, words


def _batch(sentences, vectors, group, tasks):
    """(layers, batch) of the sentences of a group."""
    layers, words = collate([vectors[i] for i in group])
    arrays = batches.add_targets({"words": words.numpy()}, [sentences[i] for i in group], tasks)
    return layers, batches.tensors(arrays)


def telling(sentence):
    """Whether there is an event or a negation in it."""
    labels = sentence.labels
    return any(v is not None for v in labels.get("factuality", ())) or any(t != "O" for t in labels.get("negation", ()))


def freeze(model, tasks):
    """Leaves to train what the tasks alone use: heads and tops, and the averages of layers, of which only their row has a
    gradient."""
    own = tuple(f"heads.{t.name}." for t in tasks) + tuple(f"tops.{t.group}." for t in tasks) + ("mix.",)
    for name, parameter in model.named_parameters():
        parameter.requires_grad = name.startswith(own)


def train(model, tasks, data, settings):
    """Trains the heads of `tasks`; data: (sentences, vectors); settings: epochs, seed, rate, half, log, and the share of sentences in an
    epoch in which nothing is annotated. The averaged weights are in the
    model at the end."""
    freeze(model, tasks)
    sentences, vectors = data
    optimiser, average, dice = make_optimiser(model), Average(model), random.Random(settings["seed"])
    torch.manual_seed(settings["seed"])
    for epoch in range(settings["epochs"]):
        model.train()
        started, total = time.time(), 0.0
        drawn = [i for i, s in enumerate(sentences) if telling(s) or dice.random() < settings["rest"]]
        groups = batches.group_by_length([len(sentences[i]) for i in drawn], WORDS_A_BATCH, dice)
        groups = [[drawn[i] for i in group] for group in groups]
        for done, group in enumerate(groups):
            set_rates(optimiser, (epoch + done / len(groups)) / settings["epochs"], settings["rate"])
            layers, batch = _batch(sentences, vectors, group, tasks)
            with torch.autocast("cpu", torch.bfloat16, enabled=settings["half"]):
                loss, _ = model.loss_of(layers, batch, tasks)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], CLIP)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            average.update(model)
            total += float(loss)
        settings["log"](f"epoch {epoch + 1}: {total / len(groups):.4f}, {time.time() - started:.0f} s")
    average.copy_to(model)


def outputs(model, tasks, vectors):
    """[{output name: array}] of every sentence, cut to its words."""
    model.eval()
    out = [None] * len(vectors)
    for group in batches.group_by_length([v.shape[1] for v in vectors], 3 * WORDS_A_BATCH):
        with torch.no_grad():
            found = model.outputs(*collate([vectors[i] for i in group]), tasks)
        arrays = {name: value.float().numpy() for name, value in found.items() if name != "vectors"}
        for row, i in enumerate(group):
            out[i] = measure.cut(arrays, row, vectors[i].shape[1])
    return out


def predict(model, tasks, vectors):
    """[{label name: [label]}] of every sentence, as measure.predict gives it."""
    found = []
    for own in outputs(model, tasks, vectors):
        found.append({})
        for task in tasks:
            found[-1].update(task.decode(own))
    return found


def save(model, path, epochs, seed):
    """A checkpoint that scripts/train/export reads."""
    for name, parameter in model.named_parameters():
        parameter.requires_grad = name != "encoder.words.weight"
    checkpoint.save(path, model, make_optimiser(model), Average(model), (epochs, 0), {"seed": seed})
