"""Whose alert it is, who may decide on it, and how every change of its state is written down."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.people.models import Role, User
from fairnotice.foundation.people.recusal import refuse_unfree
from fairnotice.foundation.people.rules import Sides
from fairnotice.office.requests.models import ENDED, Alert, AlertState, Request

#: States in which an alert has not ended.
LIVING = (AlertState.PUBLISHED, AlertState.SUSPENDED, AlertState.BLOCKED)


def lock_alert(alert_id: UUID) -> Alert:
    """The alert, locked after its request; raises `NotAllowed` where there is none."""
    request_id = Alert.objects.filter(pk=alert_id).values_list("request_id", flat=True).first()
    # The request first, as the review does it: two who lock in one order never wait for each other.
    if request_id is None or not Request.objects.select_for_update().filter(pk=request_id).exists():
        raise NotAllowed("Nothing was changed: there is no such alert.")
    return Alert.objects.select_for_update(of=("self",)).select_related("request", "decision").get(pk=alert_id)


def lock_own_alert(by: User, alert_id: UUID) -> Alert:
    """The alert, locked, if it is the officer's bureau's; the same words whether it is another's or none."""
    if by.role != Role.BUREAU_OFFICER or by.bureau_id is None or not by.is_active:
        raise NotAllowed("Nothing was changed: only an officer of a bureau may do this.")
    if not Alert.objects.filter(pk=alert_id, request__bureau_id=by.bureau_id).exists():
        raise NotAllowed("Nothing was changed: there is no such alert for this bureau.")
    return lock_alert(alert_id)


def refuse_state(alert: Alert, allowed: Collection[str]) -> None:
    """Raise `Conflict` where the alert is not in one of the states."""
    if alert.state in ENDED:
        raise Conflict(
            pgettext("refusal", "Nothing was changed: the alert has ended, and an ended alert does not come back.")
        )
    if alert.state not in allowed:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was changed: the alert is not in a state that allows it. Reload it and look again."
            )
        )


def refuse_decider(by: Actor, request: Request) -> None:
    """Raise `NotAllowed` for a person who does not review, is tied to the case or its countries, or declared nothing.

    The program itself, and an order from outside, act under their own names; persons are held to this.
    """
    if isinstance(by, User):
        countries = list(request.tied_countries.values_list("country", flat=True))
        refuse_unfree(by, Sides(countries, request.pk), about=request)


def move_alert(
    alert: Alert,
    to: str,
    *,
    by: Actor,
    verb: str,
    stated: Mapping[str, Any] | None = None,
    content: Mapping[str, Any] | None = None,
    changed: Collection[str] = (),
) -> None:
    """Bring an alert into a state, with the act that tells from which into which."""
    before, alert.state = alert.state, to
    alert.save(update_fields=["state", *changed])
    record_act(by=by, verb=verb, about=alert, stated={"from": before, "to": to, **(stated or {})}, content=content)


def end_alert(
    alert: Alert,
    to: str,
    reason: str,
    *,
    by: Actor,
    verb: str,
    stated: Mapping[str, Any] | None = None,
    content: Mapping[str, Any] | None = None,
) -> None:
    """End an alert for good: what it said is emptied here, and whatever was open about it is closed.

    Source: RPD 51(1)-(3). The submission it came from stays for review and redress.
    """
    now = clock.read_now()
    alert.ended_at, alert.end_reason, alert.content = now, reason, {}
    move_alert(
        alert,
        to,
        by=by,
        verb=verb,
        stated={"reason": reason, **(stated or {})},
        content=content,
        changed=("ended_at", "end_reason", "content"),
    )
    alert.blocks.filter(lifted_at__isnull=True).update(sealed=b"")
    alert.suspensions.filter(ended_on__isnull=True).update(ended_on=now.date())
    alert.keep_requests.filter(closed_at__isnull=True).update(closed_at=now)
    alert.changes.filter(closed_at__isnull=True).update(closed_at=now)
    alert.reexaminations.filter(closed_at__isnull=True).update(closed_at=now)
    alert.cautions.filter(lifted_at__isnull=True).update(lifted_at=now)
    alert.second_looks.filter(closed_at__isnull=True).update(
        closed_at=now, closed_by=by.acting_id, conclusion="alert_ended"
    )
