"""Whether a person is identified well enough: set (i) or set (ii) of RPD 83(2)(a)."""

from __future__ import annotations

from collections.abc import Mapping

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
    if not any(_says_something(case.get(name)) for name in SET_I_PLUS_ONE):
        lacking += SET_I_PLUS_ONE
    return lacking


def lacks_of_set_ii(case: Case) -> tuple[str, ...]:
    """What of set (ii) is not there; empty when the set is complete."""
    lacking: tuple[str, ...] = () if has_good_photograph(case) else ("identity.photos",)
    if not any(_says_something(case.get(name)) for name in SET_II_PLUS_ONE):
        lacking += SET_II_PLUS_ONE
    return lacking


def is_declared_mononym(case: Case) -> bool:
    """Whether only one of the two names is lacking and the bureau says that the person bears one name."""
    one_name = lacks_of_set_i(case) in (("identity.forename",), ("identity.family_name",))
    return one_name and case.get("identity.name_structure") == "mononym"


def has_good_photograph(case: Case) -> bool:
    good = case.parameter("photograph_good_quality")
    return any(str(photo.get("quality", "")).casefold() in good for photo in case.get("identity.photos") or ())


def _is_told(case: Case, name: str) -> bool:
    return case.get(name) not in (None, "unknown")


def _says_something(value: object) -> bool:
    """Whether anything stands in a value at all: an object or a list of empty ones identifies nobody."""
    if isinstance(value, Mapping):
        return any(_says_something(inside) for inside in value.values())
    if isinstance(value, (list, tuple)):
        return any(_says_something(inside) for inside in value)
    return bool(value.strip()) if isinstance(value, str) else value is not None and value is not False
