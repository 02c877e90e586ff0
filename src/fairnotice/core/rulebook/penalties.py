"""What a request tells of penalties and sentences, for RPD 83(1)(a)(ii) and 83(2)(b)(iv)."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case, Offence

WITHOUT_TERM = ("life", "death", "fine", "other")


def tells_penalty(offence: Offence) -> bool:
    """Whether an offence's maximum penalty is told in full: its kind, and the term where it has one."""
    penalty = offence.get("max_penalty") or {}
    return penalty.get("kind") in WITHOUT_TERM or ("kind" in penalty and "months" in penalty)


def tells_sentence(case: Case) -> bool:
    return case.get("sentence.imposed_months") is not None or case.get("sentence.remaining_months") is not None


def has_told_penalty(case: Case) -> bool:
    """Whether the maximum penalty, or the sentence imposed or remaining, is told as RPD 83(2)(b)(iv) asks.

    Sought for prosecution, each offence needs its maximum; to serve, the sentence; while the form does
    not say for which, any of the three will do. Where there is no offence, no penalty is told of any.
    """
    told_for_each = bool(case.offences) and all(tells_penalty(offence) for offence in case.offences)
    sought_for = case.get("proceedings.sought_for")
    if sought_for == "prosecution":
        return told_for_each
    return tells_sentence(case) or (sought_for is None and told_for_each)
