"""The weights of the linker: one logistic regression a model of word relation; figures of a cut."""
import numpy as np

from . import links as data
from . import measures, runs

RIDGE = 100.0        # penalty on weights of scaled signs
STEPS = 30           # of Newton's method at most
FOUND_WEIGHT = 0.2   # of a pair of found mentions beside one of given ones


def stack(all_links):
    """Signs, labels, models and importance of the labelled pairs of [(mode, Links), ...]."""
    rows = [(links.x[links.labels >= 0], links.labels[links.labels >= 0], links.models[links.labels >= 0],
             np.full((links.labels >= 0).sum(), FOUND_WEIGHT if mode == 'found' else 1.0)) for mode, links in all_links]
    return tuple(np.concatenate(column) for column in zip(*rows))


def logistic(x, y, importance):
    """Weights of a ridge logistic regression by Newton's method; the first column is 1 and not penalised."""
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], RIDGE)
    penalty[0] = 1e-6
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (importance * (p - y)) + penalty * w
        step = np.linalg.solve((x * (importance * p * (1 - p))[:, None]).T @ x + np.diag(penalty), gradient)
        w -= step
        if np.abs(step).max() < 1e-4:
            break
    return w


def fit(all_links):
    """Weights [model][sign], the first sign being the bias."""
    x, y, models, importance = stack(all_links)
    weights = np.zeros((len(data.MODELS), x.shape[1]))
    for model in range(len(data.MODELS)):
        chosen = models == model
        scale = x[chosen].std(axis=0)
        used = np.flatnonzero(scale > 1e-3)
        scaled = np.column_stack([np.ones(chosen.sum()), x[chosen][:, used] / scale[used]]).astype(np.float64)
        found = logistic(scaled, y[chosen], importance[chosen])
        weights[model, used] = found[1:] / scale[used]
        weights[model, 0] = found[0]
    return weights


def score(weights, links):
    return 1 / (1 + np.exp(-(links.x * weights[links.models]).sum(axis=1)))


def figures(all_links, scores, cut):
    """CoNLL scores of the links of several topics together."""
    key, response = [], []
    for topic, (links, of_links) in enumerate(zip(all_links, scores)):
        both = runs.scored_clusters(links.articles, links.mentions, links.events(of_links, cut))
        for side, clusters in zip((key, response), both):
            side += [{(topic, mention) for mention in cluster} for cluster in clusters]
    return measures.conll(key, response)
