"""What holds for every deadline, whatever the days: made-up clocks' lives from 2000 to 2100."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from fairnotice.core.rulebook.days import add_months
from fairnotice.core.rulebook.deadlines import (
    Arithmetic,
    Clock,
    Deadline,
    Extension,
    Length,
    Overdue,
    Suspension,
    Unit,
    all_clocks,
    find_clock,
    is_overdue,
    readings_that_disagree,
    time_left,
    work_out_deadline,
)
from fairnotice.core.rulebook.deadlines.arithmetic import lay_out, working_day

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
HELD_DAYS = st.dates(date(2025, 11, 1), date(2100, 12, 31))
LENGTHS = st.builds(Length, st.integers(0, 60), st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR]))
ARITHMETICS = st.builds(Arithmetic, st.booleans(), st.booleans())
DATED = [clock for clock in all_clocks() if clock.is_span]
DISPUTE = find_clock("CK-IRSD-4-9")
CASE = "ccf_case_on_the_same_data"


@st.composite
def waits(draw: st.DrawFn) -> Suspension:
    from_on = draw(HELD_DAYS)
    return Suspension(CASE, from_on, from_on + timedelta(days=draw(st.integers(0, 400))))


@st.composite
def waits_near(draw: st.DrawFn, day: date) -> Suspension:
    from_on = day + timedelta(days=draw(st.integers(-60, 120)))
    return Suspension(CASE, from_on, from_on + timedelta(days=draw(st.integers(0, 90))))


def due(deadline: Deadline) -> date:
    assert deadline.due_on is not None
    return deadline.due_on


@given(DAYS, st.integers(0, 600))
@example(date(2024, 2, 29), 12)
@example(date(2100, 1, 31), 1)
def test_months_end_on_the_same_day_or_on_the_last_of_a_shorter_month(day: date, months: int) -> None:
    end_on = lay_out(Length(months, Unit.MONTH), day)
    assert (end_on.year * 12 + end_on.month) - (day.year * 12 + day.month) == months
    last = monthrange(end_on.year, end_on.month)[1]
    assert end_on.day == min(day.day, last)


@given(DAYS, st.integers(0, 600))
@example(date(2000, 2, 29), 12)
def test_adding_months_and_taking_them_away_loses_only_days_that_a_month_lacks(day: date, months: int) -> None:
    back_on = lay_out(Length(months, Unit.MONTH_BEFORE), lay_out(Length(months, Unit.MONTH), day))
    assert (back_on.year, back_on.month) == (day.year, day.month)
    assert 0 <= (day - back_on).days <= 3
    if day.day <= 28:
        assert back_on == day


@given(DAYS, st.integers(0, 50))
def test_years_are_twelve_months_each(day: date, years: int) -> None:
    assert lay_out(Length(years, Unit.YEAR), day) == add_months(day, 12 * years)


@given(DAYS, st.booleans())
def test_a_working_day_is_none_of_a_weekend_and_at_most_two_days_off(day: date, backward: bool) -> None:
    moved_to = working_day(day, backward=backward)
    assert moved_to.weekday() < 5
    distance = (day - moved_to).days if backward else (moved_to - day).days
    assert 0 <= distance <= 2


@given(st.sampled_from(DATED), HELD_DAYS, st.integers(0, 800), ARITHMETICS)
@example(find_clock("CK-CCF-32-1"), date(2028, 1, 29), 2, Arithmetic(True, False))
@example(find_clock("CK-CCF-32-1"), date(2027, 1, 28), 1, Arithmetic(True, False))
def test_a_later_trigger_never_gives_an_earlier_day(
    clock: Clock, triggered_on: date, later_by: int, arithmetic: Arithmetic
) -> None:
    first = work_out_deadline(clock, triggered_on, arithmetic=arithmetic)
    second = work_out_deadline(clock, triggered_on + timedelta(days=later_by), arithmetic=arithmetic)
    assert due(first) <= due(second)


@given(HELD_DAYS, st.integers(0, 200), st.data())
def test_a_later_trigger_never_gives_an_earlier_day_in_a_dispute_that_waited(
    triggered_on: date, later_by: int, data: st.DataObject
) -> None:
    suspensions = data.draw(st.lists(waits_near(triggered_on), max_size=4))
    later_on = triggered_on + timedelta(days=later_by)
    first = work_out_deadline(DISPUTE, triggered_on, suspensions=suspensions)
    second = work_out_deadline(DISPUTE, later_on, suspensions=suspensions)
    assert due(first) <= due(second)


@given(HELD_DAYS, st.data())
def test_a_dispute_gets_as_many_days_as_printed_on_which_it_did_not_wait(
    triggered_on: date, data: st.DataObject
) -> None:
    suspensions = data.draw(st.lists(waits_near(triggered_on), max_size=4))
    due_on = due(work_out_deadline(DISPUTE, triggered_on, suspensions=suspensions))
    waited = {
        one.from_on + timedelta(days=n)
        for one in suspensions
        for n in range(((one.until_on or one.from_on) - one.from_on).days + 1)
    }
    ran = range(1, (due_on - triggered_on).days + 1)
    running = [n for n in ran if triggered_on + timedelta(days=n) not in waited]
    assert len(running) == 60
    assert due_on not in waited


@given(HELD_DAYS, st.data())
def test_the_order_in_which_suspensions_are_told_changes_nothing(triggered_on: date, data: st.DataObject) -> None:
    suspensions = data.draw(st.lists(waits_near(triggered_on), max_size=4))
    shuffled = data.draw(st.permutations(suspensions))
    assert work_out_deadline(DISPUTE, triggered_on, suspensions=suspensions) == work_out_deadline(
        DISPUTE, triggered_on, suspensions=shuffled
    )


@given(HELD_DAYS, waits(), st.data())
def test_a_suspension_never_shortens(triggered_on: date, wait: Suspension, data: st.DataObject) -> None:
    others = data.draw(st.lists(waits_near(triggered_on), max_size=3))
    without = work_out_deadline(DISPUTE, triggered_on, suspensions=others)
    with_it = work_out_deadline(DISPUTE, triggered_on, suspensions=[*others, wait])
    assert due(without) <= due(with_it)


@given(HELD_DAYS, HELD_DAYS, LENGTHS | HELD_DAYS, st.data())
def test_an_extension_never_shortens(
    triggered_on: date, decided_on: date, more: Length | date, data: st.DataObject
) -> None:
    suspensions = data.draw(st.lists(waits_near(triggered_on), max_size=3))
    by, until_on = (more, None) if isinstance(more, Length) else (None, more)
    extension = Extension("exceptional_circumstances", decided_on, by, until_on)
    without = work_out_deadline(DISPUTE, triggered_on, suspensions=suspensions)
    with_it = work_out_deadline(DISPUTE, triggered_on, suspensions=suspensions, extensions=[extension])
    assert due(without) <= due(with_it)


@given(HELD_DAYS, st.integers(0, 60), st.integers(0, 200))
def test_clarifications_never_bring_the_implementation_forward(
    triggered_on: date, asked_after: int, answered_after: int
) -> None:
    clock = find_clock("CK-CCF-41-2")
    asked_on = triggered_on + timedelta(days=asked_after)
    answered_on = asked_on + timedelta(days=answered_after)
    pending = Suspension("clarification_pending", asked_on, answered_on)
    without = work_out_deadline(clock, triggered_on)
    assert due(without) <= due(work_out_deadline(clock, triggered_on, suspensions=[pending]))


@given(st.sampled_from(DATED), HELD_DAYS, HELD_DAYS)
def test_overdue_is_the_sign_of_the_time_left(clock: Clock, triggered_on: date, on: date) -> None:
    deadline = work_out_deadline(clock, triggered_on)
    left = time_left(deadline, on)
    assert left is not None
    assert is_overdue(deadline, on) is (Overdue.YES if left < timedelta(0) else Overdue.NO)


@given(st.sampled_from(DATED), HELD_DAYS, st.integers(-5, 5))
def test_readings_disagree_only_near_the_last_day(clock: Clock, triggered_on: date, off: int) -> None:
    deadline = work_out_deadline(clock, triggered_on)
    on = due(deadline) + timedelta(days=off)
    disagreeing = readings_that_disagree(deadline, on)
    assume(disagreeing)
    assert -2 <= off <= 2


@pytest.mark.parametrize("clock", all_clocks(), ids=lambda clock: clock.id)
@given(triggered_on=st.dates())
def test_no_day_of_any_calendar_year_breaks_a_clock(clock: Clock, triggered_on: date) -> None:
    deadline = work_out_deadline(clock, triggered_on)
    assert (deadline.due_on is None) is (deadline.why_unknown is not None)
