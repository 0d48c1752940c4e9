"""CD-SCO (Morante and Daelemans 2012): negation cues and their scopes in stories by Conan Doyle."""

from pathlib import Path

from . import columns

FORM, FIRST = 3, 7


def _cues(rows):
    """[(cue words, scope words)]; an affix ("un-") makes its whole word the cue and its rest scope."""
    out = []
    for column in range(FIRST, len(rows[0]), 3):
        cue = [i for i, r in enumerate(rows) if r[column] not in ("_", "***")]
        scope = [i for i, r in enumerate(rows) if len(r) > column + 1 and r[column + 1] != "_"]
        if cue:
            out.append((cue, scope))
    return out


def _sentences(data, part):
    return columns.rows(Path(data, "negation_factuality", f"SEM-2012-SharedTask-CD-SCO-{part}-09032012.txt"))


def negations(data, part):
    """[(cue words, scope words)] of each sentence that `read` gives."""
    return [_cues(rows) for rows in _sentences(data, part)]


def read(data, part):
    """Sentences of "training" or "dev" with "negation" (tags) and "negation_owner" (the cues whose scope a word is in)."""
    out = []
    for rows in _sentences(data, part):
        tags, owners = ["O"] * len(rows), [()] * len(rows)
        for cue, scope in _cues(rows):
            for word in cue:
                tags[word] = "B-CUE"
            for word in scope:
                owners[word] += (cue[0],)
        out.append(columns.sentence("cdsco/fiction", f"cdsco-{part}-{len(out)}", [r[FORM] for r in rows],
                                    {"negation": tags, "negation_owner": owners}))
    return out
