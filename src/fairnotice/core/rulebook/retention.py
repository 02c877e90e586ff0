"""How long data may be kept: whether the purpose lasts, when a period ends, how long it may be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.days import PartialDate, add_months
from fairnotice.core.rulebook.findings import MET, NOT_TOUCHED, Answer, absent, met, not_met, unclear

LONGEST_PERIODS = "config.retention_max"


def judge_purpose(case: Case) -> Answer:
    """Whether the recorded purpose lasts, or a new one was fixed in its place.

    Reasons: `purpose_achieved` and `same_purpose` (not met), `new_purpose` (met). A purpose achieved
    only after the day that counts does not count yet. Whether a purpose is new cannot be told without the
    old one.
    """
    achieved, new = case.get("alert.purpose_achieved_at"), case.get("alert.new_purpose_code")
    if achieved is None or achieved > case.on:
        return NOT_TOUCHED
    if new is None:
        return not_met("purpose_achieved", case.show("alert.purpose_achieved_at"))
    old = case.get("alert.purpose_code")
    if old is None:
        return absent("alert.purpose_code")
    if new == old:
        return not_met("same_purpose", case.show("alert.new_purpose_code"))
    return met("new_purpose", case.show("alert.new_purpose_code"))


def has_run_out(case: Case) -> bool | None:
    """Whether the retention period is over; its last day still belongs to it. None: no end is given."""
    until: date | None = case.get("alert.retention_until")
    return None if until is None else case.on > until


def longest_months(case: Case) -> int | None:
    """The Executive Committee's longest period for this kind of alert, from the dated law or the dossier.

    The dossier's entry is a list of `{"kind", "months"}`.
    """
    dated = case.parameter("retention_maximum_months")
    if dated is not None:
        return int(dated)
    for entry in case.known(LONGEST_PERIODS) or ():
        if isinstance(entry, Mapping) and entry.get("kind") == case.kind and isinstance(entry.get("months"), int):
            return int(entry["months"])
    return None


def judge_length(case: Case, start: date, until: date) -> Answer:
    """Whether a period keeps within the longest one. Reasons: `too_long`, `maximum_not_listed`."""
    months = longest_months(case)
    if months is None:
        return absent(LONGEST_PERIODS) if case.known(LONGEST_PERIODS) is None else unclear("maximum_not_listed")
    if until > add_months(start, months):
        return not_met("too_long", longest_months=months)
    return MET


def is_told_empty(case: Case, name: str) -> bool:
    """Whether somebody looked for a thing and found none: an empty text or list, or `false`."""
    told = case.known(name)
    return told is not None and not told


def told_on(case: Case, name: str) -> date | None:
    """The day that a field or a dossier's entry tells; None where it tells none that can be read."""
    return read_told_day(case.known(name))


def read_told_day(told: object) -> date | None:
    """The day of a date or moment, also as text; of a partial date the last day it may mean."""
    if isinstance(told, PartialDate):
        return told.latest
    if isinstance(told, datetime):
        return told.date()
    if isinstance(told, date):
        return told
    try:
        return date.fromisoformat(told[:10]) if isinstance(told, str) else None
    except ValueError:
        return None
