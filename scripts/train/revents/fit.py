"""The trees of the linker: fit, likeness of every pair, figures of a cut."""
import numpy as np

from rscore import trees

from . import measures, runs

SHAPE = dict(max_iter=120, max_leaf_nodes=8, learning_rate=0.07, l2_regularization=10, min_samples_leaf=40)
FOUND_WEIGHT = 0.2   # of a pair of found mentions beside one of given ones
SPARED = 5           # of found pairs that are not of one event every fifth is learnt from, and counts five times


def learnt(mode, links):
    """Signs, labels and importance of the labelled pairs."""
    known = links.labels >= 0
    x, y = links.x[known], links.labels[known]
    if mode == 'given':
        return x, y, np.ones(len(y))
    kept = (y == 1) | (np.arange(len(y)) % SPARED == 0)
    return x[kept], y[kept], (FOUND_WEIGHT * np.where(y == 1, 1, SPARED))[kept]


def fit(all_links):
    """The trees of the pairs of [(mode, Links), ...]."""
    x, y, importance = (np.concatenate(column) for column in zip(*(learnt(*of_mode) for of_mode in all_links)))
    return trees.fit(x, y, importance, **SHAPE)


def score(model, links):
    return 1 / (1 + np.exp(-trees.logit(model, links.x))) if len(links.x) else np.zeros(0)


def figures(all_links, scores, cut):
    """CoNLL scores of the links of several topics together."""
    key, response = [], []
    for topic, (links, of_links) in enumerate(zip(all_links, scores)):
        both = runs.scored_clusters(links.articles, links.mentions, links.events(of_links, cut))
        for side, clusters in zip((key, response), both):
            side += [{(topic, mention) for mention in cluster} for cluster in clusters]
    return measures.conll(key, response)
