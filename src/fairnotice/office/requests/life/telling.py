"""Who is told of what happens to an alert: its source, and the bureaus it went to."""

from __future__ import annotations

from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.messages.actions import notify, notify_bureau
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.models import Alert

_EVERYBODY = "ALL"


def tell_of_publication(alert: Alert, *, by: Actor) -> int:
    """Tell the officers of every bureau the alert goes to, in the transaction of its publication.

    Source: RPD 79(1)(a): on the day of publication. The act says how many were told, and on which day.
    """
    told = len(notify(by=by, users=_recipients(alert), kind=NoticeKind.ALERT_PUBLISHED, about=alert))
    record_act(by=by, verb="alert.announced", about=alert, stated={"officers_told": told})
    return told


def tell_of_end(alert: Alert, *, by: Actor) -> None:
    """Tell source and recipients that an alert has ended.

    Source: RPD 51(5) and 100(3); recipients are told so that nobody acts on what has ended.
    """
    _tell_all(alert, NoticeKind.ALERT_ENDED, by)


def tell_of_change(alert: Alert, *, by: Actor) -> None:
    """Tell source and recipients that an alert says something else, or answers again, or no longer."""
    _tell_all(alert, NoticeKind.ALERT_CHANGED, by)


def tell_source(alert: Alert, kind: NoticeKind, *, by: Actor) -> None:
    """Tell the source's officers alone."""
    notify_bureau(by=by, bureau=alert.request.bureau, kind=kind, about=alert)


def _tell_all(alert: Alert, kind: NoticeKind, by: Actor) -> None:
    users = {user.pk: user for user in (*_recipients(alert), *alert.request.bureau.officers.filter(is_active=True))}
    notify(by=by, users=users.values(), kind=kind, about=alert)


def _recipients(alert: Alert) -> list[User]:
    officers = User.objects.filter(role=Role.BUREAU_OFFICER, is_active=True)
    if _EVERYBODY not in alert.recipients:
        officers = officers.filter(bureau_id__in=[str(code) for code in alert.recipients])
    return list(officers)
