"""Passage pairs of annotated stories with their signs and gold labels."""
import collections
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import pickle
import subprocess
import sys


@dataclasses.dataclass
class Pair:
    """Two passages (document, first byte), what they are worth by gold.json, and what the program says of them."""
    a: tuple
    b: tuple
    slots: list          # real slots of which the two lines hold different positions
    trap: bool           # they only hold different positions of compatible slots
    signs: dict
    proposals: list      # of the rules: rule, kind, relation
    judged: dict = dataclasses.field(default_factory=dict)   # what the pair scorer says, where it was asked
    texts: tuple = ()    # of the two passages, as the pair scorer reads them
    verdict: object = None   # of one who read just these two (verdicts.py)


@dataclasses.dataclass
class Story:
    name: str
    pairs: list
    real: dict           # slot id -> gold slot, without compatible ones
    must: set


def line_spans(path):
    spans, offset = [], 0
    for raw in open(path, 'rb').read().split(b'\n'):
        if raw.strip():
            spans.append((offset, offset + len(raw)))
        offset += len(raw) + 1
    return spans


def line_at(spans, begin, end):
    """Number of the line, counted from 1 over non-empty ones, that shares most bytes with [begin, end)."""
    best, found = 0, None
    for number, (a, b) in enumerate(spans, 1):
        overlap = min(b, end) - max(a, begin)
        if overlap > best:
            best, found = overlap, number
    return found


def positions_by_line(gold):
    where = collections.defaultdict(set)
    for slot in gold['slots']:
        for i, position in enumerate(slot['positions']):
            for mention in position['mentions']:
                where[mention['doc'], mention['line']].add((slot['id'], i))
    return where


def read_story(program, folder):
    gold = json.load(open(f'{folder}/gold.json'))
    lines = {a['file'].rsplit('.', 1)[0]: line_spans(f"{folder}/{a['file']}") for a in gold['articles']}
    where = positions_by_line(gold)
    real = {s['id']: s for s in gold['slots'] if s['relation'] != 'compatible'}
    dump = subprocess.run([program, 'dump', '--stage', 'slots', folder], capture_output=True, text=True)
    if dump.returncode != 0:
        sys.exit(f'{folder}: {dump.stderr[:300]}')
    pairs = []
    for text in dump.stdout.splitlines():
        row = json.loads(text)
        places, held = [], []
        for side in row['sides']:
            doc = os.path.basename(side['path']).rsplit('.', 1)[0]
            places.append((doc, side['start']))
            held.append(where.get((doc, line_at(lines[doc], side['start'], side['end'])), set()))
        common = {s for s, i in held[0] for t, j in held[1] if s == t and i != j}
        slots = sorted(common & set(real))
        pairs.append(Pair(*places, slots, bool(common) and not slots, row.get('signs') or {}, row.get('proposals') or [],
                          row.get('judged') or {}, tuple(' '.join(side['text'].split()) for side in row['sides'])))
    return Story(os.path.basename(folder), pairs, real, {s for s in real if real[s]['importance'] == 'must'})


def read_stories(program, folders):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda folder: read_story(program, folder.rstrip('/')), folders))


def without_frozen(folders):
    """The folders of annotated stories, without those that FROZEN beside them names."""
    kept = []
    for folder in map(pathlib.Path, folders):
        listed = folder.parent / 'FROZEN'
        frozen = listed.read_text().split('\n') if listed.exists() else []
        if (folder / 'gold.json').exists() and folder.name not in frozen:
            kept.append(str(folder))
    return kept


def cached(path, read):
    """What `read` gives, kept in the file `path`, or taken from it; without a path it is read."""
    if path and os.path.exists(path):
        return pickle.load(open(path, 'rb'))
    found = read()
    if path:
        pickle.dump(found, open(path, 'wb'))
    return found
