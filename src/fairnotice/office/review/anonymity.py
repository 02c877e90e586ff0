"""Whether a text for the casebook still tells of somebody: the request's own names, dates and numbers in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from fairnotice.core.screening.fields import load_fields

#: A shorter word says nothing of anybody.
_SHORTEST = 4
#: Values of these types are codes of a closed list, or say yes or no: they tell of nobody.
_CODES = ("enum", "bool", "tri_state", "iso3166")
#: What is charged must be told, or the entry tells nothing; a few words of it name nobody.
_CHARGE, _CHARGE_WORDS = "offences[].charge_text", 3
#: Marks what is invented, in every field of a demo: it tells of nobody.
_MARKER = "synthetic"
_WORD = re.compile(r"\w+")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def find_revealing(text: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """The paths of the request's fields whose value, or a name's part, or a date in any usual form, is in a text.

    Compares without regard to case, accents and width. Names the fields and never repeats the values.
    """
    told = _fold(text)
    words = set(_WORD.findall(told))
    found = {path for path, value in _values(fields) if _is_told(path, value, told, words)}
    return tuple(sorted(found))


def _is_told(path: str, value: str, told: str, words: set[str]) -> bool:
    folded = _fold(value)
    if path == _CHARGE and len(folded.split()) <= _CHARGE_WORDS:
        return False
    if day := _DAY.match(value):
        return any(form in told for form in _forms_of_day(*map(int, day.groups())))
    if path.startswith("identity."):
        parts = (part for part in _WORD.findall(folded) if len(part) >= _SHORTEST and part != _MARKER)
        return any(part in words for part in parts)
    return len(folded) >= _SHORTEST and folded != _MARKER and folded in told


def _forms_of_day(year: int, month: int, day: int) -> Iterator[str]:
    try:
        when = date(year, month, day)
    except ValueError:
        return
    yield when.isoformat()
    for first, second in ((day, month), (month, day)):
        for mark in "/.- ":
            yield f"{first}{mark}{second}{mark}{year}"
            yield f"{first:02}{mark}{second:02}{mark}{year}"
    for name in (when.strftime("%B").casefold(), when.strftime("%b").casefold()):
        yield f"{day} {name} {year}"
        yield f"{name} {day}, {year}"
        yield f"{name} {day} {year}"


def _values(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    known = load_fields()
    for group, content in fields.items():
        entries = content if isinstance(content, list) else [content]
        prefix = f"{group}[]" if isinstance(content, list) else group
        for entry in entries:
            for key, value in entry.items() if isinstance(entry, Mapping) else ():
                path = f"{prefix}.{key}"
                if path in known and not known[path].type.startswith(_CODES):
                    yield from ((path, text) for text in _texts(value))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in ("type", "kind", "country", "issuer", "role", "quality", "class"):
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _fold(text: str) -> str:
    """Without case, accents and width, so that a name is found however it is written."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).split())
