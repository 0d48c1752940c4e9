"""What a report finds, without what may move by a rounding: one line a conflict and one a position.

Used by tests/cli/golden_test.py and scripts/bench. Lines are sorted, so that two findings of almost equal confidence
may change places.
"""
import bisect
import json
import pathlib
import subprocess


def line_starts(path):
    starts, at = [], 0
    for line in pathlib.Path(path).read_bytes().split(b"\n"):
        starts.append(at)
        at += len(line) + 1
    return starts


def summary(report):
    starts = {d["id"]: line_starts(d["path"]) for d in report["documents"]}
    names = {d["id"]: pathlib.Path(d["path"]).name for d in report["documents"]}

    def place(mention):
        document = mention["document"]
        return f"{names[document]}:{bisect.bisect_right(starts[document], mention['start'])}"
    blocks = []
    for conflict in report["conflicts"]:
        lines = [f"{conflict['rule']} {conflict['kind']}/{conflict['relation']} {conflict['severity']}: "
                 f"{conflict['question']}"]
        for position in conflict["positions"]:
            places = ", ".join(place(m) for m in position["mentions"])
            lines.append(f"    {position['normalised']} | {position['value']} @ {places}")
        blocks.append("\n".join(lines) + "\n")
    return "".join(sorted(blocks))


def compare(program, *paths):
    """(bytes of the JSON report, seconds are the caller's matter)"""
    run = subprocess.run([str(program), "compare", "--format", "json", *map(str, paths)], capture_output=True, check=True)
    return run.stdout


def summary_of(program, story):
    return summary(json.loads(compare(program, story)))
