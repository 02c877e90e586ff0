"""Whether a bureau attests a thing in time, attests its contrary, or only ticks a box."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met
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
