"""The request as a JSON Schema (draft 2020-12), made from the readers that read it.

The schema cannot drift from what is read: each field's schema is derived from the very function that
`values.build_reader` gives for its type. Absence is never an error here, for a request with gaps is
answered with what is missing; only what cannot be read at all is. Two things go beyond a schema: a
record that nests too deep or gives a key twice is refused, and moments are also read in further
spellings of ISO 8601 than the one demanded here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from fairnotice.core.rulebook.days import FIRST_YEAR, LAST_YEAR
from fairnotice.core.screening import values
from fairnotice.core.screening.countries import READ
from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.core.screening.request import WANTED

Schema = dict[str, Any]

#: The kinds that are checked here; the form knows more, and `read_request` refuses those.
KINDS_READ = ("red_notice", "diffusion", "wanted_diffusion")
_ASKED = {
    "mandatory": "must be given",
    "conditional": "must be given where its condition holds",
    "one_of_set": "one way of several",
    "optional": "may be absent",
    "must_be_empty": "stays empty",
    "warn_if_missing": "asked for by analogy (house policy)",
    "system_derived": "set by the system",
}


def build_request_schema() -> Schema:
    """Build the JSON Schema of one request: closed exactly where an unknown key is an error."""
    groups: dict[str, dict[str, Field]] = {}
    for field in load_fields().values():
        group, _, key = field.name.partition(".")
        groups.setdefault(group, {})[key] = field
    offence = _close({key: _describe(field) for key, field in groups.pop("offences[]").items()})
    properties = {
        group: _or_null(_close({key: _describe(field) for key, field in keys.items()}))
        for group, keys in groups.items()
    }
    properties["offences"] = _or_null({"type": "array", "items": offence})
    _tie_purpose_to_kind(properties["alert"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:fairnotice:request",
        "title": "A request for a red notice or a wanted-person diffusion",
        "description": (
            "Null, blank text and absence say the same: nothing is given. An empty list is an answer. "
            "Not connected with INTERPOL or Fair Trials; the names of the fields are ours."
        ),
        **_close(properties),
        "$defs": _definitions(),
    }


def _describe(field: Field) -> Schema:
    schema = _schema_of(values.build_reader(field.name, field.type, _options(field)))
    schema["description"] = " ".join(_tell(field))
    return schema


def _options(field: Field) -> tuple[str, ...]:
    return KINDS_READ if field.name == "alert.kind" else field.enum


def _tell(field: Field) -> Iterator[str]:
    yield field.description
    yield f"({field.article})"
    yield f"Red Notice: {_ASKED[field.required['red_notice']]}."
    yield f"Wanted-person diffusion: {_ASKED[field.required['wanted_diffusion']]}."
    if field.particularly_sensitive:
        yield "Particularly sensitive (RPD 1(18), 42)."


def _schema_of(reader: values.Reader) -> Schema:
    """The schema of what a reader takes, null included."""
    if isinstance(reader, partial):
        return _schema_of_built(reader)
    for name, read in _NAMED.items():
        if read is reader:
            return {"anyOf": [{"$ref": f"#/$defs/{name}"}, {"type": "null"}]}
    raise LookupError(f"no schema is written for the reader {reader}; add it to json_schema")


def _schema_of_built(reader: partial[Any]) -> Schema:
    given = reader.keywords
    if reader.func is values.read_choice:
        return {"enum": [*given["listed"].split(", "), None]}
    if reader.func is values.read_list:
        return _or_null({"type": "array", "items": _schema_of(given["item"])})
    if reader.func is values.read_closed_object:
        return _or_null(_close({key: _schema_of(item) for key, item in given["keys"].items()}))
    raise LookupError(f"no schema is written for the reader {reader.func}; add it to json_schema")


def _close(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _or_null(schema: Schema) -> Schema:
    return {**schema, "type": [schema["type"], "null"]}


def _tie_purpose_to_kind(alert: Schema) -> None:
    """A diffusion of another purpose is no wanted-person diffusion, and is not read here."""
    alert["if"] = {"properties": {"kind": {"enum": ["diffusion", "wanted_diffusion"]}}, "required": ["kind"]}
    alert["then"] = {"properties": {"diffusion_purpose": {"enum": [WANTED, None]}}}


#: The definitions by the functions they stand for.
_NAMED: dict[str, Callable[..., Any]] = {
    "text": values.read_text,
    "name": values.read_name,
    "yes_or_no": values.read_bool,
    "yes_no_unknown": values.read_tri_state,
    "number": values.read_number,
    "country": values.read_country,
    "day": values.read_exact,
    "partial_date": values.read_partial,
    "moment": values.read_moment,
    "day_or_moment": values.read_day_or_moment,
    "attestation": values.read_attestation,
    "money": values.read_money,
    "reference": values.read_reference,
    "open_object": values.read_object,
    "anything": values.read_anything,
}

_CONTROLS = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
_LEAP_YEARS = r"(18(8[048]|9[26])|(19|20|21)(0[48]|[2468][048]|[13579][26])|2000)"
_YEAR = r"(18[89][0-9]|19[0-9]{2}|2[01][0-9]{2})"
_DAY = (
    rf"{_YEAR}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    rf"|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP_YEARS}-02-29"
)
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]"
_MOMENT = rf"({_DAY})(T{_CLOCK}(:[0-5][0-9](\.[0-9]{{1,6}})?)?(Z|[+-]{_CLOCK})?)?"


def _whole(pattern: str) -> Schema:
    """A pattern for the whole text; in some dialects `$` would let a line break follow."""
    return {"type": "string", "pattern": rf"^(?![\s\S]*\n)({pattern})$"}


def _definitions() -> dict[str, Schema]:
    text: Schema = {"type": "string", "pattern": rf"^[^{_CONTROLS}\u202d\u202e]*$"}
    return {
        "text": {**text, "description": "No control characters but tab and line breaks, no direction overrides."},
        "name": {
            "type": "string",
            "pattern": rf"^[^{_CONTROLS}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$",
            "description": "A name without control characters and invisible direction marks.",
        },
        "yes_or_no": {"type": "boolean"},
        "yes_no_unknown": {"enum": ["yes", "no", "unknown", True, False]},
        "number": {"type": "number", "minimum": 0, "exclusiveMaximum": 1e15},
        **_dates(),
        "country": {**_whole(_countries()), "description": "ISO 3166-1 alpha-2, or a code for an invented country."},
        **_compounds(),
    }


def _dates() -> dict[str, Schema]:
    within = f"Gregorian, {FIRST_YEAR} to {LAST_YEAR}."
    partial_date = rf"{_DAY}|{_YEAR}(-(0[1-9]|1[0-2]))?"
    return {
        "day": {**_whole(_DAY), "format": "date", "description": f"A day. {within}"},
        "partial_date": {**_whole(partial_date), "description": f"A day, a month or a year. {within}"},
        "moment": {**_whole(_MOMENT), "description": f"A moment; without an offset, UTC. {within}"},
        "day_or_moment": {"anyOf": [{"$ref": "#/$defs/moment"}, {"$ref": "#/$defs/partial_date"}]},
    }


def _compounds() -> dict[str, Schema]:
    attestation = {"given": values.read_bool, "officer": values.read_text, "at": values.read_day_or_moment}
    money = {"amount": values.read_number, "currency": values.read_text}
    anything: Schema = {"$ref": "#/$defs/anything"}
    text: Schema = {"$ref": "#/$defs/text"}
    return {
        "attestation": {
            "anyOf": [{"type": "boolean"}, _close({key: _schema_of(reader) for key, reader in attestation.items()})],
            "description": "Who assures it and when; a bare true or false is no signature.",
        },
        "money": {"anyOf": [text, {"$ref": "#/$defs/number"}, _close({k: _schema_of(v) for k, v in money.items()})]},
        "reference": {"anyOf": [text, {"$ref": "#/$defs/open_object"}]},
        "open_object": {"type": "object", "propertyNames": text, "additionalProperties": anything},
        "anything": {
            "anyOf": [
                text,
                {"type": ["number", "boolean", "null"]},
                {"type": "array", "items": anything},
                {"$ref": "#/$defs/open_object"},
            ]
        },
    }


def _countries() -> str:
    """The codes in either case, grouped by all their letters but the last."""
    lasts: dict[str, str] = {}
    for code in sorted(READ):
        lasts[code[:-1]] = lasts.get(code[:-1], "") + code[-1] + code[-1].lower()
    return "|".join(
        "".join(f"[{letter}{letter.lower()}]" for letter in first) + f"[{letters}]" for first, letters in lasts.items()
    )
