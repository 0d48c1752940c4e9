"""Predictions and scores of a model, whether PyTorch or an exported graph; ignorant of what a head is."""

import numpy as np
import torch

from . import batches

INPUTS = ("ids", "mask", "case", "pool")
PIECES_A_BATCH = 3000


def predict(sentences, pieces, tasks, run):
    """[{label name: [label]}] for every sentence; `run(arrays)` gives {output name: numpy} of one batch."""
    encoded = [pieces.encode(s) for s in sentences]
    out = [None] * len(sentences)
    for group in batches.group_by_length([len(ids) for ids, _, _ in encoded], PIECES_A_BATCH):
        outputs = run({k: v for k, v in batches.collate([encoded[i] for i in group]).items() if k in INPUTS})
        for row, i in enumerate(group):
            own = cut(outputs, row, len(sentences[i]))
            out[i] = {}
            for task in tasks:
                out[i].update(task.decode(own))
    return out


def cut(outputs, row, words):
    """Outputs of one sentence without padding: [W, ...], pairs [W, W], heads [W, W+1, ...]."""
    own = {name: array[row, :words] for name, array in outputs.items()}
    for name, array in own.items():
        if name in ("arc", "rel"):
            own[name] = array[:, :words + 1]
        elif name.endswith("_owner"):
            own[name] = array[:, :words]
    return own


def scores(sentences, predicted, tasks):
    """{figure: value} of all tasks."""
    found = {}
    for task in tasks:
        found.update(task.score(sentences, predicted))
    return found


def scores_of(model, sets, pieces):
    """{set: {figure: value}} of a PyTorch model."""
    run = torch_runner(model)
    return {name: scores(sentences, predict(sentences, pieces, model.tasks, run), model.tasks)
            for name, sentences in sets.items()}


def torch_runner(model, tasks=None):
    """`run` of a PyTorch model, for some of its tasks or all."""

    def run(arrays):
        with torch.no_grad():
            out = model(*(torch.from_numpy(arrays[name]) for name in INPUTS), tasks)
        return {name: value.float().numpy() for name, value in out.items()}

    return run


def graph_runner(path, threads):
    """`run` of an exported OpenVINO graph, computed in float."""
    import openvino

    core = openvino.Core()
    compiled = core.compile_model(str(path), "CPU", {"INFERENCE_PRECISION_HINT": "f32",
                                                     "INFERENCE_NUM_THREADS": threads,
                                                     "DYNAMIC_QUANTIZATION_GROUP_SIZE": 0})
    names = [port.get_any_name() for port in compiled.outputs]

    def run(arrays):
        found = compiled(arrays)
        return {name: np.array(found[name]) for name in names}

    return run


def one_line(found):
    return " ".join(f"{name} {value:.4f}" for name, value in found.items())
