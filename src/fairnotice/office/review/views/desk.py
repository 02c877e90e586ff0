"""The desk of one request, and what is written on it. Every showing is entered in the register first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from fairnotice import clock
from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.permissions import for_reviewers, signed_in
from fairnotice.office.requests.models import Request
from fairnotice.office.review.actions.asking import ask_question, work_out_answer
from fairnotice.office.review.actions.assigning import EXAMINED, refuse_tied
from fairnotice.office.review.actions.looking_up import add_translation, log_research
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.desk import Desk, find_submitted, lay_out_desk, open_reading
from fairnotice.office.review.forms.desk import QuestionForm, ResearchForm, TranslationForm
from fairnotice.office.review.forms.examining import AnswersForm, DecisionForm, DissentForm
from fairnotice.office.review.laying_out import name_path
from fairnotice.office.review.views.refusing import tell


@for_reviewers
def desk(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Show the request on the reviewer's desk; to a second reader their reading, and nothing else."""
    user, case = signed_in(request), find_submitted(request_id)
    if reading := open_reading(user, case):
        return redirect("review:reading", reading.pk)
    return show_desk(request, user, case)


def show_desk(
    request: HttpRequest,
    user: User,
    case: Request,
    bound: Mapping[str, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the desk with empty forms, or with one that was refused and keeps what was typed."""
    refuse_tied(user, case)
    log_access(by=user, operation="read", about=case, purpose="examination")
    before = request.GET.get("acts", "")
    laid = lay_out_desk(user, case, acts_before=int(before) if before.isascii() and before.isdigit() else None)
    forms_shown = {**_empty_forms(laid), **(bound or {})}
    refused = next(iter((bound or {}).values()), None)
    return render(
        request,
        "review/desk.html",
        {
            "desk": laid,
            "case": case,
            "form": refused,
            "forms": forms_shown,
            "is_open": case.state in EXAMINED,
            "is_mine_to_confirm": laid.proposal is not None and laid.proposal.proposed_by_id != user.pk,
            "research": case.research.select_related("looked_by")[:100],
            "translations": laid.submission.translations.select_related("translated_by"),
            "answer_due": work_out_answer(clock.read_now().date()),
            "today": clock.read_now().date(),
            "holder": _holder_of(case),
            "decided_urgently": any(made.is_urgent and made.decided_by_id == user.pk for made in laid.decisions),
            "briefs": laid.submission.briefs.prefetch_related("lines").filter(written_by=user),
        },
        status=status,
    )


def _holder_of(case: Request) -> User | None:
    """On whose desk a request lies; None where it lies on nobody's."""
    open_one = case.assignments.filter(closed_at__isnull=True).select_related("reviewer").first()
    return open_one.reviewer if open_one else None


def _empty_forms(laid: Desk) -> dict[str, forms.Form]:
    shown: dict[str, forms.Form] = {
        "question": QuestionForm(prefix="question"),
        "research": ResearchForm(prefix="research"),
        "translation": TranslationForm(prefix="translation", texts=texts_of(laid)),
    }
    if laid.opened is None:
        shown["answers"] = AnswersForm()
    else:
        shown["decision"] = decision_form(laid)
        shown["dissent"] = DissentForm(prefix="dissent")
    return shown


def texts_of(laid: Desk) -> list[tuple[str, str]]:
    """The texts that can be translated, by path."""
    return [(row.path, name_path(row.path)) for group in laid.groups for row in group.rows if row.is_text]


def decision_form(laid: Desk, typed: Mapping[str, Any] | None = None) -> DecisionForm:
    """The decision form for what is known now; with `typed`, bound to what was sent."""
    if laid.opened is None:
        raise Refused(pgettext("refusal", "Nothing was decided: sign your own answers on Articles 2 and 3 first."))
    return DecisionForm(
        typed,
        grounds=laid.opened.weighing.grounds,
        citations=laid.opened.citations,
        offences=laid.submission.submitted_fields.fields.get("offences") or [],
        explains_both=laid.opened.doubts_both,
        initial={"submission": laid.submission.number},
    )


@for_reviewers
@require_POST
def sign(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Sign the own answers on Articles 2 and 3; only then is the rest of the desk shown."""
    form = AnswersForm(request.POST)
    return _write(
        request,
        request_id,
        "answers",
        form,
        lambda by: sign_legal_review(by=by, request_id=request_id, **form.answers()),
        pgettext("desk", "Your answers are signed. What the rules found is shown now."),
    )


@for_reviewers
@require_POST
def ask(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Ask the bureau a question."""
    form = QuestionForm(request.POST, prefix="question")
    return _write(
        request,
        request_id,
        "question",
        form,
        lambda by: ask_question(by=by, request_id=request_id, **form.cleaned_data),
        pgettext("desk", "The question is with the bureau."),
    )


@for_reviewers
@require_POST
def enter_research(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Enter a look into a source."""
    form = ResearchForm(request.POST, prefix="research")
    return _write(
        request,
        request_id,
        "research",
        form,
        lambda by: log_research(by=by, request_id=request_id, **form.cleaned_data),
        pgettext("desk", "The research is entered."),
    )


@for_reviewers
@require_POST
def translate(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Keep a translation beside the original."""
    user, case = signed_in(request), find_submitted(request_id)
    refuse_tied(user, case)
    form = TranslationForm(request.POST, prefix="translation", texts=texts_of(lay_out_desk(user, case)))
    return _write(
        request,
        request_id,
        "translation",
        form,
        lambda by: add_translation(by=by, request_id=request_id, **form.cleaned_data),
        pgettext("desk", "The translation stands beside the original."),
    )


def _write(
    request: HttpRequest, request_id: UUID, name: str, form: forms.Form, action: Callable[[User], object], done: str
) -> HttpResponse:
    """Call the action with what the form read, and say at the desk that it is done; refused, what was typed stays."""
    user, case = signed_in(request), find_submitted(request_id)
    status = 422
    if form.is_valid():
        try:
            action(user)
            messages.success(request, done)
            return redirect("review:desk", request_id)
        except (Refused, Conflict) as error:
            status = tell(form, error)
    return show_desk(request, user, case, {name: form}, status)
