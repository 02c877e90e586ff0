"""Deadlines under the Rules on the Processing of Data, the dispute rules and the Commission's Statute."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from gettext import NullTranslations

import pytest

from fairnotice.core.rulebook.deadlines import (
    Arithmetic,
    Clock,
    Configured,
    Deadline,
    Extension,
    Kind,
    Length,
    Overdue,
    Suspension,
    Unit,
    WhyNoDate,
    all_clocks,
    as_long_as,
    clocks_in_force,
    describe_steps,
    find_clock,
    house_arithmetic,
    house_conventions,
    is_overdue,
    readings_that_disagree,
    time_left,
    work_out_deadline,
)
from fairnotice.core.rulebook.deadlines.arithmetic import read_conventions
from fairnotice.core.rulebook.deadlines.calendars import read_calendars
from fairnotice.core.rulebook.deadlines.steps_between import (
    Extended,
    StoodStill,
    SuspensionWithoutEffect,
    TextDayUnknown,
    TextOfLastState,
    WithoutEffect,
)
from fairnotice.errors import FairnoticeError, LawError

IDS = {
    "RPD": """05-7b 10-3 13-2f 28-8 43-1a 43A 46-1 47-1e 48-1 48-3 49-2 49-4 50-2 50-4 51-2 51-3 51-4 52-5
        53-4 56-1f 56-1g 56-5 59 59d 63-1 64-4 74-2a 74-2e 77 78-1 79-1a 80-1a 81-1 81-2 81-3d 87-ai 87-b
        100-1 100-2 100-3 102-2 104-2 105-2 106-1 107-2 109-3 118 121A-2 123-3 125-2b 126-3 128-2 129-1
        131-1b 131-4 134-1""",
    "IRSD": "3-2 3-1a 4-1 4-7 4-9 4-12 4-11 5-2 5-5 5-7 5-10 6-1 6-3 6-4 6-5 6-7 6-8 7-2 9-2 11-3",
    "CCF": """16-1 16-4 23-1b 31-1 31-3 32-1 33-2 33-5 34 37 40-1 40-2 40-3 41-1 41-2 41-2b 41-3a 41-3b
        41-4 42-2 42-3 45-1 43""",
}

RETENTION = ("CK-RPD-49-2", "CK-RPD-49-4", "CK-RPD-50-2", "CK-RPD-50-4", "CK-RPD-51-2")


def due(clock_id: str, triggered_on: date) -> date | None:
    return work_out_deadline(find_clock(clock_id), triggered_on).due_on


def other(deadline: Deadline, name: str) -> date | None:
    return next((reading.due_on for reading in deadline.other_readings if reading.name == name), None)


def days(amount: int) -> Length:
    return Length(amount, Unit.DAY)


# --- what is held -----------------------------------------------------------------------------------


def test_all_99_clocks_are_held_in_the_order_of_their_instruments() -> None:
    listed = [f"CK-{short}-{number}" for short, numbers in IDS.items() for number in numbers.split()]
    assert [clock.id for clock in all_clocks()] == listed
    assert len(listed) == 99


def test_clocks_are_hard_only_where_the_text_prints_a_number() -> None:
    assert Counter(clock.kind for clock in all_clocks()) == {
        Kind.HARD: 50,
        Kind.SOFT: 21,
        Kind.CONFIG: 14,
        Kind.NONE: 9,
        Kind.RULE: 5,
    }
    without_number = [c.id for c in all_clocks() if c.kind is Kind.HARD and c.length is None]
    assert without_number == ["CK-CCF-42-3"]


@pytest.mark.parametrize(
    ("clock_id", "held_from", "day_unknown"),
    [
        ("CK-RPD-28-8", date(2012, 7, 1), False),
        ("CK-RPD-49-2", date(2019, 10, 18), False),
        ("CK-RPD-81-1", date(2014, 11, 1), True),
        ("CK-RPD-47-1e", date(2024, 11, 1), True),
        ("CK-IRSD-3-2", date(2024, 11, 1), True),
        ("CK-CCF-40-1", date(2017, 3, 11), False),
        ("CK-CCF-33-2", date(2025, 11, 1), True),
        ("CK-CCF-23-1b", date(2025, 11, 1), True),
    ],
)
def test_each_text_is_held_from_the_newest_amendment_of_its_article(
    clock_id: str, held_from: date, day_unknown: bool
) -> None:
    clock = find_clock(clock_id)
    assert (clock.text_held_from, clock.text_day_unknown) == (held_from, day_unknown)


def test_clocks_in_force_grow_with_the_editions_held() -> None:
    assert clocks_in_force(date(2012, 6, 30)) == ()
    assert "CK-RPD-77" in {clock.id for clock in clocks_in_force(date(2012, 7, 1))}
    eve = {clock.id for clock in clocks_in_force(date(2017, 3, 10))}
    first = {clock.id for clock in clocks_in_force(date(2017, 3, 11))}
    assert "CK-CCF-40-1" in first - eve
    assert "CK-CCF-33-2" not in first
    assert len(clocks_in_force(date(2030, 1, 1))) == 99


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(LawError, match="no clock with this id"):
        find_clock("CK-RPD-999")


# --- counting ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clock_id", "triggered_on", "due_on"),
    [
        ("CK-CCF-32-1", date(2026, 1, 31), date(2026, 2, 28)),
        ("CK-CCF-32-1", date(2024, 1, 31), date(2024, 2, 29)),
        ("CK-CCF-32-1", date(2026, 2, 28), date(2026, 3, 28)),
        ("CK-CCF-40-1", date(2026, 3, 10), date(2026, 7, 10)),
        ("CK-CCF-40-2", date(2026, 3, 10), date(2026, 12, 10)),
        ("CK-CCF-33-2", date(2026, 3, 12), date(2026, 4, 26)),
        ("CK-CCF-41-1", date(2026, 12, 10), date(2027, 1, 10)),
        ("CK-CCF-41-3b", date(2027, 2, 8), date(2027, 3, 8)),
        ("CK-CCF-42-2", date(2026, 8, 31), date(2027, 2, 28)),
        ("CK-CCF-45-1", date(2020, 2, 29), date(2050, 2, 28)),
        ("CK-RPD-50-2", date(2026, 8, 31), date(2026, 2, 28)),
        ("CK-RPD-79-1a", date(2026, 5, 3), date(2026, 5, 3)),
        ("CK-RPD-123-3", date(2025, 1, 1), date(2025, 12, 31)),
        ("CK-RPD-121A-2", date(2020, 5, 4), date(2025, 5, 4)),
        ("CK-CCF-16-4", date(2026, 3, 31), date(2026, 2, 28)),
    ],
)
def test_a_printed_length_is_laid_out_by_the_calendar(clock_id: str, triggered_on: date, due_on: date) -> None:
    assert due(clock_id, triggered_on) == due_on


@pytest.mark.parametrize(
    ("chain", "months"),
    [
        (("CK-CCF-32-1", "CK-CCF-40-1", "CK-CCF-41-3a"), 6),
        (("CK-CCF-32-1", "CK-CCF-40-2", "CK-CCF-41-1", "CK-CCF-41-2", "CK-CCF-41-3b"), 13),
    ],
)
def test_the_longest_way_through_the_commission_without_an_extension(chain: tuple[str, ...], months: int) -> None:
    day = date(2020, 1, 15)
    for clock_id in chain:
        found = due(clock_id, day)
        assert found is not None
        day = found
    assert (day.year * 12 + day.month) - (2020 * 12 + 1) == months
    assert day.day == 15


def test_a_dispute_between_bureaus_takes_270_days_at_most() -> None:
    day = date(2025, 1, 1)
    for number in ("3-2", "4-1", "4-7", "4-9", "4-12"):
        found = due(f"CK-IRSD-{number}", day)
        assert found is not None
        day = found
    assert day - date(2025, 1, 1) == timedelta(days=270)


def test_a_last_day_on_a_sunday_stays_and_the_monday_is_shown() -> None:
    deadline = work_out_deadline(find_clock("CK-CCF-42-2"), date(2026, 5, 1))
    assert deadline.due_on == date(2026, 11, 1)
    assert other(deadline, "weekend") == date(2026, 11, 2)
    assert other(deadline, "trigger_day") == date(2026, 10, 31)


def test_counting_back_a_weekend_leads_to_the_friday_before() -> None:
    deadline = work_out_deadline(find_clock("CK-RPD-50-2"), date(2026, 8, 28))
    assert deadline.due_on == date(2026, 2, 28)
    assert other(deadline, "weekend") == date(2026, 2, 27)
    assert other(deadline, "trigger_day") is None


def test_the_house_reading_can_be_the_other_one() -> None:
    monday = Arithmetic(trigger_day_counts=False, weekend_moves=True)
    deadline = work_out_deadline(find_clock("CK-CCF-42-2"), date(2026, 5, 1), arithmetic=monday)
    assert deadline.due_on == date(2026, 11, 2)
    assert other(deadline, "weekend") == date(2026, 11, 1)


def test_the_end_of_a_short_month_stands_whether_or_not_the_first_day_counts() -> None:
    counted = Arithmetic(trigger_day_counts=True, weekend_moves=False)
    clock = find_clock("CK-CCF-32-1")
    assert work_out_deadline(clock, date(2025, 1, 31), arithmetic=counted).due_on == date(2025, 2, 28)
    assert work_out_deadline(clock, date(2025, 1, 28), arithmetic=counted).due_on == date(2025, 2, 27)


def test_revision_borrows_the_time_of_article_40() -> None:
    revision = find_clock("CK-CCF-42-3")
    assert work_out_deadline(revision, date(2026, 1, 15)).why_unknown is WhyNoDate.LENGTH_OF_ANOTHER_CLOCK
    of_deletion = as_long_as(revision, find_clock("CK-CCF-40-2"))
    assert work_out_deadline(of_deletion, date(2026, 1, 15)).due_on == date(2026, 10, 15)
    with pytest.raises(FairnoticeError, match=r"does not borrow the time of CCF Statute 41\(1\)"):
        as_long_as(revision, find_clock("CK-CCF-41-1"))


def test_a_moment_is_refused() -> None:
    with pytest.raises(FairnoticeError, match="day is wanted"):
        work_out_deadline(find_clock("CK-CCF-32-1"), datetime(2026, 1, 31, 12, tzinfo=UTC))


# --- where no date can be known -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clock_id", "why"),
    [
        ("CK-RPD-74-2a", WhyNoDate.NO_NUMBER_IN_TEXT),
        ("CK-RPD-128-2", WhyNoDate.NO_NUMBER_IN_TEXT),
        ("CK-RPD-49-2", WhyNoDate.NOT_CONFIGURED),
        ("CK-RPD-49-4", WhyNoDate.EFFECT_ON_OTHER_CLOCKS),
        ("CK-IRSD-3-1a", WhyNoDate.NOT_A_SPAN_OF_TIME),
        ("CK-IRSD-4-11", WhyNoDate.NOT_A_SPAN_OF_TIME),
        ("CK-CCF-16-1", WhyNoDate.NOT_A_SPAN_OF_TIME),
    ],
)
def test_what_the_text_does_not_date_is_unknown_and_never_overdue(clock_id: str, why: WhyNoDate) -> None:
    deadline = work_out_deadline(find_clock(clock_id), date(2026, 1, 15))
    assert deadline.due_on is None
    assert deadline.why_unknown is why
    assert not deadline.binds
    assert time_left(deadline, date(2099, 1, 1)) is None
    assert is_overdue(deadline, date(2099, 1, 1)) is Overdue.UNKNOWN
    assert readings_that_disagree(deadline, date(2099, 1, 1)) == ()


def test_before_its_text_is_held_a_clock_gives_no_date() -> None:
    eve = work_out_deadline(find_clock("CK-CCF-33-2"), date(2025, 10, 31))
    assert eve.why_unknown is WhyNoDate.TEXT_NOT_HELD_BEFORE
    first = work_out_deadline(find_clock("CK-CCF-33-2"), date(2025, 11, 1))
    assert first.due_on == date(2025, 12, 16)
    assert TextDayUnknown(date(2025, 11, 1)) in first.steps


def test_after_the_last_text_held_the_steps_say_so() -> None:
    last = TextOfLastState(date(2026, 6, 5))
    assert last not in work_out_deadline(find_clock("CK-CCF-32-1"), date(2026, 6, 5)).steps
    assert last in work_out_deadline(find_clock("CK-CCF-32-1"), date(2026, 6, 6)).steps


@pytest.mark.parametrize("triggered_on", [date(9999, 12, 31), date(9970, 1, 1)])
def test_a_date_past_the_calendar_is_unknown(triggered_on: date) -> None:
    deadline = work_out_deadline(find_clock("CK-CCF-45-1"), triggered_on)
    assert deadline.due_on is None
    assert deadline.why_unknown is WhyNoDate.PAST_THE_CALENDAR


# --- configured lengths ---------------------------------------------------------------------------------


def test_a_configured_maximum_gives_a_date_that_binds() -> None:
    five_years = Configured(Length(5, Unit.YEAR), "a list made up for this test", house_policy=False)
    deadline = work_out_deadline(find_clock("CK-RPD-49-2"), date(2020, 2, 29), configured=five_years)
    assert deadline.due_on == date(2025, 2, 28)
    assert deadline.binds
    assert not deadline.house_policy


def test_a_number_where_the_text_is_silent_is_house_policy_and_does_not_bind() -> None:
    target = Configured(days(30), "house target", house_policy=True)
    deadline = work_out_deadline(find_clock("CK-RPD-77"), date(2026, 1, 15), configured=target)
    assert deadline.due_on == date(2026, 2, 14)
    assert deadline.house_policy
    assert not deadline.binds
    assert "This day does not bind: missing it is measured and breaks no text." in describe_steps(deadline)


def test_a_preferred_day_is_dated_but_does_not_bind() -> None:
    deadline = work_out_deadline(find_clock("CK-CCF-16-4"), date(2026, 5, 20))
    assert deadline.due_on == date(2026, 4, 20)
    assert not deadline.binds


def test_an_urgent_case_shortens_the_ten_days_of_article_64() -> None:
    clock = find_clock("CK-RPD-64-4")
    three = Configured(days(3), "set for the case", house_policy=False)
    assert work_out_deadline(clock, date(2026, 1, 15), configured=three).due_on == date(2026, 1, 18)
    with pytest.raises(FairnoticeError, match="prints its length"):
        work_out_deadline(clock, date(2026, 1, 15), configured=Configured(days(11), "x", house_policy=False))


@pytest.mark.parametrize(
    ("clock_id", "house_policy", "message"),
    [
        ("CK-CCF-40-1", True, "prints its length"),
        ("CK-CCF-16-4", True, "prints its length"),
        ("CK-RPD-77", False, "mark the configured length as house policy"),
        ("CK-RPD-49-4", True, "takes no length of its own"),
        ("CK-CCF-42-3", True, "takes no length of its own"),
        ("CK-RPD-123-3", True, "takes no length of its own"),
    ],
)
def test_a_length_the_text_does_not_leave_open_is_refused(clock_id: str, house_policy: bool, message: str) -> None:
    configured = Configured(days(30), "house target", house_policy=house_policy)
    with pytest.raises(FairnoticeError, match=message):
        work_out_deadline(find_clock(clock_id), date(2026, 1, 15), configured=configured)


@pytest.mark.parametrize("unit", [Unit.WORD, Unit.MONTH_BEFORE])
def test_a_configured_length_is_a_span_that_runs_forward(unit: Unit) -> None:
    with pytest.raises(FairnoticeError, match="days, months or years"):
        Configured(Length(3, unit), "x", house_policy=True)


# --- suspensions ------------------------------------------------------------------------------------------


def dispute(*suspensions: Suspension, extensions: tuple[Extension, ...] = ()) -> Deadline:
    return work_out_deadline(
        find_clock("CK-IRSD-4-9"), date(2026, 1, 1), suspensions=suspensions, extensions=extensions
    )


def ccf_case(from_on: date, until_on: date | None) -> Suspension:
    return Suspension("ccf_case_on_the_same_data", from_on, until_on)


def test_the_days_on_which_a_dispute_waited_are_given_back() -> None:
    assert dispute().due_on == date(2026, 3, 2)
    waited = dispute(ccf_case(date(2026, 2, 1), date(2026, 2, 10)))
    assert waited.due_on == date(2026, 3, 12)
    assert [step.days for step in waited.steps if isinstance(step, StoodStill)] == [10]


def test_overlapping_and_touching_suspensions_count_once() -> None:
    apart = (
        ccf_case(date(2026, 2, 5), date(2026, 2, 10)),
        ccf_case(date(2026, 2, 1), date(2026, 2, 5)),
        ccf_case(date(2026, 2, 11), date(2026, 2, 12)),
    )
    assert dispute(*apart).due_on == dispute(ccf_case(date(2026, 2, 1), date(2026, 2, 12))).due_on
    assert any("3 suspensions that touch or overlap" in said for said in describe_steps(dispute(*apart)))


def test_an_open_suspension_leaves_no_date_and_says_so() -> None:
    deadline = dispute(ccf_case(date(2026, 2, 1), None), ccf_case(date(2026, 1, 20), date(2026, 2, 3)))
    assert deadline.due_on is None
    assert deadline.why_unknown is WhyNoDate.SUSPENSION_OPEN
    assert is_overdue(deadline, date(2099, 1, 1)) is Overdue.UNKNOWN
    assert describe_steps(deadline)[-1] == "Under IRSD 11(3) the clock stands still, and no day ends that yet."


@pytest.mark.parametrize(
    ("from_on", "until_on", "why"),
    [
        (date(2025, 12, 1), date(2026, 1, 1), WithoutEffect.BEFORE_TRIGGER),
        (date(2026, 3, 3), date(2026, 3, 31), WithoutEffect.AFTER_DUE),
        (date(2026, 3, 3), None, WithoutEffect.AFTER_DUE),
    ],
)
def test_a_suspension_outside_the_time_adds_nothing(from_on: date, until_on: date | None, why: WithoutEffect) -> None:
    deadline = dispute(ccf_case(from_on, until_on))
    assert deadline.due_on == date(2026, 3, 2)
    assert [step.why for step in deadline.steps if isinstance(step, SuspensionWithoutEffect)] == [why]


def test_only_the_days_after_the_trigger_are_given_back() -> None:
    assert dispute(ccf_case(date(2025, 12, 20), date(2026, 1, 4))).due_on == date(2026, 3, 5)


def test_clarifications_start_the_month_of_implementation_again() -> None:
    clarified = work_out_deadline(
        find_clock("CK-CCF-41-2"),
        date(2027, 1, 8),
        suspensions=[Suspension("clarification_pending", date(2027, 2, 1), date(2027, 2, 20))],
    )
    assert clarified.due_on == due("CK-CCF-41-2b", date(2027, 2, 20)) == date(2027, 3, 20)


@pytest.mark.parametrize("clock_id", RETENTION)
def test_retention_runs_on_while_the_alert_is_suspended(clock_id: str) -> None:
    clock = find_clock(clock_id)
    assert clock.suspension_stops_clock is False
    assert clock.suspension_rule == "49(4)"
    maximum = Configured(Length(5, Unit.YEAR), "a list made up for this test", house_policy=False)
    configured = maximum if clock.kind is Kind.CONFIG else None
    suspended = [Suspension("alert_suspended", date(2021, 1, 1), None)]
    without = work_out_deadline(clock, date(2020, 3, 1), configured=configured)
    with_it = work_out_deadline(clock, date(2020, 3, 1), configured=configured, suspensions=suspended)
    assert with_it.due_on == without.due_on
    if without.due_on is not None:
        assert "The suspension that began on 2021-01-01 does not stop this clock (RPD 49(4))." in describe_steps(
            with_it
        )


def test_no_other_clock_ignores_suspensions() -> None:
    ignoring = [clock.id for clock in all_clocks() if not clock.suspension_stops_clock]
    assert ignoring == list(RETENTION)


def test_a_suspension_without_a_text_is_refused() -> None:
    with pytest.raises(FairnoticeError, match=r"suspend the time of CCF Statute 40\(1\)"):
        work_out_deadline(
            find_clock("CK-CCF-40-1"),
            date(2026, 1, 15),
            suspensions=[Suspension("alert_suspended", date(2026, 2, 1), date(2026, 2, 2))],
        )


def test_a_suspension_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(FairnoticeError, match="ends before it begins"):
        ccf_case(date(2026, 2, 2), date(2026, 2, 1))


# --- extensions --------------------------------------------------------------------------------------------


def access(*extensions: Extension) -> Deadline:
    return work_out_deadline(find_clock("CK-CCF-40-1"), date(2026, 1, 15), extensions=extensions)


def more_time(decided_on: date, *, by: Length | None = None, until_on: date | None = None) -> Extension:
    return Extension("circumstances_warrant", decided_on, by, until_on)


def test_an_extension_is_added_to_the_day_already_due() -> None:
    two_months = Length(2, Unit.MONTH)
    assert access(more_time(date(2026, 5, 1), by=two_months)).due_on == date(2026, 7, 15)
    assert access(more_time(date(2026, 5, 1), until_on=date(2026, 6, 1))).due_on == date(2026, 6, 1)
    twice = access(more_time(date(2026, 7, 1), by=two_months), more_time(date(2026, 5, 1), by=two_months))
    assert twice.due_on == date(2026, 9, 15)


def test_an_extension_to_an_earlier_day_takes_nothing_away() -> None:
    deadline = access(more_time(date(2026, 5, 1), until_on=date(2026, 5, 10)))
    assert deadline.due_on == date(2026, 5, 15)
    assert "The extension of 2026-05-01 (CCF Statute 40(3)) adds nothing to 2026-05-15." in describe_steps(deadline)


def test_an_extension_after_the_day_had_passed_stays_visible() -> None:
    deadline = access(more_time(date(2026, 5, 16), by=Length(1, Unit.MONTH)))
    assert deadline.due_on == date(2026, 6, 15)
    assert [step.came_late for step in deadline.steps if isinstance(step, Extended)] == [True]
    assert any("after 2026-05-15 had passed" in said for said in describe_steps(deadline))


def test_an_extension_can_put_a_later_suspension_within_the_time() -> None:
    longer = Extension("exceptional_circumstances", date(2026, 2, 1), days(30))
    case = ccf_case(date(2026, 3, 20), date(2026, 3, 29))
    assert dispute(case).due_on == date(2026, 3, 2)
    assert dispute(case, extensions=(longer,)).due_on == date(2026, 4, 11)


def test_an_extension_without_a_text_is_refused() -> None:
    with pytest.raises(FairnoticeError, match=r"extend the time of CCF Statute 32\(1\)"):
        work_out_deadline(
            find_clock("CK-CCF-32-1"),
            date(2026, 1, 15),
            extensions=[more_time(date(2026, 2, 1), by=days(1))],
        )


def test_an_extension_names_one_of_length_and_day() -> None:
    with pytest.raises(FairnoticeError, match="either a length or a last day"):
        more_time(date(2026, 2, 1))
    with pytest.raises(FairnoticeError, match="either a length or a last day"):
        more_time(date(2026, 2, 1), by=days(1), until_on=date(2026, 3, 1))
    with pytest.raises(FairnoticeError, match="days, months or years"):
        more_time(date(2026, 2, 1), by=Length(1, Unit.WORD))


# --- lateness -----------------------------------------------------------------------------------------------


def test_the_last_day_is_in_time_and_the_next_is_not() -> None:
    deadline = access()
    assert is_overdue(deadline, date(2026, 5, 15)) is Overdue.NO
    assert is_overdue(deadline, date(2026, 5, 16)) is Overdue.YES
    assert time_left(deadline, date(2026, 5, 10)) == timedelta(days=5)
    assert time_left(deadline, date(2026, 5, 17)) == timedelta(days=-2)


def test_a_filing_on_the_monday_after_is_late_only_under_one_reading() -> None:
    deadline = work_out_deadline(find_clock("CK-CCF-42-2"), date(2026, 5, 1))
    assert is_overdue(deadline, date(2026, 11, 2)) is Overdue.YES
    assert readings_that_disagree(deadline, date(2026, 11, 2)) == ("weekend",)
    assert readings_that_disagree(deadline, date(2026, 11, 3)) == ()
    assert readings_that_disagree(deadline, date(2026, 11, 1)) == ("trigger_day",)


# --- sentences ----------------------------------------------------------------------------------------------


def test_the_working_out_reads_like_this() -> None:
    assert describe_steps(work_out_deadline(find_clock("CK-CCF-32-1"), date(2026, 1, 31))) == [
        "CCF Statute 32(1) says: One month to say whether it is admissible.",
        "The clock is set off on 2026-01-31; it counts from the day after, 2026-02-01 (our convention).",
        "1 calendar month is counted, up to 2026-02-28.",
        "That month has no day 31; its last day stands, 2026-02-28 (our convention).",
        "2026-02-28 is a weekend day; no text moves it, so it stays (our convention). "
        "The working day next to it is 2026-03-02.",
        "The last day is 2026-02-28.",
        "No text says whether a weekend moves the last day. Read the other way, it is 2026-03-02.",
    ]


class Shouting(NullTranslations):
    """A made-up language: the same sentences with a mark, to see that all pass through the translation."""

    def pgettext(self, context: str, message: str) -> str:
        assert context in {"deadline", "law"}
        return "# " + super().pgettext(context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        assert context == "deadline"
        return "# " + super().npgettext(context, msgid1, msgid2, n)


@pytest.mark.parametrize("clock", all_clocks(), ids=lambda clock: clock.id)
def test_every_clock_gives_a_date_or_a_reason_in_whole_translatable_sentences(clock: Clock) -> None:
    deadline = work_out_deadline(clock, date(2026, 7, 31))
    assert (deadline.due_on is None) is (deadline.why_unknown is not None)
    said = describe_steps(deadline, translations=Shouting(), write_day=lambda day: f"{day:%d/%m/%Y}")
    assert all(sentence.startswith("# ") and sentence.endswith(".") for sentence in said)
    assert not any("{" in sentence or "2026-" in sentence for sentence in said)
    assert said[0] == f"# {clock.citation} says: # {clock.printed}"


# --- the files ----------------------------------------------------------------------------------------------

FILE = """
instrument: RPD
text: a text made up for this test
text_held_from: 2020-01
last_state_held_on: 2026-06-05
grounds:
  waiting: {article: 1(2), says: Something is awaited.}
