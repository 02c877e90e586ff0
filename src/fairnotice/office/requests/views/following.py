"""What a bureau does once a request is on its way: answer, state urgency, withdraw."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.permissions import for_bureau_officers, signed_in
from fairnotice.office.requests.actions import answer_question, state_urgency, withdraw_request
from fairnotice.office.requests.forms import AnswerForm, UrgencyForm, WithdrawForm, read_posted
from fairnotice.office.requests.models import Request
from fairnotice.office.requests.queries import find_own_request
from fairnotice.office.requests.source_view import build_source_view

_SOME_BUREAUS = 4


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def answer(request: HttpRequest, request_id: UUID, number: int) -> HttpResponse:
    """Show a question of the office and take the bureau's answer."""
    by = signed_in(request)
    own = _read(request, request_id)
    view = build_source_view(own)
    question = next((asked for asked in view.questions if asked.number == number), None)
    if question is None:
        raise NotAllowed("Nothing was shown: there is no such question for this bureau.")
    form = AnswerForm(read_posted(request), initial={"language": own.language})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        answer_question(
            by=by, request_id=own.pk, number=question.number, text=given["text"], language=given["language"]
        )
        return redirect("requests:detail", request_id=own.pk)
    context = {"view": view, "question": question, "form": form}
    return render(request, "requests/answer.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def urgency(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Take a signed statement that a life is in imminent danger."""
    by = signed_in(request)
    own = _read(request, request_id)
    form = _make_urgency_form(request, own)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            state_urgency(
                by=by,
                request_id=own.pk,
                reasons=given["reasons"],
                recipients=given["recipients"],
                language=given["language"],
            )
        except Refused as problem:
            form.tell(problem.fields)
        else:
            return redirect("requests:detail", request_id=own.pk)
    context = {"view": build_source_view(own), "form": form}
    return render(request, "requests/urgency.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def withdraw(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Ask once more, then withdraw a request that has no decision yet."""
    own = _read(request, request_id)
    form = WithdrawForm(read_posted(request))
    if request.method == "POST" and form.is_valid():
        withdraw_request(by=signed_in(request), request_id=own.pk)
        return redirect("requests:detail", request_id=own.pk)
    context = {"view": build_source_view(own), "form": form}
    return render(request, "requests/withdraw.html", context, status=422 if form.errors else 200)


def _make_urgency_form(request: HttpRequest, own: Request) -> UrgencyForm:
    """The statement with room for some bureaus, and for more where the officer asks for more."""
    rows = max(_SOME_BUREAUS, sum(name.startswith("recipient-") for name in request.POST))
    if "more" in request.POST:
        return UrgencyForm(initial=request.POST.dict(), rows=rows + _SOME_BUREAUS)
    return UrgencyForm(read_posted(request), initial={"language": own.language}, rows=rows)


def _read(request: HttpRequest, request_id: UUID) -> Request:
    by = signed_in(request)
    own = find_own_request(by, request_id)
    log_access(by=by, operation="read", about=own, purpose="own_request")
    return own
