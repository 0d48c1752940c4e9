"""The second score: a pair's first one with what the pair scorer says of it (lib/conflicts/judge_pairs.h)."""
import csv

import numpy as np

from rpair.example import CASES, KINDS, RELATIONS

from .pairs import fit_classes

COLUMNS = CASES + ['kind.' + k for k in KINDS] + ['relation.' + r for r in RELATIONS]   # of an answer
NAMES = ['signs', 'conflict']   # as lib/conflicts/judge_pairs.h has them
STRENGTH = 0.05  # inverse of the ridge, on features scaled to unit variance
WORTH = 0.11      # least first score of a pair that the scorer is asked of
# Weight of the scorer's conflict beside that of the signs. Fitted freely on stories that one reader annotated it is 1; on gold
# stories, which two readers annotated, 0.2 to 0.4 is better.
CONFLICT = 0.3


def read(path):
    """{(story, passage, passage): logarithms of the chances of COLUMNS}, of stories that the scorer did not learn from."""
    with open(path, encoding='utf8') as lines:
        rows = csv.reader(lines, delimiter='\t')
        return {(story, (a, int(at)), (b, int(bt))): [float(v) for v in rest] for story, a, at, b, bt, *rest in rows}


def attach(stories, answers):
    """Gives pairs their answers; stories without any keep none."""
    for story in stories:
        for pair in story.pairs:
            answer = answers.get((story.name, pair.a, pair.b)) or answers.get((story.name, pair.b, pair.a))
            pair.judged = dict(zip(COLUMNS, answer)) if answer else {}


def features(pair, score):
    chance = np.clip(np.exp(pair.judged['contradiction']) + np.exp(pair.judged['dispute']), 1e-6, 1 - 1e-6)
    conflict = np.log(chance / (1 - chance))
    return [np.log(score / (1 - score)), conflict]


def rows_of(stories, scores):
    """(indices of pairs worth judging that have an answer, their features), pairs numbered over all stories."""
    flat = [pair for story in stories for pair in story.pairs]
    kept = [i for i, pair in enumerate(flat) if pair.judged and scores[i] >= WORTH]
    x = np.array([features(flat[i], scores[i]) for i in kept]).reshape(len(kept), len(NAMES))
    return np.array(kept, dtype=int), x


def fit(x, y):
    """Weights of NAMES, the bias last; signs and conflict in their ratio."""
    both, bias = fit_classes(x @ [[1], [CONFLICT]], y, np.ones(len(y)), STRENGTH)[1][0]
    return np.array([both, CONFLICT * both, bias])


def rescore(weights, rows, x, scores):
    """Scores of all pairs: second ones for `rows`; the others are below any cut."""
    out = np.minimum(scores, WORTH) * 0.5
    out[rows] = 1 / (1 + np.exp(-(x @ weights[:-1] + weights[-1])))
    return out
