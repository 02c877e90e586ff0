"""What the clock alone does to alerts: it asks, it ends, it points out. It never publishes and never renews."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from fairnotice.core.rulebook.days import add_months
from fairnotice.foundation.acts.actions import System, record_act
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.office.requests.life.locking import LIVING, end_alert, lock_alert
from fairnotice.office.requests.life.retention import ask_from, read_number
from fairnotice.office.requests.life.second_looks import LookReason, raise_second_look
from fairnotice.office.requests.life.telling import tell_of_end, tell_source
from fairnotice.office.requests.models import Alert, AlertState, Question, SecondLook

_BY = System("tick")
#: How many of a kind one tick takes, so that it ends; the next goes on with the rest.
_AT_ONCE = 2000
#: A look that nobody has closed says it still, however long ago it was raised.
_STILL_OPEN = Q(closed_at__isnull=True)


def tick_alerts(now: datetime) -> Mapping[str, int]:
    """Do to each living alert what is due at this moment; safe to run twice, at once, or half."""
    done = {
        "urgent_alerts_ended": end_urgent_alerts(now),
        "alerts_removed": remove_expired(now),
        "sources_asked": ask_sources(now),
        "suspensions_over": point_out_suspensions(now),
        "alerts_not_confirmed": point_out_unconfirmed(now),
        "questions_overdue": log_overdue_questions(now),
    }
    return {name: number for name, number in done.items() if number}


def end_urgent_alerts(now: datetime) -> int:
    """End each urgent alert whose time is up without a second person's full review (house policy: 72 hours)."""
    return _each(
        Alert.objects.filter(state__in=LIVING, ends_at__lte=now).order_by("ends_at"),
        lambda alert: _end_urgent(alert, now),
    )


def remove_expired(now: datetime) -> int:
    """Remove each alert whose period is over and which nobody renewed; the last day still belongs to it.

    Source: RPD 51(2).
    """
    due = Alert.objects.filter(state__in=LIVING, retention_until__lt=now.date())
    return _each(due.order_by("retention_until"), lambda alert: _remove(alert, now))


def ask_sources(now: datetime) -> int:
    """Ask each source once, six months before the end of the period at the latest, whether it still needs its data.

    Source: RPD 50(2).
    """
    horizon = add_months(now.date(), 8)
    due = Alert.objects.filter(state__in=LIVING, notified_of_expiry_at__isnull=True, retention_until__lte=horizon)
    return _each(due.order_by("retention_until"), lambda alert: _ask(alert, now))


def point_out_suspensions(now: datetime) -> int:
    """Have a reviewer look at each suspension that is over; what follows it no text prints, so nothing else is done."""
    due = Alert.objects.filter(state=AlertState.SUSPENDED, suspended_until__lt=now.date())
    due = _not_pointed_out(due, LookReason.SUSPENSION_OVER, Q(raised_at__date__gt=OuterRef("suspended_until")))
    return _each(due.order_by("suspended_until"), lambda alert: _point_out_suspension(alert, now))


def point_out_unconfirmed(now: datetime) -> int:
    """Have a reviewer look at each alert that its source has not confirmed for as long as house policy gives it."""
    months = read_number("data_confirmed_within_months", now.date())
    oldest = datetime.combine(add_months(now.date(), -months), now.timetz())
    unconfirmed = Q(confirmed_at__lt=oldest) | Q(confirmed_at__isnull=True, published_at__lt=oldest)
    due = Alert.objects.filter(unconfirmed, state__in=LIVING)
    due = _not_pointed_out(due, LookReason.NOT_CONFIRMED, Q(raised_at__gte=oldest))
    return _each(due.order_by("published_at"), lambda alert: _point_out_unconfirmed(alert, oldest))


def log_overdue_questions(now: datetime) -> int:
    """Enter once for each question that the day for its answer has passed."""
    logged = Act.objects.filter(
        verb="question.overdue", about_type="requests.question", about_id=Cast(OuterRef("pk"), CharField())
    )
    due = Question.objects.filter(~Exists(logged), answered_at__isnull=True, due_on__lt=now.date())
    return sum(_log_overdue(question_id) for question_id in list(due.values_list("pk", flat=True)[:_AT_ONCE]))


def _not_pointed_out(due: QuerySet[Alert], reason: LookReason, since: Q) -> QuerySet[Alert]:
    """Leave out the alerts that wait for a look already: they would crowd the others out of a tick."""
    looks = SecondLook.objects.filter(since | _STILL_OPEN, alert=OuterRef("pk"), reason=reason)
    return due.filter(~Exists(looks))


def _each(due: QuerySet[Alert], step: Callable[[Alert], bool]) -> int:
    """Take each alert that is due, in the order given, in a transaction of its own; look again once it is locked.

    The soonest due comes first, so that those whose turn is later never keep it from its day.
    """
    done = 0
    for alert_id in list(due.values_list("pk", flat=True)[:_AT_ONCE]):
        with transaction.atomic():
            alert = lock_alert(alert_id)
            done += alert.state in LIVING and step(alert)
    return done


def _end_urgent(alert: Alert, now: datetime) -> bool:
    if alert.ends_at is None or alert.ends_at > now:
        return False
    end_alert(alert, AlertState.EXPIRED, "urgent_time_over", by=_BY, verb="alert.expired")
    tell_of_end(alert, by=_BY)
    return True


def _remove(alert: Alert, now: datetime) -> bool:
    if alert.retention_until >= now.date():
        return False
    end_alert(alert, AlertState.EXPIRED, "retention_over", by=_BY, verb="alert.expired")
    tell_of_end(alert, by=_BY)
    return True


def _ask(alert: Alert, now: datetime) -> bool:
    if alert.notified_of_expiry_at is not None or now.date() < ask_from(alert.retention_until):
        return False
    alert.notified_of_expiry_at = now
    alert.save(update_fields=["notified_of_expiry_at"])
    stated = {"retention_until": alert.retention_until.isoformat()}
    record_act(by=_BY, verb="alert.source_asked", about=alert, stated=stated)
    tell_source(alert, NoticeKind.ALERT_EXPIRES, by=_BY)
    return True


def _point_out_suspension(alert: Alert, now: datetime) -> bool:
    until_on = alert.suspended_until
    if alert.state != AlertState.SUSPENDED or until_on is None or until_on >= now.date():
        return False
    pointed_out = Q(raised_at__date__gt=until_on) | _STILL_OPEN
    if alert.second_looks.filter(pointed_out, reason=LookReason.SUSPENSION_OVER).exists():
        return False
    raise_second_look(by=_BY, alert=alert, reason=LookReason.SUSPENSION_OVER)
    tell_source(alert, NoticeKind.ALERT_CHANGED, by=_BY)
    return True


def _point_out_unconfirmed(alert: Alert, oldest: datetime) -> bool:
    confirmed_at = alert.confirmed_at or alert.published_at
    looks = alert.second_looks.filter(Q(raised_at__gte=oldest) | _STILL_OPEN, reason=LookReason.NOT_CONFIRMED)
    if confirmed_at >= oldest or looks.exists():
        return False
    raise_second_look(by=_BY, alert=alert, reason=LookReason.NOT_CONFIRMED)
    return True


@transaction.atomic
def _log_overdue(question_id: int) -> bool:
    question = Question.objects.select_for_update(of=("self",)).select_related("request").get(pk=question_id)
    logged = Act.objects.filter(
        verb="question.overdue", about_type="requests.question", about_id=str(question_id)
    ).exists()
    if question.answered_at is not None or logged:
        return False
    record_act(by=_BY, verb="question.overdue", about=question, stated={"due_on": question.due_on.isoformat()})
    return True
