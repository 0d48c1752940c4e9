"""The best tree with one root over arc scores: Chu-Liu/Edmonds."""

import numpy as np


def best_tree(scores):
    """Heads (1-based, 0 = root) of the W words of scores [W, W+1], column 0 = root, exactly one word on the root."""
    words = scores.shape[0]
    logp = scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)
    square = np.full((words + 1, words + 1), -1e9)
    square[1:] = logp
    np.fill_diagonal(square, -1e9)
    heads = edmonds(square)
    roots = [i for i in range(1, words + 1) if heads[i] == 0]
    if len(roots) > 1:
        heads = max((_with_root(square, root) for root in range(1, words + 1)), key=lambda found: found[0])[1]
    return [int(h) for h in heads[1:]]


def _with_root(square, root):
    """(score, heads) of the best tree whose only word on the root is `root`."""
    only = square.copy()
    only[:, 0] = -1e9
    only[root] = -1e9
    only[root, 0] = square[root, 0]
    heads = edmonds(only)
    return sum(only[i, heads[i]] for i in range(1, len(heads))), heads


def _cycle(heads):
    """Nodes of one cycle among heads, or none; node 0 is the root."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node):]
        for seen in path:
            state[seen] = 2
    return []


def edmonds(scores):
    """Heads of the best arborescence from node 0 of scores [N, N] (row = dependent); entry 0 is 0."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(list(heads))
    if not cycle:
        return heads
    rest = [n for n in range(len(scores)) if n not in set(cycle)]
    inside = np.array(cycle)
    weight = scores[inside, heads[inside]]
    small = np.full((len(rest) + 1, len(rest) + 1), -1e9)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    into = scores[np.ix_(inside, rest)] - weight[:, None]
    enter = into.argmax(0)
    small[-1, :-1] = into.max(0)
    out = scores[np.ix_(rest, inside)]
    leave = out.argmax(1)
    small[:-1, -1] = out.max(1)
    small[0] = -1e9
    small[-1, -1] = -1e9
    found = edmonds(small)
    for i, node in enumerate(rest[1:], 1):
        heads[node] = rest[found[i]] if found[i] < len(rest) else inside[leave[i]]
    entry = found[-1]
    heads[inside[enter[entry]]] = rest[entry]
    return heads
