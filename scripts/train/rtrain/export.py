"""A trained model as an OpenVINO graph with int8 weights, and its description model.json."""

import json
import shutil

import nncf
import openvino
import torch

from . import checkpoint, measure
from .encoder import POSITIONS, WIDTH
from .tasks.table import READ_BY_PROGRAM
from .tasks.table import tasks as task_table


def example():
    """Arrays to trace the graph with: two sentences, seven pieces, five words."""
    ids = torch.randint(1000, 2000, (2, 7))
    pool = torch.zeros(2, 5, 7)
    pool[:, :, 1] = 1.0
    return ids, torch.ones_like(ids), torch.zeros_like(ids), pool


def to_graph(model):
    """OpenVINO graph in float, all sizes dynamic, outputs named."""
    names = list(model(*example()))

    class Flat(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.reader = model

        def forward(self, ids, mask, case, pool):
            out = self.reader(ids, mask, case, pool)
            return tuple(out[name] for name in names)

    shapes = [("ids", [-1, -1]), ("mask", [-1, -1]), ("case", [-1, -1]), ("pool", [-1, -1, -1])]
    with torch.no_grad():
        graph = openvino.convert_model(Flat().eval(), example_input=example(), input=[s for _, s in shapes])
    for port, (name, _) in zip(graph.inputs, shapes):
        port.get_tensor().set_names({name})
    for port, name in zip(graph.outputs, names):
        port.get_tensor().set_names({name})
    return graph


def description(model, version, scores):
    """What model.json holds."""
    heads = [entry for task in model.tasks for entry in task.describe()]
    return {"version": version, "base": "all-MiniLM-L6-v2", "max_pieces": POSITIONS, "width": WIDTH,
            "heads": heads, "scores": scores}


def save_small(model, path):
    """The graph with int8 weights."""
    small = nncf.compress_weights(to_graph(model), mode=nncf.CompressWeightsMode.INT8_ASYM)
    openvino.save_model(small, str(path))


def described(content, tasks=None):
    """Those of `tasks` (fresh ones by default) that a model.json lists, with its label inventories."""
    labels = {head["name"]: head.get("labels", []) for head in content["heads"]}
    known = [t for t in tasks or task_table() if t.describe()[0]["name"] in labels]
    for task in known:
        task.restore(labels[task.describe()[-1]["name"]])
    return known


def read_description(folder):
    """What the model.json of a folder holds."""
    return json.loads((folder / "model.json").read_text(encoding="utf8"))


def write_description(path, content):
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf8")


def export(state, folder, vocabulary, version, whole):
    """Writes float/model.xml and the files that are shipped into `folder`; `whole`: with all heads."""
    model = checkpoint.averaged_model(state)
    model.keep([t for t in model.tasks if whole or t.name in READ_BY_PROGRAM])
    (folder / "float").mkdir(parents=True, exist_ok=True)
    graph = to_graph(model)
    openvino.save_model(graph, str(folder / "float" / "model.xml"), compress_to_fp16=False)
    save_small(model, folder / "model.xml")
    shutil.copy(vocabulary, folder / "vocab.txt")
    write_description(folder / "model.json", description(model, version, {}))
    check(model, folder / "model.xml")


def check(model, graph_path):
    """Refuses a graph that does not answer as the model does, at sizes other than those it was traced with."""
    ids = torch.randint(1000, 20000, (3, 19))
    mask = torch.ones_like(ids)
    mask[1, 11:] = 0
    pool = torch.eye(19)[1:12].expand(3, -1, -1).contiguous()
    arrays = dict(zip(measure.INPUTS, (t.numpy() for t in (ids, mask, ids % 4, pool))))
    wanted, found = measure.torch_runner(model)(arrays), measure.graph_runner(graph_path, 2)(arrays)
    for name, value in wanted.items():
        if value.shape != found[name].shape:
            raise SystemExit(f"{name}: shape {found[name].shape}, not {value.shape}")
        gap = abs(value - found[name]).mean() / (abs(value).mean() + 1e-6)
        if gap > 0.1:
            raise SystemExit(f"{name}: int8 weights change it by {gap:.1%} on average")
