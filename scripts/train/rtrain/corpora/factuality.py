"""Factuality of events from -3 (certainly did not happen) to 3 (certainly did): UW (Lee et al. 2015) and MEANTIME."""

from pathlib import Path

from . import columns

FORM, VALUE = 1, 2


def read(data, name):
    """Sentences of `name`.conll, e.g. "uw_train"; None for words that are no event."""
    out = []
    for rows in columns.rows(Path(data, "negation_factuality", "uw_meantime", f"{name}.conll")):
        values = [None if r[VALUE] == "_" else float(r[VALUE]) for r in rows]
        out.append(columns.sentence(f"{name}/news", f"{name}-{len(out)}", [r[FORM] for r in rows],
                                    {"factuality": values}))
    return out
