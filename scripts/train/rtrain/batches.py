"""Sentences to padded tensors, sentences of like length together."""

import numpy as np
import torch

from .tasks.base import IGNORE


def collate(encoded):
    """Numpy arrays ids, mask, case [B, T], pool [B, W, T], words [B, W] of [(ids, case, pool)]."""
    rows = len(encoded)
    pieces = max(len(ids) for ids, _, _ in encoded)
    words = max(pool.shape[0] for _, _, pool in encoded)
    out = {
        "ids": np.zeros((rows, pieces), np.int64),
        "mask": np.zeros((rows, pieces), np.int64),
        "case": np.zeros((rows, pieces), np.int64),
        "pool": np.zeros((rows, words, pieces), np.float32),
        "words": np.zeros((rows, words), bool),
    }
    for i, (ids, case, pool) in enumerate(encoded):
        out["ids"][i, :len(ids)] = ids
        out["mask"][i, :len(ids)] = 1
        out["case"][i, :len(ids)] = case
        out["pool"][i, :pool.shape[0], :pool.shape[1]] = pool
        out["words"][i, :pool.shape[0]] = True
    return out


def add_targets(arrays, sentences, tasks):
    """Adds every task's targets [B, W], or [B, W, W] for pairs of words, IGNORE where there is no word."""
    rows, words = arrays["words"].shape
    for task in tasks:
        for i, sentence in enumerate(sentences):
            for name, values in task.targets(sentence).items():
                values = np.asarray(values)
                if name not in arrays:
                    arrays[name] = np.full((rows,) + (words,) * values.ndim, IGNORE, np.int64)
                arrays[name][(i,) + tuple(map(slice, values.shape))] = values
    return arrays


def tensors(arrays):
    """The same as torch tensors."""
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def group_by_length(lengths, limit, random=None):
    """Lists of indices of at most `limit` padded pieces; with `random` lengths are blurred and batches shuffled."""
    blur = (lambda n: n * (1 + 0.1 * random.random())) if random else (lambda n: n)
    order = sorted(range(len(lengths)), key=lambda i: (blur(lengths[i]), i))
    groups, longest = [[]], 0
    for i in order:
        longest = max(longest, lengths[i])
        if groups[-1] and longest * (len(groups[-1]) + 1) > limit:
            groups.append([])
            longest = lengths[i]
        groups[-1].append(i)
    if random:
        random.shuffle(groups)
    return groups
