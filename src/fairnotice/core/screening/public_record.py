"""Turns a detail record of INTERPOL's public interface into our request, and says what it lacks.

`MAPPING` is the one list of what becomes what; the reference page repeats it and a test compares
the two. Nothing is inferred: what a record does not say stays absent, and the check then lists it
as missing.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from fairnotice.core.screening.record_faults import NOT_CHECKED, joined
from fairnotice.errors import UnreadableRecord


class Mapped(NamedTuple):
    """One key of the public record and the field of ours that it fills, if any."""

    key: str
    field: str | None


MAPPING = (
    Mapped("entity_id", "alert.reference"),
    Mapped("name", "identity.family_name"),
    Mapped("forename", "identity.forename"),
    Mapped("date_of_birth", "identity.date_of_birth"),
    Mapped("sex_id", "identity.sex"),
    Mapped("nationalities", "identity.nationalities"),
    Mapped("place_of_birth", "identity.place_of_birth"),
    Mapped("country_of_birth_id", None),
    Mapped("languages_spoken_ids", None),
    Mapped("height", "identity.physical_description"),
    Mapped("weight", "identity.physical_description"),
    Mapped("eyes_colors_id", "identity.physical_description"),
    Mapped("hairs_id", "identity.physical_description"),
    Mapped("distinguishing_marks", "identity.physical_description"),
    Mapped("arrest_warrants[]", "offences[].id"),
    Mapped("arrest_warrants[].charge", "offences[].charge_text"),
    Mapped("arrest_warrants[].charge_translation", None),
    Mapped("arrest_warrants[].issuing_country_id", "source.country"),
    Mapped("_links.thumbnail", "identity.photos"),
    Mapped("_links.images", None),
    Mapped("_links.self", None),
    Mapped("_embedded.links", None),
)

#: A record with one of these is taken for a public record.
MARKS = ("entity_id", "arrest_warrants", "_links")

_KEYS = frozenset(re.split(r"[.\[]", mapped.key)[0] for mapped in MAPPING)
_WARRANT_KEYS = ("charge", "charge_translation", "issuing_country_id")
_LINK_KEYS = ("self", "images", "thumbnail")
_SEXES = {"M": "male", "F": "female", "U": "unknown"}
_DATE = re.compile(r"(\d{4})/(\d{2})(?:/(\d{2}))?", re.ASCII)
_TALLEST_IN_METRES = 3


def from_public_record(record: dict[str, Any]) -> dict[str, Any]:
    """Map a public record to our request; raise `UnreadableRecord` with the path in the record."""
    _only(record, _KEYS, "")
    _list_of_codes(record, "languages_spoken_ids")
    _code(record, "country_of_birth_id")
    _related(record)
    warrants = _warrants(record)
    request = {
        "alert": _given({"reference": _text(record, "entity_id")}),
        "source": _given({"country": _one_country(warrants)}),
        "identity": _identity(record),
    }
    given: dict[str, Any] = {room: fields for room, fields in request.items() if fields}
    if warrants:
        given["offences"] = [_offence(place, warrant) for place, warrant in enumerate(warrants)]
    return given


def _identity(record: dict[str, Any]) -> dict[str, Any]:
    return _given(
        {
            "family_name": _text(record, "name"),
            "forename": _text(record, "forename"),
            "sex": _sex(record),
            "date_of_birth": _date(record),
            "place_of_birth": _text(record, "place_of_birth"),
            "nationalities": _list_of_codes(record, "nationalities"),
            "physical_description": _description(record),
            "photos": _photos(record),
        }
    )


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _offence(place: int, warrant: dict[str, Any]) -> dict[str, Any]:
    charge = _text(warrant, "charge", f"arrest_warrants[{place}]")
    return _given({"id": str(place + 1), "charge_text": charge})


def _warrants(record: dict[str, Any]) -> list[dict[str, Any]]:
    warrants = _list(record, "arrest_warrants")
    for place, warrant in enumerate(warrants):
        path = f"arrest_warrants[{place}]"
        if not isinstance(warrant, dict):
            raise _wrong(path, "an object")
        _only(warrant, _WARRANT_KEYS, path)
        _text(warrant, "charge_translation", path)
        _code(warrant, "issuing_country_id", path)
    return warrants


def _one_country(warrants: list[dict[str, Any]]) -> str | None:
    """The country of the source, only where every warrant names it: one alert has one source."""
    countries = {warrant.get("issuing_country_id") for warrant in warrants}
    return countries.pop() if len(countries) == 1 else None


def _sex(record: dict[str, Any]) -> str | None:
    code = record.get("sex_id")
    if code is None:
        return None
    if not isinstance(code, str) or code not in _SEXES:
        raise _wrong("sex_id", "M, F, U or null")
    return _SEXES[code]


def _date(record: dict[str, Any]) -> str | None:
    """Write a date our way; whether there is such a day is for the check of our fields to say."""
    given = _text(record, "date_of_birth")
    found = _DATE.fullmatch(given) if given else None
    return "-".join(part for part in found.groups() if part) if found else given


def _description(record: dict[str, Any]) -> str | None:
    height = _measure(record, "height", "a number of metres, 0 or null", _TALLEST_IN_METRES)
    weight = _measure(record, "weight", "a number of kilograms, 0 or null")
    eyes = _list_of_codes(record, "eyes_colors_id")
    hair = _list_of_codes(record, "hairs_id")
    marks = _text(record, "distinguishing_marks")
    # INTERPOL publishes no key to its colour codes, so they are quoted and not put into words.
    parts = (
        f"height {height} m" if height else None,
        f"weight {weight} kg" if weight else None,
        f"eyes {', '.join(eyes)} (INTERPOL code)" if eyes else None,
        f"hair {', '.join(hair)} (INTERPOL code)" if hair else None,
        f"distinguishing marks: {marks}" if marks else None,
    )
    return "; ".join(part for part in parts if part) or None


def _photos(record: dict[str, Any]) -> list[dict[str, str]]:
    """The thumbnail alone shows that there is a picture: every record links to a list of images."""
    links = record.get("_links")
    if links is None:
        return []
    if not isinstance(links, dict):
        raise _wrong("_links", "an object")
    _only(links, _LINK_KEYS, "_links")
    for name, link in links.items():
        path = f"_links.{name}"
        if link is not None and not isinstance(link, dict):
            raise _wrong(path, "an object with href")
        _only(link or {}, ("href",), path)
        _text(link or {}, "href", path)
    address = _text(links.get("thumbnail") or {}, "href", "_links.thumbnail")
    return [{"ref": address}] if address else []


def _related(record: dict[str, Any]) -> None:
    """See that related notices have their form; they are about other persons and stay unread."""
    embedded = record.get("_embedded")
    if embedded is None:
        return
    if not isinstance(embedded, dict):
        raise _wrong("_embedded", "an object")
    _only(embedded, ("links",), "_embedded")
    for place, link in enumerate(_list(embedded, "links", "_embedded")):
        if not isinstance(link, dict):
            raise _wrong(f"_embedded.links[{place}]", "an object")


def _measure(record: dict[str, Any], key: str, expected: str, most: float = float("inf")) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise _wrong(key, expected)
    return f"{value:g}" if value else None


def _text(record: dict[str, Any], key: str, path: str = "") -> str | None:
    """A text as it was given; the public interface writes `-` where it has none."""
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong(joined(path, key), "text or null")
    return None if value.strip() in ("", "-") else value


def _code(record: dict[str, Any], key: str, path: str = "") -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise _wrong(joined(path, key), "a code of letters, or null")
    return value


def _list_of_codes(record: dict[str, Any], key: str) -> list[str]:
    codes = _list(record, key)
    for place, code in enumerate(codes):
        if not isinstance(code, str):
            raise _wrong(f"{key}[{place}]", "a code of letters")
    return codes


def _list(record: dict[str, Any], key: str, path: str = "") -> list[Any]:
    value = record.get(key)
    if value is not None and not isinstance(value, list):
        raise _wrong(joined(path, key), "a list or null")
    return value or []


def _only(record: dict[str, Any], keys: frozenset[str] | tuple[str, ...], path: str) -> None:
    for key in record:
        if key not in keys:
            where = joined(path, key)
            message = (
                f"{where} is no key of INTERPOL's public record. {NOT_CHECKED}; take the key out, or "
                "hand the record in with the fields of our own request."
            )
            raise UnreadableRecord(where, f"one of {', '.join(sorted(keys))}", message)


def _wrong(path: str, expected: str) -> UnreadableRecord:
    message = f"{path} has a value of another type: expected {expected}. {NOT_CHECKED}; mend it there."
    return UnreadableRecord(path, expected, message)
