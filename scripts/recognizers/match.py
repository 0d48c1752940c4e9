"""Whether one value of `dump --stage values` is one expected result of a specification.

Text: the same characters, after words that TIMEX3 leaves outside have been cut off both ends of both. Time: the same
TIMEX3 value, or the same interval as one of the resolutions; X in the expected value stands for anything that a
resolution confirms, since we resolve against the reference time. Numbers: the same number and unit.
"""
import datetime
import math
import re

from . import units

OUTSIDE = re.compile(
    r"^\W*(?:(?:in advance of|(?:on|in|at) or|or (?:on|in|at|equal to)|in|on|at|the|of|during|for|by|from|between|within|until|till|since|before|after|through|throughout|"
    r"later than|earlier than|sooner than|no later than|prior to|starting|ending|with|to|my|as early as|as late as|as|earlier|later|right|"
    r"a)\b(?! ?o'clock)\W*)*", re.I)
OUTSIDE_END = re.compile(r"(?:\b(?:or|and) (?:later|after|earlier|before|greater)|[^\w%°'’]+)+$", re.I)
VAGUE = re.compile(r"\b(few|several|some|couple|weeks|months|years|days|hours)\b", re.I)
OFFSET = re.compile(r"\b(ago|from (now|today|tomorrow|yesterday)|(before|after) (today|tomorrow|yesterday)|later|earlier|"
                    r"hence|in the future)\b", re.I)
BOUNDS = ("before", "after", "since", "until", "ref_undef")
TIMES = ("DATE", "TIME", "DURATION", "SET", "RANGE")
NUMERIC = re.compile(r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|thousand|million|"
                     r"billion|trillion|dozen|half|third|quarter|fifth|tenth)s?\b", re.I)


def trimmed(text, begin, end):
    piece = text[begin:end]
    right = OUTSIDE_END.search(piece)
    if right and right.start() > 0:
        piece = piece[:right.start()]
    left = OUTSIDE.match(piece).end()
    if left >= len(piece):
        left = 0
    return begin + left, begin + len(piece)


def same_text(text, result, value):
    return trimmed(text, result["begin"], result["end"]) == trimmed(text, value["begin"], value["end"])


def plain_timex(timex):
    """T08 and T08:00:00 are T08:00; TIMEX3 counts midnight to the day that it ends."""
    timex = re.sub(r"T(\d\d?)(?=$|[^\d:])", lambda m: f"T{int(m[1]):02}:00", timex)
    timex = re.sub(r"(T\d\d:\d\d):00\b", r"\1", timex)
    return "T24:00" if timex == "T00:00" else timex  # midnight without a day


