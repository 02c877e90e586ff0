"""The dated numbers and lists of the law in words, each with the place that prints it and its marks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from gettext import npgettext, pgettext
from typing import Any

from fairnotice.commands.day_words import say_span
from fairnotice.core.rulebook.dated import Dated, edition_on
from fairnotice.core.rulebook.days import FIRST_YEAR
from fairnotice.core.rulebook.parameters import Parameter, ParameterValue


def say_value(value: ParameterValue, unit: str | None) -> str:
    """A value with its unit: 24 months; a list as its entries; what no text prints as unknown."""
    if value.unknown:
        return pgettext("value", "unknown, for no text held here prints it")
    if isinstance(value.value, (list, tuple)):
        return ", ".join(_say_entry(entry) for entry in value.value) or pgettext("value", "none")
    if not isinstance(value.value, (int, float)):
        return _say_entry(value.value)
    return say_amount(value.value, unit)


def say_amount(amount: float, unit: str | None) -> str:
    """A number with its unit: 1 month, 24 months, 18 years."""
    forms = {
        "month": lambda: npgettext("amount", "{number} month", "{number} months", _plural(amount)),
        "year": lambda: npgettext("amount", "{number} year", "{number} years", _plural(amount)),
        "day": lambda: npgettext("amount", "{number} day", "{number} days", _plural(amount)),
    }
    return forms[unit]().format(number=amount) if unit in forms else f"{amount} {unit or ''}".strip()


def _plural(amount: float) -> int:
    """Which plural an amount takes: one only where it is exactly one."""
    return 1 if amount == 1 else max(2, int(amount))


def say_edition(parameter: Parameter, dated: Dated[ParameterValue]) -> str:
    """One edition of a value: what, since when, printed where, with its marks."""
    # What we chose for all days has no first day of the law that could be named.
    always = dated.since.year <= FIRST_YEAR and dated.until is None
    marks = [pgettext("value", "on every day") if always else say_span(dated)]
    if dated.value.house_policy:
        marks.append(pgettext("value", "house policy, our choice"))
    marks.append(dated.value.reference)
    return f"{say_value(dated.value, parameter.unit)} ({'; '.join(marks)})"


def say_edition_on(parameter: Parameter, on: date) -> str:
    """The edition in force on a day, or that none is held for it."""
    dated = edition_on(parameter.editions, on)
    if dated is None:
        return pgettext("value", "no value is held for this day")
    return say_edition(parameter, dated)


def _say_entry(entry: Any) -> str:
    if isinstance(entry, Mapping):
        rest = ", ".join(str(value).replace("_", " ") for key, value in entry.items() if key != "id")
        return f"{entry.get('id', '?')} ({rest})"
    return str(entry).replace("_", " ")
