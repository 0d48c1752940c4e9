"""A trained pair scorer as an OpenVINO graph with int8 weights, and its model.json."""

import json

import nncf
import openvino
import torch

from .example import CASES, KINDS, RELATIONS
from .net import WIDTH, Graph
from .rows import MAX_PIECES, collate

MEAN_GAP = 0.02
HEADS = {"pair": CASES, "kind": KINDS, "relation": RELATIONS}


def example():
    ids = torch.randint(1000, 2000, (2, 9))
    pool = torch.full((2, 8, 9), 1 / 9)
    return ids, torch.ones_like(ids), torch.zeros_like(ids), pool


def to_graph(net):
    shapes = [("ids", [-1, -1]), ("mask", [-1, -1]), ("case", [-1, -1]), ("pool", [-1, -1, -1])]
    with torch.no_grad():
        graph = openvino.convert_model(Graph(net).eval(), example_input=example(), input=[s for _, s in shapes])
    for port, (name, _) in zip(graph.inputs, shapes):
        port.get_tensor().set_names({name})
    for port, name in zip(graph.outputs, (*HEADS, "vectors")):
        port.get_tensor().set_names({name})
    return graph


def save(net, path):
    """The graph with int8 weights."""
    openvino.save_model(nncf.compress_weights(to_graph(net), mode=nncf.CompressWeightsMode.INT8_ASYM), str(path))


def export(net, folder, version, scores, rows):
    """`rows`: pairs as loop.Pieces makes them, on which the graph must say what the model says."""
    folder.mkdir(parents=True, exist_ok=True)
    save(net, folder / "model.xml")
    heads = [{"name": name, "type": "tag", "output": name, "labels": labels} for name, labels in HEADS.items()]
    content = {"version": version, "base": "e5-small-v2", "max_pieces": MAX_PIECES, "width": WIDTH, "heads": heads,
               "scores": scores}
    (folder / "model.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf8")
    check(net, folder / "model.xml", rows)


def check(net, path, rows):
    """Refuses a graph whose chances differ from the model's on `rows` (loop.Pieces), at sizes other than that it was traced with."""
    ids, mask, sides, _, _ = collate(rows)
    pool = (mask / mask.sum(1, keepdim=True))[:, None, :].contiguous().float()
    net.eval()
    with torch.no_grad():
        wanted = Graph(net)(ids, mask, sides, pool)[0].softmax(-1)[:, 0]
    found = openvino.compile_model(str(path), "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    answer = found({"ids": ids.numpy(), "mask": mask.numpy(), "case": sides.numpy(), "pool": pool.numpy()})["pair"]
    gaps = (torch.tensor(answer).softmax(-1)[:, 0] - wanted).abs()
    print(f"int8 weights change chances by {gaps.mean():.4f} on average, {gaps.max():.3f} at most")
    if gaps.mean() > MEAN_GAP:
        raise SystemExit(f"{path}: that is more than {MEAN_GAP}")
