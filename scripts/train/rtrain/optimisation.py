"""AdamW with layer-wise rates, a linear schedule, and a moving average of the weights."""

import torch

from .encoder import LAYERS

ENCODER_RATE, LAYER_DECAY, HEAD_RATE, WEIGHT_DECAY = 2e-4, 0.9, 1.5e-3, 0.01
WARM_UP, CLIP = 0.05, 1.0


def _rate(name):
    """Peak learning rate of a parameter: lower layers move less."""
    if not name.startswith("encoder."):
        return HEAD_RATE
    if name.startswith("encoder.cases"):
        return HEAD_RATE
    parts = name.split(".")
    depth = int(parts[2]) + 1 if parts[1] == "layers" else 0
    return ENCODER_RATE * LAYER_DECAY ** (LAYERS - depth)


def _trained(model):
    """(name, parameter) of what training changes."""
    return [(name, p) for name, p in model.named_parameters() if p.requires_grad]


def make_optimiser(model, share=1.0):
    """AdamW whose groups carry their peak rate as "peak", that of the encoder times `share`."""
    groups = {}
    for name, parameter in _trained(model):
        decay = WEIGHT_DECAY if parameter.dim() > 1 and "embedding" not in name else 0.0
        key = (_rate(name) * (share if name.startswith("encoder.") else 1.0), decay)
        groups.setdefault(key, []).append(parameter)
    return torch.optim.AdamW([{"params": p, "lr": rate, "peak": rate, "weight_decay": decay}
                              for (rate, decay), p in groups.items()], betas=(0.9, 0.98), fused=True)


def set_rates(optimiser, progress, share=1.0):
    """Sets the rates, `share` of the peak ones, for progress 0..1: up over WARM_UP, then linearly to 0."""
    scale = share * min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP))
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * max(scale, 0.0)


class Average:
    """Exponential moving average of the weights; what is measured and exported."""

    def __init__(self, model, decay=0.997):
        self.decay, self.steps = decay, 0
        self.weights = [p.detach().clone() for _, p in _trained(model)]

    def update(self, model):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_(self.weights, [p.detach() for _, p in _trained(model)], 1 - decay)

    def copy_to(self, model):
        """Puts the averages into the model."""
        with torch.no_grad():
            for (_, parameter), weight in zip(_trained(model), self.weights):
                parameter.copy_(weight)
