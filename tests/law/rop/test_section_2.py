"""Repository of Practice, section 2: human rights, refuge, the record of a country, pure offences."""

import json
from datetime import date
from typing import Any

import pytest

from tests.law.spec import ABSENT, Example, assess, examples


def _found(body: str | None, addressed: Any = "no") -> dict[str, Any]:
    finding = {"body": body, "addressed": addressed, "finding": "SYNTHETIC", "date": "2026-01-10"}
    return {"context.human_rights_findings": [{key: value for key, value in finding.items() if value}]}


test_2_26 = examples(
    "ROP-2-26",
    Example(
        "Somebody looked and there is no finding", {}, "met", "satisfied", dossier={"context.human_rights_findings": []}
    ),
    Example(
        "A regional court found a breach that was not made good",
        _found("regional_court"),
        "not_met",
        "competent_finding",
        recommends="full_legal_review",
    ),
    Example("The finding of a treaty body", {}, "not_met", "competent_finding", dossier=_found("treaty body", False)),
    Example(
        "On a diffusion, and nobody says whether it was made good",
        _found("un_mechanism", "unknown"),
        "not_met",
        "competent_finding",
        kind="wanted_diffusion",
    ),
    Example("A finding that was addressed", {}, "met", "satisfied", dossier=_found("national_court", "yes")),
    Example(
        "Counsel alleges torture, and no body found it",
        {},
        "not_applicable",
        "allegation_only",
        dossier=_found("counsel"),
    ),
    Example("No body is named at all", {}, "not_applicable", "allegation_only", dossier=_found(None)),
    Example(
        "The bureau itself says that the finding was addressed, and nobody in the office looked",
        _found("national_court", "yes"),
        "cannot_tell",
        "no_dossier",
    ),
    Example(
        "The bureau itself says that there is no finding",
        {"context.human_rights_findings": []},
        "cannot_tell",
        "no_dossier",
        dossier={},
        recommends="full_legal_review",
    ),
    Example(
        "A body of no class of our list",
        _found("SYNTHETIC Court of the Isles"),
        "cannot_tell",
        "body_to_class",
        recommends="full_legal_review",
    ),
    Example(
        "An empty list in the request does not hide what the dossier holds",
        {"context.human_rights_findings": []},
        "not_met",
        "competent_finding",
        dossier=_found("regional_court"),
    ),
    Example("Nobody looked", {}, "cannot_tell", "no_dossier"),
)

test_2_27 = examples(
    "ROP-2-27",
    Example("No finding is known", {}, "no_signal"),
    Example("Somebody looked and there is none", {}, "no_signal", dossier={"context.human_rights_findings": []}),
    Example(
        "A finding that was not made good",
        _found("national_court", "no"),
        "signal",
        "not_made_good",
        recommends="full_legal_review",
    ),
    Example("Nobody knows whether it was made good", _found("un_mechanism", "unknown"), "signal", "not_made_good"),
    Example("A body of no class of our list", _found("SYNTHETIC Court of the Isles"), "signal", "not_made_good"),
    Example("A breach that was made good since", _found("national_court", "yes"), "no_signal"),
    Example("A bare allegation", _found("person"), "no_signal"),
)


def _refuge(status: str, against: str | None = "XA", by: str | None = "NCB-XD") -> dict[str, Any]:
    refuge = {"status": status, "against_country": against, "confirmed_by": by}
    known = {key: value for key, value in refuge.items() if value}
    return {"context.refugee_status": known, "context.positions": []}


_NONE: dict[str, Any] = {"context.refugee_status": {}, "context.positions": []}
_BARRED = {"context.positions": [{"from": "SYNTHETIC-COURT-XD", "kind": "non_refoulement"}]}

test_2_32_b = examples(
    "ROP-2-32-b",
    Example("Somebody looked and the person has no refuge", {}, "met", "no_status", dossier=_NONE),
    Example(
        "A refugee protected against the country that asks",
        {},
        "not_met",
        "refugee_of_source",
        dossier=_refuge("refugee"),
        raises="art2-refugee",
        recommends="refuse",
    ),
    Example(
        "The same on a diffusion, which the rule binds as well",
        {},
        "not_met",
        "refugee_of_source",
        kind="wanted_diffusion",
        dossier=_refuge("Convention refugee"),
        raises="art2-refugee",
        recommends="refuse",
    ),
    Example(
        "Subsidiary protection counts as well",
        {},
        "not_met",
        "refugee_of_source",
        dossier=_refuge("subsidiary_protection"),
    ),
    Example(
        "How grave the charge is does not matter",
        {"offences[0].charge_text": "SYNTHETIC. Forming a terrorist group"},
        "not_met",
        "refugee_of_source",
        dossier=_refuge("confirmed"),
    ),
    Example(
        "An empty entry in the request does not hide it",
        {"context.refugee_status": {"status": "none"}},
        "not_met",
        "refugee_of_source",
        dossier=_refuge("confirmed"),
    ),
    Example(
        "A competent body found that surrender would breach the ban on return",
        {},
        "not_met",
        "surrender_barred",
        dossier={"context.refugee_status": {}, **_BARRED},
        raises="art2-refoulement",
        recommends="refuse",
    ),
    Example(
        "The same where nothing is known of a status",
        _BARRED,
        "not_met",
        "surrender_barred",
        kind="wanted_diffusion",
        raises="art2-refoulement",
        recommends="refuse",
    ),
    Example(
        "A refugee, but not from the country that asks", {}, "met", "other_country", dossier=_refuge("refugee", "XB")
    ),
    Example("A stay that does not protect against return", {}, "met", "no_status", dossier=_refuge("residence permit")),
    Example("The status was revoked", {}, "met", "no_status", dossier=_refuge("revoked")),
    Example(
        "An asylum claim that is pending",
        {},
        "cannot_tell",
        "status_unconfirmed",
        dossier=_refuge("claimed"),
        recommends="full_legal_review",
    ),
    Example(
        "A status that nobody confirmed",
        {},
        "cannot_tell",
        "status_unconfirmed",
        dossier=_refuge("refugee", by=None),
        recommends="full_legal_review",
    ),
    Example(
        "A confirmed status, and the country fled is not told",
        {},
        "cannot_tell",
        "country_fled_unknown",
        dossier=_refuge("refugee", None),
        recommends="full_legal_review",
    ),
    Example(
        "A bureau confirmed a status that is not entered",
        {},
        "cannot_tell",
        "confirmation_to_read",
        dossier={"context.refugee_status": {}, "context.positions": [{"kind": "refugee_confirmation"}]},
        recommends="full_legal_review",
    ),
    Example(
        "The country that asks is not told",
        {"source.country": ABSENT},
        "cannot_tell",
        "missing",
        dossier=_refuge("refugee"),
    ),
    Example("Nobody looked", {}, "cannot_tell", "no_dossier"),
    Example(
        "Before the text is held",
        {},
        "not_applicable",
        "text_not_held_before",
        on=date(2024, 10, 31),
        dossier=_refuge("refugee"),
    ),
)


