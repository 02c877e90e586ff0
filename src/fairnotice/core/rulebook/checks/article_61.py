"""Rules on the Processing of Data, Article 61: making data public."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.days import first_day, last_day
from fairnotice.core.rulebook.findings import (
    NO_SIGNAL,
    Answer,
    Evidence,
    absent,
    not_applicable,
    not_met,
    signal,
    unclear,
)
from fairnotice.core.rulebook.minority import tell_minority

_AUTHORISATION = "public_extract.source_authorisation"
_DECISIONS = ("public_extract.minor_essential_ncb", "public_extract.minor_essential_gs")
#: What the authorisation must say: which data, how, to whom, on what terms.
_TERMS = ("data_types", "method", "audience", "conditions")


@check_of("RPD-61-2")
def check_public_extract(case: Case) -> Answer:
    """Data are made public only for a purpose that the Rules list, and with the source's prior leave
    saying which data, how, to whom and on what terms.

    Source: RPD 61(2). In force: text held since November 2014.
    Not covered: whether it fits the aims of the Organization and basic rights, and harms nobody's image
    or interests; a person must judge.
    """
    if case.get("public_extract.requested") is not True:
        return not_applicable("not_requested")
    leave = case.get(_AUTHORISATION)
    if leave is not None:
        unsaid = [term for term in _TERMS if not leave.get(term)]
        if unsaid:
            return not_met(
                "leave_incomplete", *(Evidence(f"{_AUTHORISATION}.{term}", None, None, "") for term in unsaid)
            )
        given_at = leave.get("at")
        if given_at is not None and first_day(given_at) > case.on:
            return not_met("leave_comes_later", Evidence(f"{_AUTHORISATION}.at", None, None, str(given_at)))
        if given_at is None or last_day(given_at) > case.on:
            return unclear("leave_undated", Evidence(f"{_AUTHORISATION}.at", None, None, ""), asks=(_AUTHORISATION,))
    lacking = case.lacking("public_extract.purpose", _AUTHORISATION)
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-61-2-e")
def check_minor_not_public(case: Case) -> Answer:
    """Nothing is made public about a person who was, or may have been, a minor at the time of the
    offence, unless both the bureau and the General Secretariat hold it essential.

    Source: RPD 61(2)(e), with 41(1). In force: text held since November 2014.
    Not covered: whether publication fits national and international law, and whether the two decisions
    are what they are said to be; a person must judge.
    """
    if case.get("public_extract.requested") is not True:
        return not_applicable("not_requested")
    minority = "yes" if case.get("markers.minor") is True else tell_minority(case)
    if minority == "no":
        return not_applicable("not_a_minor")
    undecided = [name for name in _DECISIONS if not case.get(name)]
    if not undecided:
        # Whoever asks may have written both; a person must see the decisions before a minor is shown.
        return signal("decisions_to_confirm", *(Evidence(name, None, None, "") for name in _DECISIONS))
    if minority is None:
        return absent(*(case.lacking("identity.date_of_birth", "facts.events") or ("facts.events",)))
    reason = "minor_without_decisions" if minority == "yes" else "perhaps_minor_without_decisions"
    return not_met(reason, *(Evidence(name, None, None, "") for name in undecided))
