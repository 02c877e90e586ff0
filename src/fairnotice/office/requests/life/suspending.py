"""The source suspends its alert and takes it up again; the retention clock runs on."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.core.rulebook.deadlines import Deadline, find_clock, work_out_deadline
from fairnotice.errors import Refused
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.locking import lock_own_alert, move_alert, refuse_state
from fairnotice.office.requests.models import Alert, AlertState, Kind
from fairnotice.office.requests.models.life import Suspension


@transaction.atomic
def suspend_alert(*, by: User, alert_id: UUID, until_on: date, reasons: str) -> Suspension:
    """Suspend the bureau's own alert from today; it answers nobody while it is suspended.

    Source: RPD 81(1) and 100(1): six months at most, with reasons. Several suspensions of one alert count
    together (house policy), and none moves the end of the retention period (49(4)).
    """
    alert = lock_own_alert(by, alert_id)
    refuse_state(alert, (AlertState.PUBLISHED,))
    today = clock.read_now().date()
    gaps = {}
    if not reasons.strip():
        gaps["reasons"] = pgettext("to mend", "Write why the alert is suspended.")
    latest_on = latest_suspension_day(alert, today)
    if not today <= until_on <= latest_on:
        words = pgettext("to mend", "Choose a day from %(day)s to %(last)s.")
        gaps["until_on"] = words % {"day": today, "last": latest_on}
    if gaps:
        raise Refused(
            pgettext("refusal", "Nothing was suspended: a suspension lasts six months at most and has reasons."), gaps
        )
    suspension = Suspension.objects.create(
        alert=alert,
        from_on=today,
        until_on=until_on,
        reasons=reasons,
        asked_by=by.acting_id,
        asked_at=clock.read_now(),
    )
    alert.suspended_from, alert.suspended_until = today, until_on
    move_alert(
        alert,
        AlertState.SUSPENDED,
        by=by,
        verb="alert.suspended",
        stated={"until": until_on.isoformat()},
        content={"reasons": reasons},
        changed=("suspended_from", "suspended_until"),
    )
    return suspension


@transaction.atomic
def resume_alert(*, by: User, alert_id: UUID) -> Alert:
    """Take a suspended alert of the own bureau up again; no text says what else ends a suspension."""
    alert = lock_own_alert(by, alert_id)
    refuse_state(alert, (AlertState.SUSPENDED,))
    alert.suspensions.filter(ended_on__isnull=True).update(ended_on=clock.read_now().date())
    alert.suspended_from = alert.suspended_until = None
    move_alert(
        alert,
        AlertState.PUBLISHED,
        by=by,
        verb="alert.resumed",
        changed=("suspended_from", "suspended_until"),
    )
    return alert


def suspension_deadline(alert: Alert, from_on: date) -> Deadline:
    """The last day of a suspension that starts on a day, and how it was worked out."""
    name = "CK-RPD-81-1" if alert.kind == Kind.RED_NOTICE else "CK-RPD-100-1"
    return work_out_deadline(find_clock(name), from_on)


def latest_suspension_day(alert: Alert, from_on: date) -> date:
    """The last day to which an alert may be suspended from a day, with the days already spent taken off."""
    due_on = suspension_deadline(alert, from_on).due_on or from_on
    spent = sum(
        (
            max(min(each.ended_on, each.until_on) - each.from_on, timedelta())
            for each in alert.suspensions.filter(ended_on__isnull=False)
            if each.ended_on is not None
        ),
        start=timedelta(),
    )
    return due_on - spent
