"""Files of a training run: everything needed to go on with it, or to export its averaged weights."""

import os

import torch

from .model import Reader
from .optimisation import Average
from .tasks.table import tasks as task_table


def save(path, model, optimiser, average, position, settings):
    """Writes beside, then renames, so that a broken run leaves the last good file.

    position: (epochs done, batches done of the next one).
    """
    state = {
        "model": model.state_dict(),
        "optimiser": optimiser.state_dict(),
        "average": average.weights,
        "average_steps": average.steps,
        "epoch": position[0],
        "batches": position[1],
        "random": torch.get_rng_state(),
        "settings": settings,
        "inventories": {t.name: t.inventory() for t in model.tasks},
    }
    torch.save(state, f"{path}.part")
    os.replace(f"{path}.part", path)


def load(path):
    return torch.load(path, map_location="cpu", weights_only=True)


def restore(state, model, optimiser, average):
    """Puts a saved state back; the position it was saved at."""
    model.load_state_dict(state["model"])
    optimiser.load_state_dict(state["optimiser"])
    average.weights, average.steps = state["average"], state["average_steps"]
    if "random" in state:
        torch.set_rng_state(state["random"])
    return state["epoch"], state.get("batches", 0)


def tasks_of(state):
    """Tasks with the inventories of a checkpoint; tasks that it does not know are left out."""
    known = [t for t in task_table() if t.name in state["inventories"]]
    for task in known:
        task.restore(state["inventories"][task.name])
    return known


def averaged_model(state):
    """The model with averaged weights, for measuring and export."""
    model = Reader(tasks_of(state))
    model.load_state_dict(state["model"])
    average = Average(model)
    average.weights = state["average"]
    average.copy_to(model)
    return model.eval()
