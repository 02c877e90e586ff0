"""The reviewers' pages about alerts: the list, one alert, each step, and second looks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from fairnotice.core.rulebook.findings import Finding
from fairnotice.core.rulebook.lifetime import load_lifetime_rules
from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.permissions import for_reviewers, signed_in
from fairnotice.foundation.people.queries import are_four_eyes
from fairnotice.office.requests.examining import load_rulebook
from fairnotice.office.requests.life.act_words import name_act
from fairnotice.office.requests.life.dates import work_out_dates
from fairnotice.office.requests.life.keeping import open_change
from fairnotice.office.requests.life.locking import refuse_decider
from fairnotice.office.requests.life.queries import find_alert, list_alerts, newest_acts
from fairnotice.office.requests.life.reading import find_in_life
from fairnotice.office.requests.life.saying import lay_out_alert, list_differences
from fairnotice.office.requests.life.second_looks import LookReason
from fairnotice.office.requests.life.seconding import may_see_proposal
from fairnotice.office.requests.life.steps import Step, offered, take_step
from fairnotice.office.requests.models import Alert, AlertState
from fairnotice.office.review.actions.assigning import EXAMINED
from fairnotice.office.review.actions.signing import current_submission
from fairnotice.office.review.alert_steps import AGAINST, ANSWERING, ON_CHANGE, ON_KEEPING, REVIEWER_STEPS, SECOND
from fairnotice.office.review.look_closing import close_posted

_A_PAGE = 50
_SHOWN = ("not_met", "signal", "cannot_tell")
_TELL_RECOMMENDATION = ("RPD-81-2-d", "RPD-81-3-c")
_WAITING = (
    ("", pgettext_lazy("option", "All")),
    ("second_look", pgettext_lazy("option", "A second look")),
    ("keep", pgettext_lazy("option", "A decision on keeping")),
    ("change", pgettext_lazy("option", "A decision on a change")),
    ("second_person", pgettext_lazy("option", "A second person")),
)


class AlertFilterForm(forms.Form):
    """By state and by what waits: nothing that is said of the person narrows a list (RPD 42(5))."""

    state = forms.ChoiceField(
        label=pgettext_lazy("form label", "State"),
        choices=[("", pgettext_lazy("option", "Not ended")), *AlertState.choices],
        required=False,
    )
    waiting = forms.ChoiceField(label=pgettext_lazy("form label", "Waits for"), choices=_WAITING, required=False)


@require_GET
@for_reviewers
def show_alerts(request: HttpRequest) -> HttpResponse:
    """Show the alerts, those whose period ends first in front."""
    form = AlertFilterForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {"state": "", "waiting": ""}
    page = Paginator(list_alerts(chosen["state"], chosen["waiting"]), _A_PAGE).get_page(request.GET.get("page"))
    by = signed_in(request)
    log_access(by=by, operation="list", about=by, purpose="alerts")
    query = f"state={chosen['state']}&waiting={chosen['waiting']}"
    return render(request, "review/alerts.html", {"form": form, "page": page, "query": query})


@require_GET
@for_reviewers
def show_alert(request: HttpRequest, alert_id: UUID) -> HttpResponse:
    """Show one alert: its dates, what the lifetime rules find, what waits, its history, and what may be done."""
    alert = _read(request, alert_id)
    waiting = _waiting(alert, signed_in(request))
    is_owing = _owes_answers(alert, signed_in(request), waiting)
    context = {
        "alert": alert,
        "steps": _steps_for(alert, signed_in(request), waiting),
        "dates": work_out_dates(alert),
        "acts": [(act, name_act(act.verb)) for act in newest_acts(alert, answers_owed=is_owing)],
        "findings": _explain_life(alert, answers_owed=is_owing),
        "answers": lay_out_alert(alert),
        "looks": [(look, _name_reason(look.reason)) for look in alert.second_looks.filter(closed_at__isnull=True)],
        "cautions": alert.cautions.filter(lifted_at__isnull=True),
        "rescreening": alert.rescreenings.order_by("-id").first(),
        "questions": alert.request.questions.order_by("-id")[:20],
        **waiting,
    }
    return render(request, "review/alert.html", context)


@require_http_methods(["GET", "POST"])
@for_reviewers
def act_on_alert(request: HttpRequest, alert_id: UUID, step: str) -> HttpResponse:
    """Show one step and take it."""
    alert, by = _read(request, alert_id), signed_in(request)
    extra = {**_waiting(alert, by), "beside": "review/_alert_waiting.html"}
    return take_step(request, alert, REVIEWER_STEPS.get(step), by=by, back="review:alert", extra=extra)


@require_http_methods(["GET", "POST"])
@for_reviewers
def close_look(request: HttpRequest, alert_id: UUID, look_id: int) -> HttpResponse:
    """Close a second look with what came of it."""
    alert = _read(request, alert_id)
    look = alert.second_looks.filter(pk=look_id, closed_at__isnull=True).first()
    if look is None:
        raise NotAllowed("Nothing was shown: there is no such second look.")
    form, is_closed = close_posted(request, look)
    if is_closed:
        return redirect("review:alert", alert_id=alert.pk)
    context = {"alert": alert, "form": form, "why": _name_reason(look.reason)}
    return render(request, "review/second_look.html", context, status=422 if form.errors else 200)


def _steps_for(alert: Alert, user: User, waiting: Mapping[str, Any]) -> dict[str, Step]:
    """The steps that state and waiting things allow; what waits for nobody is not offered."""
    steps, proposal = offered(REVIEWER_STEPS, alert), waiting["proposal"]
    is_undecided = proposal is None and not waiting["asks_second"]
    is_examined = alert.examinations.filter(closed_at__isnull=True).exists()
    wanted = {
        ON_KEEPING: waiting["keeping"] is not None and is_undecided,
        ON_CHANGE: waiting["change"] is not None and is_undecided,
        ANSWERING: waiting["asks_second"],
        SECOND: proposal is not None and are_four_eyes(user, proposal.reviewer),
        AGAINST: proposal is not None,
        "examine": not is_examined,
        "end-examination": is_examined,
        "lift-caution": alert.cautions.filter(lifted_at__isnull=True).exists(),
    }
    return {name: step for name, step in steps.items() if wanted.get(name, True)}


def _explain_life(alert: Alert, *, answers_owed: bool) -> list[tuple[str, list[Finding]]]:
    """What the lifetime rules find: each sentence once, with every finding that says it.

    While a reviewer still owes own answers on Articles 2 and 3, what a screening recommends stays hidden.
    """
    law, rules = load_rulebook(), load_lifetime_rules()
    said: dict[str, list[Finding]] = {}
    for finding in find_in_life(alert):
        if finding.outcome.value in _SHOWN and not (answers_owed and finding.rule in _TELL_RECOMMENDATION):
            said.setdefault(law.explain(rules[finding.rule][-1].value, finding.reason).says, []).append(finding)
    return list(said.items())


def _owes_answers(alert: Alert, user: User, waiting: Mapping[str, Any]) -> bool:
    """Whether this reviewer still answers on Articles 2 and 3: on what the source asked, where they have neither
    proposed nor answered as the second person; or, after the urgent lane, at the desk, where they have not signed."""
    if waiting["keeping"] or waiting["change"]:
        return waiting["proposal"] is None
    if alert.request.state not in EXAMINED:
        return False
    return not current_submission(alert.request).legal_reviews.filter(reviewer=user).exists()


def _waiting(alert: Alert, user: User) -> dict[str, Any]:
    """What waits about an alert. A colleague's proposal is shown to nobody who has not answered of their own:
    they read only that a second person is asked for."""
    change = open_change(alert)
    made = alert.reexaminations.filter(closed_at__isnull=True).select_related("reviewer").first()
    is_shown = made is not None and may_see_proposal(user, made)
    return {
        "keeping": alert.keep_requests.filter(closed_at__isnull=True).first(),
        "change": change,
        "differences": list_differences(alert, change) if change else [],
        "proposal": made if is_shown else None,
        "asks_second": made is not None and not is_shown,
    }


def _name_reason(reason: str) -> str:
    return str(LookReason(reason).label) if reason in LookReason.values else reason


def _read(request: HttpRequest, alert_id: UUID) -> Alert:
    by = signed_in(request)
    alert = find_alert(alert_id)
    # As at the desk: who is tied to the case, or has declared nothing, does not read it.
    refuse_decider(by, alert.request)
    log_access(by=by, operation="read", about=alert, purpose="re_examination")
    return alert
