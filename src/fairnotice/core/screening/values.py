"""Read one value of a field by its type; say exactly what would have been accepted."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from fairnotice.core.rulebook.days import (
    FIRST_YEAR,
    LAST_YEAR,
    PartialDate,
    UnreadableDay,
    read_day,
    read_partial_date,
)
from fairnotice.core.screening.countries import READ
from fairnotice.errors import UnreadableRecord

#: Reads a JSON value at a path; returns None where the value says nothing (null, blank text).
Reader = Callable[[Any, str], Any]

#: Control characters that no text of a request needs; tabs and line breaks may stay.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
#: Half a character: JSON can spell it, and no file, database or terminal can keep it.
_HALVES = re.compile("[\ud800-\udfff]")
#: How a moment begins; Python alone would take any character at all between the day and the hour.
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]|$)")
#: Characters that reorder what a reader sees: in a name they can only mislead.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Overrides make a text read as something else than it is.
_OVERRIDES = re.compile("[\u202d\u202e]")


def refuse(path: str, expected: str, happened: str) -> UnreadableRecord:
    """The error for one value: where, what would be accepted, what was found (never the value itself)."""
    return UnreadableRecord(path, expected, f"{path}: {happened}; expected {expected}. The record was not checked.")


def _kind_of(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    names = {str: "text", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "something else")


def read_text(value: Any, path: str) -> str | None:
    if not isinstance(value, str):
        raise refuse(path, "text", f"this is {_kind_of(value)}")
    if _CONTROLS.search(value):
        raise refuse(path, "text without control characters", "there is a control character in it")
    if not value.isascii():
        _refuse_deceit(value, path)
    return value if value and not value.isspace() else None


def _refuse_deceit(value: str, path: str) -> None:
    if _OVERRIDES.search(value):
        raise refuse(path, "text without direction overrides", "there is a direction override (U+202D or U+202E) in it")
    if _HALVES.search(value):
        raise refuse(path, "text in Unicode", "there is half of a surrogate pair in it")


def read_name(value: Any, path: str) -> str | None:
    text = read_text(value, path)
    if text is not None and not text.isascii() and _BIDI.search(text):
        raise refuse(path, "a name without invisible direction marks", "there is an invisible direction mark in it")
    return text


def read_choice(value: Any, path: str, *, among: frozenset[str], listed: str) -> str:
    if isinstance(value, str) and value in among:
        return value
    raise refuse(
        path,
        f"one of {listed}",
        "this is none of them" if isinstance(value, str) else f"this is {_kind_of(value)}",
    )


def read_bool(value: Any, path: str) -> bool:
    if isinstance(value, bool):
        return value
    raise refuse(path, "true or false", f"this is {_kind_of(value)}")


def read_tri_state(value: Any, path: str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value in ("yes", "no", "unknown") and isinstance(value, str):
        return str(value)
    raise refuse(path, "yes, no or unknown", f"this is {_kind_of(value)}")


def read_number(value: Any, path: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise refuse(path, "a number", f"this is {_kind_of(value)}")
    if not abs(value) < 1e15 or not math.isfinite(value):
        raise refuse(path, "a number below 1,000,000,000,000,000", "this number is too large to be meant")
    if value < 0:
        raise refuse(path, "a number that is not negative", "this number is negative")
    return value


def read_country(value: Any, path: str) -> str:
    if not isinstance(value, str):
        raise refuse(path, "a country code of two letters (ISO 3166-1 alpha-2)", f"this is {_kind_of(value)}")
    # Beyond ASCII, other letters turn into these when put in capitals: ß would be South Sudan.
    code = value.upper() if value.isascii() else ""
    if code not in READ:
        raise refuse(path, "a country code of two letters (ISO 3166-1 alpha-2)", "no country has this code")
    return code


def read_partial(value: Any, path: str) -> PartialDate:
    expected = f"a Gregorian date YYYY, YYYY-MM or YYYY-MM-DD between {FIRST_YEAR} and {LAST_YEAR}"
    if not isinstance(value, str):
        raise refuse(path, expected, f"this is {_kind_of(value)}")
    try:
        return read_partial_date(value)
    except UnreadableDay as problem:
        raise refuse(path, expected, str(problem)) from None


def read_exact(value: Any, path: str) -> date:
    expected = f"a Gregorian date YYYY-MM-DD between {FIRST_YEAR} and {LAST_YEAR}"
    if not isinstance(value, str):
        raise refuse(path, expected, f"this is {_kind_of(value)}")
    try:
        return read_day(value)
    except UnreadableDay as problem:
        raise refuse(path, expected, str(problem)) from None


def read_moment(value: Any, path: str) -> datetime:
    """A moment; without an offset it is taken as UTC, and a day alone means its first moment."""
    expected = "a moment such as 2026-05-04T09:00:00Z"
    if not isinstance(value, str):
        raise refuse(path, expected, f"this is {_kind_of(value)}")
    try:
        if not _MOMENT.match(value):
            raise ValueError(value)
        moment = datetime.fromisoformat(value)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise refuse(path, expected, "this is no such moment") from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise refuse(path, expected, f"the year is outside {FIRST_YEAR} to {LAST_YEAR}; is it of another calendar?")
    return moment


def read_day_or_moment(value: Any, path: str) -> datetime | PartialDate:
    return read_moment(value, path) if isinstance(value, str) and "T" in value else read_partial(value, path)


def read_anything(value: Any, path: str) -> Any:
    """A value whose inside the form leaves open; its texts are still free of control characters."""
    if isinstance(value, str):
        return read_text(value, path)
    if isinstance(value, list):
        return [read_anything(item, f"{path}[{index}]") for index, item in enumerate(value)]
    if isinstance(value, dict):
        return {read_text(key, path) or "": read_anything(item, path) for key, item in value.items()}
    return value


def read_object(value: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise refuse(path, "an object", f"this is {_kind_of(value)}")
    return read_anything(value, path)


def read_closed_object(value: Any, path: str, *, keys: Mapping[str, Reader]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise refuse(path, f"an object with the keys {', '.join(keys)}", f"this is {_kind_of(value)}")
    found: dict[str, Any] = {}
    for key, item in value.items():
        reader = keys.get(key)
        if reader is None:
            raise refuse(f"{path}.{name_key(key)}", f"one of the keys {', '.join(keys)}", "there is no such key")
        read = None if item is None else reader(item, f"{path}.{key}")
        if read is not None:
            found[key] = read
    return found


def read_list(value: Any, path: str, *, item: Reader) -> list[Any]:
    if not isinstance(value, list):
        raise refuse(path, "a list", f"this is {_kind_of(value)}")
    read = [None if entry is None else item(entry, f"{path}[{index}]") for index, entry in enumerate(value)]
    return [entry for entry in read if entry is not None]


def read_attestation(value: Any, path: str) -> bool | dict[str, Any] | None:
    """An attestation: signed (who, when), or a bare true or false, which is no signature; `{}` attests nothing."""
    if isinstance(value, bool):
        return value
    keys = {"given": read_bool, "officer": read_text, "at": read_day_or_moment}
    return read_closed_object(value, path, keys=keys) or None


def read_money(value: Any, path: str) -> Any:
    if isinstance(value, str):
        return read_text(value, path)
    if isinstance(value, dict):
        return read_closed_object(value, path, keys={"amount": read_number, "currency": read_text})
    return read_number(value, path)


def read_reference(value: Any, path: str) -> Any:
    """A reference to something kept elsewhere: its name, or an object that describes it."""
    return read_text(value, path) if isinstance(value, str) else read_object(value, path)


def name_key(key: str) -> str:
    """A key as it may be told in an error: short, and only what a field name could be."""
    return key if re.fullmatch(r"[\w.\[\]-]{1,64}", key, re.ASCII) else "(unknown key)"


_PLAIN: dict[str, Reader] = {
    "text": read_text,
    "string": read_text,
    "ref": read_reference,
    "bool": read_bool,
    "tri_state": read_tri_state,
    "decimal": read_number,
    "money": read_money,
    "date": read_exact,
    "datetime": read_moment,
    "partial_date": read_partial,
    "iso3166": read_country,
    "object": read_object,
    "list": partial(read_list, item=read_anything),
    "string[]": partial(read_list, item=read_text),
    "iso3166[]": partial(read_list, item=read_country),
}

_SUBFIELDS: dict[str, Reader] = {
    "date_from": read_partial,
    "date_to": read_partial,
    "date": read_partial,
    "taken_at": read_day_or_moment,
    "valid_until": read_day_or_moment,
    "set_at": read_day_or_moment,
    "at": read_day_or_moment,
    "received_at": read_day_or_moment,
    "consulted_at": read_day_or_moment,
    "decided_at": read_day_or_moment,
    "source_notified_at": read_day_or_moment,
    "country": read_country,
    "against_country": read_country,
    "months": read_number,
    "needed": read_tri_state,
    "addressed": read_tri_state,
    "criteria": partial(read_list, item=read_text),
    "data_types": read_anything,
    "audience": read_anything,
    "conditions": read_anything,
    "decision": read_anything,
    "finding": read_anything,
    "from": read_anything,
    "target": read_anything,
    "scope": read_anything,
    "by": read_anything,
}

#: Kinds of maximum penalty, as RPD 83(1)(a)(ii) needs them told apart.
_CLOSED_CHOICES = {
    ("offences[].max_penalty", "kind"): ("deprivation_of_liberty", "life", "death", "fine", "other"),
}


def _choice(options: tuple[str, ...]) -> Reader:
    return partial(read_choice, among=frozenset(options), listed=", ".join(options))


def build_reader(name: str, type_name: str, enum: tuple[str, ...]) -> Reader:
    """The reader of one field by the type its line in the form gives."""
    if type_name == "enum":
        return _choice(enum)
    if type_name == "enum[]":
        return partial(read_list, item=_choice(enum))
    if type_name.startswith("attestation"):
        return read_attestation
    if name in ("identity.family_name", "identity.forename"):
        return read_name
    if name in ("identity.aliases", "identity.parent_names"):
        return partial(read_list, item=read_name)
    if type_name.startswith(("object{", "list<{")):
        keys = type_name[type_name.index("{") + 1 : type_name.index("}")].split(",")
        readers = {key: _subreader(name, key) for key in keys}
        closed = partial(read_closed_object, keys=readers)
        return closed if type_name.startswith("object") else partial(read_list, item=closed)
    return _PLAIN[type_name]


def _subreader(name: str, key: str) -> Reader:
    options = _CLOSED_CHOICES.get((name, key))
    return _choice(options) if options else _SUBFIELDS.get(key, read_text)
