"""In what shape a field of the request is asked for on a page, and the parts it is asked in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from fairnotice.core.screening.fields import Field
from fairnotice.office.requests.form.lists import BUREAUS, COUNTRIES, CURRENCIES, ChoiceList

#: What an international link may consist of; the form leaves the object open, these are the ones it asks.
_LINKS = ("person_believed_abroad", "foreign_nationality", "cross_border_acts", "assets_abroad", "witnesses_abroad")
#: Parts with a closed list of their own.
PART_OPTIONS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("offences[].max_penalty", "kind"): ("deprivation_of_liberty", "life", "death", "fine", "other"),
    ("facts.third_persons", "needed"): ("yes", "no", "unknown"),
}
#: Fields and parts that name an entry of a long list, and the parts among them that may name something else too:
#: organisations issue papers as countries do, and not every access restriction names a bureau.
LISTS: Mapping[str, ChoiceList] = {"alert.recipients": BUREAUS}
PART_LISTS: Mapping[str, ChoiceList] = {
    "country": COUNTRIES,
    "issuer": COUNTRIES,
    "currency": CURRENCIES,
    "target": BUREAUS,
}
OPEN_PARTS = frozenset({"issuer", "target"})
#: Fields and parts that name a file attached to the request.
ATTACHED = frozenset({"warrant.copy_ref", "public_extract.minor_essential_ncb"})
ATTACHED_PARTS = frozenset({("identity.photos", "ref")})
#: Parts that are numbers.
NUMBER_PARTS = frozenset({"months", "amount"})


class Shape(Enum):
    """How an answer is asked for."""

    LINE = "line"
    TEXT = "text"
    OPTION = "option"
    OPTIONS = "options"
    YES_NO = "yes_no"
    NUMBER = "number"
    LINES = "lines"
    PARTS = "parts"
    ROWS = "rows"
    CHECKS = "checks"
    SWORN = "sworn"
    CHOSEN = "chosen"
    CHOSEN_LINES = "chosen_lines"
    ATTACHED = "attached"


_OF_TYPE = {
    "text": Shape.TEXT,
    "enum": Shape.OPTION,
    "tri_state": Shape.OPTION,
    "enum[]": Shape.OPTIONS,
    "bool": Shape.YES_NO,
    "decimal": Shape.NUMBER,
    "list": Shape.LINES,
    "string[]": Shape.LINES,
    "iso3166": Shape.CHOSEN,
    "iso3166[]": Shape.CHOSEN_LINES,
    "money": Shape.PARTS,
    "object": Shape.CHECKS,
}


def shape_of(field: Field) -> Shape:
    """The shape in which a field is asked for."""
    if field.type.startswith("attestation"):
        return Shape.SWORN
    if field.name in ATTACHED:
        return Shape.ATTACHED
    if field.name in LISTS:
        return Shape.CHOSEN_LINES
    if field.type.startswith("object{"):
        return Shape.PARTS
    if field.type.startswith("list<{"):
        return Shape.ROWS
    return _OF_TYPE.get(field.type, Shape.LINE)


def parts_of(field: Field) -> tuple[str, ...]:
    """The parts of an answer that has several."""
    if field.type == "money":
        return ("amount", "currency")
    if field.type == "object":
        return _LINKS
    return tuple(field.type[field.type.index("{") + 1 : field.type.index("}")].split(","))


def options_of(field: Field) -> tuple[str, ...]:
    """The options of a closed list."""
    return ("yes", "no", "unknown") if field.type == "tri_state" else field.enum


def list_of(field: Field) -> ChoiceList:
    """The list that a field is chosen from; of countries, unless said otherwise."""
    return LISTS.get(field.name, COUNTRIES)


def can_be_shown(field: Field, value: Any) -> bool:
    """Whether a page can show a value in the field's shape; what a machine gave otherwise is kept as it is."""
    shape = shape_of(field)
    if value is None:
        return True
    if shape in (Shape.LINES, Shape.CHOSEN_LINES):
        return isinstance(value, list) and all(isinstance(entry, str) and "\n" not in entry for entry in value)
    if shape is Shape.ROWS:
        return isinstance(value, list) and all(_is_flat(entry) for entry in value)
    if shape is Shape.CHECKS:
        return (
            isinstance(value, Mapping)
            and set(value) <= set(_LINKS)
            and all(isinstance(part, bool) for part in value.values())
        )
    if shape is Shape.PARTS:
        return _is_flat(value)
    if shape in (Shape.LINE, Shape.TEXT, Shape.CHOSEN, Shape.ATTACHED):
        return isinstance(value, str)
    return True


def _is_flat(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(part, (str, int, float)) for part in value.values())
