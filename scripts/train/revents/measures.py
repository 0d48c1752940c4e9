"""MUC, B-cubed and CEAF-e as the CoNLL-2012 scorer counts them (Pradhan et al. 2014), and their mean.

Clusters are sets of hashable mentions; mentions of one side that the other lacks count against it. Singletons are left
out of both sides before anything is counted.
"""
import collections


def several(clusters):
    return [set(c) for c in clusters if len(c) > 1]


def places(clusters):
    return {mention: i for i, cluster in enumerate(clusters) for mention in cluster}


def muc_part(clusters, other):
    where = places(other)
    right = whole = 0
    for cluster in clusters:
        parts = len({where[m] for m in cluster if m in where}) + sum(m not in where for m in cluster)
        right += len(cluster) - parts
        whole += len(cluster) - 1
    return right, whole


def b_cubed_part(clusters, other):
    where = places(other)
    right = 0.0
    for cluster in clusters:
        shared = collections.Counter(where[m] for m in cluster if m in where)
        right += sum(n * n for n in shared.values()) / len(cluster)
    return right, sum(map(len, clusters))


def best_matching(weights, rows, columns):
    """The largest sum of weights of a matching (Hungarian method); weights maps (row, column) to a positive number."""
    n = max(rows, columns)
    cost = [[-weights.get((i, j), 0.0) for j in range(n)] for i in range(n)]
    u, v, match = [0.0] * (n + 1), [0.0] * (n + 1), [n] * (n + 1)  # match[column] = row; column n is the start
    for row in range(n):
        match[n], at = row, n
        least, before, used = [float('inf')] * (n + 1), [n] * (n + 1), [False] * (n + 1)
        while match[at] != n:
            used[at] = True
            current, step, following = match[at], float('inf'), n
            for j in range(n):
                if used[j]:
                    continue
                reduced = cost[current][j] - u[current] - v[j]
                if reduced < least[j]:
                    least[j], before[j] = reduced, at
                if least[j] < step:
                    step, following = least[j], j
            for j in range(n + 1):
                if used[j]:
                    u[match[j]] += step
                    v[j] -= step
                else:
                    least[j] -= step
            at = following
        while at != n:
            match[at], at = match[before[at]], before[at]
    return sum(weights.get((match[j], j), 0.0) for j in range(n))


def components(weights):
    """Edges of a bipartite graph by connected component."""
    parent = {}

    def find(x):
        while parent.setdefault(x, x) != x:
            x = parent[x]
        return x
    for i, j in weights:
        parent[find(('row', i))] = find(('column', j))
    groups = collections.defaultdict(dict)
    for (i, j), weight in weights.items():
        groups[find(('row', i))][i, j] = weight
    return groups.values()


def ceaf_e_sum(key, response):
    where = places(response)
    weights = {}
    for i, cluster in enumerate(key):
        for j, n in collections.Counter(where[m] for m in cluster if m in where).items():
            weights[i, j] = 2 * n / (len(cluster) + len(response[j]))
    total = 0.0
    for part in components(weights):
        rows = {i: n for n, i in enumerate(sorted({i for i, _ in part}))}
        columns = {j: n for n, j in enumerate(sorted({j for _, j in part}))}
        total += best_matching({(rows[i], columns[j]): w for (i, j), w in part.items()}, len(rows), len(columns))
    return total


def harmonic(right_p, whole_p, right_r, whole_r):
    p, r = right_p / whole_p if whole_p else 0.0, right_r / whole_r if whole_r else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def conll(key, response):
    """{'muc', 'b3', 'ceafe': (precision, recall, F1), 'conll': mean F1} over clusters of two or more mentions."""
    key, response = several(key), several(response)
    matched = ceaf_e_sum(key, response)
    scores = {'muc': harmonic(*muc_part(response, key), *muc_part(key, response)),
              'b3': harmonic(*b_cubed_part(response, key), *b_cubed_part(key, response)),
              'ceafe': harmonic(matched, len(response), matched, len(key))}
    scores['conll'] = sum(s[2] for s in scores.values()) / 3
    return scores
