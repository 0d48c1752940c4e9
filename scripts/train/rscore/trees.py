"""Boosted trees over named signs: fit, score, write as lib/resources/conflicts/score.tsv."""
import collections

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

LEAST_PAIRS = 60     # a sign seen less often is left out
SHAPE = dict(max_iter=200, learning_rate=0.04, max_leaf_nodes=8, min_samples_leaf=40, l2_regularization=5,
             max_features=0.3, early_stopping=False)


def columns_of(stories):
    count = collections.Counter()
    for story in stories:
        for pair in story.pairs:
            count.update(pair.signs.keys())
    return sorted(name for name, n in count.items() if n >= LEAST_PAIRS)


def matrix(stories, columns):
    place = {name: i for i, name in enumerate(columns)}
    x = np.zeros((sum(len(s.pairs) for s in stories), len(columns)), dtype=np.float32)
    row = 0
    for story in stories:
        for pair in story.pairs:
            for name, value in pair.signs.items():
                if name in place:
                    x[row, place[name]] = value
            row += 1
    return x


def labels(stories):
    return np.array([bool(p.slots) for s in stories for p in s.pairs])


def fit(x, y, seeds):
    return [HistGradientBoostingClassifier(random_state=seed, **SHAPE).fit(x, y) for seed in range(seeds)]


def score(models, x):
    """Mean of the models' log odds, as a probability."""
    return 1 / (1 + np.exp(-np.mean([m.decision_function(x) for m in models], axis=0)))


def split(stories, scores):
    """One array of scores a story."""
    ends = np.cumsum([len(s.pairs) for s in stories])
    return np.split(scores, ends[:-1])


def tree_rows(predictor, columns, number, share):
    nodes = predictor.nodes
    for at, node in enumerate(nodes):
        if node['is_leaf']:
            yield (number, at, '-', '', '', '', f"{node['value'] * share:.6g}")
        else:
            yield (number, at, columns[node['feature_idx']], f"{node['num_threshold']:.9g}", node['left'], node['right'], '')


def write(path, models, columns, cut):
    share = 1 / len(models)
    bias = np.mean([m._baseline_prediction.item() for m in models])
    with open(path, 'w') as out:
        out.write('# Boosted trees over the signs of a pair of passages. Columns: tree, node, sign, threshold, below, above, value\n')
        out.write('# Origin: fitted by scripts/train/calibrate on annotated stories (figures only, no text). Licence: Apache-2.0\n')
        out.write(f'*\t\tbias\t\t\t\t{bias:.6g}\n*\t\tcut\t\t\t\t{cut:.3f}\n')
        number = 0
        for model in models:
            for (predictor,) in model._predictors:
                for row in tree_rows(predictor, columns, number, share):
                    out.write('\t'.join(map(str, row)) + '\n')
                number += 1
