"""What a decision brings about. Here and nowhere else a `Decision` is created and, from it, an `Alert`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Refused
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.messages.actions import notify_bureau
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.deceased import refuse_deceased
from fairnotice.office.requests.life.locking import end_alert
from fairnotice.office.requests.life.retention import first_retention_until
from fairnotice.office.requests.life.telling import tell_of_end, tell_of_publication
from fairnotice.office.requests.models import (
    ENDED,
    PUBLISHING,
    Alert,
    AlertState,
    Decision,
    MendingNote,
    Outcome,
    Reason,
    Request,
    State,
    Submission,
    UrgencyStatement,
)
from fairnotice.office.review.four_eyes import Weighing
from fairnotice.office.review.models import Alternative
from fairnotice.office.review.weighing import FALLS, STANDS, Given

#: How long an alert of the urgent lane may stand before a second person's full review.
URGENT_HOURS = 72
_STATE_AFTER = {
    Outcome.PUBLISH: State.PUBLISHED,
    Outcome.PUBLISH_IN_PART: State.PUBLISHED,
    Outcome.RETURN: State.RETURNED,
    Outcome.REFUSE: State.REFUSED,
}


def conclude_request(
    request: Request,
    submission: Submission,
    weighing: Weighing,
    given: Given,
    *,
    by: User,
    second: User | None,
    urgency: UrgencyStatement | None = None,
) -> Decision:
    """Write the decision and what follows from it, in the transaction of the caller, who settled that it may be.

    With `urgency` it is one of the urgent lane: the alert goes to the bureaus it names, for 72 hours, and
    the request stays under examination for the full review.
    """
    _end_urgent_alert(request, by=second or by)
    decision = Decision.objects.create(
        request=request,
        submission=submission,
        outcome=given.outcome,
        decided_by=by,
        second_by=second,
        decided_at=clock.read_now(),
        recommendation=weighing.recommendation,
        follows=weighing.is_followed_by(given.outcome),
        caveat=given.caveat,
        charges=list(given.charges),
        is_urgent=urgency is not None,
    )
    _write_reasons(decision, given)
    _move_request(decision, given)
    if given.outcome in PUBLISHING:
        publish_alert(decision, by=second or by, urgency=urgency)
    told = NoticeKind.REQUEST_RETURNED if request.state == State.RETURNED else NoticeKind.REQUEST_DECIDED
    notify_bureau(by=by, bureau=request.bureau, kind=told, about=request)
    return decision


def _write_reasons(decision: Decision, given: Given) -> None:
    Reason.objects.bulk_create(
        Reason(
            decision=decision,
            ground=entry.get("ground", ""),
            citation=entry.get("citation", ""),
            stands={STANDS: True, FALLS: False}.get(entry.get("stands", "")),
            text=entry.get("text", ""),
        )
        for entry in given.reasons
    )
    if given.outcome == Outcome.RETURN and given.to_mend.strip():
        MendingNote.objects.create(decision=decision, text=given.to_mend)
    if given.alternative:
        Alternative.objects.create(decision=decision, kind=given.alternative)


def _move_request(decision: Decision, given: Given) -> None:
    """Bring the request where its decision leads, with the act that tells of both."""
    request, before = decision.request, decision.request.state
    state = State.UNDER_EXAMINATION if decision.is_urgent else _STATE_AFTER[Outcome(decision.outcome)]
    request.state = state
    request.decided_at = decision.decided_at if state in (State.PUBLISHED, State.REFUSED) else None
    if state == State.RETURNED:
        request.draft = keep_given_fields(decision.submission.submitted_fields.fields, request.kind)
        request.draft_version += 1
    request.save(update_fields=["state", "decided_at", "draft", "draft_version"])
    request.assignments.filter(closed_at__isnull=True).update(closed_at=decision.decided_at)
    record_act(
        by=decision.decided_by,
        verb="request.decided",
        about=request,
        stated={
            "from": before,
            "to": state,
            "outcome": decision.outcome,
            "follows": decision.follows,
            "two_persons": decision.second_by_id is not None,
            "urgent": decision.is_urgent,
        },
        content={"reasons": list(given.reasons), "caveat": given.caveat, "charges": list(given.charges)},
    )


def _end_urgent_alert(request: Request, *, by: Actor) -> None:
    """The full review ends the urgent alert, whatever it decides; what it publishes is an alert of its own."""
    alert = request.alerts.select_for_update().exclude(state__in=ENDED).first()
    if alert is None:
        return
    if alert.state == AlertState.BLOCKED:
        raise Refused(
            pgettext(
                "refusal", "Nothing was decided: the urgent alert of this request is blocked. Settle the block first."
            ),
            {"outcome": pgettext("to mend", "The urgent alert of this request is blocked.")},
        )
    end_alert(alert, AlertState.EXPIRED, "full_review", by=by, verb="alert.expired")
    tell_of_end(alert, by=by)


def publish_alert(decision: Decision, *, by: User, urgency: UrgencyStatement | None = None) -> Alert:
    """Make the alert that a publishing decision orders, in the same transaction."""
    ends_at = decision.decided_at + timedelta(hours=URGENT_HOURS) if urgency else None
    request, fields = decision.request, decision.submission.submitted_fields.fields
    refuse_deceased(fields)
    content = fields if not decision.charges else _keep_charges(fields, decision.charges)
    alert = Alert.objects.create(
        request=request,
        decision=decision,
        kind=request.kind,
        content=content,
        recipients=urgency.recipients if urgency else fields["alert"].get("recipients") or [],
        published_at=decision.decided_at,
        ends_at=ends_at,
        retention_until=first_retention_until(fields, decision.decided_at.date()),
    )
    record_act(
        by=by,
        verb="alert.published",
        about=alert,
        stated={"to": alert.state, "kind": alert.kind, "retention_until": alert.retention_until.isoformat()},
    )
    tell_of_publication(alert, by=by)
    return alert


def _keep_charges(fields: dict[str, Any], charges: Sequence[str]) -> dict[str, Any]:
    kept = [entry for entry in fields.get("offences", []) if entry.get("id") in charges]
    return {**fields, "offences": kept}
