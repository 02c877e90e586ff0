"""Put a living alert before the rules again, by the law of the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.office.requests.actions import keep_basis
from fairnotice.office.requests.dossier import collect
from fairnotice.office.requests.examining import assess_request, lay_out, read_fields
from fairnotice.office.requests.life.locking import LIVING, lock_alert, refuse_decider, refuse_state
from fairnotice.office.requests.models import Alert, AlertState
from fairnotice.office.requests.models.life import Rescreening
from fairnotice.office.requests.sealing import open_content


@transaction.atomic
def rescreen_alert(*, by: Actor, alert_id: UUID) -> Rescreening:
    """Run every rule again on what an alert says, with what the office knows today (RPD 50(6), 74(2)(e))."""
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, LIVING)
    return screen_content(alert, read_content(alert), by=by)


def screen_content(alert: Alert, content: Mapping[str, Any], *, by: Actor) -> Rescreening:
    """Screen what an alert says, or would say after a change, and keep the result beside it."""
    now = clock.read_now()
    read = read_fields(content, alert.request.reference, alert.kind)
    dossier = collect(read)
    assessment = assess_request(read, now.date(), dossier)
    made = Rescreening.objects.create(
        alert=alert,
        on=assessment.on,
        rule_set=assessment.rule_set,
        recommendation=assessment.recommendation,
        content=lay_out(assessment, dossier),
        made_by=by.acting_id,
        made_at=now,
    )
    keep_basis(dossier, rescreening_id=made.pk, fields=content)
    record_act(
        by=by,
        verb="alert.rescreened",
        about=alert,
        stated={"rescreening": made.pk, "rule_set": assessment.rule_set},
        content={"recommendation": assessment.recommendation},
    )
    return made


def read_content(alert: Alert) -> dict[str, Any]:
    """What a living alert says, also while it is blocked: for the reviewer alone, never for an answer."""
    if alert.state != AlertState.BLOCKED:
        content: dict[str, Any] = alert.content
        return content
    block = alert.blocks.filter(lifted_at__isnull=True).first()
    if block is None:
        raise Conflict(
            pgettext("refusal", "Nothing was read: the alert is blocked, and its sealed content is not there.")
        )
    return open_content(bytes(block.sealed), alert.pk)
