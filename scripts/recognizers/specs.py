"""Cases of the Recognizers-Text specifications, and the rules by which some are left out."""
import dataclasses
import json
import re

# Recognizers for other jobs than reading: task lists and calendars, split or alternative results. Their specifications
# give other answers to the same texts than the default ones, which are measured.
OTHER_MODES = re.compile(r"(TasksMode|CalendarMode|SplitDateAndTime|ExtendedTypes|SkipFromTo)$")
ASSISTANT = re.compile(r"\b(cortana|skype)\b", re.I)
# Day and month in digits without a year ("4/22", "22.04"), year and month in digits ("2016 / 11", "3/2015").
DIGITS_ONLY = re.compile(r"(?<![\d/.:-])\d{1,2}[./]\d{1,2}(?![\d/.:%-]| ?[ap]\.?m)|"
                         r"(?<!\d)\d{4}(?: [-/] ?| ?[-/] |[/.])\d{1,2}(?!\d|[/.]\d)|"
                         r"(?<![\d/.-])\d{1,2}(?: [-/] ?| ?[-/] |/)\d{4}(?!\d)")


@dataclasses.dataclass
class Case:
    """One specification: `results` are dicts with begin, end (characters of the text), type, resolutions."""
    file: str
    text: str
    reference: str
    results: list
    left_out: str = ""


def resolutions(result):
    """Flat dicts: timex, mod, and what the result stands for (date, start, end, value, unit ...)."""
    value = result.get("Value", result.get("Resolution")) or {}
    if not isinstance(value, dict):
        return [{"value": str(value)}]
    if "values" in value:
        return [{key.lower(): text for key, text in each.items()} for each in value["values"]]
    timex = value.get("Timex", value.get("timex"))
    if timex is None:
        return [{key.lower(): text for key, text in value.items()}]
    found = []
    for when in ("PastResolution", "FutureResolution"):
        told = value.get(when) or {}
        flat = {"timex": timex, "mod": value.get("Mod", "")}
        for key, text in told.items():
            short = key.lower().replace("datetime", "").replace("date", "").replace("time", "")
            flat["start" if short == "start" else "end" if short == "end" else "value"] = text
        found.append(flat)
    return found


def read_result(text, result):
    begin = result.get("Start")
    length = result.get("Length")
    if begin is None:
        begin = text.lower().find(result["Text"].lower())
    end = begin + (length if length is not None else len(result["Text"]))
    if text[begin:end].lower() != result["Text"].lower():  # a few offsets are wrong: the text decides
        at = text.lower().find(result["Text"].lower())
        begin, end = (at, at + len(result["Text"])) if at >= 0 else (begin, end)
    kind = (result.get("TypeName") or result.get("Type") or "").replace("datetimeV2.", "")
    return {"begin": begin, "end": end, "type": kind, "resolutions": resolutions(result)}


def is_fragment(case):
    """Nothing but the expression itself: no sentence."""
    if len(case.results) != 1:
        return False
    result = case.results[0]
    return case.text[result["begin"]:result["end"]].strip(" .!?\n").lower() == case.text.strip(" .!?\n").lower()


def reason_left_out(case):
    """Why a case does not count; decided by file, text and expected spans alone."""
    name = case.file.rsplit("/", 1)[-1]
    if OTHER_MODES.search(name):
        return "other mode"
    if name.startswith("TimeZone"):
        return "bare zone"
    if is_fragment(case):
        return "fragment"
    if ASSISTANT.search(case.text):
        return "assistant"
    if any(result["type"] == "ordinal.relative" for result in case.results):
        return "relative order"
    if case.file.startswith("DateTime") and DIGITS_ONLY.search(case.text):
        return "digits"
    return ""


def read_cases(folder):
    for path in sorted(folder.glob("**/*.json")):
        name = f"{path.parent.parent.name}/{path.stem}"
        for spec in json.loads(path.read_text(encoding="utf-8-sig")):
            reference = (spec.get("Context") or {}).get("ReferenceDateTime", "")[:16]
            text = spec["Input"]
            case = Case(name, text, reference, [read_result(text, result) for result in spec["Results"]])
            case.left_out = reason_left_out(case)
            yield case
