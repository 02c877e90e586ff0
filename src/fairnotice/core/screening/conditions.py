"""When a conditional field is asked for: the conditions of the form, one small test each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fairnotice.core.rulebook.case import Case, Offence
from fairnotice.core.rulebook.minority import tell_minority

#: Conditional in the form, yet nothing in a request tells whether its condition holds: whether a third
#: person is named is for the reading, whether sources are mixed or another publishes is for the dossier,
#: the origin defaults to direct and the confidentiality to its default level (RPD 112(3)).
NEVER_ASKED = frozenset(
    {
        "alert.origin",
        "alert.confidentiality",
        "facts.third_persons",
        "attest.specific_interest",
        "public_extract.gs_authorisation",
        "offences[].law_text_absent_reason",
        "warrant.copy_absent_reason",
    }
)

_SENSITIVE = (
    "identity.dna_profile_ref",
    "identity.fingerprints_ref",
    "identity.face_template_ref",
    "person.public_role",
)


def _is(name: str, value: object) -> Callable[[Case], bool]:
    return lambda case: case.values.get(name) == value


def _given(name: str) -> Callable[[Case], bool]:
    return lambda case: name in case.values


def _not_surely_adult(case: Case) -> bool:
    return tell_minority(case) in ("yes", "unknown")


def _minor_made_public(case: Case) -> bool:
    return case.values.get("public_extract.requested") is True and _not_surely_adult(case)


def _private_dispute(case: Case, offence: Offence) -> bool:
    return offence.get("exclusion_category") == "administrative_or_private_dispute"


#: By field: does its condition hold? Offence fields take the offence too.
HOLDS: dict[str, Callable[..., Any]] = {
    "source.country": _is("source.type", "ncb"),
    "source.ie_authorization_ref": _is("source.type", "international_entity"),
    "source.ie_powers": _is("source.type", "international_entity"),
    "identity.sensitive_items": lambda case: any(case.values.get(name) for name in _SENSITIVE),
    "person.minor_special_conditions": _not_surely_adult,
    "markers.minor": lambda case: tell_minority(case) == "yes",
    "proceedings.retrial_available": _is("proceedings.in_absentia", "yes"),
    "offences[].law_text": lambda case, offence: "law_text_absent_reason" not in offence,
    "offences[].facilitates_serious_crime": _private_dispute,
    "offences[].organised_crime_suspected": _private_dispute,
    "sentence.as_of_date": _given("sentence.remaining_months"),
    "sentence.kind": _is("proceedings.sought_for", "sentence"),
    "warrant.copy_ref": lambda case: "warrant.copy_absent_reason" not in case.values,
    "assurances.appeal_mechanism": _is("warrant.authority_is_judicial", False),
    "assurances.appeal_law_ref": _is("warrant.authority_is_judicial", False),
    "public_extract.purpose": _is("public_extract.requested", True),
    "public_extract.source_authorisation": _is("public_extract.requested", True),
    "public_extract.minor_essential_ncb": _minor_made_public,
    "public_extract.minor_essential_gs": _minor_made_public,
    "suspension.until": _given("suspension.from"),
    "suspension.reason": _given("suspension.from"),
}
