"""Whether a bureau attests a thing, attests its contrary, or only ticks a box."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met


def is_denied(case: Case, name: str) -> bool:
    """Whether the bureau states that it does not attest."""
    given = case.get(name)
    return given is False or (isinstance(given, Mapping) and given.get("given") is False)


def is_signed(case: Case, name: str) -> bool:
    """Whether an attestation says which officer gave it and when."""
    given = case.get(name)
    return isinstance(given, Mapping) and given.get("officer") is not None and given.get("at") is not None


def judge_attestations(case: Case, *names: str) -> Answer:
    """Whether each of the named attestations is given and signed.

    Reasons: `denied` where the bureau states the contrary, `unsigned` where officer or time is lacking.
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
    return MET
