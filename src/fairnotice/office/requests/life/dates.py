"""The dates of an alert, each with how it was worked out, for the page that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from gettext import NullTranslations

from django.utils.functional import Promise
from django.utils.translation import npgettext, pgettext, pgettext_lazy

from fairnotice.core.rulebook.deadlines import Deadline, describe_steps
from fairnotice.office.requests.isolating import isolate_day
from fairnotice.office.requests.life.retention import (
    asking_deadline,
    removal_deadline,
    retention_deadline,
)
from fairnotice.office.requests.life.suspending import suspension_deadline
from fairnotice.office.requests.models import Alert


class _PageTranslations(NullTranslations):
    """The words of deadlines in the language of the page."""

    def pgettext(self, context: str, message: str) -> str:
        return pgettext(context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return npgettext(context, msgid1, msgid2, n)


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """One date: what it is, the day, and the steps that led to it."""

    title: str | Promise
    on: date
    steps: tuple[str, ...]


def work_out_dates(alert: Alert) -> list[WorkedOut]:
    """Every date that the clock will act on, in the order of the days."""
    return sorted(_list_dates(alert), key=lambda shown: shown.on)


def _list_dates(alert: Alert) -> Iterator[WorkedOut]:
    recorded_on = alert.decision.submission.submitted_at.date()
    titles: list[tuple[str | Promise, Deadline]] = [
        (pgettext_lazy("date of an alert", "Its source is asked by"), asking_deadline(alert.retention_until)),
        (pgettext_lazy("date of an alert", "Removed after, if nobody renews"), removal_deadline(alert.retention_until)),
        (pgettext_lazy("date of an alert", "Longest first period, by house policy"), retention_deadline(recorded_on)),
    ]
    if alert.suspended_from is not None:
        suspended = suspension_deadline(alert, alert.suspended_from)
        titles.append((pgettext_lazy("date of an alert", "Longest suspension"), suspended))
    for title, deadline in titles:
        if deadline.due_on is not None:
            steps = tuple(describe_steps(deadline, translations=_PageTranslations(), write_day=isolate_day))
            yield WorkedOut(title, deadline.due_on, steps)
