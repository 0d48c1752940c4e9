"""Values in running text that can be exchanged for others of their kind: numbers, dates, places, opposite words, negations.

A kind of value is a function from text to [Value]; what stands in brackets ("Monday [May 5]") is the program's own addition and
no value. Values of two texts are shared where their keys are equal.
"""
import pathlib
import re
from functools import partial
from typing import Callable, NamedTuple

OPPOSITIONS = pathlib.Path(__file__).resolve().parents[3] / "lib/resources/conflicts/oppositions.tsv"
NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
DIRECTIONS = {"north": "south", "south": "north", "east": "west", "west": "east"}
AUXILIARIES = "is|are|was|were|has|have|had|will|would|could|can|did|does|do|should"
IRREGULAR = {"rise": ("rises", "rose", "rising"), "grow": ("grows", "grew", "growing"), "fall": ("falls", "fell", "falling"),
             "sink": ("sinks", "sank", "sinking"), "win": ("wins", "won", "winning"), "lose": ("loses", "lost", "losing"),
             "begin": ("begins", "began", "beginning"), "hold": ("holds", "held", "holding"), "quit": ("quits", "quit", "quitting"),
             "shrink": ("shrinks", "shrank", "shrinking"), "hide": ("hides", "hid", "hiding"), "keep": ("keeps", "kept", "keeping"),
             "shut": ("shuts", "shut", "shutting"), "leave": ("leaves", "left", "leaving"), "lift": ("lifts", "lifted", "lifting")}
LARGE = 20      # a number beyond is the same thing's wherever it stands in another passage of the story


class Value(NamedTuple):
    begin: int
    end: int
    key: tuple
    other: Callable     # rng -> another value in words


def word_after(text, at):
    """(the beginning of the next longer word), or ()."""
    return tuple(w.lower()[:5] for w in re.findall(r"[A-Za-z]{4,}", text[at:at + 60])[:1])


def outside_brackets(text, begin):
    return text.rfind("[", 0, begin) <= text.rfind("]", 0, begin)


def another_amount(value, rng):
    """Clearly more or less, with as many digits that count."""
    if value <= len(NUMBER_WORDS):
        return rng.choice([n for n in range(max(1, value - 3), value + 4) if n != value])
    new = value * rng.choice((rng.uniform(0.4, 0.8), rng.uniform(1.25, 2.5)))
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    grain = 10 ** zeros
    new = max(1, round(new / grain)) * grain
    return new if new != value else value + grain


def written(value, like):
    return f"{value:,}" if "," in like or (value >= 10000 and len(like) < 5) else str(value)


def another_decimal(size, digits, rng):
    return f"{max(0.1, size + rng.choice((-1, 1)) * rng.uniform(0.2, 0.4 * size + 0.3)):.{digits}f}"


def another_word(value, capital, rng):
    new = another_amount(value, rng)
    word = NUMBER_WORDS[new] if new < len(NUMBER_WORDS) else str(new)
    return word.capitalize() if capital else word


def in_digits(text):
    """Without years, days of a month, clock times, ages and codes."""
    found = []
    for m in re.finditer(r"(?<![\w.,:/-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?!\w|[.,:/-]\d|-\w| ?[ap]\.?m\b)", text):
        whole, part = m.groups()
        value = int(whole.replace(",", ""))
        is_year = part is None and "," not in whole and 1900 <= value < 2100
        after_month = re.search(rf"\b({'|'.join(name[:3] for name in MONTHS)})[a-z]*\.? $", text[:m.start()])
        if is_year or after_month or value == 0:
            continue
        if part:
            size = float(whole.replace(",", "") + part)
            key, other = ("decimal", size), partial(another_decimal, size, len(part) - 1)
        else:
            key = ("number", value, () if value > LARGE else word_after(text, m.end()))
            other = partial(lambda value, whole, rng: written(another_amount(value, rng), whole), value, whole)
        found.append(Value(m.start(), m.end(), key, other))
    return found


def numbers(text):
    found = in_digits(text)
    for m in re.finditer(rf"\b({'|'.join(NUMBER_WORDS[2:])})\b", text, re.I):
        value = NUMBER_WORDS.index(m.group().lower())
        found.append(Value(m.start(), m.end(), ("number", value, word_after(text, m.end())),
                           partial(another_word, value, m.group()[0].isupper())))
    return found


def another_weekday(own, in_brackets, rng):
    """Up to three days before or after, with the day of the month that the program has added behind it."""
    shift = rng.choice((-3, -2, -1, 1, 2, 3))
    day = re.sub(r"\b\d\d?\b", lambda m: str(min(28, max(1, int(m.group()) + shift))), in_brackets)
    return WEEKDAYS[(WEEKDAYS.index(own) + shift) % 7] + day