@pytest.mark.parametrize("status", ["refugee", "claimed"])
@pytest.mark.parametrize("positions", [[], _BARRED["context.positions"]])
def test_who_gave_refuge_never_stands_in_an_answer(status: str, positions: list[dict[str, str]]) -> None:
    dossier = {**_refuge(status, by="SYNTHETIC-GRANTING-BUREAU"), "context.positions": positions}
    finding = assess(Example("", {}, "", dossier=dossier)).finding("ROP-2-32-b")
    written = json.dumps([finding.evidence, dict(finding.parameters), finding.would_change])
    assert finding.outcome.value in ("not_met", "cannot_tell")
    assert "GRANTING" not in written
    assert "SYNTHETIC-COURT" not in written


test_2_32_c = examples(
    "ROP-2-32-c",
    Example("The record is known", {}, "met", dossier={"source.compliance_history": {"refused": 0}}),
    Example(
        "A bad record denies nothing by itself",
        {},
        "met",
        kind="wanted_diffusion",
        dossier={"source.compliance_history": {"refused": 90, "deleted": 40}},
    ),
    Example("The record is not known", {}, "cannot_tell", "no_dossier"),
    Example("The bureau hands in a record of its own", {"source.compliance_history": {}}, "cannot_tell", "no_dossier"),
    unreachable={"not_met": "The record of a country never denies a request by itself."},
)

test_2_32_e = examples(
    "ROP-2-32-e",
    Example("Nothing is said of the country in general", {}, "no_signal", "nothing_found"),
    Example(
        "A report on the country, which decides nothing",
        {"context.general": "SYNTHETIC. A report finds the courts of the country under pressure."},
        "no_signal",
        "general_picture_alone",
    ),
    unreachable={
        "signal": "The general picture of a country alone decides nothing; another rule shows it to the reviewer."
    },
)

test_2_49 = examples(
    "ROP-2-49",
    Example("Nobody classed the offence", {}, "no_signal"),
    Example("The offence harms others too", {"offences[0].private_wrong": "yes"}, "no_signal"),
    Example(
        "The offence harms the State only",
        {"offences[0].private_wrong": "no"},
        "signal",
        "pure_offence",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "One of two offences harms the State only",
        {"offences[1]": {"id": "2", "charge_text": "SYNTHETIC. Insult of the State", "private_wrong": "no"}},
        "signal",
        "pure_offence",
        kind="wanted_diffusion",
    ),
    Example(
        "An ordinary crime that has no single victim",
        {"offences[0].private_wrong": "no", "offences[0].ordinary_law": "ordinary"},
        "no_signal",
    ),
    Example("Nobody knows", {"offences[0].private_wrong": "unknown"}, "no_signal"),
    Example(
        "The label of the charge alone decides neither way",
        {"offences[0].charge_text": "SYNTHETIC. High treason"},
        "no_signal",
    ),
)

_LOOKED: dict[str, Any] = {"context.similar_requests": [], "refusal_memory": []}

test_2_56 = examples(
    "ROP-2-56",
    Example("Somebody looked and there is nothing similar", {}, "met", dossier=_LOOKED),
    Example(
        "A similar request was published",
        {},
        "met",
        dossier={**_LOOKED, "context.similar_requests": [{"outcome": "published"}]},
    ),
    Example(
        "The request on a co-accused was refused",
        {},
        "not_met",
        "like_request_denied",
        dossier={**_LOOKED, "context.similar_requests": [{"outcome": "published"}, {"outcome": "refused"}]},
        recommends="full_legal_review",
    ),
    Example(
        "The diffusion on a co-accused was deleted",
        {"context.similar_requests": [{"state": "deleted"}]},
        "not_met",
        "like_request_denied",
        kind="wanted_diffusion",
    ),
    Example("Nobody looked", {}, "cannot_tell", "no_dossier"),
    Example(
        "Similar ones are known, refusals are not",
        {},
        "cannot_tell",
        "no_dossier",
        dossier={"context.similar_requests": []},
    ),
)
