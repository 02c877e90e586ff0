"""One field of the request as inputs of a page, and the value that they give together.

Every answer can be typed as words: countries by name or code, days as they are written, lists a line each and their
parts between bars. `-` alone in a list says that the paper states there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite

from django import forms
from django.utils.translation import pgettext

from fairnotice.core.printouts.value import Value
from fairnotice.core.printouts.written_days import Doubt, read_written_day
from fairnotice.core.screening.fields import Field
from fairnotice.core.screening.values import build_reader
from fairnotice.errors import UnreadableRecord
from fairnotice.foundation.request_words.choice_words import PART_WORDS, name_option

_MOST_CHARACTERS = 20_000
_NONE = "-"
_BAR = " | "
_DAY_PARTS = frozenset({"date_from", "date_to", "date", "taken_at", "valid_until", "at"})
_COUNTRY_PARTS = frozenset({"country", "against_country", "issuer"})
_TRUTH = {"yes": True, "no": False}
_PART_OPTIONS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("offences[].max_penalty", "kind"): ("deprivation_of_liberty", "life", "death", "fine", "other"),
}
#: Finds the code of a country by its name or code; '' where nothing is called so.
FindCountry = Callable[[str], str]


class CannotRead(Exception):
    """What was typed into a field does not fit it."""


def parts_of(field: Field) -> tuple[str, ...]:
    """The parts of an answer that has several."""
    return tuple(field.type[field.type.index("{") + 1 : field.type.index("}")].split(","))


def make_inputs(field: Field, key: str, given: Value) -> dict[str, forms.Field]:
    """The inputs of a field by their names on the page, filled with a value of the request."""
    if field.type.startswith("object{"):
        held = given if isinstance(given, dict) else {}
        return {f"{key}-{part}": _part(field, part, held.get(part)) for part in parts_of(field)}
    shown = show(field, given)
    if field.type == "enum[]":
        options = [(option, name_option(option)) for option in field.enum]
        return {key: forms.MultipleChoiceField(choices=options, initial=given, widget=forms.CheckboxSelectMultiple)}
    options_of_one = _options(field)
    if options_of_one:
        return {key: forms.ChoiceField(choices=_choices(options_of_one), initial=shown)}
    if field.type == "text" or _is_list(field):
        rows = 5 if field.type == "text" else 2
        area = forms.Textarea(attrs={"rows": rows, "dir": "auto", "autocomplete": "off"})
        return {key: forms.CharField(max_length=_MOST_CHARACTERS, initial=shown, widget=area)}
    return {key: forms.CharField(max_length=1000, initial=shown, widget=_line())}


def show(field: Field, value: Value) -> str:
    """A value as it stands in its input."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(_show_entry(field, entry) for entry in value) if value else _NONE
    return str(value)


def read_inputs(field: Field, key: str, typed: Mapping[str, str | list[str]], find_country: FindCountry) -> Value:
    """The value that inputs give, None where they give none. Raises `CannotRead`."""
    value = _collect(field, key, typed, find_country)
    if value is None:
        return None
    try:
        build_reader(field.name, field.type, field.enum)(value, field.name)
    except UnreadableRecord as problem:
        raise CannotRead(problem.expected) from None
    return value


def _collect(field: Field, key: str, typed: Mapping[str, str | list[str]], find_country: FindCountry) -> Value:
    if field.type.startswith("object{"):
        parts = {part: _read_part(part, _text(typed, f"{key}-{part}"), find_country) for part in parts_of(field)}
        return {part: value for part, value in parts.items() if value not in (None, "")} or None
    if field.type == "enum[]":
        chosen = typed.get(key)
        return [*chosen] if isinstance(chosen, list) and chosen else None
    text = _text(typed, key)
    if not text:
        return None
    if _is_list(field):
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        return [] if lines == [_NONE] else [_read_entry(field, line, find_country) for line in lines]
    return _read_plain(field, text, find_country)


def _read_plain(field: Field, text: str, find_country: FindCountry) -> Value:
    match field.type:
        case "bool":
            return _TRUTH.get(text)
        case "iso3166":
            return _country(text, find_country)
        case "decimal":
            return _number(text)
        case "date" | "partial_date" | "datetime":
            return _day(text)
        case kind if kind.startswith("attestation"):
            return _TRUTH.get(text)
        case _:
            return text


def _read_entry(field: Field, line: str, find_country: FindCountry) -> Value:
    if field.type.startswith("list<{"):
        given = [part.strip() for part in line.split("|")]
        names = parts_of(field)
        if len(given) > len(names):
            raise CannotRead(pgettext("opinion", "There are more bars in a line than it has parts."))
        pairs = zip(names, given, strict=False)
        return {name: _read_part(name, text, find_country) for name, text in pairs if text}
    return _country(line, find_country) if field.type == "iso3166[]" else line


def _read_part(part: str, text: str, find_country: FindCountry) -> Value:
    if not text:
        return None
    if part in _DAY_PARTS:
        return _day(text)
    if part in _COUNTRY_PARTS:
        return find_country(text) or text
    return _number(text) if part in ("months", "amount") else text


def _country(text: str, find_country: FindCountry) -> str:
    code = find_country(text)
    if not code:
        raise CannotRead(pgettext("opinion", "No country is called so. Write its name, or its code of two letters."))
    return code


def _number(text: str) -> float | int:
    try:
        number = float(text.replace(",", "."))
        if not isfinite(number):
            raise ValueError
    except ValueError:
        raise CannotRead(pgettext("opinion", "Write a number.")) from None
    return int(number) if number == int(number) else number


def _day(text: str) -> str:
    day = read_written_day(text)
    if not day.iso or day.doubt is Doubt.ORDER:
        raise CannotRead(pgettext("opinion", "Write the day as year-month-day, such as 2026-05-04."))
    return day.iso


def _show_entry(field: Field, entry: Value) -> str:
    if not isinstance(entry, dict):
        return str(entry)
    return _BAR.join(str(entry.get(part) or "") for part in parts_of(field)).rstrip(" |")


def _part(field: Field, part: str, given: Value) -> forms.Field:
    options = _PART_OPTIONS.get((field.name, part))
    label = str(PART_WORDS.get(part, part))
    if options:
        return forms.ChoiceField(label=label, choices=_choices(options), initial=given)
    return forms.CharField(label=label, max_length=1000, initial=given, widget=_line())


def _options(field: Field) -> tuple[str, ...]:
    if field.type == "enum":
        return field.enum
    if field.type == "tri_state":
        return ("yes", "no", "unknown")
    return ("yes", "no") if field.type == "bool" or field.type.startswith("attestation") else ()


def _choices(options: tuple[str, ...]) -> list[tuple[str, str]]:
    return [("", pgettext("opinion", "The paper does not say")), *((each, name_option(each)) for each in options)]


def _is_list(field: Field) -> bool:
    return field.type in ("list", "string[]", "iso3166[]") or field.type.startswith("list<{")


def _line() -> forms.TextInput:
    return forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})


def _text(typed: Mapping[str, str | list[str]], name: str) -> str:
    value = typed.get(name, "")
    return value.strip() if isinstance(value, str) else ""
