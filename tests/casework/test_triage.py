"""The order of the inbox: by detention and days alone, with the reasons shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from fairnotice.help.casework.actions.matters import take_in
from fairnotice.help.casework.actions.parts import put_down
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.clocks import tell_due
from fairnotice.help.casework.models import Matter, Stage, Task
from fairnotice.help.casework.queries import list_waiting
from fairnotice.help.casework.urgency import Level, weigh

TODAY = date(2026, 11, 23)


def made(called: str, **fields: object) -> Matter:
    said = {"called": f"SYNTHETIC {called}", "received_on": TODAY, "detained": "no", **fields}
    return take_in(by=CASEWORKER, fields=said)


@pytest.mark.django_db
def test_the_most_pressing_stands_first_and_says_why() -> None:
    made("calm")
    made("flight in a month", flight_on=TODAY + timedelta(days=30))
    made("hearing next week", hearing_on=TODAY + timedelta(days=6))
    made("detained", detained="yes")
    made("flight tomorrow", flight_on=TODAY + timedelta(days=1))
    waiting = list_waiting(Stage.INBOX, today=TODAY)
    assert [each.matter.called.removeprefix("SYNTHETIC ") for each in waiting] == [
        "flight tomorrow",
        "detained",
        "hearing next week",
        "flight in a month",
        "calm",
    ]
    assert [reason.code for reason in waiting[0].urgency.reasons] == ["flight"]


@pytest.mark.parametrize(("days", "level"), [(7, Level.NOW), (8, Level.SOON)])
def test_a_flight_presses_from_seven_days_before(days: int, level: Level) -> None:
    matter = Matter(detained="no", flight_on=TODAY + timedelta(days=days))
    assert weigh(matter, [], today=TODAY).level == level


@pytest.mark.parametrize(
    ("days", "level"), [(3, Level.NOW), (4, Level.THIS_WEEK), (7, Level.THIS_WEEK), (8, Level.SOON)]
)
def test_a_hearing_presses_from_three_days_before(days: int, level: Level) -> None:
    assert weigh(Matter(detained="no", hearing_on=TODAY + timedelta(days=days)), [], today=TODAY).level == level


def test_a_day_that_has_passed_presses_until_somebody_says_what_happened() -> None:
    found = weigh(Matter(detained="no", hearing_on=TODAY - timedelta(days=1)), [], today=TODAY)
    assert (found.level, found.reasons[0].code) == (Level.NOW, "hearing_past")


def test_who_the_person_is_moves_nothing() -> None:
    plain = Matter(detained="no", hearing_on=TODAY)
    other = Matter(
        detained="no", hearing_on=TODAY, language="Arabic", means="able", called="SYNTHETIC", interpreter="yes"
    )
    assert weigh(plain, [], today=TODAY) == weigh(other, [], today=TODAY)


def test_not_knowing_whether_somebody_is_detained_is_a_question_and_no_calm() -> None:
    assert [reason.code for reason in weigh(Matter(), [], today=TODAY).reasons] == ["ask_detained"]


@pytest.mark.parametrize(("days", "late"), [(0, False), (-1, True)])
def test_a_task_is_late_from_the_day_after(days: int, late: bool) -> None:
    task = Task(what="SYNTHETIC", due_on=TODAY + timedelta(days=days))
    assert tell_due(task, today=TODAY).is_late is late
    task.done_on = TODAY
    assert tell_due(task, today=TODAY).is_late is False


def test_a_clock_shows_both_days_and_how_they_were_found() -> None:
    task = Task(what="SYNTHETIC", clock_id="revision", triggered_on=date(2026, 5, 1))
    due = tell_due(task, today=date(2026, 11, 2))
    assert due.worked is not None and due.worked.steps
    assert date(2026, 11, 2) in due.worked.other_days and due.on is not None and due.on < date(2026, 11, 2)
    assert due.depends_on_reading


def test_the_page_says_overdue_and_how_the_day_was_worked_out(page: Client, matter: Matter) -> None:
    fields = {"what": "SYNTHETIC answer", "clock_id": "admissible", "triggered_on": date(2026, 1, 31)}
    put_down(by=CASEWORKER, matter=matter, kind=Task, fields=fields)
    for address in (f"/matters/{matter.pk}/", "/tasks/", "/"):
        shown = page.get(address).content.decode()
        assert "verdue" in shown
    shown = page.get("/tasks/").content.decode()
    assert "How this day was worked out" in shown and "CCF Statute 32(1)" in shown and "of all readings" in shown
