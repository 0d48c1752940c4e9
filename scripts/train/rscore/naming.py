"""Which rule names a right pair best: one logistic regression a rule over its proposal's features."""
import collections

import numpy as np

LAST = 'statement.differs'   # has no proposals of its own in the dump


def rows_of(stories):
    """(rule, features, right kind) of every proposal on a right pair; the last rule is asked on every one."""
    for story in stories:
        for pair in story.pairs:
            if not pair.slots:
                continue
            kinds = {story.real[s]['kind'] for s in pair.slots}
            for rule, kind in sorted({(p['rule'], p['kind']) for p in pair.proposals}):
                own = {n.split(':', 1)[1]: v for n, v in pair.signs.items() if n.startswith(rule + ':')}
                yield rule, {**own, 'bias': 1.0}, kind in kinds
            yield LAST, {'bias': 1.0}, bool({'description'} & kinds)


def newton(x, y, penalty, offset=0.0, importance=1.0, longest=np.inf, steps=40):
    """Weights of a ridge logistic regression beside `offset`, in log-odds; no step is longer than `longest`."""
    w = np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(offset + x @ w)))
        hessian = (x * (importance * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        delta = np.linalg.solve(hessian, x.T @ (importance * (y - p)) - penalty * w)
        delta = np.clip(delta, -longest, longest)
        w += delta
        if np.abs(delta).max() < 1e-6:
            break
    return w


def fit(stories, least=20, ridge=4.0):
    """{rule: {feature: weight}}"""
    by_rule = collections.defaultdict(list)
    for rule, features, right in rows_of(stories):
        by_rule[rule].append((features, right))
    weights = {}
    for rule, rows in sorted(by_rule.items()):
        count = collections.Counter(n for features, _ in rows for n in features)
        names = sorted(n for n, c in count.items() if c >= least or n == 'bias')
        x = np.array([[features.get(n, 0.0) for n in names] for features, _ in rows])
        y = np.array([float(right) for _, right in rows])
        penalty = np.array([0.1 if n == 'bias' else ridge for n in names])
        weights[rule] = dict(zip(names, newton(x, y, penalty)))
        print(f'  naming {rule:20} proposals {len(rows):5} right kind {y.mean():.2f}')
    return weights
