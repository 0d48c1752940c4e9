"""Names from GUM's `Entity` annotation, in the manner of Universal NER.

A mention whose head is a proper noun holds a name: the head with the proper nouns that belong to it, without titles,
determiners, nationalities and appositions. Outermost names win over the names inside them.
"""

import re

from .conllu import DEPREL, FORM, HEAD, MISC, XPOS

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "object": "MISC", "event": "MISC", "abstract": "MISC",
         "animal": "MISC", "plant": "MISC", "substance": "MISC"}
PROPER = {"NNP", "NNPS"}
TITLES = set("""mr mrs ms miss dr prof professor president vice-president vice prime minister chancellor senator sen
representative rep congressman congresswoman governor gov mayor king queen prince princess emperor empress tsar sultan
pope cardinal bishop archbishop father sister brother sir lord lady dame justice judge chief secretary attorney general
gen colonel col captain capt lieutenant lt sergeant sgt major admiral commander officer detective director chairman
chairwoman speaker ambassador counsel counselor rabbi imam sheikh ayatollah reverend rev uncle aunt mom dad mum
manager coach administrator officer counsellor executive director""".split())
PERSON_PARTS = {"flat", "compound", "goeswith"}
OTHER_PARTS = PERSON_PARTS | {"amod", "nmod", "nmod:poss", "nmod:unmarked", "conj", "dep", "nummod"}
PERSON_LINKS = {"-", "–", "de", "la", "del", "von", "van", "al", "el", "bin", "\""}
OTHER_LINKS = PERSON_LINKS | {"of", "for", "and", "&", "the", "'s", "’s"}
ENTITY = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")


def mentions(rows):
    """[(first, last, entity type)] of one sentence, 0-based and inclusive."""
    opened, out = [], []
    for i, row in enumerate(rows):
        value = next((m[7:] for m in row[MISC].split("|") if m.startswith("Entity=")), "")
        for begins, single, ends in ENTITY.findall(value):
            if begins:
                opened.append((begins.split("-"), i))
                if single:
                    out.append(_mention(*opened.pop(), i))
                continue
            at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0][0] == ends), None)
            if at is not None:
                out.append(_mention(*opened.pop(at), i))
    return [m for m in out if m]


def _mention(fields, first, last):
    return (first, last, fields[1]) if len(fields) > 1 else None


def _head(rows, first, last):
    """Index of the word whose head lies outside the mention."""
    for i in range(first, last + 1):
        if not first <= int(rows[i][HEAD]) - 1 <= last:
            return i
    return first


def _belongs(rows, i, core, parts, own):
    """Whether word i is part of the name whose words so far are `core`; `own` words are named by mentions of theirs."""
    row, relation = rows[i], rows[i][DEPREL]
    if int(row[HEAD]) - 1 not in core or (relation not in parts and relation.split(":")[0] not in parts):
        return False
    if relation == "nmod:desc" or (relation in ("conj", "nmod:poss") and i in own):
        return False
    return row[XPOS] in PROPER or (row[XPOS] in ("CD", "FW") and relation in ("flat", "compound", "nummod"))


def _extend(rows, mention, head, own):
    """(left, right) of the name: head, its proper dependents and theirs, as far as they are contiguous."""
    first, last, kind = mention
    parts, links = (PERSON_PARTS, PERSON_LINKS) if kind == "person" else (OTHER_PARTS, OTHER_LINKS)
    core, grown = {head}, True
    while grown:
        more = {i for i in range(first, last + 1) if i not in core and _belongs(rows, i, core, parts, own)}
        grown, core = bool(more), core | more
    return _reach(rows, core, links, range(head - 1, first - 1, -1), head), _reach(
        rows, core, links, range(head + 1, last + 1), head)


def _reach(rows, core, links, path, start):
    """Last word of `core` met along `path`, stopping at a word that is neither in it nor a link."""
    end = start
    for i in path:
        if i in core:
            end = i
        elif rows[i][FORM].lower() not in links or abs(i - end) > 2:
            break
    return end


def _strip_titles(rows, left, right):
    """Cuts leading titles and everything before them ("US President Donald Trump")."""
    for i in range(right - 1, left - 1, -1):
        if rows[i][FORM].lower().rstrip(".") in TITLES:
            return i + 1, right
    return left, right


def _name(rows, mention, ranges):
    """(left, right, label) of the name in a mention, or None."""
    first, last, kind = mention
    head, label = _head(rows, first, last), TYPES[kind]
    if rows[head][XPOS] not in PROPER:
        return None
    nested = [(a, b) for a, b in ranges if first <= a and b <= last and (a, b) != (first, last)]
    left, right = _extend(rows, mention, head, {i for a, b in nested for i in range(a, b + 1)})
    if kind == "person":
        left, right = _strip_titles(rows, left, right)
        if rows[right][FORM].lower().rstrip(".") in TITLES:
            return None
        if left == right and rows[left][XPOS] == "NNPS":
            label = "MISC"
    return left, right, label


def tags(rows):
    """BIO tag of every word: PER, ORG, LOC, and MISC for other proper-noun mentions; times are no names."""
    found = [m for m in mentions(rows) if m[2] in TYPES]
    ranges = [(a, b) for a, b, _ in found]
    names = [n for n in (_name(rows, m, ranges) for m in found) if n]
    out = ["O"] * len(rows)
    for left, right, label in sorted(set(names), key=lambda n: (n[0] - n[1], n[0], n[2])):
        if all(t == "O" for t in out[left:right + 1]):
            out[left:right + 1] = ["B-" + label] + ["I-" + label] * (right - left)
    return _nationalities(rows, out)


def _nationalities(rows, out):
    """Capitalised adjectives outside names, as WikiGold has them: MISC (their type is not scored)."""
    for i, row in enumerate(rows):
        if out[i] == "O" and i and row[XPOS] == "JJ" and row[FORM][:1].isupper() and row[FORM][1:].islower():
            out[i] = "B-MISC"
    return out
