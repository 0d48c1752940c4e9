"""Findings of scored pairs, as lib/conflicts/findings.cpp picks them, and their figures by the guideline."""
import collections
import heapq

COUNTERPARTS = 2
LEAST_SECOND = 0.05


def best_of(anchor, neighbours, shown):
    picked, wrong = [], 1.0
    for score, place, index in neighbours[anchor]:
        if len(picked) == COUNTERPARTS or (picked and score < LEAST_SECOND):
            break
        if place not in shown:
            picked.append((place, index))
            wrong *= 1 - score
    return (wrong - 1, anchor, picked) if picked else None


def pick(pairs, scores):
    """[(confidence, [pair index, ...])], surest first."""
    neighbours = collections.defaultdict(list)
    for i, pair in enumerate(pairs):
        neighbours[pair.a].append((scores[i], pair.b, i))
        neighbours[pair.b].append((scores[i], pair.a, i))
    for found in neighbours.values():
        found.sort(key=lambda n: (-n[0], n[1]))
    shown, queue, findings = set(), [], []
    for anchor in neighbours:
        heapq.heappush(queue, best_of(anchor, neighbours, shown))
    while queue:
        wrong, anchor, picked = heapq.heappop(queue)
        if anchor in shown:
            continue
        if any(place in shown for place, _ in picked):
            again = best_of(anchor, neighbours, shown)
            if again:
                heapq.heappush(queue, again)
            continue
        shown.add(anchor)
        shown.update(place for place, _ in picked)
        findings.append((-wrong, [i for _, i in picked]))
    return findings


def judge(story, indices, taken):
    """right, again, trap or wrong; slots rightly found join `taken`."""
    right = [i for i in indices if story.pairs[i].slots]
    if 2 * len(right) < len(indices) or not right:
        return 'trap' if any(story.pairs[i].trap for i in indices) else 'wrong'
    counts = collections.Counter(s for i in right for s in story.pairs[i].slots)
    own = next((s for s, _ in counts.most_common() if s not in taken), None)
    if own is None:
        return 'again'
    taken.add(own)
    return 'right'


def curve(stories, scores, sizes=(25, 50, 75, 100, 150, 200)):
    """Rows (findings, confidence of the last, precision, must recall, trap hits, again)."""
    found = []
    for story, of_story in zip(stories, scores):
        found += [(confidence, story, indices) for confidence, indices in pick(story.pairs, of_story)]
    found.sort(key=lambda f: -f[0])
    musts = max(1, sum(len(s.must) for s in stories))
    taken, hit, labels, rows = collections.defaultdict(set), set(), collections.Counter(), []
    for n, (confidence, story, indices) in enumerate(found, 1):
        label = judge(story, indices, taken[story.name])
        labels[label] += 1
        if label == 'right':
            hit |= {(story.name, s) for i in indices for s in story.pairs[i].slots if s in story.must}
        if n in sizes:
            rows.append((n, confidence, labels['right'] / n, len(hit) / musts, labels['trap'], labels['again']))
    return rows
