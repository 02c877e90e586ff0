"""Rules on the Processing of Data, Article 99: what the sender of a diffusion ensures beforehand."""

from __future__ import annotations

from fairnotice.core.rulebook.attestations import judge_assurances
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.earlier_outcomes import says_refused
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met


@check_of("RPD-99-1")
def check_language(case: Case) -> Answer:
    """A diffusion must be sent in at least one of the working languages of the Organization.

    Source: RPD 99(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the texts really are in the language stated.
    """
    languages = case.get("alert.languages")
    if languages is None:
        return absent("alert.languages")
    if set(languages) & set(case.parameter("working_languages")):
        return MET
    return not_met("no_working_language", case.show("alert.languages"))


@check_of("RPD-99-2-a")
def check_quality_attested(case: Case) -> Answer:
    """Before a diffusion goes out its sender must have ensured that the data behind it are good and
    lawful.

    Source: RPD 99(2)(a).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the data really are good; this rule sees only that an officer answers for it.
    """
    return judge_assurances(case, "attest.quality", "attest.lawful")


@check_of("RPD-99-2-b")
def check_conditions_attested(case: Case) -> Answer:
    """Before a diffusion goes out its sender must have ensured that the conditions for recording are met.

    Source: RPD 99(2)(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the conditions really are met; the other rules look at that.
    """
    return judge_assurances(case, "attest.conditions_met")


@check_of("RPD-99-2-c")
def check_interest_attested(case: Case) -> Answer:
    """Before a diffusion goes out its sender must have ensured that it is of interest for international
    police cooperation.

    Source: RPD 99(2)(c).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the interest is real; a person must weigh it.
    """
    return judge_assurances(case, "attest.interest")


@check_of("RPD-99-2-d")
def check_compliance_attested(case: Case) -> Answer:
    """Before a diffusion goes out its sender must have ensured that it respects INTERPOL's rules, above
    all Articles 2(1) and 3 of the Constitution, and the sender's own duties under international law.

    Source: RPD 99(2)(d).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the diffusion really respects them; this rule sees only that an officer answers for it.
    """
    return judge_assurances(case, "attest.const_2", "attest.const_3", "attest.intl_obligations")


@check_of("RPD-99-3")
def check_ground_of_diffusion(case: Case) -> Answer:
    """The sender of a diffusion must say why it sends no notice: to limit its circulation, to limit the
    access to it, or because the request does not justify or qualify for a notice; the last, after a
    refusal, is a reason to look.

    Source: RPD 99(3)(a)-(c).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the ground given is the true one.
    """
    ground = case.get("alert.diffusion_ground")
    if ground is None:
        return absent("alert.diffusion_ground")
    if ground != "not_justify_or_qualify":
        return MET
    refusals = case.known("context.prior_refusals")
    told = any(says_refused(case, entry) for entry in case.get("alert.previous_requests") or ())
    if refusals or told:
        return not_met("after_a_refusal", case.show("alert.diffusion_ground"))
    return absent("context.prior_refusals") if refusals is None else MET
