"""Article 125: what is kept of earlier refusals and deletions."""

from typing import Any

import pytest

from tests.law.spec import DAY, Example, assess, examples

_NOBODY: dict[str, Any] = {"refusal_memory": [], "person_matches": []}


def _memory(**entry: str) -> dict[str, Any]:
    return {"refusal_memory": [entry], "person_matches": []}


test_125_3_lookup = examples(
    "RPD-125-3-lookup",
    Example("Somebody looked and found nothing", {}, "met", dossier=_NOBODY),
    Example(
        "The dossier tells of a refusal",
        {},
        "not_met",
        "refused_before",
        dossier={**_NOBODY, "context.prior_refusals": [{"id": "SYNTHETIC-1"}]},
        raises="resubmission-after-refusal",
        recommends="full_legal_review",
    ),
    Example(
        "An empty list in the request does not hide it",
        {"context.prior_refusals": []},
        "not_met",
        "refused_before",
        dossier={**_NOBODY, "context.prior_refusals": [{"id": "SYNTHETIC-1"}]},
    ),
    Example(
        "The Commission had data about the person deleted",
        {},
        "not_met",
        "decided_before",
        dossier={**_NOBODY, "context.ccf_decisions": [{"outcome": "deleted"}]},
        raises="resubmission-after-refusal",
    ),
    Example(
        "The Commission decided, and nothing says how",
        {},
        "not_met",
        "decided_before",
        dossier={**_NOBODY, "context.ccf_decisions": ["SYNTHETIC-CCF-1"]},
    ),
    Example(
        "The Commission found the earlier data compliant",
        {},
        "met",
        dossier={**_NOBODY, "context.ccf_decisions": [{"outcome": "Compliant"}]},
    ),
    Example(
        "The bureau itself tells of an earlier refusal",
        {"alert.previous_requests": [{"reference": "SYNTHETIC-0", "decision": "Non-compliant"}]},
        "not_met",
        "refused_before",
        raises="resubmission-after-refusal",
        recommends="full_legal_review",
    ),
    Example(
        "An earlier request that was withdrawn",
        {"alert.previous_requests": [{"reference": "SYNTHETIC-0", "outcome": "withdrawn"}]},
        "met",
        dossier=_NOBODY,
    ),
    Example(
        "The same number of a passport, written otherwise",
        {},
        "not_met",
        "key_of_a_refusal",
        dossier=_memory(document_number=" synthetic-xa-000417 "),
        raises="resubmission-after-refusal",
    ),
    Example(
        "The same number of a passport, with gaps, in wide letters, in digits of another script, with what nobody sees",
        {"identity.id_documents[0].number": "ＳＹＮＴＨＥＴＩＣ XA 00\u200b0٤١٧"},
        "not_met",
        "key_of_a_refusal",
        dossier=_memory(document_number="SYNTHETIC-XA-000417"),
        raises="resubmission-after-refusal",
    ),
    Example(
        "The same name with a soft hyphen in it and a hyphen for its space",
        {"identity.family_name": "Quill\u00adfeather-Ashe"},
        "not_met",
        "key_of_a_refusal",
        dossier=_memory(family_name="Quillfeather Ashe", forename="Orsolo", date_of_birth="1984-03-09"),
    ),
    Example(
        "Numbers of cases whose marks stand elsewhere are two numbers",
        {"proceedings.case_reference": "SYNTHETIC 1/12"},
        "met",
        dossier=_memory(case_reference="SYNTHETIC 11/2"),
    ),
    Example(
        "The same warrant",
        {},
        "not_met",
        "key_of_a_refusal",
        dossier=_memory(warrant_reference="SYNTHETIC-W-2025-311"),
    ),
    Example(
        "The same case, on a diffusion after a Red Notice was refused",
        {},
        "not_met",
        "key_of_a_refusal",
        kind="wanted_diffusion",
        dossier=_memory(case_reference="SYNTHETIC 2025/1187"),
        recommends="full_legal_review",
    ),
    Example(
        "The same fingerprints",
        {"identity.fingerprints_ref": "SYNTHETIC-FP-1"},
        "not_met",
        "key_of_a_refusal",
        dossier=_memory(fingerprints_ref="SYNTHETIC-FP-1"),
    ),
    Example(
        "The same DNA profile, given as an object",
        {"identity.dna_profile_ref": {"base": "SYNTHETIC", "number": 4}},
        "not_met",
        "key_of_a_refusal",
        dossier={"refusal_memory": [{"dna_profile_ref": {"number": 4, "base": "SYNTHETIC"}}]},
    ),
    Example(
        "The same full name and birth date, in capitals",
        {},
        "not_met",
        "key_of_a_refusal",
        dossier=_memory(family_name="QUILLFEATHER", forename="ORSOLO", date_of_birth="1984-03-09"),
    ),
    Example(
        "The same name, composed otherwise",
        {"identity.family_name": "Ve\u0301lez"},
        "not_met",
        "key_of_a_refusal",
        dossier=_memory(family_name="VÉLEZ", forename="Orsolo", date_of_birth="1984-03-09"),
    ),
    Example(
        "The same name, another birth date",
        {},
        "met",
        dossier=_memory(family_name="Quillfeather", forename="Orsolo", date_of_birth="1984-03-10"),
    ),
    Example(
        "A number of a warrant is no number of a case",
        {},
        "met",
        dossier=_memory(case_reference="SYNTHETIC-W-2025-311"),
    ),
    Example(
        "The lookup found persons who may be the same",
        {},
        "cannot_tell",
        "persons_to_compare",
        dossier={"refusal_memory": [], "person_matches": [{"score": 0.8}]},
        recommends="full_legal_review",
    ),
    Example(
        "What stands in the memory is no entry, and ties nobody to it",
        {},
        "met",
        dossier={"refusal_memory": ["SYNTHETIC-XA-000417"], "person_matches": []},
    ),
    Example("Nobody looked", {}, "cannot_tell", "no_dossier"),
    Example(
        "The keys were compared, the persons were not", {}, "cannot_tell", "no_dossier", dossier={"refusal_memory": []}
    ),
    Example(
        "The persons were compared, the keys were not", {}, "cannot_tell", "no_dossier", dossier={"person_matches": []}
    ),
)


@pytest.mark.parametrize(
    ("dossier", "asks"),
    [
        (None, ("refusal_memory", "person_matches")),
        ({"refusal_memory": []}, ("person_matches",)),
        ({"person_matches": []}, ("refusal_memory",)),
    ],
)
def test_what_nobody_looked_at_is_named(dossier: dict[str, Any] | None, asks: tuple[str, ...]) -> None:
    example = Example("", {}, "cannot_tell", dossier=dossier, on=DAY)
    assert assess(example).finding("RPD-125-3-lookup").asks == asks


def test_the_finding_says_where_the_shared_key_stands_and_repeats_no_value() -> None:
    example = Example("", {}, "not_met", dossier=_memory(document_number="SYNTHETIC-XA-000417"))
    evidence = assess(example).finding("RPD-125-3-lookup").evidence
    assert [(item.field, item.text) for item in evidence] == [("identity.id_documents[0].number", "")]
