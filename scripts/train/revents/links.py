"""Pairs of mentions that the program weighs, with what the corpus says of them."""
import pathlib

import numpy as np

from . import runs


class Links:
    """The mentions of one topic and their pairs, found by the program or given."""

    def __init__(self, articles, text):
        self.articles, self.mentions, self.original = articles, [], []
        places, signs = [], []
        for line in text.split('\n'):
            kind, *fields = line.split('\t')
            if kind == 'signs':
                self.signs = fields
            elif kind == 'mention':
                self.mentions.append((pathlib.Path(fields[0]).stem, int(fields[1]), int(fields[2])))
                self.original.append(int(fields[3]))
            elif kind == 'pair':
                places.append((int(fields[0]), int(fields[1])))
                signs.append(np.array(fields[2:], np.float32))
        self.places = np.array(places, int).reshape(-1, 2)
        self.x = np.array(signs, np.float32).reshape(-1, len(self.signs))
        self.gold, self.selected = runs.gold_of(articles, self.mentions)
        # 1 of one event, 0 not, -1 not known: outside the sentences that are annotated
        self.labels = np.array([self.label(a, b) for a, b in self.places], int)

    def label(self, a, b):
        if not (self.selected[a] and self.selected[b]):
            return -1
        x, y = self.gold[a], self.gold[b]
        return int(x is not None and y is not None and x.cluster == y.cluster)

    def events(self, scores, cut):
        """Events as the program clusters them."""
        likenesses = [(a, b, s) for (a, b), s in zip(self.places.tolist(), scores.tolist()) if s >= NOTHING]
        events = average_link(len(self.mentions), likenesses, cut)
        return [events[original] for original in self.original]


NOTHING = 0.02


def average_link(items, likenesses, cut):
    """As lib/events/average_link.cpp: the cluster of each item, named by its least member."""
    import heapq
    sums, size, version, parent = [{} for _ in range(items)], [1] * items, [0] * items, list(range(items))
    for a, b, value in likenesses:
        sums[a][b] = sums[b][a] = value
    queue = [(-value, min(a, b), max(a, b), 0, 0) for a, b, value in likenesses if value >= cut]
    heapq.heapify(queue)
    while queue:
        _, a, b, a_version, b_version = heapq.heappop(queue)
        if (a_version, b_version) != (version[a], version[b]):
            continue
        for other, total in sums[b].items():
            del sums[other][b]
            if other != a:
                sums[a][other] = sums[a].get(other, 0.0) + total
        sums[b] = {}
        size[a] += size[b]
        version[a] += 1
        version[b] += 1
        parent[b] = a
        for other, total in sums[a].items():
            sums[other][a] = total
            if total >= cut * size[a] * size[other]:
                low, high = min(a, other), max(a, other)
                heapq.heappush(queue, (-total / (size[a] * size[other]), low, high, version[low], version[high]))
    for item in range(items):
        while parent[item] != parent[parent[item]]:
            parent[item] = parent[parent[item]]
    return parent


def read(program, articles):
    """Links among found mentions and among given ones."""
    run = runs.Run(program, articles)
    return {mode: Links(articles, run.dump('links', mode == 'given')) for mode in ('found', 'given')}
