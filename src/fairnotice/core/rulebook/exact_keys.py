"""What ties two requests to one person or one case beyond doubt of spelling: numbers, references, and
a full name with its birth date. Nothing here guesses; likeness is for the lookup."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from unicodedata import category, decimal, normalize

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.spelling import fold

_NAME_PARTS = ("family_name", "forename", "date_of_birth")
#: Keys of one value: the name in an entry of the refusal memory, and the field of a request.
_FIELDS = {
    "fingerprints_ref": "identity.fingerprints_ref",
    "dna_profile_ref": "identity.dna_profile_ref",
    "warrant_reference": "warrant.reference",
    "case_reference": "proceedings.case_reference",
}


class Key(NamedTuple):
    """One typed key; keys of different types are never equal."""

    kind: str
    value: tuple[str, ...]


def keys_of(case: Case) -> frozenset[Key]:
    """Every key that a request gives."""
    return keys_of_values(case.values)


def keys_of_values(values: Mapping[str, Any]) -> frozenset[Key]:
    """Every key that the values of a request give, by the names of its fields."""
    return frozenset(key for key, _ in _read_values(values))


def keys_of_entry(entry: object) -> frozenset[Key]:
    """Every key that an entry of the refusal memory gives.

    An entry is an object with any of `document_number`, `fingerprints_ref`, `dna_profile_ref`,
    `warrant_reference`, `case_reference`, or all of `family_name`, `forename` and `date_of_birth`.
    """
    if not isinstance(entry, Mapping):
        return frozenset()
    single = [(kind, _fold_value(entry.get(kind))) for kind in _FIELDS]
    single.append(("document_number", _fold_number(entry.get("document_number"))))
    found = [Key(kind, (value,)) for kind, value in single if value]
    person = tuple(_fold_value(entry.get(part)) for part in _NAME_PARTS)
    return frozenset([*found, Key("person", person)] if all(person) else found)


def fields_of(case: Case, keys: Iterable[Key]) -> tuple[str, ...]:
    """Where in a request the given keys stand, in the order of the form's groups."""
    wanted = frozenset(keys)
    return tuple(dict.fromkeys(name for key, names in _read_values(case.values) if key in wanted for name in names))


def _read_values(values: Mapping[str, Any]) -> Iterator[tuple[Key, tuple[str, ...]]]:
    names = tuple(f"identity.{part}" for part in _NAME_PARTS)
    person = tuple(_fold_value(values.get(name)) for name in names)
    if all(person):
        yield Key("person", person), names
    for index, document in enumerate(values.get("identity.id_documents") or ()):
        number = _fold_number(document.get("number"))
        if number:
            yield Key("document_number", (number,)), (f"identity.id_documents[{index}].number",)
    for kind, name in _FIELDS.items():
        value = _fold_value(values.get(name))
        if value:
            yield Key(kind, (value,)), (name,)


def _fold_value(value: Any) -> str:
    """A value as a key: without case, width, script of its digits, marks between words, and what nobody sees.

    Such spelling identifies nobody, and changing it would be the cheapest way round a refusal. A reference
    may be an object that describes what is kept elsewhere; its content is then the key.
    """
    if value is None or value in ("", {}, []):
        return ""
    if isinstance(value, Mapping):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return fold("".join(_see(character) for character in normalize("NFKC", str(value))))


def _fold_number(value: Any) -> str:
    """The number of a document is printed with and without gaps; they are no part of it."""
    return _fold_value(value).replace(" ", "")


def _see(character: str) -> str:
    """A character as a reader sees it: a digit of any script as 0 to 9, any mark between words as a space."""
    kind = category(character)
    if kind == "Cf":
        return ""
    if kind[0] in "ZP":
        return " "
    return str(decimal(character)) if kind == "Nd" else character