def dates(text):
    found = []
    for m in re.finditer(rf"\b({'|'.join(WEEKDAYS)})\b( \[[^\]]*\])?", text):
        found.append(Value(m.start(), m.end(), ("weekday", m.group(1)),
                           lambda rng, own=m.group(1), day=m.group(2) or "": another_weekday(own, day, rng)))
    for m in re.finditer(rf"\b({'|'.join(MONTHS)}) (\d\d?)\b(?!,? \d)", text):
        day = int(m.group(2))
        found.append(Value(m.start(2), m.end(2), ("day", m.group(1), day),
                           lambda rng, day=day: str(rng.choice([d for d in range(max(1, day - 9), min(28, day + 9)) if d != day]))))
    for m in re.finditer(r"(?<=\bin )(19|20)\d\d\b", text):
        found.append(Value(m.start(), m.end(), ("year", m.group()),
                           lambda rng, year=int(m.group()): str(year + rng.choice((-7, -4, -3, -2, -1, 1, 2, 3)))))
    for m in re.finditer(r"\b(\d\d?)(?=(:\d\d)? ?[ap]\.?m\b)", text):
        hour = int(m.group())
        found.append(Value(m.start(), m.end(), ("hour", hour),
                           lambda rng, hour=hour: str(rng.choice([h for h in range(1, 13) if h != hour]))))
    return found


def places(known):
    """The function that finds places, and takes others from `known` (names by how often they stand behind "in" and the like)."""
    def find(text):
        found = []
        for m in re.finditer(r"\b(?:in|near|from|outside|across|at) ((?:[A-Z][a-z]{3,})(?: [A-Z][a-z]{2,})*)", text):
            name = m.group(1)
            if name in known:
                found.append(Value(m.start(1), m.end(1), ("place", name),
                                   lambda rng, own=name: rng.choice([n for n in known if own not in n and n not in own])))
        for m in re.finditer(r"\b(north|south|east|west)(?=\b|ern\b)", text):
            found.append(Value(m.start(), m.end(), ("direction", m.group()), lambda rng, own=m.group(): DIRECTIONS[own]))
        return found
    return find


def place_names(texts, least=4):
    """Capitalised names behind "in" or "near" that stand there in several passages, other than days and months."""
    count = {}
    for text in texts:
        for name in set(re.findall(r"\b(?:in|near) ((?:[A-Z][a-z]{3,})(?: [A-Z][a-z]{2,})*)", text)):
            count[name] = count.get(name, 0) + 1
    return sorted(n for n, c in count.items() if c >= least and n.split()[0] not in WEEKDAYS + MONTHS)


def forms(lemma):
    """(base, third person, past, -ing) of a verb."""
    if lemma in IRREGULAR:
        return (lemma, *IRREGULAR[lemma])
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if re.search(r"[^aeiou]y$", lemma):
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    if re.search(r"^[^aeiou]*[aeiou][bdgmnpt]$", lemma):
        return lemma, lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    return lemma, lemma + ("es" if re.search(r"(s|sh|ch|x)$", lemma) else "s"), stem + "ed", stem + "ing"


def opposites(path=OPPOSITIONS):
    """The function that finds words of exclusive families, and takes another from the opposite side in the same form."""
    table = {}
    for row in path.read_text(encoding="utf8").splitlines():
        if row.startswith("#"):
            continue
        family, *sides = row.split("\t")
        lemmas = [[w.split("/")[0] for w in side.split() if "_" not in w] for side in sides]
        for own, others in (lemmas, lemmas[::-1]):
            for lemma in own:
                for place, form in enumerate(forms(lemma)):
                    table.setdefault(form, (("opposite", family, tuple(own)), place, others))

    def find(text):
        found = []
        for m in re.finditer(r"\b[a-z]+\b", text):
            if m.group() in table:
                key, place, others = table[m.group()]
                found.append(Value(m.start(), m.end(), key, lambda rng, place=place, others=others: forms(rng.choice(others))[place]))
        return found
    return find


def negations(text):
    """Where "not" can be put in or left out; shared where the words that follow are."""
    found = []
    for m in re.finditer(rf"\b({AUXILIARIES})( not)? ([a-z]+)", text):
        word = m.group(3)
        if len(word) < 4:
            continue
        new = m.group(1) if m.group(2) else m.group(1) + " not"
        found.append(Value(m.start(), m.end(2) if m.group(2) else m.end(1), ("predicate", word[:6], bool(m.group(2))),
                           lambda rng, new=new: new))
    return found


def free(text, values):
    return [v for v in values if outside_brackets(text, v.begin)]


def changed(text, value, rng):
    return text[:value.begin] + value.other(rng) + text[value.end:]
