"""A step on an alert's page: its form, its words, and the one action it calls. Shared by both sides."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise

from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.forms import read_posted
from fairnotice.office.requests.models import Alert


@dataclass(frozen=True, slots=True)
class Step:
    """What one may do with an alert in some states; `take` calls one action with what the form gave."""

    title: str | Promise
    button: str | Promise
    form: type[forms.Form]
    take: Callable[[User, UUID, Mapping[str, Any]], object]
    states: Collection[str]
    is_danger: bool = False


def offered(steps: Mapping[str, Step], alert: Alert) -> dict[str, Step]:
    """The steps that the alert's state allows; the action itself decides again."""
    return {name: step for name, step in steps.items() if alert.state in step.states}


def take_step(
    request: HttpRequest, alert: Alert, step: Step | None, *, by: User, back: str, extra: Mapping[str, Any]
) -> HttpResponse:
    """Show a step's form, or take the step and go back to the alert's page; gaps are shown at their fields."""
    if step is None:
        raise NotAllowed("Nothing was shown: there is no such step.")
    form = step.form(read_posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            step.take(by, alert.pk, form.cleaned_data)
        except Refused as refused:
            add_gaps(form, refused)
        else:
            return redirect(back, alert_id=alert.pk)
    context = {"alert": alert, "form": form, "step": step, "back": back, **extra}
    return render(request, "requests/alert_step.html", context, status=422 if form.errors else 200)


def add_gaps(form: forms.Form, refused: Refused) -> None:
    """Show a refusal at the form's fields, or above them where it names none."""
    for name, words in refused.fields.items():
        form.add_error(name if name in form.fields else None, words)
    if not refused.fields:
        form.add_error(None, str(refused))
