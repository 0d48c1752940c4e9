"""Negation cues of a closed list: what words and affixes look like as signs, and the table of their weights that
lib/syntax/negation_cues.h reads."""

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

WORDS = ("not", "no", "n't", "never", "nothing", "without", "none", "nor", "neither", "nowhere", "nobody", "cannot",
         "prevent", "fail", "failed", "except", "save", "rather", "means", "contrary", "by", "on", "neglected", "refused",
         "absence", "longer")
PREFIXES, SUFFIXES = ("un", "in", "im", "ir", "dis", "il", "non"), ("less", "lessly", "lessness")
PHRASES = ("neither nor", "by no means", "on the contrary", "nothing at all", "rather than", "no longer")
LEAST_STEM, FOLDS = 3, 5
HEAD = """# Words and affixes that negate, and what their surroundings add (lib/syntax/negation_cues.h).
# Columns: kind, weight, form, beside
# Origin: lists written for this project, weights fitted by scripts/train/heads on CD-SCO (figures only). Licence: Apache-2.0
"""


def _affix(word):
    """(kind, affix, the rest) or None."""
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) >= len(prefix) + LEAST_STEM:
            return "prefix", prefix, word[len(prefix):]
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) >= len(suffix) + LEAST_STEM:
            return "suffix", suffix, word
    return None


def signs(forms, at):
    """{(kind, form, beside): 1} of a word, None where it is not of the list."""
    lower = [form.lower() for form in forms]
    word, beside = lower[at], lambda i: lower[i] if 0 <= i < len(lower) else "_"
    if word in WORDS:
        return {("word", word, ""): 1, ("behind", word, beside(at + 1)): 1, ("before", word, beside(at - 1)): 1}
    found = _affix(word)
    if found is None:
        return None
    kind, affix, rest = found
    return {(kind, affix, ""): 1, ("stem", affix, rest[:3]): 1, ("end", affix, word[-2:]): 1, ("form", word, ""): 1}


def is_affixal(form):
    return form.lower() not in WORDS and _affix(form.lower()) is not None


def joined(found, forms):
    """Cue words of a sentence as expressions, as lib/syntax/negation_cues.h joins them."""
    rest, out = sorted(found), []
    while rest:
        best = [0]
        for phrase in PHRASES:
            places = []
            for form in phrase.split():
                places.append(next((i for i in range(places[-1] + 1 if places else 0, len(rest))
                                    if forms[rest[i]].lower() == form), None))
                if places[-1] is None or places[0] != 0:
                    break
            else:
                best = max(best, places, key=len)
        out.append([rest[place] for place in best])
        rest = [word for i, word in enumerate(rest) if i not in best]
    return out


def candidates(sentences):
    """([signs], [is a cue], [(sentence, word)])."""
    found, gold, places = [], [], []
    for number, sentence in enumerate(sentences):
        for at in range(len(sentence)):
            if (sign := signs(sentence.forms, at)) is not None:
                found.append(sign)
                gold.append(sentence.labels["negation"][at] == "B-CUE")
                places.append((number, at))
    return found, np.array(gold), places


def fit(found, gold):
    """({sign: weight}, bias)."""
    columns = DictVectorizer(sparse=False)
    table = columns.fit_transform(found)
    model = LogisticRegression(C=1, l1_ratio=1, solver="liblinear", max_iter=2000, random_state=0).fit(table, gold)
    return dict(zip(columns.feature_names_, model.coef_[0])), model.intercept_[0]


def log_odds(weights, bias, found):
    return np.array([bias + sum(weights.get(sign, 0.0) for sign in own) for own in found])


def by_folds(found, gold, places, sentences):
    """Log odds of every candidate, fitted on the other folds of sentences."""
    fold = np.array([place[0] * FOLDS // sentences for place in places])
    out = np.zeros(len(gold))
    for k in range(FOLDS):
        weights, bias = fit([f for f, other in zip(found, fold != k) if other], gold[fold != k])
        out[fold == k] = log_odds(weights, bias, [f for f, own in zip(found, fold == k) if own])
    return out


def stack(by_list, by_model, gold):
    """(weight of the list, weight of the model, bias)."""
    model = LogisticRegression(C=10).fit(np.stack([by_list, by_model], 1), gold)
    return *model.coef_[0], model.intercept_[0]


def f1(gold, found, wanted):
    """Of cue words; `wanted`: how many there are, those outside the list among them."""
    return 2 * int((gold & found).sum()) / (wanted + int(found.sum()))


def write(path, weights, bias, stacked):
    """The table: the list's weights times its own, the model's weight, one bias."""
    share, model, rest = stacked
    rows = [("sign", model, "model", ""), ("sign", rest + share * bias, "bias", "")]
    kept = {key: share * value for key, value in weights.items() if abs(value) > 1e-3}
    listed = [("word", w) for w in WORDS] + [("prefix", p) for p in PREFIXES] + [("suffix", s) for s in SUFFIXES]
    rows += [(kind, kept.pop((kind, form, ""), 0.0), form, "") for kind, form in listed]
    rows += sorted((kind, value, form, beside) for (kind, form, beside), value in kept.items())
    rows += [("phrase", 0.0, phrase, "") for phrase in PHRASES]
    lines = (f"{kind}\t{value:.4g}\t{form}\t{beside}\n" for kind, value, form, beside in rows)
    path.write_text(HEAD + "".join(lines), encoding="utf8")
