"""The heads that are trained, in the order of model.json. A new head is a new line here and a file beside this one."""

from . import spans
from .dependencies import Dependencies
from .factuality import Factuality
from .owners import Owners
from .spans import Spans
from .tags import Tags

# The others share the training, are measured, and wait for a stage that reads them.
READ_BY_PROGRAM = ("upos", "xpos", "dependencies", "name", "attribution", "attribution_owner", "factuality", "negation",
                   "negation_owner")
NEGATION_TOP = (2, 192)  # layers and width


def tasks():
    """Fresh tasks with empty inventories."""
    return [
        Tags("upos", weight=0.5),
        Tags("xpos", weight=0.5),
        Dependencies(weight=1.0),
        Spans("name", spans.NAME_TYPES, weight=1.5, scored=("PER", "ORG", "LOC"), figure="names"),
        Spans("attribution", spans.ATTRIBUTION_ROLES, weight=1.0),
        Owners("attribution", weight=0.15),
        Spans("time", spans.TIME_TYPES, weight=3.0),
        Spans("event", spans.EVENT_CLASSES, weight=1.5),
        Factuality(weight=5.0),
        Spans("negation", ("CUE",), weight=3.0, top=NEGATION_TOP),
        Owners("negation", weight=1.5, top=NEGATION_TOP),
    ]
