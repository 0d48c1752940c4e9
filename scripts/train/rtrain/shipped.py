"""The weights of the shipped model as a start for another training: int8 made float again.

The graph keeps the names of its matrices alone. Everything else is found by exporting a model of the same heads whose
weights are known: its constants stand in the same order.
"""

import tempfile
from pathlib import Path

import numpy as np
import openvino
import torch

from . import checkpoint
from .export import described, read_description, save_small
from .model import Reader
from .paths import SHIPPED

PREFIX, SHARES = "self.reader.", "__module.reader.mix/aten::to/Convert"


def _constants(path):
    """[(name, array)] of a saved graph, in its order."""
    graph = openvino.Core().read_model(str(path))
    return [(op.get_friendly_name(), op.get_data()) for op in graph.get_ordered_ops() if op.get_type_name() == "Constant"]


def _matrices(constants, prefix):
    """{parameter: float array} of the named, compressed ones, whose names begin with `prefix`."""
    found = dict(constants)
    return {name.removeprefix(prefix): (array.astype(np.float32) - found[f"{name}/zero_point"].astype(np.float32))
            * found[f"{name}/scale"].astype(np.float32)
            for name, array in constants if f"{name}/scale" in found}


def _vectors(model, template, constants):
    """{parameter: array} of those that are found by their place among the constants; `template`: those of `model`."""
    wanted = {name: p.detach().numpy().ravel() for name, p in model.named_parameters()}
    found = {}
    for (_, known), (_, shipped) in zip(template, constants):
        if known.dtype not in (np.float32, np.float16):
            continue
        for name, values in wanted.items():
            if values.size == known.size and np.allclose(values, known.ravel(), atol=1e-3):
                found[name] = shipped.astype(np.float32)
    return found


def weights_of(path, known, save, prefix):
    """{parameter: array} of the graph at `path`. `known`: a model of the same heads, which gets other weights; `save` writes
    it as a graph; `prefix`: of its parameters in the graph."""
    with torch.no_grad():
        for parameter in known.parameters():
            parameter.uniform_(0.1, 0.9)
    with tempfile.TemporaryDirectory() as folder:
        save(known.eval(), Path(folder, "model.xml"))
        template = _constants(Path(folder, "model.xml"))
    constants = _constants(path)
    if [a.shape for _, a in template] != [a.shape for _, a in constants]:
        raise SystemExit(f"{path} was made by another export than this one")
    return _matrices(constants, prefix) | _vectors(known, template, constants)


def _mix(shares, groups):
    """Weights and scale that give the shares."""
    shares = torch.from_numpy(shares.reshape(groups, -1).copy())
    scale = shares.sum(1, keepdim=True)
    return {"mix.weights": (shares / scale).clamp(min=1e-6).log(), "mix.scale": scale}


def restore(tasks):
    """Gives the tasks that the shipped model has its labels; returns them."""
    return described(read_description(SHIPPED), tasks)


def load(model):
    """Fills a model, whose tasks were restored, with what the shipped one has of it; returns the names of the
    parameters that it has not."""
    tasks = restore(model.tasks)
    known = Reader(tasks)
    state = weights_of(SHIPPED / "model.xml", known, save_small, PREFIX)
    state = {name: torch.from_numpy(np.asarray(value).copy()) for name, value in state.items()}
    shares = _mix(state.pop(SHARES).numpy(), len(known.mix.groups))
    own = model.state_dict()
    for row, group in enumerate(known.mix.groups):
        for name, values in shares.items():
            own[name][model.mix.groups.index(group)] = values[row]
    missing = [name for name in own if name not in state and not name.startswith("mix.")]
    for name, value in state.items():
        own[name] = value.reshape(own[name].shape)
    model.load_state_dict(own)
    return missing


def blend(state, share):
    """Moves the averaged weights of a run's state towards the shipped ones: a mean of two trainings of one start is often
    better than either (Wortsman et al. 2022, model soups). Parameters that the shipped model has not stay."""
    model = checkpoint.averaged_model(state)
    other = Reader(model.tasks)
    missing = set(load(other))
    theirs = dict(other.named_parameters())
    trained = [(name, p.detach()) for name, p in model.named_parameters() if p.requires_grad]
    state["average"] = [p if name in missing else torch.lerp(p, theirs[name].detach(), share) for name, p in trained]
