"""Rules on the Processing of Data, Article 131: measures against a bureau that breaks the rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.days import UnreadableDay, read_partial_date
from fairnotice.core.rulebook.findings import MET, Answer, Evidence, absent, not_met
from fairnotice.core.rulebook.spelling import plain_word

_NAMING = ("kind", "measure", "type")


@check_of("RPD-131-1-b")
def check_supervision(case: Case) -> Answer:
    """Everything that a bureau under supervision sends must be checked first.

    A measure is a word or an object that names its `kind`, and may say `from` and `until` which day.

    Source: RPD 131(1)(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the measure was rightly taken, or outlasts the three months allowed.
    """
    measures = case.known("source.corrective_measures")
    if measures is None:
        return absent("source.corrective_measures")
    for index, measure in enumerate(measures):
        if _names_supervision(measure) and _runs_on(measure, case.on):
            return not_met("under_supervision", Evidence(f"source.corrective_measures[{index}]", None, None, ""))
    return MET


@check_of("RPD-131-3")
def check_suspended_rights(case: Case) -> Answer:
    """Nothing may be recorded for a bureau whose right to record is suspended.

    Source: RPD 131(3).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the Executive Committee rightly suspended it. The rights to consult and to
    connect do not bear on a request.
    """
    suspended = case.known("source.suspended_rights")
    if suspended is None:
        return absent("source.suspended_rights")
    if "record" in suspended:
        return not_met("right_suspended", Evidence("source.suspended_rights", None, None, "record"))
    return MET


def _names_supervision(measure: object) -> bool:
    named = [measure.get(key) for key in _NAMING] if isinstance(measure, Mapping) else [measure]
    return any("supervision" in plain_word(name).split("_") for name in named)


def _runs_on(measure: object, day: date) -> bool:
    """Whether a measure runs on a day; where its own days are not told, what is listed runs."""
    if not isinstance(measure, Mapping):
        return True
    start, end = _read_day(measure.get("from")), _read_day(measure.get("until"))
    return (start is None or start[0] <= day) and (end is None or day <= end[1])


def _read_day(value: object) -> tuple[date, date] | None:
    try:
        read = read_partial_date(str(value)[:10])
    except UnreadableDay:
        return None
    return read.earliest, read.latest
