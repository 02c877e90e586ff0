"""Reads a FollowTheMoney Person, with the Sanctions nested in it, as our request.

Only what FollowTheMoney says of the person and of the charge is taken over. Who listed the person
and when is not: the body that publishes a list is neither the source of an alert nor the court
that issued a warrant, and taking it for one would fill a field that the law wants from the source.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fairnotice.core.screening.follow_the_money_names import (
    ENVELOPE,
    PERSON_PASSED_OVER,
    PERSON_READ,
    SANCTION_PASSED_OVER,
    SANCTION_READ,
)
from fairnotice.core.screening.follow_the_money_writing import KINDS, to_follow_the_money
from fairnotice.core.screening.record_faults import NOT_CHECKED, joined
from fairnotice.errors import UnreadableRecord

__all__ = ["FIELDS_TOLD", "from_follow_the_money", "to_follow_the_money"]

#: Every field of our request that a FollowTheMoney Person with its Sanctions can fill.
FIELDS_TOLD = frozenset(
    (
        "alert.reference", "alert.kind", "source.country", "person.public_role", "facts.summary", "offences[].id",
        "offences[].charge_text", "identity.family_name", "identity.forename", "identity.aliases",
        "identity.parent_names", "identity.sex", "identity.date_of_birth", "identity.date_of_death",
        "identity.place_of_birth", "identity.nationalities", "identity.physical_description", "identity.id_documents",
    )
)  # fmt: skip

_Properties = dict[str, list[str]]

_GENDERS = ("male", "female", "other")
_BODY = (("height", "height"), ("weight", "weight"), ("eyeColor", "eyes"), ("hairColor", "hair"))


def from_follow_the_money(entity: dict[str, Any]) -> dict[str, Any]:
    """Map a Person to our request; raise `UnreadableRecord` with the path in the entity."""
    if entity.get("schema") != "Person":
        raise _wrong("schema", "Person")
    properties = _open(entity, "", PERSON_READ, PERSON_PASSED_OVER)
    sanctions = _sanctions(entity["properties"].get("sanctions"))
    request = {
        "alert": {"reference": _reference(entity), "kind": _kind(sanctions)},
        "source": {"country": _one_country(sanctions)},
        "identity": _identity(properties),
        "person": {"public_role": properties.get("position")},
        "facts": {"summary": "\n".join(_distinct(_texts(sanctions, "summary", "description")))},
    }
    given: dict[str, Any] = {}
    for room, fields in request.items():
        filled = {name: value for name, value in fields.items() if value}
        if filled:
            given[room] = filled
    offences = _offences(sanctions)
    return {**given, "offences": offences} if offences else given


def _reference(entity: dict[str, Any]) -> str | None:
    reference = entity.get("id")
    if reference is not None and not isinstance(reference, str):
        raise _wrong("id", "text")
    # `line:N` is no reference: it is our own word for a record that had none.
    return None if reference is None or reference.startswith("line:") else reference


def _identity(properties: _Properties) -> dict[str, Any]:
    family_name, forename, other_names = _names(properties)
    return {
        "family_name": family_name,
        "forename": forename,
        "aliases": _distinct([*other_names, *_all(properties, "alias", "weakAlias", "previousName")]),
        "parent_names": _distinct(_all(properties, "fatherName", "motherName")),
        "sex": _gender(properties),
        "date_of_birth": _one_date(properties, "birthDate"),
        "date_of_death": _one_date(properties, "deathDate"),
        "place_of_birth": "; ".join(_all(properties, "birthPlace")),
        "nationalities": _distinct(code.upper() for code in _all(properties, "nationality", "citizenship")),
        "physical_description": _description(properties),
        "id_documents": _documents(properties),
    }


def _names(properties: _Properties) -> tuple[str | None, str | None, list[str]]:
    """Family name, forename, and the names that are neither.

    A full name that nothing divides is taken whole for the family name: the forename is then
    missing, which the check says, and nobody guessed where a name divides.
    """
    names, last, first = (_all(properties, key) for key in ("name", "lastName", "firstName"))
    if not last and not first:
        return (names[0] if names else None), None, names[1:]
    family_name = last[0] if last else None
    forename = None
    if first:
        middle = [*_all(properties, "secondName")[:1], *_all(properties, "middleName")[:1]]
        forename = " ".join([first[0], *middle])
    known = _words(f"{forename or ''} {family_name or ''}")
    return family_name, forename, [*(n for n in names if _words(n) != known), *last[1:], *first[1:]]


def _words(name: str) -> list[str]:
    return sorted(name.replace(",", " ").casefold().split())


def _gender(properties: _Properties) -> str | None:
    genders = _distinct(_all(properties, "gender"))
    if len(genders) > 1 or any(gender not in _GENDERS for gender in genders):
        raise _wrong("properties.gender", "one of male, female, other")
    return genders[0] if genders else None


def _one_date(properties: _Properties, key: str) -> str | None:
    """The date, or the most exact one of those that agree; dates that disagree are not chosen from."""
    dates = _distinct(_all(properties, key))
    exact = [day for day in dates if not any(other != day and other.startswith(day) for other in dates)]
    if len(exact) > 1:
        raise _wrong(f"properties.{key}", "one date, or several that agree")
    return exact[0] if exact else None


def _description(properties: _Properties) -> str:
    body = [f"{word} {', '.join(_all(properties, key))}" for key, word in _BODY if _all(properties, key)]
    return "; ".join([*body, *_all(properties, "appearance")])


def _documents(properties: _Properties) -> list[dict[str, str]]:
    passports = [{"type": "passport", "number": number} for number in _all(properties, "passportNumber")]
    others = [{"type": "identity_document", "number": number} for number in _all(properties, "idNumber")]
    return passports + others


def _offences(sanctions: list[_Properties]) -> list[dict[str, str]]:
    charges = ["\n".join(_all(sanction, "reason")) for sanction in sanctions]
    return [
        {"id": str(place), "charge_text": charge}
        for place, charge in enumerate((charge for charge in charges if charge), start=1)
    ]


def _one_country(sanctions: list[_Properties]) -> str | None:
    named = {tuple(_distinct(code.upper() for code in _all(one, "country"))) for one in sanctions}
    countries = named.pop() if len(named) == 1 else ()
    return countries[0] if len(countries) == 1 else None


def _kind(sanctions: list[_Properties]) -> str | None:
    """The kind of alert, where the programme is one of our own two words and nothing else."""
    named = _distinct(_texts(sanctions, "program"))
    return named[0] if len(named) == 1 and named[0] in KINDS else None


def _sanctions(given: object) -> list[_Properties]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise _wrong("properties.sanctions", "a list of Sanctions")
    return [_sanction(one, f"properties.sanctions[{place}]") for place, one in enumerate(given)]


def _sanction(given: object, path: str) -> _Properties:
    if not isinstance(given, dict) or given.get("schema") != "Sanction":
        raise _wrong(path, "a whole Sanction, with schema and properties, not its id")
    return _open(given, path, SANCTION_READ, SANCTION_PASSED_OVER)


def _open(entity: dict[str, Any], path: str, read: frozenset[str], passed: frozenset[str]) -> _Properties:
    """The properties that are read, once all of them have the form and the names of FollowTheMoney."""
    for key in entity:
        if key not in ENVELOPE:
            raise _unknown(joined(path, key))
    inside = joined(path, "properties")
    properties = entity.get("properties")
    if not isinstance(properties, dict):
        raise _wrong(inside, "an object of properties")
    opened: _Properties = {}
    for key, values in properties.items():
        where = joined(inside, key)
        if not isinstance(values, list):
            raise _wrong(where, "a list of texts")
        if key == "sanctions" and key in read:
            continue
        if key in read:
            opened[key] = _given_texts(values, where)
        elif key not in passed and not _is_relation(values):
            raise _unknown(where)
    return opened


def _given_texts(values: list[Any], path: str) -> list[str]:
    for place, value in enumerate(values):
        if not isinstance(value, str):
            raise _wrong(f"{path}[{place}]", "text")
    return [value for value in values if value.strip()]


def _is_relation(values: list[Any]) -> bool:
    return bool(values) and all(isinstance(value, dict) for value in values)


def _all(properties: _Properties, *keys: str) -> list[str]:
    return [value for key in keys for value in properties.get(key, ())]


def _texts(sanctions: list[_Properties], *keys: str) -> list[str]:
    return [value for sanction in sanctions for value in _all(sanction, *keys)]


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _unknown(path: str) -> UnreadableRecord:
    message = f"{path} is no name of FollowTheMoney. {NOT_CHECKED}; mend the name or take it out."
    return UnreadableRecord(path, "a property of FollowTheMoney's Person or Sanction", message)


def _wrong(path: str, expected: str) -> UnreadableRecord:
    message = f"{path} is not what was expected: {expected}. {NOT_CHECKED}; mend it there."
    return UnreadableRecord(path, expected, message)
