"""What an alert says, laid out for a reviewer, and what a change would have it say instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from fairnotice.office.requests.answers_shown import ShownStep, lay_out_answers
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.locking import LIVING
from fairnotice.office.requests.life.rescreening import read_content
from fairnotice.office.requests.models import Alert
from fairnotice.office.requests.models.life import AlertChange
from fairnotice.office.requests.source_view import build_source_view


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer that a change would replace; empty lines say that there is none."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def lay_out_alert(alert: Alert) -> list[ShownStep]:
    """What a living alert says, in the order of the form, also while it is blocked; for reviewers alone."""
    return _lay_out(alert, read_content(alert)) if alert.state in LIVING else []


def list_differences(alert: Alert, change: AlertChange) -> list[Difference]:
    """Every answer that the change would add, take away or replace."""
    before = _flatten(_lay_out(alert, read_content(alert)))
    after = _flatten(_lay_out(alert, change.submission.submitted_fields.fields))
    names = list(dict.fromkeys([*before, *after]))
    return [
        Difference(f"{title}: {name}", before.get((title, name), ()), after.get((title, name), ()))
        for title, name in names
        if before.get((title, name)) != after.get((title, name))
    ]


def _lay_out(alert: Alert, content: Mapping[str, Any]) -> list[ShownStep]:
    given = keep_given_fields(content, alert.kind)
    return lay_out_answers(replace(build_source_view(alert.request), fields=given))


def _flatten(steps: list[ShownStep]) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(str(step.title), answer.name): answer.lines for step in steps for answer in step.answers}
