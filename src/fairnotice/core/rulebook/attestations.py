"""Whether a bureau attests a thing in time, attests its contrary, or only ticks a box, and how far its word goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.findings import MET, Answer, Outcome, absent, not_met, unclear
from fairnotice.core.rulebook.order_of_days import last_day_of_request


def is_denied(case: Case, name: str) -> bool:
    """Whether the bureau states that it does not attest."""
    given = case.get(name)
    return given is False or (isinstance(given, Mapping) and given.get("given") is False)


def is_signed(case: Case, name: str) -> bool:
    """Whether an attestation says which officer gave it and when."""
    given = case.get(name)
    return isinstance(given, Mapping) and given.get("officer") is not None and given.get("at") is not None


def is_given_later(case: Case, name: str) -> bool:
    """Whether an attestation is dated after the request that it should stand behind.

    A date known to the month or year is later only where its first day is.
    """
    given = case.get(name)
    at = given.get("at") if isinstance(given, Mapping) else None
    if at is None:
        return False
    return (at.date() if isinstance(at, datetime) else at.earliest) > last_day_of_request(case)


def judge_attestations(case: Case, *names: str) -> Answer:
    """Whether each of the named attestations is given and signed before the bureau asks.

    Reasons: `denied` where the bureau states the contrary, `unsigned` where officer or time is lacking,
    `attested_later` where the time is after the request.
    """
    for name in names:
        if is_denied(case, name):
            return not_met("denied", case.show(name)._replace(text="false"))
    lacking = case.lacking(*names)
    if lacking:
        return absent(*lacking)
    for name in names:
        if not is_signed(case, name):
            return not_met("unsigned", case.show(name)._replace(text=""))
        if is_given_later(case, name):
            return not_met("attested_later", show(f"{name}.at", case.get(name)["at"]))
    return MET


def judge_assurances(case: Case, *names: str) -> Answer:
    """Whether the bureau assured each of the named things beforehand, and what its record says of its word.

    Beside the reasons of `judge_attestations`: `false_before` where the record tells of false attestations,
    `record_unclear` where it does not say how many there were. Either is for a person to weigh: that an
    earlier word was false does not make this one so. The record is `{"false_attestations": NUMBER}`.
    """
    answer = judge_attestations(case, *names)
    record = case.known("source.attestation_record")
    if answer.outcome is not Outcome.MET or record is None:
        return answer
    told = record.get("false_attestations") if isinstance(record, Mapping) else None
    if isinstance(told, bool) or not isinstance(told, int) or told < 0:
        return unclear("record_unclear")
    return unclear("false_before") if told else answer
