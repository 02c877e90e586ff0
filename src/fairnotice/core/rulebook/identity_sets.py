"""Whether a person is identified well enough: set (i) or set (ii) of RPD 83(2)(a)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.core.rulebook.case import Case

SET_I = ("identity.family_name", "identity.forename", "identity.sex", "identity.date_of_birth")
SET_I_PLUS_ONE = (
    "identity.physical_description",
    "identity.dna_profile_ref",
    "identity.fingerprints_ref",
    "identity.id_documents",
)
#: Further data that may stand beside a photograph. The text gives examples and "etc."; nationality and
#: sex alone are left out, for they identify nobody. Another reading would take any datum.
SET_II_PLUS_ONE = (
    "identity.aliases",
    "identity.parent_names",
    "identity.physical_description",
    "identity.dna_profile_ref",
    "identity.fingerprints_ref",
    "identity.family_name",
    "identity.date_of_birth",
    "identity.id_documents",
)


def lacks_of_set_i(case: Case) -> tuple[str, ...]:
    """What of set (i) is not there; empty when the set is complete."""
    lacking = tuple(name for name in SET_I if not _is_told(case, name))
    if not any(_identifies(case, name) for name in SET_I_PLUS_ONE):
        lacking += SET_I_PLUS_ONE
    return lacking


def lacks_of_set_ii(case: Case) -> tuple[str, ...]:
    """What of set (ii) is not there; empty when the set is complete."""
    lacking: tuple[str, ...] = () if has_good_photograph(case) else ("identity.photos",)
    if not any(_identifies(case, name) for name in SET_II_PLUS_ONE):
        lacking += SET_II_PLUS_ONE
    return lacking


def is_declared_mononym(case: Case) -> bool:
    """Whether only one of the two names is lacking and the bureau says that the person bears one name."""
    one_name = lacks_of_set_i(case) in (("identity.forename",), ("identity.family_name",))
    return one_name and case.get("identity.name_structure") == "mononym"


def has_good_photograph(case: Case) -> bool:
    """Whether a photograph that can be looked up is stated to be of good quality; the word alone shows nobody."""
    return any(
        _is_stated_good(case, photo) and _says_something(photo.get("ref"))
        for photo in case.get("identity.photos") or ()
    )


def has_poor_photographs_only(case: Case) -> bool:
    """Whether photographs are given and each is stated to be of less than good quality."""
    photographs = case.get("identity.photos") or ()
    return bool(photographs) and all("quality" in photo and not _is_stated_good(case, photo) for photo in photographs)


def _is_stated_good(case: Case, photo: Mapping[str, Any]) -> bool:
    return str(photo.get("quality", "")).casefold() in case.parameter("photograph_good_quality")


def _identifies(case: Case, name: str) -> bool:
    """Whether a field says something that tells this person from others; of a document its number does."""
    given = case.get(name)
    if name == "identity.id_documents":
        return any(_says_something(document.get("number")) for document in given or ())
    return _says_something(given)


def _is_told(case: Case, name: str) -> bool:
    return case.get(name) not in (None, "unknown")


def _says_something(value: object) -> bool:
    """Whether anything stands in a value at all: an object or a list of empty ones identifies nobody."""
    if isinstance(value, Mapping):
        return any(_says_something(inside) for inside in value.values())
    if isinstance(value, (list, tuple)):
        return any(_says_something(inside) for inside in value)
    return bool(value.strip()) if isinstance(value, str) else value is not None and value is not False
