"""Reading alerts: a bureau's own, the reviewers' list, and what happened to one. None grows with what it reads from."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.locking import LIVING
from fairnotice.office.requests.models import Alert, SecondLook
from fairnotice.office.requests.models.life import AlertChange, KeepRequest, Reexamination

#: What a source may read of its alert's history: what it did itself, and what RPD 51(5), 80 and 129(2) have it told;
#: nothing that the office weighs.
_TOLD_TO_SOURCE = (
    "alert.published",
    "alert.suspended",
    "alert.resumed",
    "alert.withdrawn",
    "alert.cancelled",
    "alert.expired",
    "alert.source_asked",
    "alert.stated",
    "alert.keeping_asked",
    "alert.renewed",
    "alert.change_asked",
    "alert.changed",
    "alert.blocked",
    "alert.block_lifted",
)
#: What tells how colleagues judged; whoever still owes their own answers does not read it.
_COLLEAGUES_ANSWERS = (
    "alert.reexamined",
    "reexamination.answered",
    "reexamination.confirmed",
    "reexamination.dissented",
    "reexamination.taken_back",
)
#: How many acts one page shows.
_SHOWN = 50


def find_own_alert(by: User, alert_id: UUID) -> Alert:
    """An alert of the officer's own bureau; the same answer and the same work for another's and for none."""
    found = _alerts().filter(pk=alert_id, request__bureau_id=by.bureau_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such alert for this bureau.")
    return found


def find_alert(alert_id: UUID) -> Alert:
    """Any alert, for a reviewer."""
    found = _alerts().filter(pk=alert_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such alert.")
    return found


def list_own_alerts(by: User) -> QuerySet[Alert]:
    """The alerts of the officer's bureau, newest first."""
    return _alerts().filter(request__bureau_id=by.bureau_id).order_by("-published_at", "pk")


def list_alerts(state: str = "", waiting: str = "") -> QuerySet[Alert]:
    """The alerts for reviewers, those that end first in front; `waiting` keeps those that want a person.

    No list of alerts can be narrowed by anything said of the person (RPD 42(5)).
    """
    listed = _alerts().order_by("retention_until", "pk")
    if state:
        listed = listed.filter(state=state)
    open_of = {
        "second_look": SecondLook.objects.filter(alert=OuterRef("pk"), closed_at__isnull=True),
        "keep": KeepRequest.objects.filter(alert=OuterRef("pk"), closed_at__isnull=True),
        "change": AlertChange.objects.filter(alert=OuterRef("pk"), closed_at__isnull=True),
        "second_person": Reexamination.objects.filter(alert=OuterRef("pk"), closed_at__isnull=True),
    }
    if waiting in open_of:
        listed = listed.filter(Exists(open_of[waiting]))
    return listed if state else listed.filter(Q(state__in=LIVING))


def acts_told_to_source(alert: Alert) -> list[Act]:
    """The newest acts about an alert that its source may read."""
    return list(acts_about(alert).filter(verb__in=_TOLD_TO_SOURCE).order_by("-id")[:_SHOWN])


def newest_acts(alert: Alert, *, answers_owed: bool) -> list[Act]:
    """The newest acts about an alert, for a reviewer; without colleagues' answers while their own are owed."""
    hidden = _COLLEAGUES_ANSWERS if answers_owed else ()
    return list(acts_about(alert).exclude(verb__in=hidden).order_by("-id")[:_SHOWN])


def _alerts() -> QuerySet[Alert]:
    return Alert.objects.select_related("request__bureau", "decision__submission")
