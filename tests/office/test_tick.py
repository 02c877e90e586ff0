"""A tick is idempotent, survives a failing step, and does nothing once the clock was set back."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction

from fairnotice.commands.ticking import tick_office
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.ticking import registry
from fairnotice.foundation.ticking.actions import ClockSetBack, tick
from fairnotice.foundation.ticking.models import Heartbeat
from fairnotice.office.requests.life import ticking
from fairnotice.office.requests.life.suspending import suspend_alert
from fairnotice.office.requests.models import Alert
from tests.conftest import TODAY
from tests.office.conftest import MovingClock

pytestmark = pytest.mark.django_db


def test_it_says_what_it_did_in_counts_alone(alert: Alert, moving_clock: MovingClock) -> None:
    moving_clock.move(days=(alert.retention_until - TODAY).days + 1)
    out = io.StringIO()
    assert tick_office(out) == 0
    assert "alerts: alerts removed 1" in out.getvalue()
    assert str(alert.pk) not in out.getvalue()


def test_a_second_tick_does_nothing_more(alert: Alert, moving_clock: MovingClock) -> None:
    moving_clock.move(days=(alert.retention_until - TODAY).days + 1)
    tick()
    acts = Act.objects.count()
    again = tick()
    assert again.done["alerts"] == {}
    assert Act.objects.count() == acts


def test_a_clock_set_back_stops_it_and_undoes_nothing(alert: Alert, moving_clock: MovingClock) -> None:
    moving_clock.move(days=(alert.retention_until - TODAY).days + 1)
    tick()
    acts = Act.objects.count()
    moving_clock.move(days=-400)
    with pytest.raises(ClockSetBack, match="Nothing was done"):
        tick()
    alert.refresh_from_db()
    assert (alert.state, Act.objects.count()) == ("expired", acts)


def test_the_last_tick_never_moves_back_in_the_database(moving_clock: MovingClock) -> None:
    tick()
    with pytest.raises(DatabaseError), transaction.atomic():
        Heartbeat.objects.update(ticked_at=moving_clock.now - timedelta(seconds=1))


def test_a_step_that_fails_keeps_no_other_from_its_turn(
    alert: Alert, moving_clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(now: object) -> dict[str, int]:
        raise ValueError("a name that nobody may read")

    steps = {"broken": fail, **registry.registered_steps()}
    monkeypatch.setattr(registry, "_STEPS", steps)
    moving_clock.move(days=(alert.retention_until - TODAY).days + 1)
    ticked = tick()
    assert ticked.failed == {"broken": "ValueError"}
    assert ticked.done["alerts"]["alerts_removed"] == 1
    out = io.StringIO()
    with pytest.raises(CommandError, match="tried again"):
        call_command("tick", stdout=out)
    assert "a name" not in out.getvalue()


def test_what_waits_for_a_person_keeps_no_other_alert_from_its_turn(
    officer: User, alert: Alert, another_alert: Alert, moving_clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for one in (alert, another_alert):
        suspend_alert(by=officer, alert_id=one.pk, until_on=date(2027, 1, 10), reasons="SYNTHETIC reasons.")
    moving_clock.move(days=(date(2027, 1, 12) - TODAY).days)
    monkeypatch.setattr(ticking, "_AT_ONCE", 1)
    tick()
    tick()
    assert [one.second_looks.count() for one in (alert, another_alert)] == [1, 1]
