"""The source asks to keep its alert beyond its period, or to change it; a reviewer decides elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import keep_submission
from fairnotice.office.requests.given_fields import refuse_foreign_fields
from fairnotice.office.requests.life.locking import LIVING, lock_own_alert, refuse_state
from fairnotice.office.requests.life.retention import ask_from, latest_renewal, name_days_between, refuse_run_out
from fairnotice.office.requests.models import (
    Alert,
    AlertState,
)
from fairnotice.office.requests.models.life import AlertChange, KeepRequest


@transaction.atomic
def ask_to_keep(
    *, by: User, alert_id: UUID, still_needed: bool, conditions_hold: bool, reasons: str, wanted_until: date
) -> KeepRequest:
    """Ask to keep the own bureau's alert for a new period; without a reviewer's decision it is removed on its day.

    Source: RPD 50(1), (4), (6): need and conditions examined, reasons stated, no longer than the longest period.
    """
    alert = lock_own_alert(by, alert_id)
    refuse_state(alert, LIVING)
    refuse_urgent(alert)
    refuse_run_out(alert)
    today = clock.read_now().date()
    if today < ask_from(alert.retention_until):
        raise Conflict(
            pgettext(
                "refusal", "Nothing was asked: the period has more than six months to run. You will be told in time."
            )
        )
    gaps = _find_gaps(still_needed, conditions_hold, reasons)
    latest_on = latest_renewal(alert.retention_until, today)
    if not alert.retention_until < wanted_until <= latest_on:
        gaps["wanted_until"] = name_days_between(alert.retention_until, latest_on)
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was asked: what keeping needs is not complete."), gaps)
    if alert.keep_requests.filter(closed_at__isnull=True).exists():
        raise Conflict(
            pgettext("refusal", "Nothing was asked: a colleague has asked already, and the office has not decided.")
        )
    asked = KeepRequest.objects.create(
        alert=alert, reasons=reasons, wanted_until=wanted_until, asked_by=by.acting_id, asked_at=clock.read_now()
    )
    record_act(
        by=by,
        verb="alert.keeping_asked",
        about=alert,
        stated={"wanted_until": wanted_until.isoformat()},
        content={"reasons": reasons},
    )
    return asked


def _find_gaps(still_needed: bool, conditions_hold: bool, reasons: str) -> dict[str, str]:
    gaps = {}
    if not still_needed:
        gaps["still_needed"] = pgettext("to mend", "If the data are no longer needed, withdraw the alert instead.")
    if not conditions_hold:
        gaps["conditions_hold"] = pgettext("to mend", "If the conditions no longer hold, withdraw the alert instead.")
    if not reasons.strip():
        gaps["reasons"] = pgettext("to mend", "Write why the alert is still needed.")
    return gaps


@transaction.atomic
def modify_alert(*, by: User, alert_id: UUID, fields: Mapping[str, Any], reasons: str) -> AlertChange:
    """Submit what the own bureau's alert shall say instead; the alert stays as it is until a reviewer decided.

    Minor corrections take the same way: no change passes by the rules and a person. Source: RPD 80(1), 100(2).
    """
    alert = lock_own_alert(by, alert_id)
    refuse_state(alert, (AlertState.PUBLISHED, AlertState.SUSPENDED))
    refuse_urgent(alert)
    if alert.changes.filter(closed_at__isnull=True).exists():
        raise Conflict(pgettext("refusal", "Nothing was changed: another change waits for the office's decision."))
    if not reasons.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: say why."),
            {"reasons": pgettext("to mend", "Write why the alert should change.")},
        )
    refuse_foreign_fields(fields, alert.kind)
    # The draft of the published request stays as it is; only this submission says what is wanted.
    alert.request.draft = dict(fields)
    submission = keep_submission(alert.request, by=by)
    change = AlertChange.objects.create(
        alert=alert, submission=submission, reasons=reasons, asked_by=by.acting_id, asked_at=submission.submitted_at
    )
    record_act(
        by=by,
        verb="alert.change_asked",
        about=alert,
        stated={"submission": submission.number},
        content={"reasons": reasons},
    )
    return change


def refuse_urgent(alert: Alert) -> None:
    """Raise `Conflict` for an alert of the urgent lane: the lane asks whether anything protective is known, and what
    passed it by would be extended or changed without a second person's full review."""
    if alert.ends_at is not None:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was changed: an alert of the urgent lane stays as it is until its full review."
            )
        )


def open_change(alert: Alert) -> AlertChange | None:
    """The change that waits for a decision, if any."""
    return alert.changes.filter(closed_at__isnull=True).select_related("submission__submitted_fields").first()
