"""Whatever order of steps and ticks: an ended alert stays ended, none outlasts its maximum, acts tell the row."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.people.actions.ties import declare_complete
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.ending import Shown, cancel_alert, withdraw_alert
from fairnotice.office.requests.life.folding import fold_alert
from fairnotice.office.requests.life.keeping import ask_to_keep
from fairnotice.office.requests.life.reexamining import renew_alert
from fairnotice.office.requests.life.retention import latest_renewal
from fairnotice.office.requests.life.suspending import resume_alert, suspend_alert
from fairnotice.office.requests.life.ticking import tick_alerts
from fairnotice.office.requests.models import ENDED, Alert, Block
from tests.office.conftest import MovingClock
from tests.office.living import WITHOUT_DOUBT, second

pytestmark = pytest.mark.django_db
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.integers(1, 900)),
        st.tuples(
            st.sampled_from(["tick", "suspend", "resume", "block", "lift", "keep", "renew", "withdraw", "cancel"]),
            st.integers(1, 400),
        ),
    ),
    max_size=14,
)


def take(step: str, number: int, alert: Alert, people: dict[str, User], clock: MovingClock) -> None:
    """Take one step as whoever takes it; what is refused changes nothing, which the test then sees."""
    until, pk = alert.retention_until, alert.pk
    calls: dict[str, Any] = {
        "move": lambda: clock.move(days=number),
        "tick": lambda: tick_alerts(clock.now),
        "suspend": lambda: suspend_alert(
            by=people["officer"], alert_id=pk, until_on=clock.now.date() + timedelta(days=number), reasons="SYNTHETIC."
        ),
        "resume": lambda: resume_alert(by=people["officer"], alert_id=pk),
        "block": lambda: block_alert(by=people["first"], alert_id=pk, reason="SYNTHETIC"),
        "lift": lambda: lift_block(by=people["second"], block_id=Block.objects.latest("pk").pk, reasons="SYNTHETIC."),
        "keep": lambda: ask_to_keep(
            by=people["officer"],
            alert_id=pk,
            still_needed=True,
            conditions_hold=True,
            reasons="SYNTHETIC.",
            wanted_until=until + timedelta(days=number * 6),
        ),
        "renew": lambda: renew(alert, people, number),
        "withdraw": lambda: withdraw_alert(by=people["officer"], alert_id=pk, ground="81.2.c"),
        "cancel": lambda: cancel_alert(
            by=people["first"], alert_id=pk, ground="81.3.b", reasons="SYNTHETIC.", shown=Shown(linked="FN-SYNTHETIC")
        ),
    }
    with contextlib.suppress(FairnoticeError, Block.DoesNotExist):
        calls[step]()


def renew(alert: Alert, people: dict[str, User], number: int) -> None:
    new_until = alert.retention_until + timedelta(days=number * 6)
    made = renew_alert(
        by=people["first"],
        alert_id=alert.pk,
        answers=WITHOUT_DOUBT,
        outcome="keep",
        reasons="SYNTHETIC.",
        new_until=new_until,
    )
    if made.closed_at is None:
        second(people["second"], made)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_no_order_of_steps_brings_back_outlasts_or_hides(
    steps: list[tuple[str, int]],
    alert: Alert,
    officer: User,
    reviewer: User,
    second_reviewer: User,
    moving_clock: MovingClock,
) -> None:
    people = {"officer": officer, "first": reviewer, "second": second_reviewer}
    start = moving_clock.now
    with transaction.atomic():
        for step, number in steps:
            alert.refresh_from_db()
            for person in (reviewer, second_reviewer):
                declare_complete(by=person)
            was_ended, until = alert.state in ENDED, alert.retention_until
            longest = latest_renewal(until, moving_clock.now.date())
            take(step, number, alert, people, moving_clock)
            alert.refresh_from_db()
            assert not was_ended or alert.state in ENDED
            assert until <= alert.retention_until <= longest
            assert (alert.content == {}) == (alert.state in (*ENDED, "blocked"))
            folded = fold_alert(acts_about(alert))
            assert (folded.state, folded.retention_until) == (alert.state, alert.retention_until)
        tick_alerts(moving_clock.now)
        acts = Act.objects.count()
        assert tick_alerts(moving_clock.now) == {}
        assert Act.objects.count() == acts
        alert.refresh_from_db()
        assert alert.state in ENDED or moving_clock.now.date() <= alert.retention_until
        transaction.set_rollback(True)
    moving_clock.now = start
