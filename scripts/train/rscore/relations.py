"""How the positions of a right pair stand to one another: a multinomial logistic regression over the pair's signs."""
import collections

import numpy as np

from .pairs import fit_classes

STRENGTH = 0.002   # inverse of the ridge, on signs scaled to unit variance


def relation_of(story, pairs):
    """The relation that most of the slots of some right pairs have."""
    return collections.Counter(story.real[s]['relation'] for pair in pairs for s in pair.slots).most_common(1)[0][0]


def fit(x, relations, importance):
    """{relation: weights of the raw signs, the bias last} over right pairs."""
    return dict(zip(*fit_classes(x, relations, importance, STRENGTH)))


def chances(weights, x):
    """(names, [pairs, relations])"""
    names = sorted(weights)
    scores = np.stack([x @ weights[n][:-1] + weights[n][-1] for n in names], axis=1)
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    return names, scores / scores.sum(axis=1, keepdims=True)
