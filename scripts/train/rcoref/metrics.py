"""MUC, B-cubed and CEAF-e of chains, as the CoNLL scorer defines them (Pradhan et al. 2014).

A chain is a set of mentions, a mention anything hashable; chains of one mention are to be left out by the caller.
Counts of several documents are added up before shares are taken.
"""
from collections import Counter

NAMES = ("muc", "b3", "ceafe")


def _owner(chains):
    return {mention: i for i, chain in enumerate(chains) for mention in chain}


def muc(gold, found):
    """(links kept, links of gold): a chain of n mentions falls into parts, each loses the links between them."""
    owner, kept, whole = _owner(found), 0, 0
    for chain in gold:
        parts = {owner.get(mention, ("alone", mention)) for mention in chain}
        kept += len(chain) - len(parts)
        whole += len(chain) - 1
    return kept, whole


def b_cubed(gold, found):
    """(sum over mentions of gold of the share of its chain that is beside it in found, mentions of gold)."""
    owner, right, whole = _owner(found), 0.0, 0
    for chain in gold:
        shared = Counter(owner[mention] for mention in chain if mention in owner)
        right += sum(n * n for n in shared.values()) / len(chain)
        whole += len(chain)
    return right, whole


def _best_assignment(weights):
    """Largest sum over a one-to-one choice of rows and columns (Hungarian method, Kuhn 1955; potentials)."""
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if rows > columns:
        return _best_assignment([list(column) for column in zip(*weights)])
    u, v, match = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        match[0], at = row, 0
        least, back, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while match[at]:
            used[at], step, following = True, float("inf"), 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -weights[match[at] - 1][j - 1] - u[match[at]] - v[j]
                if cost < least[j]:
                    least[j], back[j] = cost, at
                if least[j] < step:
                    step, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    u[match[j]] += step
                    v[j] -= step
                else:
                    least[j] -= step
            at = following
        while at:
            match[at] = match[back[at]]
            at = back[at]
    return sum(weights[match[j] - 1][j - 1] for j in range(1, columns + 1) if match[j])


def ceaf_e(gold, found):
    """(likeness of chains assigned one to one, chains of gold): likeness is 2 |a and b| / (|a| + |b|)."""
    if not gold or not found:
        return 0.0, len(gold)
    weights = [[2 * len(a & b) / (len(a) + len(b)) for b in found] for a in gold]
    return _best_assignment(weights), len(gold)


MEASURES = {"muc": muc, "b3": b_cubed, "ceafe": ceaf_e}


class Counts:
    """What the measures counted over documents, for recall (against gold) and precision (against found)."""

    def __init__(self):
        self.sums = {name: [0.0, 0, 0.0, 0] for name in NAMES}
        self.mentions = [0, 0, 0]  # right, gold, found

    def add(self, gold, found):
        gold, found = [set(chain) for chain in gold], [set(chain) for chain in found]
        for name, measure in MEASURES.items():
            for i, value in enumerate((*measure(gold, found), *measure(found, gold))):
                self.sums[name][i] += value
        of_gold, of_found = set().union(*gold), set().union(*found)
        for i, value in enumerate((len(of_gold & of_found), len(of_gold), len(of_found))):
            self.mentions[i] += value

    def prf(self, name):
        """Precision, recall and F1 of a measure, or of `mentions`."""
        if name == "mentions":
            right, gold, found = self.mentions
            recall, precision = (right / gold if gold else 0.0), (right / found if found else 0.0)
        else:
            kept, gold, good, found = self.sums[name]
            recall, precision = (kept / gold if gold else 0.0), (good / found if found else 0.0)
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def conll(self):
        return sum(self.prf(name)[2] for name in NAMES) / len(NAMES)
