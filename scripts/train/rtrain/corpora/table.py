"""The corpora and how often each is read in an epoch; a new corpus is a new line here and a file beside this one."""

from ..paths import CACHE
from . import ewt, gum, silver, wikigold


def training(data):
    """All training sentences of one epoch; EWT with silver names where scripts/train/silver was run."""
    return gum.train(data) + silver.add(ewt.train(data), CACHE / "silver.tsv") + 2 * wikigold.read(data)


def measured(data):
    """{name of the set: sentences} that are only ever measured with."""
    gum_dev = gum.dev(data)
    return {
        "EWT dev": ewt.dev(data),
        "GUM dev": gum_dev,
        "GUM dev news": [s for s in gum_dev if s.genre == "news"],
    }
