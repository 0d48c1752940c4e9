"""Boosted trees over named features: fit, score, write as the program reads them (lib/base/boosted_trees.h)."""
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

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