def duration(text):
    """(months, seconds) of an ISO duration; None when it is none. TIMEX3 has no business days: they are days."""
    text = text.replace("BD", "D")
    match = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)Q)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
                         r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", text)
    if not match or text.endswith(("P", "T")):
        return None
    years, quarters, months, weeks, days, hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return (round(years * 12 + quarters * 3 + months, 3),
            round(((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds, 1))


def moment(text):
    """"2016-11-07", "2016-11-07 08:00:00" or "...T08:00" as a datetime; None otherwise."""
    try:
        return datetime.datetime.fromisoformat(text.replace(" ", "T"))
    except (ValueError, AttributeError):
        return None


def interval(value):
    if not value.get("earliest") or not value.get("latest"):
        return None
    return moment(value["earliest"]), moment(value["latest"]) + datetime.timedelta(minutes=1)


def expected_intervals(result):
    for each in result["resolutions"]:
        if each.get("start") and each.get("end"):
            begin, end = moment(each["start"]), moment(each["end"])
        else:
            told = each.get("value") or each.get("start") or each.get("end") or ""  # "more than two weeks ago": one end
            begin = moment(told)
            day = begin and len(told) <= 10
            end = begin and begin + (datetime.timedelta(days=1) if day else datetime.timedelta(minutes=1))
        if begin and end:
            yield begin, end


def fits(pattern, text):
    """An expected value with X for what is not said: "XXXX-10-02", "T17", "SU"."""
    pattern = pattern.removeprefix("FY").removeprefix("SY").replace("TMEL", "TMI")  # lunch is TIMEX3's midday
    pattern, text = plain_timex(pattern), plain_timex(text)
    if pattern == text:
        return True
    if re.match(r"T\w", pattern):
        return "T" in text and pattern == text[text.index("T"):]
    if pattern in ("SP", "SU", "FA", "WI"):
        return text.endswith("-" + pattern)
    if "X" not in pattern or len(pattern) != len(text):
        return False
    return all(a in ("X", b) for a, b in zip(pattern, text))


def clock_of(pattern):
    return plain_timex(pattern)[plain_timex(pattern).index("T"):] if "T" in pattern else ""


def same_point(pattern, text, result):
    """`text` is what `pattern` says, and where that leaves something open, what a resolution says."""
    if not fits(pattern, text):
        weekday = re.match(r"XXXX-(WXX-\d|\d\d-WXX-\d-#?\d)", pattern)
        if not weekday or clock_of(pattern) != clock_of(text):
            return False
    if "X" not in pattern or "X" in text:
        return True
    days = {each.get(key, "")[:10] for each in result["resolutions"] for key in ("value", "start", "end")}
    days = {day for day in days if re.match(r"\d{4}-", day)}
    return not days or text[:10] in days or any(day.startswith(text) for day in days)


def ends_of(timex):
    match = re.match(r"\(([^,]*),([^,]*),(P[^)]*)\)", timex)
    return match.groups() if match else None


def same_range(result, value, reference):
    for each in result["resolutions"]:
        ends = ends_of(each.get("timex", ""))
        if not ends:
            continue
        if value["type"] == "DURATION" and duration(ends[2]) == duration(value["value"]):
            return True
        if value["type"] == "RANGE":
            begin, end = value["value"].replace("PRESENT_REF", reference[:10]).split("/", 1)
            if same_end(ends[0], begin, result) and same_end(ends[1], end, result):
                return True
    return False


def same_end(pattern, text, result):
    """One end of a range; the expected ones are days where ours may be months, years or quarters: their first day."""
    if same_point(pattern, text, result):
        return True
    if re.fullmatch(r"\d{4}", text):
        text += "-01-01"
    elif re.fullmatch(r"(\d{4}|XXXX)-Q\d", text):
        text = f"{text[:4]}-{3 * int(text[-1]) - 2:02}-01"
    elif re.fullmatch(r"(\d{4}|XXXX)-\d\d", text):
        text += "-01"
    return same_point(pattern, text, result) or (moment(text) is not None and moment(text) == moment(pattern))


def same_modifier(result, value):
    told = {(each.get("mod") or "").split("-")[-1] for each in result["resolutions"]} - set(BOUNDS)
    ours = (value.get("modifier") or "").lower()
    names = {"start": "start", "mid": "mid", "end": "end", "approx": "approx", "more": "more_than", "less": "less_than"}
    return not told or "" in told or ours in {names.get(mod, mod) for mod in told}


def after_reference(result, value, reference):
    """"in three weeks": a duration in TIMEX3, the day or moment that lies as far ahead in the specification."""
    begin, span = moment(reference), duration(value["value"])
    if value["type"] != "DURATION" or begin is None or span is None:
        return False
    month = begin.month - 1 + round(span[0])
    try:
        ahead = begin.replace(year=begin.year + month // 12, month=month % 12 + 1) + datetime.timedelta(seconds=span[1])
    except ValueError:
        return False
    told = [moment(each.get("value") or "") for each in result["resolutions"]]
    return any(each in (ahead, ahead.replace(hour=0, minute=0)) for each in told if each)


def same_time(text, result, value, reference):
    if value["type"] not in TIMES or not same_modifier(result, value):
        return False
    told = value["value"]
    if after_reference(result, value, reference):
        return True
    if told in ("PAST_REF", "FUTURE_REF") and VAGUE.search(text[result["begin"]:result["end"]]):
        return True
    if re.match(r"PT?X", told) and VAGUE.search(text[result["begin"]:result["end"]]):
        return True
    if value.get("modifier") == "END" and any(each.get("timex", "").endswith("T23:59:59") for each in result["resolutions"]):
        return any(begin.date() == day.date() for begin, _ in expected_intervals(result)
                   for day in [(interval(value) or (None,))[0]] if day)
    if any(same_point(each["timex"], told, result) for each in result["resolutions"] if each.get("timex")):
        return True
    if same_range(result, value, reference) or follows(result, value):
        return True
    spans = [duration(each.get("timex", "")) for each in result["resolutions"]]
    if value["type"] in ("DURATION", "SET") and duration(told) and duration(told) in spans:
        return True
    ours = interval(value)
    if ours is None or same_modifier_only(result):
        return False
    expected = list(expected_intervals(result))
    return ours in expected or coarser(text, result, ours, expected)


def follows(result, value):
    """"after Feb": what is resolved begins where February ends."""
    ours = interval(value)
    return ours is not None and any(
        (each.get("mod") or "") == "after" and fits(each.get("timex", ""), value["value"]) and
        moment(each.get("start") or each.get("value") or "") == ours[1] for each in result["resolutions"])


def coarser(text, result, ours, expected):
    """"two years ago" is a year and "a month ago" a month in TIMEX3, "the rest of the week" the week."""
    said = text[result["begin"]:result["end"]]
    if OFFSET.search(said):
        return any(ours[0] <= begin and end <= ours[1] or ours[0] <= end < ours[1] for begin, end in expected)
    day = datetime.timedelta(days=1)
    return said.lower().startswith("rest") and any(ours[1] - day <= end <= ours[1] for _, end in expected)


def same_modifier_only(result):
    """The resolution of "early 2016" is a part of the year, which no TIMEX3 value says."""
    return any((each.get("mod") or "") in ("start", "mid", "end") for each in result["resolutions"])


def number_of(text):
    try:
        return float(str(text).replace(",", "").rstrip("%"))
    except ValueError:
        return None


def close(a, b):
    return a is not None and b is not None and math.isclose(a, b, rel_tol=2e-3, abs_tol=1e-6)


def same_number_range(expected, value):
    """[30,) against low, high and bound."""
    match = re.match(r"([\[(])([^,]*),([^)\]]*)([)\]])", expected)
    if not match:
        return False
    low, high = number_of(match[2]), number_of(match[3])
    ours_low, ours_high = value.get("low"), value.get("high")
    if value["type"] == "PERCENT" and value.get("partitive"):  # "more than half": a share of a whole to us
        ours_low, ours_high = (each and each / 100 for each in (ours_low, ours_high))
    if low is None and value.get("bound") in ("at_most", "less_than"):
        ours_low = None
    ends = (low is None) == (ours_low is None) and (high is None) == (ours_high is None)
    return ends and (low is None or close(low, ours_low)) and (high is None or close(high, ours_high))


def same_quantity(result, value):
    if value["type"] in TIMES:
        return False
    for each in result["resolutions"]:
        told = each.get("value")
        if result["type"] == "numberrange":
            if same_number_range(told or "", value):
                return True
        elif result["type"] == "percentage":
            if value["type"] == "PERCENT" and (same_number_range(told, value) or close(number_of(told), value["low"])):
                return True
        elif each.get("unit"):
            if units.same(each, number_of(told), value):
                return True
        elif each.get("subtype") == "fraction" and value["type"] == "PERCENT":
            if close(number_of(told), value["low"] / 100):  # "two thirds" is a share of a whole to us
                return True
        elif value["type"] in ("PERCENT", "AGE", "SPEED", "LENGTH") or value["low"] is None or value["bound"] == "vague":
            return close_digits(number_of(told), value)
        elif close(number_of(told), value["low"]) or close(number_of(told), value["high"]):
            return True
    return False


def close_digits(number, value):
    """The number of a value whose interval is in other units or open: as it is written."""
    written = re.search(r"-?\d[\d,]*(?:\.\d+)?", value["text"])
    return written is not None and close(number, number_of(written[0]))


def holds_number(text, result, value):
    """Specifications leave out what bounds a number, those of numbers its unit too: "24" of "at least 24 km"."""
    if result["type"] not in units.TYPES or value["type"] in TIMES:
        return False
    begin, end = result["begin"], result["end"]
    whole = result["type"] not in ("number", "ordinal", "numberrange")  # a unit ends both
    if not value["begin"] <= begin < end <= value["end"]:
        return False
    if whole and not re.fullmatch(r"(\s+(a|an|per)\s+\w+)?", text[end:value["end"]]):  # "50 cents a share" is a rate to us
        return False
    rest = text[value["begin"]:begin] + ("" if whole else " " + text[end:value["end"]])
    return not NUMERIC.search(rest)


def matched(text, result, values, reference=""):
    """`reference`: the case's reference time."""
    for value in values:
        if not same_text(text, result, value) and not holds_number(text, result, value):
            continue
        if not any(result["resolutions"]):  # an extractor's specification says where, not what
            return True
        quantity = result["type"] in units.TYPES
        if same_quantity(result, value) if quantity else same_time(text, result, value, reference):
            return True
    return False
