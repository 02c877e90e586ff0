"""Rules on the Processing of Data, Article 35: interest for international police cooperation."""

from __future__ import annotations

from fairnotice.core.rulebook.attestations import judge_attestations
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NO_SIGNAL, Answer, Outcome, absent, not_met, signal
from fairnotice.core.rulebook.international_link import affirms_link


@check_of("RPD-35-1")
def check_interest_ensured(case: Case) -> Answer:
    """Before recording, the bureau ensures that the data are of interest for international police
    cooperation.

    Source: RPD 35(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the interest stated is real; a person must weigh it.
    """
    attested = judge_attestations(case, "attest.interest")
    if attested.outcome is Outcome.NOT_MET:
        return attested
    lacking = case.lacking("alert.interest_statement", "attest.interest")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-35-2-a")
def check_interest_by_purpose(case: Case) -> Answer:
    """Interest is judged, first, against the purpose of the processing: to find a wanted person and
    have them detained or arrested.

    Source: RPD 35(2)(a), with 10(2)(a).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the words of the purpose fit the code; a person must read them.
    """
    purpose = case.get("alert.purpose_code")
    if purpose is None:
        return absent("alert.purpose_code")
    if purpose != case.parameter("wanted_purpose_code"):
        return not_met("other_purpose", case.show("alert.purpose_code"))
    return NO_SIGNAL


@check_of("RPD-35-2-b")
def check_international_nature(case: Case) -> Answer:
    """Interest is judged, second, by the international nature of the data: how far others than the
    source can use them.

    Source: RPD 35(2)(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether an explanation in words carries a link that the fields do not show.
    """
    link = case.get("alert.international_link")
    if link is not None and not affirms_link(link):
        return signal("link_empty", case.show("alert.international_link"))
    here = case.get("person.last_known_country")
    if here is not None and here == case.get("source.country"):
        return signal("known_at_home", case.show("person.last_known_country"))
    return absent("alert.international_link") if link is None else NO_SIGNAL