clocks:
- id: CK-A
  article: 1(1)
  actors: [source]
  trigger: Something happens.
  printed: Ten days.
  length: {amount: 10, unit: day}
  kind: hard
  consequence: None is printed.
"""


def test_a_file_is_read() -> None:
    (clock,) = read_calendars({"made_up.yaml": FILE})
    assert (clock.citation, clock.length, clock.text_day_unknown) == ("RPD 1(1)", days(10), True)


@pytest.mark.parametrize(
    ("written", "instead", "message"),
    [
        ("kind: hard", "kind: hard\n  kinds: x", "CK-A: unknown: kinds"),
        ("grounds:", "ground:", "the file: unknown: ground"),
        ("  trigger: Something happens.\n", "", "CK-A: missing: trigger"),
        ("kind: hard", "kind: firm", "'kind' is one of: hard, soft, config, none, rule"),
        ("unit: day", "unit: fortnight", "'unit' is one of: day, "),
        ("unit: day", "unit: day, from: now", "length: unknown: from"),
        ("amount: 10", "amount: -1", "'amount' is a whole number from zero"),
        ("amount: 10", "amount: yes", "'amount' is a whole number from zero"),
        ("article: 1(1)", "article: 77", "'article' is a text; put a bare number in quotes"),
        ("[source]", "source", "'actors' is a list of names"),
        ("[source]", "[somebody]", "'actors' are one or more of the known actors"),
        ("kind: hard", "kind: hard\n  extended_by: [weather]", "not among the file's 'grounds'"),
        ("kind: hard", "kind: hard\n  house_policy: 'yes'", "'house_policy' is true or false"),
        ("kind: hard", "kind: hard\n  text_held_from: soon", "'text_held_from': "),
        ("kind: hard", "kind: config\n  unknown: true", "only hard and soft clocks print a length"),
        ("kind: hard", "kind: hard\n  unknown: true", "stands on config clocks and on no others"),
        ("kind: hard", "kind: hard\n  suspension_stops_clock: false", "stand together"),
        ("kind: hard", "kind: hard\n  restarts_on: waiting", "'restarts_on' is the one ground"),
        ("unit: day}", "unit: word}\n  extended_by: [waiting]", "only spans of time that run forward"),
        ("kind: hard", "kind: hard\n  counted: in_calendar_year", "needs a length of one year"),
        ("  length: {amount: 10, unit: day}\n", "", "either 'length' or 'same_length_as'"),
        (
            "  length: {amount: 10, unit: day}\n",
            "  same_length_as: [CK-B]\n",
            "names a clock that is not there or has no length",
        ),
        ("clocks:", "clocks: [", "this is not YAML"),
    ],
)
def test_a_file_that_is_not_understood_is_refused(written: str, instead: str, message: str) -> None:
    assert written in FILE
    with pytest.raises(LawError) as refused:
        read_calendars({"made_up.yaml": FILE.replace(written, instead, 1)})
    assert message in str(refused.value)
    assert "No clock was loaded" in str(refused.value)


@pytest.mark.parametrize("text", ["", "[]", "12", FILE.split("clocks:")[0] + "clocks: [x]"])
def test_a_file_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(LawError, match="a mapping is expected"):
        read_calendars({"made_up.yaml": text})


def test_an_id_stands_once() -> None:
    with pytest.raises(LawError, match="Clocks listed twice: CK-A"):
        read_calendars({"made_up.yaml": FILE, "second.yaml": FILE})


def test_every_convention_of_the_house_has_its_reason() -> None:
    assert house_arithmetic() == Arithmetic(trigger_day_counts=False, weekend_moves=False)
    assert all(convention.why for convention in house_conventions().values())
    switchable = [convention.name for convention in house_conventions().values() if convention.other]
    assert switchable == ["trigger_day", "weekend"]


def test_a_convention_that_the_code_does_not_carry_out_is_refused() -> None:
    written = {
        name: {"choice": c.choice, "house_policy": True, "why": c.why} | ({"other": c.other} if c.other else {})
        for name, c in house_conventions().items()
    }
    assert read_conventions(written) == dict(house_conventions())
    for name, wrong in (
        ("weekend", {**written["weekend"], "choice": "moves_to_friday"}),
        ("month_end", {**written["month_end"], "house_policy": False}),
        ("month_end", {**written["month_end"], "because": "x"}),
    ):
        with pytest.raises(LawError, match=f"{name} must have"):
            read_conventions({**written, name: wrong})
    with pytest.raises(LawError, match="missing or unknown: weekend"):
        read_conventions({name: entry for name, entry in written.items() if name != "weekend"})
