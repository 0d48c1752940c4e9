"""The corpora and how often each is read in an epoch; a new corpus is a new line here and a file beside this one."""

from ..paths import CACHE
from . import ewt, factuality, gum, negation, polnear, silver, timeml, wikigold

SHARES = {"polnear": 0.35}  # of the sentences of a corpus in an epoch, drawn anew each time; others are read whole


def training(data):
    """All training sentences; names are silver where scripts/train/silver was run."""
    unnamed = ewt.train(data) + polnear.read(data, "train")
    return (gum.train(data) + silver.add(unnamed, CACHE / "silver.tsv") + 2 * wikigold.read(data)
            + timeml.read(data, dev=False) + factuality.read(data, "uw_train") + factuality.read(data, "meantime_train")
            + negation.read(data, "training"))


def an_epoch(sentences, dice):
    """The sentences of one epoch."""
    return [s for s in sentences if dice.random() < SHARES.get(s.source.split("/")[0], 1)]


def measured(data, only=()):
    """{name of the set: sentences} that are only ever measured with; `only`: the names of some."""
    sets = {
        "EWT dev": lambda: ewt.dev(data),
        "GUM dev": lambda: gum.dev(data),
        "GUM dev news": lambda: [s for s in gum.dev(data) if s.genre == "news"],
        "PolNeAR dev": lambda: polnear.read(data, "dev"),
        "TimeML held out": lambda: timeml.read(data, dev=True),
        "UW dev": lambda: factuality.read(data, "uw_dev"),
        "CD-SCO dev": lambda: negation.read(data, "dev"),
    }
    return {name: read() for name, read in sets.items() if not only or name in only}
