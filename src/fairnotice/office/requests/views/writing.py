"""Writing a request: begin, fill step by step, check, submit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.files.models import Kind
from fairnotice.foundation.people.permissions import for_bureau_officers, signed_in
from fairnotice.foundation.request_words.field_words import STEPS
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.answers_shown import lay_out_answers
from fairnotice.office.requests.form.drafting import Draft, read_draft
from fairnotice.office.requests.form.steps import StepForm
from fairnotice.office.requests.forms import BeginForm, SubmitForm, read_posted
from fairnotice.office.requests.models import Request, State
from fairnotice.office.requests.prechecking import Lacking, find_step_lacking, list_lacking, precheck_request
from fairnotice.office.requests.queries import find_own_request
from fairnotice.office.requests.source_view import build_source_view


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def begin(request: HttpRequest) -> HttpResponse:
    """Say what each kind of alert is for, and open a draft of one."""
    by = signed_in(request)
    form = BeginForm(read_posted(request), initial={"language": by.language})
    if request.method == "POST" and form.is_valid():
        made = begin_request(by=by, kind=form.cleaned_data["kind"], language=form.cleaned_data["language"])
        return redirect("requests:step", request_id=made.pk, step="alert")
    return render(request, "requests/begin.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def edit_step(request: HttpRequest, request_id: UUID, step: str) -> HttpResponse:
    """Show one step and keep what is written in it."""
    if step not in STEPS:
        raise NotAllowed("Nothing was shown: there is no such step.")
    if step == "offences":
        return redirect("requests:offences", request_id=request_id)
    return _edit(request, request_id, step, None)


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def edit_offence(request: HttpRequest, request_id: UUID, place: int) -> HttpResponse:
    """Show one offence and keep what is written of it; the place after the last is a new one."""
    return _edit(request, request_id, "offences", place)


@require_GET
@for_bureau_officers
def list_offences(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Show the offences so far, each to be changed, and the way to a further one."""
    own = _open(request, request_id)
    view = build_source_view(own)
    shown = [step for step in lay_out_answers(view) if step.step == "offences" and step.place is not None]
    return render(request, "requests/offences.html", {"view": view, "shown": shown, "next_step": _after("offences")})


@require_POST
@for_bureau_officers
def remove_offence(request: HttpRequest, request_id: UUID, place: int) -> HttpResponse:
    """Take one offence out of the draft."""
    by = signed_in(request)
    own = find_own_request(by, request_id)
    fields, languages = read_draft(own).without_offence(place)
    version = int(request.POST.get("version", "0")) if request.POST.get("version", "0").isdigit() else 0
    save_draft(by=by, request_id=own.pk, fields=fields, languages=languages, version=version)
    return redirect("requests:offences", request_id=own.pk)


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def check_and_submit(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Show all answers and the pre-check; submit when the officer answers for them."""
    by = signed_in(request)
    own = _open(request, request_id)
    form = SubmitForm(read_posted(request))
    if request.method == "POST" and form.is_valid():
        submit_request(by=by, request_id=own.pk)
        return redirect("requests:submitted", request_id=own.pk)
    view = build_source_view(own)
    context: dict[str, Any] = {"view": view, "answers": lay_out_answers(view), "form": form}
    try:
        context["precheck"] = precheck_request(own, by)
    except Refused as problem:
        context["unreadable"] = problem
    return render(request, "requests/check.html", context, status=422 if form.errors else 200)


@require_GET
@for_bureau_officers
def confirm_submitted(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Say that it was submitted, under which reference, and what comes next."""
    view = build_source_view(find_own_request(signed_in(request), request_id))
    return render(request, "requests/submitted.html", {"view": view})


def _open(request: HttpRequest, request_id: UUID) -> Request:
    """The bureau's own request, entered in the register of accesses, if it may still be written in."""
    by = signed_in(request)
    own = find_own_request(by, request_id)
    log_access(by=by, operation="read", about=own, purpose="own_request")
    if not build_source_view(own).is_open:
        raise Conflict(
            pgettext(
                "refusal",
                "Nothing was changed: the request has been submitted. It can be changed again if it is returned.",
            )
        )
    return own


def _edit(request: HttpRequest, request_id: UUID, step: str, place: int | None) -> HttpResponse:
    own = _open(request, request_id)
    draft = read_draft(own)
    form = draft.make_form(step, place, read_posted(request), _list_lacking(own, step))
    if request.method != "POST":
        return _show(request, draft, form, step, place)
    if not form.is_valid():
        return _show(request, draft, form, step, place, status=422)
    by = signed_in(request)
    fields, languages = draft.fold_in(step, place, form.read_values(by), form.read_languages())
    try:
        version = form.cleaned_data["version"]
        saved = save_draft(by=by, request_id=own.pk, fields=fields, languages=languages, version=version)
    except Conflict as conflict:
        return _show_conflict(request, draft, form, step, place, conflict)
    return _go_on(request, saved, step, place)


def _list_lacking(own: Request, step: str) -> tuple[Lacking, ...]:
    """What is missing, once somebody has begun the step or the request came back: an empty page only asks."""
    return list_lacking(own) if own.state == State.RETURNED or own.draft.get(step) else ()


def _show_conflict(
    request: HttpRequest, draft: Draft, form: StepForm, step: str, place: int | None, conflict: Conflict
) -> HttpResponse:
    """Keep the text typed, say that a colleague saved, and let the officer save over it knowingly."""
    typed: Mapping[str, Any] = request.POST
    again = draft.make_form(step, place, _with_version(typed, draft.version))
    again.is_valid()
    return _show(request, draft, again, step, place, status=409, conflict=conflict)


def _with_version(typed: Mapping[str, Any], version: int) -> Any:
    copied: Any = typed.copy()  # type: ignore[attr-defined]
    copied["version"] = str(version)
    return copied


def _show(
    request: HttpRequest,
    draft: Draft,
    form: StepForm,
    step: str,
    place: int | None,
    *,
    status: int = 200,
    conflict: Conflict | None = None,
) -> HttpResponse:
    context = {
        "view": draft.view,
        "form": form,
        "step": step,
        "place": place,
        "step_title": STEPS[step],
        "steps": STEPS,
        "conflict": conflict,
    }
    return render(request, "requests/step.html", context, status=status)


def _go_on(request: HttpRequest, own: Request, step: str, place: int | None) -> HttpResponse:
    if "stay" in request.POST:
        return redirect(request.path)
    if "leave" in request.POST:
        return redirect("requests:detail", request_id=own.pk)
    if "attach" in request.POST:
        return redirect(_attach_for(own, step, request.path))
    if place is not None:
        return redirect("requests:offences", request_id=own.pk)
    # A request that came back is mended where something is missing; a new one is written from page to page.
    following = find_step_lacking(own) if own.state == State.RETURNED else _after(step)
    if following is None:
        return redirect("requests:check", request_id=own.pk)
    return redirect("requests:step", request_id=own.pk, step=following)


#: What is attached for a step, where it is no other document.
_ATTACHED_FOR = {"identity": Kind.PHOTOGRAPH, "warrant": Kind.WARRANT_COPY}


def _attach_for(own: Request, step: str, back: str) -> str:
    asked = {"kind": _ATTACHED_FOR.get(step, Kind.EXHIBIT), "back": back}
    return f"{reverse('files:attach', args=['requests.request', own.pk])}?{urlencode(asked)}"


def _after(step: str) -> str | None:
    names = list(STEPS)
    place = names.index(step) + 1
    return names[place] if place < len(names) else None
