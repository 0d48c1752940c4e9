"""Signs that came after the first score was fitted: their weights alone are fitted, beside the score as it is.

A fit of everything on a few hundred conflicts moves hundreds of weights by chance; a rule's new form needs one. The
log-odds that the tables give are the offset of a ridge logistic regression over the new signs.
"""
import numpy as np

from . import naming, pairs, table, trees

RIDGE = 0.2   # a handful of signs, each meant to tell something


def read_linear(path):
    """({sign: weight} of model "pair", its bias, share of the trees)."""
    rows = [line.rstrip('\n').split('\t') for line in table.kept_rows(path, 'pair')]
    weights = {name: float(weight) for _, name, weight in rows if name not in ('cut', 'worth')}
    return weights, weights.pop('bias'), weights.pop('trees')


def logit(path, stories, without=()):
    """What the tables that the program reads say of every pair, but for some signs."""
    weights, bias, share = read_linear(path)
    names = [name for name in weights if name not in without]
    linear = pairs.matrix(stories, names) @ np.array([weights[n] for n in names]) + bias
    return (1 - share) * linear + share * trees.logit_of_table(path.with_name('pair_trees.tsv'), stories)


def install(path, names, weights, kinds):
    """Puts the weights into the table, in place of those that the signs have there, and how rules that have signs
    among them ("rule:X") name what differs, from `kinds`, what naming.fit gives."""
    _, _, share = read_linear(path)
    own = {('pair', name) for name in names}
    lines = [line for line in path.read_text().splitlines(True) if tuple(line.split('\t')[:2]) not in own]
    last = max(i for i, line in enumerate(lines) if line.startswith('pair\t'))   # the bias
    added = [f'pair\t{name}\t{weight / (1 - share):.4f}\n' for name, weight in zip(names, weights)]
    rules = {name.removeprefix('rule:') for name in names if name.startswith('rule:')} & set(kinds)
    lines = lines[:last] + added + [line for line in lines[last:] if line.split('\t')[0] not in rules]
    lines += [f'{rule}\t{name}\t{weight:.4f}\n' for rule in sorted(rules) for name, weight in kinds[rule].items()]
    path.write_text(''.join(lines))


def fit(x, y, offset, importance):
    """Weights of the signs beside the offset, in log-odds of the first score. A whole step overshoots where the offset says 0 or 1."""
    return naming.newton(x, y, np.full(x.shape[1], RIDGE), offset, importance, longest=0.5, steps=100)
