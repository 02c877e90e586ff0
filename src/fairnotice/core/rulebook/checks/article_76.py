"""Rules on the Processing of Data, Article 76: the language of a request, and what its bureau ensures."""

from __future__ import annotations

from fairnotice.core.rulebook.attestations import judge_assurances
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met


@check_of("RPD-76-1")
def check_language(case: Case) -> Answer:
    """The request is made in at least one of the working languages of the Organization.

    Source: RPD 76(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: in which language the texts really are written; they are read elsewhere.
    """
    languages = case.get("alert.languages")
    if languages is None:
        return absent("alert.languages")
    if set(languages) & set(case.parameter("working_languages")):
        return MET
    return not_met("no_working_language", case.show("alert.languages"))


@check_of("RPD-76-2-a")
def check_quality_ensured(case: Case) -> Answer:
    """Before it asks, the bureau ensures the quality and the lawfulness of the data.

    Source: RPD 76(2)(a).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the data are good and lawful; other rules look at that.
    """
    return judge_assurances(case, "attest.quality", "attest.lawful")


@check_of("RPD-76-2-b")
def check_conditions_ensured(case: Case) -> Answer:
    """Before it asks, the bureau ensures that the conditions of this kind of notice are met.

    Source: RPD 76(2)(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the conditions really are met; Articles 82 to 84 are checked one by one.
    """
    return judge_assurances(case, "attest.conditions_met")


@check_of("RPD-76-2-c")
def check_interest_ensured(case: Case) -> Answer:
    """Before it asks, the bureau ensures that the data are of interest for international police
    cooperation.

    Source: RPD 76(2)(c).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the data really are of interest; that is looked at under 77(2)(b).
    """
    return judge_assurances(case, "attest.interest")


@check_of("RPD-76-2-d")
def check_rules_ensured(case: Case) -> Answer:
    """Before it asks, the bureau ensures that the request obeys the rules of the Organization, above all
    Articles 2(1) and 3 of the Constitution, and the bureau's own duties under international law.

    Source: RPD 76(2)(d).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the request really obeys them; the rules on these Articles look at that.
    """
    return judge_assurances(case, "attest.const_2", "attest.const_3", "attest.intl_obligations")
