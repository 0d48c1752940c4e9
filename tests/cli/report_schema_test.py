#!/usr/bin/env python3
"""The JSON report of the bundled story holds to docs/report.schema.json, and its offsets to the articles' bytes.

usage: report_schema_test.py PROGRAM
Also validates the golden report under fixtures/reports. Needs python3-jsonschema (draft 2020-12).
"""
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORY = ROOT / "fixtures/stories/harbour-fire"


def check_schema(validator, name, report):
    errors = [f"{name}: {'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(report)]
    return errors[:20]


def spans(report):
    """(document id, start, end, text) of everything that quotes an article"""
    for claim in report["claims"]:
        yield claim["document"], claim["start"], claim["end"], claim["text"]
    for slot in report["conflicts"] + report["cleared"]:
        for position in slot["positions"]:
            for mention in position["mentions"]:
                yield mention["document"], mention["start"], mention["end"], mention["text"]


def check_spans(report):
    articles = {}
    for document in report["documents"]:
        if document["offsets"] == "file" and document["encoding"] == "UTF-8":
            articles[document["id"]] = pathlib.Path(document["path"]).read_bytes()
    errors = []
    for document, start, end, text in spans(report):
        if document in articles and articles[document][start:end].decode() != text:
            errors.append(f"{document}: bytes {start}..{end} are not {text!r}")
    return errors[:20]


def check_references(report):
    claims = {claim["id"] for claim in report["claims"]}
    events = {event["id"] for event in report["events"]}
    errors = []
    for slot in report["conflicts"] + report["cleared"]:
        if slot["event"] not in events:
            errors.append(f"{slot['id']}: no event {slot['event']}")
        for position in slot["positions"]:
            for mention in position["mentions"]:
                if mention["claim"] is not None and mention["claim"] not in claims:
                    errors.append(f"{slot['id']}: no claim {mention['claim']}")
    return errors


def main():
    schema = json.loads((ROOT / "docs/report.schema.json").read_text())
    schema.pop("$id")  # no address: Debian's jsonschema would look its own references up there
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(validator.schema)
    golden = json.loads((ROOT / "fixtures/reports/sample.json").read_text())
    errors = check_schema(validator, "sample.json", golden)
    run = subprocess.run([sys.argv[1], "compare", "--format", "json", str(STORY)], capture_output=True, timeout=300)
    if run.returncode != 0:
        print(f"exit status {run.returncode}: {run.stderr.decode(errors='replace')}")
        return 1
    report = json.loads(run.stdout.decode("utf-8"))
    errors += check_schema(validator, "harbour-fire", report) + check_spans(report) + check_references(report)
    if not report["documents"] or not report["claims"]:
        errors.append("harbour-fire: nothing was read")
    print("\n".join(errors) or f"{len(report['conflicts'])} conflicts, all by the schema")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
