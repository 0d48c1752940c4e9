"""How far the pair scorer is trusted with the kind of a question and the relation of its answers: exponents of its chances."""
import numpy as np

from .judged import KINDS
from .naming import LAST
from .relations import relation_of

OPEN = 'description'                     # of the rules that leave the kind open, which the pair scorer then settles
GRID = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3]
LAST_FITS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]   # of the rule that is asked last


def settled(pair, kind):
    return kind if kind != OPEN else max(KINDS, key=lambda k: pair.judged['kind.' + k])


def names_of(pair, naming):
    """[(kind, fit)] of the rules' proposals on a pair."""
    out = []
    for rule, kind in sorted({(p['rule'], p['kind']) for p in pair.proposals}):
        own = {n.split(':', 1)[1]: v for n, v in pair.signs.items() if n.startswith(rule + ':')}
        weights = naming.get(rule, {})
        logit = weights.get('bias', 0) + sum(weights.get(n, 0) * v for n, v in own.items())
        out.append((settled(pair, kind), 1 / (1 + np.exp(-logit)) if weights else 0))
    return out


def right_kinds(rows, exponent, last):
    """Share of pairs whose kind is right; rows: (pair, kinds of its slots, names_of)."""
    right = 0
    for pair, kinds, names in rows:
        named = names + [(settled(pair, OPEN), last)]
        right += max(named, key=lambda n: n[1] * np.exp(exponent * pair.judged['kind.' + n[0]]))[0] in kinds
    return right / len(rows)


def fit_kind(stories, naming):
    """(exponent, logit of the last rule's fit), by the pairs that the scorer has not learnt from."""
    rows = [(pair, {story.real[s]['kind'] for s in pair.slots}, names_of(pair, naming))
            for story in stories for pair in story.pairs if pair.slots and pair.judged]
    alone = sum(max(names or [(OPEN, 0)], key=lambda n: n[1])[0] in kinds for _, kinds, names in rows) / len(rows)
    found = {(e, last): right_kinds(rows, e, last) for e in GRID for last in LAST_FITS}
    exponent, last = max(found, key=found.get)
    print(f'kind of {len(rows)} right pairs: {alone:.3f} by rules, {found[exponent, last]:.3f} with exponent {exponent} and {last} '
          f'for {LAST}; the scorer alone {right_kinds([(p, k, []) for p, k, _ in rows], 1, 1):.3f}')
    return exponent, np.log(last / (1 - last))


def fit_relation(stories, logits, names):
    """The exponent; logits [right pairs, names] of the signs by folds, in the order of the stories' right pairs."""
    flat = [(story, pair) for story in stories for pair in story.pairs if pair.slots]
    rows = [i for i, (_, pair) in enumerate(flat) if pair.judged]
    true = np.array([relation_of(flat[i][0], [flat[i][1]]) for i in rows])
    said = np.array([[flat[i][1].judged['relation.' + n] for n in names] for i in rows])
    found = {e: (np.array(names)[(logits[rows] + e * said).argmax(1)] == true).mean() for e in GRID}
    exponent = max(found, key=found.get)
    print(f'relation of {len(rows)} right pairs: {found[0]:.3f} by signs, {found[exponent]:.3f} with exponent {exponent}; '
          f'the scorer alone {(np.array(names)[said.argmax(1)] == true).mean():.3f}')
    return exponent
