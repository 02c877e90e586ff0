"""Article 99: what the sender of a diffusion ensures beforehand."""

from functools import partial

from tests.law.spec import ABSENT, Example, examples

_Diffusion = partial(Example, kind="wanted_diffusion")
_RECORD = {"source.attestation_record": {"false_attestations": 0}}

test_99_1 = examples(
    "RPD-99-1",
    _Diffusion("In English", {}, "met"),
    _Diffusion("In Arabic and Spanish", {"alert.languages": ["ar", "es"]}, "met"),
    _Diffusion("In none", {"alert.languages": []}, "not_met", "no_working_language"),
    _Diffusion(
        "The languages are not told",
        {"alert.languages": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("A Red Notice is no diffusion", {}, "not_applicable", "other_kind"),
)

test_99_2_a = examples(
    "RPD-99-2-a",
    _Diffusion("Both assurances are signed, and the sender's record is known", {}, "met", dossier=_RECORD),
    _Diffusion("Both assurances are signed, and nothing is known of the sender", {}, "cannot_tell", "no_dossier"),
    _Diffusion(
        "Both assurances are signed, and an earlier one of the sender was found false",
        {},
        "cannot_tell",
        "false_before",
        dossier={"source.attestation_record": {"false_attestations": 1}},
        recommends="full_legal_review",
    ),
    _Diffusion(
        "Both assurances are signed, and the record of the sender says nothing on its word",
        {},
        "cannot_tell",
        "record_unclear",
        dossier={"source.attestation_record": {"false_attestations": True}},
    ),
    _Diffusion("The sender does not assure that the data are lawful", {"attest.lawful": False}, "not_met", "denied"),
    _Diffusion("A bare yes, without officer and time", {"attest.quality": True}, "not_met", "unsigned"),
    _Diffusion(
        "No assurance on quality",
        {"attest.quality": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
)

test_99_2_b = examples(
    "RPD-99-2-b",
    _Diffusion("The assurance is signed, and the sender's record is known", {}, "met", dossier=_RECORD),
    _Diffusion("The sender does not assure it", {"attest.conditions_met": False}, "not_met", "denied"),
    _Diffusion(
        "The officer is named, the time is not",
        {"attest.conditions_met": {"officer": "SYNTHETIC-OFFICER-7"}},
        "not_met",
        "unsigned",
    ),
    _Diffusion("No assurance", {"attest.conditions_met": ABSENT}, "cannot_tell", "missing"),
)

test_99_2_c = examples(
    "RPD-99-2-c",
    _Diffusion("The assurance is signed, and the sender's record is known", {}, "met", dossier=_RECORD),
    _Diffusion("The sender does not assure it", {"attest.interest": {"given": False}}, "not_met", "denied"),
    _Diffusion("A bare yes, without officer and time", {"attest.interest": True}, "not_met", "unsigned"),
    _Diffusion("No assurance", {"attest.interest": ABSENT}, "cannot_tell", "missing"),
)

test_99_2_d = examples(
    "RPD-99-2-d",
    _Diffusion("All three assurances are signed, and the sender's record is known", {}, "met", dossier=_RECORD),
    _Diffusion(
        "The sender does not assure respect of Article 3",
        {"attest.const_3": False},
        "not_met",
        "denied",
        dossier=_RECORD,
    ),
    _Diffusion("A bare yes on Article 2", {"attest.const_2": True}, "not_met", "unsigned"),
    _Diffusion("Nothing on the sender's own duties", {"attest.intl_obligations": ABSENT}, "cannot_tell", "missing"),
)

_UNQUALIFIED = {"alert.diffusion_ground": "not_justify_or_qualify"}

test_99_3 = examples(
    "RPD-99-3",
    _Diffusion("To limit the circulation", {}, "met"),
    _Diffusion("To limit the access", {"alert.diffusion_ground": "limit_access"}, "met"),
    _Diffusion(
        "It does not qualify for a notice, and nothing was refused before",
        _UNQUALIFIED,
        "met",
        dossier={"context.prior_refusals": []},
    ),
    _Diffusion(
        "It does not qualify for a notice, and a notice was refused before",
        _UNQUALIFIED,
        "not_met",
        "after_a_refusal",
        dossier={"context.prior_refusals": [{"outcome": "refused"}]},
        raises="resubmission-after-refusal",
        recommends="full_legal_review",
    ),
    _Diffusion(
        "An empty list in the request does not hide the refusal in the dossier",
        {**_UNQUALIFIED, "context.prior_refusals": []},
        "not_met",
        "after_a_refusal",
        dossier={"context.prior_refusals": [{"outcome": "refused"}]},
    ),
    _Diffusion(
        "It does not qualify for a notice, and the sender itself tells of a refusal",
        {**_UNQUALIFIED, "alert.previous_requests": [{"reference": "SYNTHETIC-0", "outcome": "Refused"}]},
        "not_met",
        "after_a_refusal",
        raises="resubmission-after-refusal",
    ),
    _Diffusion(
        "It does not qualify for a notice, and nobody looked for refusals",
        _UNQUALIFIED,
        "cannot_tell",
        "no_dossier",
    ),
    _Diffusion("No ground is given", {"alert.diffusion_ground": ABSENT}, "cannot_tell", "missing"),
)
