"""Boosted trees over named features: fit, score, write as the program reads them (lib/base/boosted_trees.h)."""
import collections

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from . import pairs

SHAPE = dict(max_iter=150, max_leaf_nodes=8, learning_rate=0.06, l2_regularization=30, min_samples_leaf=200,
             early_stopping=False, random_state=0)
HEAD = """# Boosted trees. Columns: tree, node, feature, threshold, below, above, value (lib/base/boosted_trees.h)
# Origin: fitted by scripts/train/calibrate on annotated stories (figures only, no text). Licence: Apache-2.0
"""


def fit(x, y, importance, **shape):
    return HistGradientBoostingClassifier(**{**SHAPE, **shape}).fit(x, y, sample_weight=importance)


def logit(model, x):
    return model.decision_function(x)


def tree_rows(nodes, columns, number):
    for at, node in enumerate(nodes):
        value = f"{node['value']:.6g}"
        if node['is_leaf']:
            yield number, at, '-', '', '', '', value
        else:
            yield number, at, columns[node['feature_idx']], f"{node['num_threshold']:.9g}", node['left'], node['right'], value


def write(path, model, columns, head=HEAD):
    with open(path, 'w', encoding='utf8') as out:
        out.write(head + f'*\t\tbias\t\t\t\t{np.ravel(model._baseline_prediction)[0]:.6g}\n')
        for number, (predictor,) in enumerate(model._predictors):
            for row in tree_rows(predictor.nodes, columns, number):
                out.write('\t'.join(map(str, row)) + '\n')


def read(path):
    """(bias, [tree: [(sign or '-', threshold, below, above, value)]]) of a table that `write` wrote."""
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


def logit_of_table(path, stories):
    """What the trees of a table say of every pair."""
    bias, trees = read(path)
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
