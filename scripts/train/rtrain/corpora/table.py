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


def measured(data):
    """{name of the set: sentences} that are only ever measured with."""
    gum_dev = gum.dev(data)
    return {
        "EWT dev": ewt.dev(data),
        "GUM dev": gum_dev,
        "GUM dev news": [s for s in gum_dev if s.genre == "news"],
        "PolNeAR dev": polnear.read(data, "dev"),
        "TimeML held out": timeml.read(data, dev=True),
        "UW dev": factuality.read(data, "uw_dev"),
        "CD-SCO dev": negation.read(data, "dev"),
    }
