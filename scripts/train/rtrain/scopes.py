"""Scopes of negation cues by the dependency tree and the head's score: signs of a word as seen from a cue, and the table of their
weights that lib/syntax/negation_scopes.h reads."""

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

CLAUSES = {"root", "ccomp", "advcl", "acl", "parataxis", "csubj", "xcomp"}
BESIDE = {"advmod", "det", "cc", "case", "mark", "aux", "discourse", "neg"}  # relations of cues to what they negate
FUNCTION = {"CCONJ", "SCONJ", "ADV", "INTJ", "PUNCT", "ADP", "PRON", "DET", "AUX"}
MARKS = {",", ";", ":", "--", "-", "(", ")", '"', "`", "``", "''"}
MOST_UP, MOST_DOWN, FAR, MANY_MARKS = 3, 2, 9, 3
HEAD = """# How likely a word is in the scope of a negation cue, by the tree and the model's score (lib/syntax/negation_scopes.h).
# Columns: sign, weight
# Origin: weights fitted by scripts/train/heads on CD-SCO (figures only). Licence: Apache-2.0
"""


class Tree:
    """rows: (form, UPOS, head or -1, relation) of each word."""

    def __init__(self, rows):
        self.forms, self.upos, self.heads, self.relations = zip(*rows)
        self.base = [relation.split(":")[0] for relation in self.relations]

    def upwards(self, word):
        way = [word]
        while self.heads[way[-1]] >= 0:
            way.append(self.heads[way[-1]])
        return way

    def heads_clause(self, word):
        if self.base[word] in CLAUSES:
            return True
        below = {base for base, head in zip(self.base, self.heads) if head == word}
        return self.base[word] == "conj" and (self.upos[word] in ("VERB", "AUX") or bool(below & {"cop", "nsubj"}))

    def clause(self, word):
        way = self.upwards(word)
        return next((w for w in way if self.heads_clause(w)), way[-1])

    def way(self, start, end):
        """(relations up, relations down, whether there are none up)."""
        above, other = self.upwards(start), self.upwards(end)
        meet = next(w for w in above if w in other)
        return ([self.base[w] for w in above[:above.index(meet)]],
                [self.base[w] for w in reversed(other[:other.index(meet)])], meet == start)


def read_trees(conllu):
    """Trees of CoNLL-U text."""
    for block in conllu.rstrip("\n").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        yield Tree([(row[1], row[3], int(row[6]) - 1, row[7]) for row in rows])


def _told(relations, most, between):
    return between.join(relations[:most]) + ("+" if len(relations) > most else "")


def signs(tree, cue, affix, word):
    first = cue[0]
    negated = tree.heads[first] if not affix and tree.base[first] in BESIDE and tree.heads[first] >= 0 else first
    clause = tree.clause(negated)
    name = "affix" if affix else "multi" if len(cue) > 1 else tree.forms[first].lower()
    kind = "N" if not affix else "A" if tree.base[first] == "amod" else "P"
    up, down, below = tree.way(negated, word)
    _, within, inside = tree.way(clause, word)
    within = within if inside else ["OUT"]
    top, side = within[0] if within else "-", "<" if word < first else ">"
    told_up, told_down = _told(up, MOST_UP, "<"), _told(down, MOST_DOWN, ">")
    place = "<" if word < clause else ">" if word > clause else "="
    marks = sum(form in MARKS for form in tree.forms[min(first, word) + 1:max(first, word)])
    found = (("cc", name), ("path", told_up, told_down), ("down", kind, len(up), down[0] if down else "-"),
             ("D", kind, told_down), ("U", kind, told_up), ("rel", kind, tree.relations[word]), ("upos", kind, tree.upos[word]),
             ("crel", name, tree.relations[first]), ("in", kind, inside), ("clause", kind, top, place),
             ("clauserel", tree.relations[clause], top), ("cl2", kind, ">".join(within[:MOST_DOWN])),
             ("cside", kind if affix else name, side, inside, top),
             ("lem", tree.forms[word].lower() if tree.upos[word] in FUNCTION else "*"),
             ("dist", kind, side, min(FAR, abs(word - first))), ("punct", kind, min(MANY_MARKS, marks), side),
             ("inpiv", kind, below))
    return ["|".join(map(str, sign)) for sign in found]


def fit(rows, gold):
    """({sign: weight}, bias, log odds of other rows): L1."""
    columns = DictVectorizer()

    def table(of):
        found = csr_matrix(of)
        found.indices, found.indptr = found.indices.astype("int32"), found.indptr.astype("int32")
        return found
    x = table(columns.fit_transform([dict.fromkeys(row, 1.0) for row in rows]))
    model = LogisticRegression(C=0.5, l1_ratio=1.0, solver="liblinear", max_iter=300, tol=1e-3, random_state=0).fit(x, gold)
    weights = {sign: weight for sign, weight in zip(columns.feature_names_, model.coef_[0]) if abs(weight) > 1e-3}
    return weights, model.intercept_[0]


def log_odds(weights, bias, rows):
    return np.array([bias + sum(weights.get(sign, 0.0) for sign in row) for row in rows])


def stack(by_tree, by_head, gold):
    """(weight of the tree, of the head, bias)."""
    model = LogisticRegression(C=10).fit(np.stack([by_tree, by_head], 1), gold)
    return *model.coef_[0], model.intercept_[0]


def write(path, weights, bias, stacked):
    share, head, rest = stacked
    rows = [("bias", rest + share * bias), ("head", head)] + sorted((sign, share * weight) for sign, weight in weights.items())
    path.write_text(HEAD + "".join(f"{sign}\t{weight:.4g}\n" for sign, weight in rows), encoding="utf8")
