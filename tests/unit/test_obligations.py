"""What the form asks of the source: missing, warned of, unexpected; in the order of the form."""

from __future__ import annotations

from typing import Any

import pytest

from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.obligations import put_in_order
from tests.law.spec import ABSENT, Example, assess


def _check(changed: dict[str, Any], kind: str = "red_notice") -> Assessment:
    return assess(Example("", changed, "", kind=kind))


@pytest.mark.parametrize("kind", ["red_notice", "wanted_diffusion"])
def test_the_sound_request_lacks_nothing(kind: str) -> None:
    sound = _check({}, kind)
    assert (sound.missing, sound.warnings, sound.recommendation) == ((), (), "publish")


MANDATORY = [name for name, field in load_fields().items() if field.required["red_notice"] == "mandatory"]


@pytest.mark.parametrize("name", [name for name in MANDATORY if not name.startswith(("review.", "alert.kind"))])
def test_each_mandatory_field_is_missed_and_lets_nothing_through(name: str) -> None:
    path = name.replace("offences[]", "offences[0]")
    without = _check({path: ABSENT})
    assert name in without.missing
    assert without.recommendation not in ("publish", "publish_in_part")


def test_missing_fields_stand_in_the_order_of_the_form() -> None:
    taken = ("file.supporting_items", "warrant.reference", "alert.purpose_code", "facts.summary", "source.id")
    missing = _check(dict.fromkeys(taken, ABSENT)).missing
    assert missing == ("alert.purpose_code", "source.id", "warrant.reference", "facts.summary", "file.supporting_items")


def test_an_empty_list_is_an_answer_and_absence_is_not() -> None:
    assert "alert.previous_requests" not in _check({"alert.previous_requests": []}).missing
    assert "alert.previous_requests" in _check({"alert.previous_requests": ABSENT}).missing
    assert "offences[].charge_text" not in _check({"offences": []}).missing
    assert "offences[].charge_text" in _check({"offences": ABSENT}).missing


@pytest.mark.parametrize("kind", ["red_notice", "wanted_diffusion"])
def test_a_stated_absence_of_offences_is_no_gap_to_fill_but_a_contradiction_for_a_person(kind: str) -> None:
    # Somebody is called charged, and the bureau says that there is no charge: to ask for it again asks nothing.
    stated = _check({"offences": []}, kind)
    because = {(each.finding.rule, each.finding.reason): each.recommends for each in stated.because}
    assert because["RPD-44-1-RN", "status_without_charge"] == "full_legal_review"
    assert stated.recommendation == "full_legal_review"
    absent = _check({"offences": ABSENT})
    assert absent.recommendation == "return_for_completion"


def test_where_dates_and_statement_disagree_on_minority_the_conditions_are_asked_for_and_no_marker_is() -> None:
    assert _check({"person.minor_at_event": "yes"}).missing == ("person.minor_special_conditions",)
    assert _check({"person.minor_at_event": "no", "identity.date_of_birth": "2007"}).missing == (
        "person.minor_special_conditions",
    )


def test_null_and_blank_text_say_nothing() -> None:
    for nothing in (None, "", "   ", "\n"):
        assert "facts.summary" in _check({"facts.summary": nothing}).missing


def test_an_unmet_either_or_is_one_entry() -> None:
    thin = {"identity.forename": ABSENT, "identity.date_of_birth": ABSENT}
    missing = _check(thin).missing
    assert "identity_set" in missing
    assert not [name for name in missing if name.startswith("identity.")]
    assert "penalty" in _check({"offences[0].max_penalty": ABSENT}).missing
    assert "penalty" in _check({"offences[0].max_penalty": {"kind": "deprivation_of_liberty"}}).missing
    assert put_in_order(["sentence.kind", "penalty", "offences[].law_ref", "identity_set", "source.id"]) == (
        "source.id",
        "identity_set",
        "offences[].law_ref",
        "penalty",
        "sentence.kind",
    )


def test_on_a_diffusion_they_are_warnings_and_go_to_a_person() -> None:
    without = _check({"offences[0].max_penalty": ABSENT}, "wanted_diffusion")
    assert "penalty" in without.warnings
    assert "penalty" not in without.missing
    assert without.recommendation == "full_legal_review"


def test_text_or_the_reason_for_its_absence() -> None:
    assert _check({"offences[0].law_text": ABSENT}).missing == ("offences[].law_text",)
    withheld = {"offences[0].law_text": ABSENT, "offences[0].law_text_absent_reason": "SYNTHETIC. Secret by law."}
    assert _check(withheld).missing == ()


@pytest.mark.parametrize(
    ("changed", "asked"),
    [
        ({"source.type": "international_entity"}, ("source.ie_authorization_ref", "source.ie_powers")),
        ({"proceedings.in_absentia": "yes"}, ("proceedings.retrial_available",)),
        ({"suspension.from": "2026-04-01"}, ("suspension.until", "suspension.reason")),
        ({"warrant.authority_is_judicial": False}, ("assurances.appeal_mechanism", "assurances.appeal_law_ref")),
        ({"public_extract.requested": True}, ("public_extract.purpose", "public_extract.source_authorisation")),
        ({"identity.dna_profile_ref": "SYNTHETIC-DNA-1"}, ("identity.sensitive_items",)),
        ({"person.public_role": ["SYNTHETIC mayor"]}, ("identity.sensitive_items",)),
    ],
)
def test_a_conditional_field_is_asked_for_where_its_condition_holds(
    changed: dict[str, Any], asked: tuple[str, ...]
) -> None:
    assert _check({}).missing == ()
    assert _check(changed).missing == asked


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("proceedings.closed_at", "2026-01-01", "red_notice"),
        ("alert.diffusion_ground", "limit_access", "red_notice"),
        ("alert.published_at", "2026-05-05T09:00:00Z", "wanted_diffusion"),
    ],
)
def test_what_must_be_left_empty_and_is_filled_goes_back(field: str, value: str, kind: str) -> None:
    filled = _check({field: value}, kind)
    assert field in filled.warnings
    assert filled.missing == ()
    assert filled.recommendation == "return_for_completion"


def test_the_office_and_the_system_are_never_asked_of_the_source() -> None:
    bare = _check(dict.fromkeys((name for name in ("request", "alert.recorded_at", "alert.reference")), ABSENT))
    assert bare.missing == ()
    everything = _check(
        dict.fromkeys(("alert", "source", "identity", "person", "offences", "warrant", "facts", "attest"), ABSENT)
    )
    office = ("review.", "waiver.", "interim.", "context.", "retention.")
    assert not [name for name in everything.missing if name.startswith(office)]
    derived = [name for name, field in load_fields().items() if field.required["red_notice"] == "system_derived"]
    assert not set(derived) & set(everything.missing)
