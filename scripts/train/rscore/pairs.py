"""Logistic regression over the signs of passage pairs."""
import collections

import numpy as np
from sklearn.linear_model import LogisticRegression

LEAST_PAIRS = 60     # a sign seen less often is left out
STRENGTH = 0.0007    # inverse of the ridge, on signs scaled to unit variance


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


def fit_classes(x, y, importance, strength):
    """(classes, one row each of weights of the raw signs, the bias last; a single row for two classes)."""
    mean, scale = x.mean(axis=0, dtype=np.float64), x.std(axis=0, dtype=np.float64)
    scale[scale == 0] = 1
    model = LogisticRegression(C=strength, max_iter=500).fit((x - mean) / scale, y, sample_weight=importance)
    weights = model.coef_ / scale
    return model.classes_, [np.append(w, b - w @ mean) for w, b in zip(weights, model.intercept_)]


def fit(x, y, importance):
    """Weights of the raw signs, the bias last; `importance` is one number a pair."""
    return fit_classes(x, y, importance, STRENGTH)[1][0]


def logit(weights, x):
    return x @ weights[:-1] + weights[-1]


def score(weights, x):
    return 1 / (1 + np.exp(-logit(weights, x)))


def split(stories, scores):
    """One array of scores a story."""
    ends = np.cumsum([len(s.pairs) for s in stories])
    return np.split(scores, ends[:-1])


def chances_by_folds(stories, folds=6):
    """One array a story: how likely its pairs are right by a fit on the other stories."""
    columns = columns_of(stories)
    x, y = matrix(stories, columns), labels(stories)
    fold = np.repeat(np.arange(len(stories)) % folds, [len(s.pairs) for s in stories])
    out = np.zeros(len(y))
    for k in range(folds):
        out[fold == k] = score(fit(x[fold != k], y[fold != k], np.ones((fold != k).sum())), x[fold == k])
    return split(stories, out)
