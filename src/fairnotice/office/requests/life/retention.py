"""How long an alert may be kept: the end of its period, when its source is asked, and how each was worked out.

The list of the Executive Committee (RPD 13(2)(f), 49(2)) is not to be had: the longest period here is our own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.core.rulebook.days import add_months
from fairnotice.core.rulebook.deadlines import Configured, Deadline, Length, Unit, find_clock, work_out_deadline
from fairnotice.errors import Conflict, LawError
from fairnotice.office.requests.examining import load_rulebook
from fairnotice.office.requests.isolating import isolate_day
from fairnotice.office.requests.models import Alert


def read_number(name: str, on: date) -> int:
    """A whole number of the dated law, or of house policy, on a day."""
    dated = load_rulebook().parameters[name].on(on)
    if dated is None or not isinstance(dated.value, int):
        raise LawError(f"the law's files give no number called {name} for the day; add it")
    return dated.value


def first_retention_until(fields: Mapping[str, Any], published_on: date) -> date:
    """The last day of the first period: what the source asked for, and never past the longest one.

    Source: RPD 49(2)-(3): it runs from the day of recording, which is the day of the submission.
    """
    latest_on = retention_deadline(_recorded_on(fields, published_on)).due_on or published_on
    asked = fields.get("alert", {}).get("retention_until")
    return min(date.fromisoformat(asked), latest_on) if asked else latest_on


def retention_deadline(recorded_on: date) -> Deadline:
    """The end of the longest first period from the day of recording, under our own length."""
    months = read_number("retention_house_maximum_months", recorded_on)
    house = Configured(Length(months, Unit.MONTH), "house policy: retention_house_maximum_months", house_policy=True)
    return work_out_deadline(find_clock("CK-RPD-49-2"), recorded_on, configured=house)


def latest_renewal(retention_until: date, on: date) -> date:
    """The last day to which a period that ends on a day may be renewed (RPD 50(4))."""
    return add_months(retention_until, read_number("retention_house_maximum_months", on))


def name_days_between(ends_on: date, latest_on: date) -> str:
    """Which days a new end may be chosen from, for who chose another."""
    words = pgettext("to mend", "Choose a day after %(day)s and not after %(last)s.")
    return words % {"day": isolate_day(ends_on), "last": isolate_day(latest_on)}


def asking_deadline(retention_until: date) -> Deadline:
    """The last day for asking the source whether its data are still needed (RPD 50(2))."""
    return work_out_deadline(find_clock("CK-RPD-50-2"), retention_until)


def removal_deadline(retention_until: date) -> Deadline:
    """The day on which an alert that nobody renewed is removed (RPD 51(2))."""
    return work_out_deadline(find_clock("CK-RPD-51-2"), retention_until)


def ask_from(retention_until: date) -> date:
    """The day from which the tick asks: some days ahead, so that a stopped clock breaks no deadline."""
    due_on = asking_deadline(retention_until).due_on or retention_until
    return due_on - timedelta(days=read_number("retention_asked_ahead_days", due_on))


def refuse_run_out(alert: Alert) -> None:
    """Raise `Conflict` where the period is over, though no tick has removed the alert yet."""
    if clock.read_now().date() > alert.retention_until:
        raise Conflict(pgettext("refusal", "Nothing was kept: the period is over, and the alert is removed."))


def _recorded_on(fields: Mapping[str, Any], published_on: date) -> date:
    recorded = fields.get("alert", {}).get("recorded_at")
    if not recorded:
        return published_on
    # Never later than its publication, whatever the fields say.
    return min(datetime.fromisoformat(str(recorded).replace("Z", "+00:00")).date(), published_on)
