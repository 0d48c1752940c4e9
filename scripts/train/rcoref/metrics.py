"""MUC, B-cubed and CEAF-e of chains, as the CoNLL scorer defines them (Pradhan et al. 2014).

A chain is a set of mentions, a mention anything hashable; chains of one mention are to be left out by the caller.
Counts of several documents are added up before shares are taken.
"""
from revents import measures

NAMES = ("muc", "b3", "ceafe")


def ceaf_e(gold, found):
    """(likeness of chains assigned one to one, chains of gold): likeness is 2 |a and b| / (|a| + |b|)."""
    return measures.ceaf_e_sum(gold, found), len(gold)


MEASURES = {"muc": measures.muc_part, "b3": measures.b_cubed_part, "ceafe": ceaf_e}


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
