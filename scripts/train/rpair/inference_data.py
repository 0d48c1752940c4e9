"""Natural-language inference pairs that may be trained on (SICK, which forbids commercial use, stays out)."""

import csv
import hashlib
import json
import random

from .example import INFERENCE, Example

MOST = {"ling": 30000, "conj": 5000, "breaking": 2000}   # of the larger or more uniform sets
csv.field_size_limit(10 ** 9)


def held(premise):
    """A fifth of the premises is measured with."""
    return int(hashlib.md5(premise.strip().encode()).hexdigest(), 16) % 10 >= 8


def rows(path):
    comma = path.suffix == ".csv"
    with open(path, encoding="utf-8-sig", errors="replace") as lines:
        yield from csv.DictReader(lines, delimiter="," if comma else "\t",
                                  quoting=csv.QUOTE_MINIMAL if comma else csv.QUOTE_NONE)


def case(label):
    """Index into INFERENCE; -1 where annotators did not agree."""
    if label in INFERENCE:
        return INFERENCE.index(label)
    return int(label) if str(label) in ("0", "1", "2") else -1


def read(folder):
    """({set: [Example]} to train on, the same to measure with)."""
    train, test = {}, {}

    def add(target, name, premise, hypothesis, label):
        if premise and hypothesis and case(label) >= 0:
            target.setdefault(name, []).append(Example(premise, hypothesis, case(label)))

    measured = set()
    for name in ("mnli", "snli"):
        for r in rows(folder / f"{name}_dev.csv"):
            if held(r["premise"]):
                measured.add(r["premise"].strip())
            add(test if held(r["premise"]) else train, name, r["premise"], r["hypothesis"], r["label"])
    for name, file in (("ling", "lingnli_train.tsv"), ("conj", "adversarial_train_15k.tsv"),
                       ("counterfactual", "counterfactual_nli.tsv")):
        for r in rows(folder / file):
            r = {key.lower(): value for key, value in r.items() if key}
            if r["premise"].strip() in measured:
                continue
            add(test if r.get("split", "train") != "train" else train, name, r["premise"], r["hypothesis"], r["label"])
    for r in rows(folder / "lingnli_val.tsv"):
        add(test, "ling", r["premise"], r["hypothesis"], r["label"])
    for name, file in (("negated mnli", "neg_mnli.tsv"), ("negated snli", "neg_snli.tsv")):
        for r in rows(folder / file):
            add(test if held(r["Text"]) else train, name, r["Text"], r["Hypothesis"], r["gold_label"])
    for line in open(folder / "breaking_nli.jsonl", encoding="utf8"):
        r = json.loads(line)
        add(test if held(r["sentence1"]) else train, "breaking", r["sentence1"], r["sentence2"], r["gold_label"])
    for name, most in MOST.items():
        random.Random(1).shuffle(train[name])
        train[name] = train[name][:most]
    return train, test
