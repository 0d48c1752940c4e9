"""The weights of the shipped pair scorer as a start for more teaching (rtrain/shipped.py has the method)."""

import numpy
import torch

from rtrain.shipped import weights_of

from . import export, net


def load(model, path):
    """Fills `model` with the graph at `path`; returns the names of the parameters that it has not."""
    found = weights_of(path, net.PairNet(), export.save, "self.net.")
    state = model.state_dict()
    for name in found.keys() & state.keys():
        state[name] = torch.from_numpy(numpy.array(found[name])).reshape(state[name].shape)
    model.load_state_dict(state)
    return sorted(state.keys() - found.keys())


def blend(model, path, share):
    """Moves the weights of `model` towards those of the graph at `path` (model soups, as rtrain/shipped.py does)."""
    other = net.PairNet()
    missing = set(load(other, path))
    theirs = other.state_dict()
    model.load_state_dict({name: value if name in missing else torch.lerp(value, theirs[name], share)
                           for name, value in model.state_dict().items()})
