"""Signs that came after the first score was fitted: their weights alone are fitted, beside the score as it is.

A fit of everything on a few hundred conflicts moves hundreds of weights by chance; a rule's new form needs one. The
log-odds that the tables give are the offset of a ridge logistic regression over the new signs.
"""
import collections

import numpy as np

from . import pairs

RIDGE = 0.2   # a handful of signs, each meant to tell something


def read_linear(path):
    """({sign: weight} of model "pair", its bias, share of the trees)."""
    rows = [line.split('\t') for line in path.read_text().splitlines() if line.startswith('pair\t')]
    weights = {name: float(weight) for _, name, weight in rows if name not in ('cut', 'worth')}
    return weights, weights.pop('bias'), weights.pop('trees')


def read_trees(path):
    """(bias, [tree: [(sign or '-', threshold, below, above, value)]]) of a table that trees.py wrote."""
    bias, nodes = 0.0, collections.defaultdict(list)
    for line in path.read_text().splitlines():
        if line.startswith('#'):
            continue
        tree, at, sign, threshold, below, above, value = line.split('\t')
        if tree == '*':
            bias = float(value)
        elif sign == '-':
            nodes[int(tree)].append(('-', 0.0, 0, 0, float(value)))
        else:
            nodes[int(tree)].append((sign, float(threshold), int(below), int(above), 0.0))
    return bias, list(nodes.values())


def tree_logit(model, stories):
    bias, trees = model
    columns = sorted({node[0] for tree in trees for node in tree} - {'-'})
    x, place = pairs.matrix(stories, columns), {name: i for i, name in enumerate(columns)}
    total = np.full(len(x), bias)
    for tree in trees:
        at, leaves = np.zeros(len(x), int), np.array([node[0] == '-' for node in tree])
        signs = np.array([place.get(node[0], 0) for node in tree])
        thresholds, below, above, values = (np.array([node[k] for node in tree]) for k in range(1, 5))
        while not leaves[at].all():
            down = np.where(x[np.arange(len(x)), signs[at]] <= thresholds[at], below[at], above[at])
            at = np.where(leaves[at], at, down)
        total += values[at]
    return total


def logit(table, stories, without=()):
    """What the tables that the program reads say of every pair, but for some signs."""
    weights, bias, share = read_linear(table)
    names = [name for name in weights if name not in without]
    linear = pairs.matrix(stories, names) @ np.array([weights[n] for n in names]) + bias
    return (1 - share) * linear + share * tree_logit(read_trees(table.with_name('pair_trees.tsv')), stories)


def install(table, names, weights, naming):
    """Puts the weights into the table, in place of those that the signs have there, and how rules that have signs
    among them ("rule:X") name what differs, from `naming`."""
    _, _, share = read_linear(table)
    added = {name: f'pair\t{name}\t{weight / (1 - share):.4f}\n' for name, weight in zip(names, weights)}
    lines = [line for line in table.read_text().splitlines(True) if tuple(line.split('\t')[:2]) not in {('pair', n) for n in names}]
    last = max(i for i, line in enumerate(lines) if line.startswith('pair\t'))   # the bias
    rules = {name.removeprefix('rule:') for name in names if name.startswith('rule:')} & set(naming)
    lines = lines[:last] + list(added.values()) + [line for line in lines[last:] if line.split('\t')[0] not in rules]
    lines += [f'{rule}\t{name}\t{weight:.4f}\n' for rule in sorted(rules) for name, weight in naming[rule].items()]
    table.write_text(''.join(lines))


def fit(x, y, offset, importance, ridge=RIDGE, steps=100):
    """Weights of the signs beside the offset, in log-odds of the first score."""
    weights = np.zeros(x.shape[1])
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-offset - x @ weights))
        hessian = (x * (importance * chance * (1 - chance))[:, None]).T @ x + ridge * np.eye(x.shape[1])
        delta = np.linalg.solve(hessian, x.T @ (importance * (y - chance)) - ridge * weights)
        delta = np.clip(delta, -0.5, 0.5)   # a whole step overshoots where the offset says 0 or 1
        weights += delta
        if np.abs(delta).max() < 1e-6:
            break
    return weights
