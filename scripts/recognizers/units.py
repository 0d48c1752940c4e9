"""Units of the specifications in the base units of `dump --stage values`."""
import math

TYPES = {"number", "numberrange", "ordinal", "ordinal.relative", "percentage", "currency", "dimension", "temperature", "age"}

# name -> (our base unit, factor)
DIMENSIONS = {
    "Meter": ("metre", 1), "Kilometer": ("metre", 1000), "Centimeter": ("metre", .01), "Millimeter": ("metre", .001), "Decimeter": ("metre", .1),
    "Mile": ("metre", 1609.344), "Yard": ("metre", .9144), "Foot": ("metre", .3048), "Inch": ("metre", .0254),
    "Light year": ("metre", 9.4607e15), "Point": ("point", 1), "Nautical mile": ("metre", 1852),
    "Square meter": ("square metre", 1), "Square kilometer": ("square metre", 1e6), "Square mile": ("square metre", 2589988.11),
    "Square foot": ("square metre", .09290304), "Acre": ("square metre", 4046.8564), "Hectare": ("square metre", 1e4),
    "Square centimeter": ("square metre", 1e-4), "Square inch": ("square metre", 6.4516e-4),
    "Cubic meter": ("cubic metre", 1), "Cubic centimeter": ("cubic metre", 1e-6), "Liter": ("cubic metre", .001),
    "Milliliter": ("cubic metre", 1e-6), "Gallon": ("cubic metre", .003785411784), "Pint": ("cubic metre", .000473176473),
    "Barrel": ("cubic metre", .158987294928), "Cubic foot": ("cubic metre", .028316846592),
    "Cubic mile": ("cubic metre", 4168181825.44), "Quart": ("cubic metre", .000946352946),
    "Fluid ounce": ("cubic metre", 2.95735e-5), "Teaspoon": ("cubic metre", 4.92892e-6), "Tablespoon": ("cubic metre", 1.47868e-5),
    "Kilogram": ("kilogram", 1), "Gram": ("kilogram", .001), "Milligram": ("kilogram", 1e-6), "Microgram": ("kilogram", 1e-9),
    "Metric ton": ("kilogram", 1000), "Ton": ("kilogram", 907.18474), "Pound": ("kilogram", .45359237),
    "Ounce": ("kilogram", .028349523125), "Stone": ("kilogram", 6.35029318), "Long ton (British)": ("kilogram", 1016.0469),
    "Meter per second": ("metre per second", 1), "Kilometer per hour": ("metre per second", 1 / 3.6),
    "Mile per hour": ("metre per second", .44704), "Knot": ("metre per second", .514444),
    "Foot per second": ("metre per second", .3048), "Kilometer per minute": ("metre per second", 1000 / 60),
    "Kilometer per second": ("metre per second", 1000), "Mile per second": ("metre per second", 1609.344),
    "Bit": ("byte", 1 / 8), "Byte": ("byte", 1), "Kilobit": ("byte", 1e3 / 8), "Megabit": ("byte", 1e6 / 8),
    "Gigabit": ("byte", 1e9 / 8), "Terabit": ("byte", 1e12 / 8), "Kilobyte": ("byte", 1e3), "Megabyte": ("byte", 1e6),
    "Gigabyte": ("byte", 1e9), "Terabyte": ("byte", 1e12), "Petabyte": ("byte", 1e15),
    "Degree": ("degree", 1), "Radian": ("radian", 1)}
TEMPERATURES = {"C": (1, 0), "F": (5 / 9, -160 / 9), "K": (1, -273.15), "R": (5 / 9, -273.15)}
AGES = {"Year": 1, "Age": 1, "Month": 1 / 12, "Week": 7 / 365.25, "Day": 1 / 365.25, "Decade": 10}
# Names without an ISO code in the specification.
CURRENCIES = {"Dollar": "USD", "Pound": "GBP", "Cent": "USD", "Penny": "GBP", "Euro": "EUR",
              "Pence": "GBP", "Franc": "CHF", "Peseta": "ESP", "Netherlands guilder": "NLG", "Finnish markka": "FIM",
              "Rupee": "INR", "Bitcoin": "BTC"}


def close(a, b):
    return a is not None and b is not None and math.isclose(a, b, rel_tol=2e-3, abs_tol=1e-6)


def same(expected, number, value):
    """`expected`: a resolution with value and unit."""
    unit = expected["unit"]
    upper = value["low"] is None or value["bound"] in ("at_most", "less_than")
    return any(same_number(unit, expected, number, ours, value)
               for ours in ([value["high"]] if upper else [value["low"], value["high"]]))


def same_number(unit, expected, number, ours, value):
    if number is None:
        return value["type"] not in ("NUMBER", "COUNT") and not expected.get("value")
    if value["type"] == "MONEY":
        code = (value["unit"] or "").split("/")[0]
        iso = expected.get("isocurrency") or CURRENCIES.get(unit) or unit
        factor = .01 if unit in ("Cent", "Penny", "Pence") else 1
        return code == iso and close(number * factor, ours)
    if value["type"] == "AGE":
        return unit in AGES and close(number * AGES[unit], ours)
    if value["type"] == "TEMPERATURE":
        if unit == "Degree":
            return close(number, ours)
        factor, offset = TEMPERATURES.get(unit, (0, 0))
        return factor > 0 and close(number * factor + offset, ours)
    base, factor = DIMENSIONS.get(unit, ("", 0))
    if unit == "Ton" and value.get("unit") == base and close(number * 1000, ours):
        return True  # the specification has tonnes as tons
    return base == value.get("unit") and close(number * factor, ours)
