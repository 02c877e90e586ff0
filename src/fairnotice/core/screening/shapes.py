"""Tells the three shapes of a record apart by what it holds, and turns each into our request."""

from __future__ import annotations

from enum import Enum
from typing import Any

from fairnotice.core.screening.follow_the_money import FIELDS_TOLD, from_follow_the_money
from fairnotice.core.screening.public_record import MAPPING, MARKS, from_public_record
from fairnotice.core.screening.record_faults import NOT_CHECKED, joined
from fairnotice.errors import UnreadableRecord

_ROOMS = (
    "alert assurances attest context facts file identity interim markers offences person proceedings "
    "public_extract request restrictions retention review sentence source suspension waiver warrant"
)
#: The first part of every field name of our request.
ROOMS = frozenset(_ROOMS.split())

_LONGEST_ID = 200


class Shape(Enum):
    """What a record is written as."""

    OUR_REQUEST = "our_request"
    PUBLIC_RECORD = "public_record"
    FTM_PERSON = "ftm_person"
    FTM_SANCTION_ALONE = "ftm_sanction_alone"
    UNKNOWN = "unknown"


#: The fields that a record of a public extract can fill at all; our own request can fill every one.
_TOLD = {
    Shape.PUBLIC_RECORD: frozenset(mapped.field for mapped in MAPPING if mapped.field),
    Shape.FTM_PERSON: FIELDS_TOLD,
}


def is_public_extract(shape: Shape) -> bool:
    """Whether records of a shape show only what the public may see of an alert, and not the request."""
    return shape in _TOLD


def can_tell(shape: Shape, name: str) -> bool:
    """Whether a record of a shape can ever say anything about a field, or about an either-or of the form."""
    told = _TOLD.get(shape)
    return told is None or name == "identity_set" or name in told


def recognise_shape(record: dict[str, Any]) -> Shape:
    """Tell by its keys in which shape a record is written."""
    if "schema" in record or "properties" in record:
        if record.get("schema") == "Sanction":
            return Shape.FTM_SANCTION_ALONE
        return Shape.FTM_PERSON
    if not record or not ROOMS.isdisjoint(record):
        return Shape.OUR_REQUEST
    if any(mark in record for mark in MARKS) and not _is_list_answer(record):
        return Shape.PUBLIC_RECORD
    return Shape.UNKNOWN


def to_request(record: dict[str, Any]) -> dict[str, Any]:
    """Turn a record of any shape into our request, or raise `UnreadableRecord` in the record's own keys.

    The values of our own request are not looked at here; its fields are checked afterwards,
    whichever shape they came from.
    """
    shape = recognise_shape(record)
    if shape is Shape.OUR_REQUEST:
        return record
    if shape is Shape.PUBLIC_RECORD:
        return from_public_record(record)
    if shape is Shape.FTM_PERSON:
        return from_follow_the_money(record)
    if shape is Shape.FTM_SANCTION_ALONE:
        raise _sanction_alone()
    raise _unknown(record)


def record_id(record: dict[str, Any], line: int) -> str:
    """The id under which a record is answered: its own where it has a usable one, else `line:N`."""
    alert = record.get("alert")
    reference = alert.get("reference") if isinstance(alert, dict) else None
    for own in (reference, record.get("entity_id"), record.get("id")):
        if isinstance(own, str) and own.strip() and len(own) <= _LONGEST_ID and own.isprintable():
            return own
    return f"line:{line}"


def _is_list_answer(record: dict[str, Any]) -> bool:
    """The public interface's answer to a search names many persons and no charge."""
    embedded = record.get("_embedded")
    return isinstance(embedded, dict) and "notices" in embedded


def _sanction_alone() -> UnreadableRecord:
    return UnreadableRecord(
        "schema",
        "a FollowTheMoney Person with its Sanctions nested in properties.sanctions",
        "This is a FollowTheMoney Sanction on its own, which does not say who is sought. "
        f"{NOT_CHECKED}; nest it in properties.sanctions of its Person.",
    )


def _unknown(record: dict[str, Any]) -> UnreadableRecord:
    path = joined("", next(iter(record)))
    expected = "our request, a detail record of INTERPOL's public interface, or a FollowTheMoney Person"
    if _is_list_answer(record):
        path, expected = "_embedded.notices", "one detail record for each notice"
    elif "." in path:
        expected = "our request with nested objects in place of dots in its keys"
    message = f"{path} belongs to none of the shapes that can be read. {NOT_CHECKED}; expected {expected}."
    return UnreadableRecord(path, expected, message)
