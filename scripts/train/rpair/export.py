"""A trained pair scorer as an OpenVINO graph with int8 weights, and its model.json."""

import json

import nncf
import openvino
import torch

from .example import CASES, KINDS, RELATIONS
from .net import WIDTH, Graph

MAX_PIECES = 128
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


def export(net, folder, version, scores):
    folder.mkdir(parents=True, exist_ok=True)
    small = nncf.compress_weights(to_graph(net), mode=nncf.CompressWeightsMode.INT8_ASYM)
    openvino.save_model(small, str(folder / "model.xml"))
    heads = [{"name": name, "type": "tag", "output": name, "labels": labels} for name, labels in HEADS.items()]
    content = {"version": version, "base": "e5-small-v2", "max_pieces": MAX_PIECES, "width": WIDTH, "heads": heads,
               "scores": scores}
    (folder / "model.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf8")
    check(net, folder / "model.xml")


def check(net, path):
    """Refuses a graph whose chances differ from the model's, at sizes other than those it was traced with."""
    ids = torch.randint(1000, 20000, (3, 24))
    mask = torch.ones_like(ids)
    mask[1, 15:] = 0
    sides = (torch.arange(24)[None] > 10).long().expand(3, -1).contiguous()
    pool = (mask / mask.sum(1, keepdim=True))[:, None, :].expand(-1, 8, -1).contiguous().float()
    net.eval()
    with torch.no_grad():
        wanted = Graph(net)(ids, mask, sides, pool)[0].softmax(-1)[:, 0]
    found = openvino.compile_model(str(path), "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    answer = found({"ids": ids.numpy(), "mask": mask.numpy(), "case": sides.numpy(), "pool": pool.numpy()})["pair"]
    gap = (torch.tensor(answer).softmax(-1)[:, 0] - wanted).abs().max()
    if gap > 0.05:
        raise SystemExit(f"int8 weights change a chance by {gap:.3f}")
