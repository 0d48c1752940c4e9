"""The mention-ranking model: for each phrase a choice among its candidates and being new, log-linear in named signs.

Trained on the summed probability of all right choices (Durrett and Klein 2013) with costs for the three kinds of error.
"""
import dataclasses

import numpy as np
from scipy import optimize, sparse

NEW = -1


@dataclasses.dataclass
class Choices:
    """All choices of some documents, one row each; the rows of a phrase stand together, being new first."""
    matrix: sparse.csr_matrix
    first: np.ndarray     # first row of each phrase, and the number of rows at the end
    antecedent: np.ndarray  # of each row: number of the phrase in its document, or NEW
    right: np.ndarray     # of each row
    document: np.ndarray  # of each phrase


class Collector:
    """Reads dumps into rows of numbered signs."""

    def __init__(self):
        self.ids, self.counts = {}, []
        self.cells, self.ends = [], [0]
        self.antecedent, self.right, self.first, self.document = [], [], [], []
        self.spans = []  # of each document: spans of its phrases

    def _id(self, sign):
        found = self.ids.setdefault(sign, len(self.ids))
        if found == len(self.counts):
            self.counts.append(0)
        self.counts[found] += 1
        return found

    def add(self, dumped, places, mentions):
        """`places` turns bytes into spans' units, `mentions`: span -> chain, of gold."""
        spans, chains, number = [], [], len(self.spans)
        for line in dumped.decode().split("\n"):
            if line.startswith("phrase "):
                begin, end = line.split(" ")[1].split("..")
                spans.append((places[int(begin)], places[int(end)]))
                chains.append(mentions.get(spans[-1]))
                self._close()
                self.first.append(len(self.antecedent))
                self.document.append(number)
            elif line:
                head, *signs = line.split("\t")
                other = NEW if head == "new" else int(head)
                self.cells.append(np.array([self._id(sign) for sign in signs], np.int32))
                self.antecedent.append(other)
                self.right.append(other != NEW and chains[-1] is not None and chains[other] == chains[-1])
        self._close()
        self.spans.append(spans)

    def _close(self):
        """A phrase with no right candidate is new."""
        if self.first and not any(self.right[self.first[-1]:]):
            self.right[self.first[-1]] = True

    def choices(self, least):
        """The rows with the signs seen `least` times, and the names of the columns."""
        counts = np.array(self.counts)
        kept = np.flatnonzero(counts >= least)
        column = np.full(len(counts), -1, np.int32)
        column[kept] = np.arange(len(kept), dtype=np.int32)
        names = list(self.ids)
        cells = [column[cell] for cell in self.cells]
        cells = [cell[cell >= 0] for cell in cells]
        ends = np.concatenate(([0], np.cumsum([len(cell) for cell in cells])))
        flat = np.concatenate(cells)
        matrix = sparse.csr_matrix((np.ones(len(flat), np.float32), flat, ends), (len(cells), len(kept)))
        matrix.sum_duplicates()
        return Choices(matrix, np.array([*self.first, len(self.antecedent)]), np.array(self.antecedent),
                       np.array(self.right), np.array(self.document)), [names[k] for k in kept]


def select(choices, documents):
    """The choices of some documents."""
    chosen = np.isin(choices.document, documents)
    rows = np.repeat(chosen, np.diff(choices.first))
    sizes = np.diff(choices.first)[chosen]
    return Choices(choices.matrix[rows], np.concatenate(([0], np.cumsum(sizes))), choices.antecedent[rows],
                   choices.right[rows], choices.document[chosen])


def costs(choices, false_link, missed_link, wrong_link):
    """What each wrong row costs: a link of what is new, being new where there is a link, the wrong link."""
    sizes = np.diff(choices.first)
    new_is_right = np.repeat(choices.right[choices.first[:-1]], sizes)
    cost = np.where(new_is_right, false_link, wrong_link).astype(np.float32)
    cost[choices.first[:-1]] = missed_link
    cost[choices.right] = 0
    return cost


def _log_sums(values, first):
    top = np.maximum.reduceat(values, first)
    sizes = np.diff(np.append(first, len(values)))
    return top + np.log(np.add.reduceat(np.exp(values - np.repeat(top, sizes)), first))


def fit(choices, cost, ridge, rounds=70):
    matrix = choices.matrix.astype(np.float64)  # once, instead of at every product
    first, right = choices.first[:-1], choices.right
    sizes = np.diff(choices.first)
    back = matrix.T.tocsr()

    def loss(weights):
        scores = matrix @ weights + cost
        whole = _log_sums(scores, first)
        masked = np.where(right, scores, -1e30)
        good = _log_sums(masked, first)
        share = np.exp(scores - np.repeat(whole, sizes)) - np.exp(masked - np.repeat(good, sizes))
        return (whole - good).sum() + ridge / 2 * weights @ weights, back @ share + ridge * weights

    start = np.zeros(matrix.shape[1])
    return optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds}).x


def decide(choices, weights, new_bias=0.0):
    """The antecedent of each phrase, or NEW."""
    scores = choices.matrix @ weights
    scores[choices.first[:-1]] += new_bias
    best = [begin + int(scores[begin:end].argmax()) for begin, end in zip(choices.first, choices.first[1:])]
    return choices.antecedent[best]


def chains(antecedents):
    """Groups of two or more phrases of one document."""
    chain, groups = [], {}
    for i, antecedent in enumerate(antecedents):
        chain.append(i if antecedent == NEW else chain[antecedent])
        groups.setdefault(chain[i], set()).add(i)
    return [group for group in groups.values() if len(group) > 1]
