"""Article 34: compliance with Articles 2 and 3 of the Constitution."""

from typing import Any

from tests.law.spec import ABSENT, DAY, Example, examples

SIGNED = {"officer": "SYNTHETIC-OFFICER-7", "at": "2026-05-02T10:30:00Z"}


def _position(kind: str) -> dict[str, Any]:
    return {"from": "NCB-XC", "kind": kind, "at": "2026-04-20", "text_ref": "SYNTHETIC-POSITION-1"}


def _finding(**more: str) -> dict[str, Any]:
    return {"body": "regional_court", "date": "2025-06-01", "finding": "SYNTHETIC unfair hearing", **more}


ONLY_DOUBT = "the fields prove the attestation lacking or show nothing; what an attestation is worth, a person weighs"

test_34_1 = examples(
    "RPD-34-1",
    Example("Attested and signed, and no finding on human rights is known", {}, "no_signal"),
    Example(
        "The bureau does not attest it",
        {"attest.const_2": {**SIGNED, "given": False}},
        "not_met",
        "denied",
        recommends="full_legal_review",
    ),
    Example("A ticked box without officer and time", {"attest.const_2": True}, "not_met", "unsigned"),
    Example("No attestation is given", {"attest.const_2": ABSENT}, "cannot_tell", "missing"),
    Example("No legal basis is named", {"attest.legal_basis": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The dossier holds a finding on human rights that nobody dealt with",
        {},
        "signal",
        "finding_unaddressed",
        dossier={"context.human_rights_findings": [_finding(addressed="no")]},
    ),
    Example(
        "A finding stands in the request, and nobody says whether it was dealt with",
        {"context.human_rights_findings": [_finding()]},
        "signal",
        "finding_unaddressed",
        recommends="full_legal_review",
    ),
    Example(
        "A bare allegation, made by no competent body, counts for nothing",
        {"context.human_rights_findings": [{"finding": "SYNTHETIC unfair hearing"}]},
        "no_signal",
    ),
    Example(
        "The finding was dealt with",
        {"context.human_rights_findings": [_finding(addressed="yes")]},
        "no_signal",
    ),
    Example(
        "A diffusion is bound in the same way",
        {"attest.const_2": False},
        "not_met",
        "denied",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example(
        "Before the first day on which we hold the text",
        {},
        "not_applicable",
        "text_not_held_before",
        on=DAY.replace(year=2014),
    ),
)

test_34_2 = examples(
    "RPD-34-2",
    Example("Attested and signed", {}, "no_signal"),
    Example("The bureau does not attest it", {"attest.const_3": False}, "not_met", "denied"),
    Example("Signed by nobody", {"attest.const_3": {"at": "2026-05-02"}}, "not_met", "unsigned"),
    Example("No attestation is given", {"attest.const_3": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A diffusion is bound in the same way",
        {"attest.const_3": False},
        "not_met",
        "denied",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    unreachable={"signal": ONLY_DOUBT},
)

test_34_3_a = examples(
    "RPD-34-3-a",
    Example("Charge and facts are told, and no class speaks against them", {}, "no_signal"),
    Example(
        "The offence is classed as one that Article 3 takes out",
        {"offences[0].ordinary_law": "article_3"},
        "signal",
        "against_article_3",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example("It is classed as ordinary-law crime", {"offences[0].ordinary_law": "ordinary"}, "no_signal"),
    Example("The facts are not told", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
    Example("A charge is not told", {"offences[0].charge_text": ABSENT}, "cannot_tell", "missing"),
    Example("The request states that there is no charge", {"offences": []}, "cannot_tell", "not_given"),
)

test_34_3_b = examples(
    "RPD-34-3-b",
    Example("No public role is told", {}, "no_signal"),
    Example("The bureau states that there is no public role", {"person.public_role": []}, "no_signal"),
    Example(
        "A public role is told",
        {
            "person.public_role": ["SYNTHETIC member of a town council, 2019 to 2024"],
            "identity.sensitive_items": [
                {"field": "person.public_role", "class": "political", "justification": "SYNTHETIC reason"}
            ],
        },
        "signal",
        "public_role",
        recommends="full_legal_review",
    ),
    Example(
        "A public role that only the dossier knows, though the bureau states that there is none",
        {"person.public_role": []},
        "signal",
        "public_role",
        dossier={"person.public_role": ["SYNTHETIC member of parliament"]},
        recommends="full_legal_review",
    ),
    Example("The status is not told", {"person.status": ABSENT}, "cannot_tell", "missing"),
)

test_34_3_c = examples(
    "RPD-34-3-c",
    Example(
        "The source is named and its record is before the reviewer",
        {},
        "met",
        dossier={"source.compliance_history": {"refusals": 0, "deletions": 0}},
    ),
    Example(
        "A heavy record stands beside the case and denies nothing by itself",
        {},
        "met",
        dossier={"source.compliance_history": {"refusals": 41, "deletions": 17}},
    ),
    Example("Nobody has laid the record beside the case", {}, "cannot_tell", "no_dossier", recommends="publish"),
    Example(
        "The bureau hands in a record of its own",
        {"source.compliance_history": {"complied": "always"}},
        "cannot_tell",
        "no_dossier",
        dossier={},
        recommends="full_legal_review",
    ),
    Example("The source is not named", {"source.id": ABSENT}, "cannot_tell", "missing"),
    unreachable={"not_met": "the record is before the reviewer or it is not; it never denies an alert by itself"},
)

test_34_3_d = examples(
    "RPD-34-3-d",
    Example("Somebody looked and no position was voiced", {}, "met", dossier={"context.positions": []}),
    Example("Nobody has looked", {}, "cannot_tell", "no_dossier", recommends="publish"),
    Example(
        "Another bureau refused to extradite",
        {"context.positions": [_position("extradition_refused")]},
        "not_met",
        "position_voiced",
        recommends="full_legal_review",
    ),
    Example(
        "Another bureau protested before the request came",
        {"context.positions": [_position("anticipatory_protest")]},
        "not_met",
        "position_voiced",
    ),
    Example(
        "An empty list in the request hides nothing that the dossier holds",
        {"context.positions": []},
        "not_met",
        "position_voiced",
        dossier={"context.positions": [_position("protest")]},
    ),
    Example(
        "A bureau confirmed that the person is a refugee",
        {},
        "not_met",
        "refugee_confirmation",
        dossier={"context.positions": [_position("protest"), _position("refugee_confirmation")]},
        raises="art2-refugee",
    ),
    Example(
        "A bureau stated that the person may not be returned",
        {"context.positions": [_position("non_refoulement")]},
        "not_met",
        "non_refoulement",
        raises="art2-refoulement",
    ),
    Example(
        "A bureau stated that the person was already judged for this",
        {"context.positions": [_position("double_jeopardy")]},
        "not_met",
        "double_jeopardy",
        raises="art2-double-jeopardy",
    ),
)

test_34_3_e = examples(
    "RPD-34-3-e",
    Example("Nothing is known of an obligation", {}, "no_signal"),
    Example("Somebody looked and found no obligation", {}, "no_signal", dossier={"context.intl_obligations": []}),
    Example(
        "An empty list in the request hides nothing that the dossier holds",
        {"context.intl_obligations": []},
        "signal",
        "obligation_stated",
        dossier={"context.intl_obligations": ["SYNTHETIC order of a tribunal"]},
    ),
    Example(
        "An immunity is put into the case",
        {"context.intl_obligations": ["SYNTHETIC immunity of an office holder"]},
        "signal",
        "obligation_stated",
        recommends="full_legal_review",
    ),
)

test_34_3_f = examples(
    "RPD-34-3-f",
    Example("Nothing is known that touches neutrality", {}, "no_signal"),
    Example(
        "The reviewer put something into the case",
        {"context.neutrality": "SYNTHETIC. The two States are before a court about the same facts."},
        "signal",
        "neutrality_touched",
        raises="neutrality",
        recommends="full_legal_review",
    ),
)

test_34_3_g = examples(
    "RPD-34-3-g",
    Example("No context is told", {}, "no_signal"),
    Example(
        "The context of the case is told",
        {"context.general": "SYNTHETIC. The charge came two days after an election."},
        "signal",
        "context_stated",
        recommends="full_legal_review",
    ),
)
