"""Deciding, and the second person: confirm, dissent, take back; the brief of seven elements; the urgent lane."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.models import Role, User
from fairnotice.foundation.people.permissions import for_reviewers, for_roles, signed_in
from fairnotice.office.requests.models import Decision, Outcome, Request
from fairnotice.office.review.actions.assigning import EXAMINED, refuse_tied
from fairnotice.office.review.actions.briefing import write_brief
from fairnotice.office.review.actions.deciding import (
    confirm_proposal,
    decide_request,
    dissent_from_proposal,
    take_back_proposal,
)
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.actions.urgent import decide_urgently
from fairnotice.office.review.desk import find_submitted, latest_submission, lay_out_desk
from fairnotice.office.review.forms.examining import AnswersForm, BriefForm, DissentForm, UrgentForm
from fairnotice.office.review.models import Proposal
from fairnotice.office.review.urgent_lane import why_closed
from fairnotice.office.review.views.desk import decision_form, show_desk
from fairnotice.office.review.views.refusing import tell
from fairnotice.office.review.words import say_lane


@for_reviewers
@require_POST
def decide(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Decide, or propose to a second person. What was typed is kept, whatever happens in between."""
    user, case = signed_in(request), find_submitted(request_id)
    refuse_tied(user, case)
    form = decision_form(lay_out_desk(user, case), request.POST)
    status = 422
    if form.is_valid():
        try:
            made = decide_request(
                by=user,
                request_id=request_id,
                submission_number=form.cleaned_data["submission"],
                given=form.given(),
            )
            return _after(request, made)
        except (Refused, Conflict) as error:
            status = tell(form, error)
    elif case.state not in EXAMINED:
        status = tell(
            form,
            Conflict(
                pgettext("refusal", "Nothing was decided: a colleague was first. Your text is still in the form.")
            ),
        )
    case.refresh_from_db()
    return show_desk(request, user, case, {"decision": form}, status)


def _after(request: HttpRequest, made: Decision | Proposal) -> HttpResponse:
    if isinstance(made, Proposal):
        messages.info(request, pgettext("decision", "A second person must confirm this before it is decided."))
        return redirect("review:desk", made.request_id)
    messages.success(request, pgettext("decision", "It is decided."))
    if made.outcome == Outcome.REFUSE:
        return redirect("review:write_entry", made.pk)
    return redirect("review:queue")


@for_reviewers
@require_POST
def confirm(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Confirm a colleague's proposal; with that it is decided."""
    return _after(request, confirm_proposal(by=signed_in(request), proposal_id=proposal_id))


@for_reviewers
@require_POST
def dissent(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Dissent from a colleague's proposal, with reasons."""
    user, form, status = signed_in(request), DissentForm(request.POST, prefix="dissent"), 422
    if form.is_valid():
        try:
            proposal = dissent_from_proposal(by=user, proposal_id=proposal_id, **form.cleaned_data)
            messages.success(request, pgettext("decision", "You have dissented. The proposal is closed."))
            return redirect("review:desk", proposal.request_id)
        except (Refused, Conflict) as error:
            status = tell(form, error)
    found = Proposal.objects.filter(pk=proposal_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such proposal.")
    return show_desk(request, user, find_submitted(found.request_id), {"dissent": form}, status)


@for_reviewers
@require_POST
def take_back(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Take one's own proposal back."""
    proposal = take_back_proposal(by=signed_in(request), proposal_id=proposal_id)
    messages.success(request, pgettext("decision", "Your proposal is taken back. Nothing is decided."))
    return redirect("review:desk", proposal.request_id)


@for_reviewers
def brief(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Write the Article 3 brief."""
    user, case = signed_in(request), find_submitted(request_id)
    refuse_tied(user, case)
    form, status = BriefForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                write_brief(by=user, request_id=request_id, lines=form.lines())
                messages.success(request, pgettext("brief", "The brief is kept. You can decide now."))
                return redirect("review:desk", request_id)
            except (Refused, Conflict) as error:
                status = tell(form, error)
    return render(request, "review/brief.html", {"form": form, "case": case}, status=status)


@for_roles(Role.DUTY_REVIEWER)
def urgent(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The urgent lane on one screen: the own answers, the signature, then the decision for 72 hours."""
    user, case = signed_in(request), find_submitted(request_id)
    refuse_tied(user, case)
    submission = latest_submission(case)
    has_signed = submission.legal_reviews.filter(reviewer=user).exists()
    form = (
        UrgentForm(request.POST or None, initial={"submission": submission.number})
        if has_signed
        else (AnswersForm(request.POST or None))
    )
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                return _take_urgent_step(request, user, case, form)
            except (Refused, Conflict) as error:
                status = tell(form, error)
    log_access(by=user, operation="read", about=case, purpose="urgent examination")
    shown = {
        "case": case,
        "desk": lay_out_desk(user, case),
        "form": form,
        "has_signed": has_signed,
        "statement": getattr(case, "urgency", None),
        "closed": [say_lane(code) for code in why_closed(case, submission)] if has_signed else [],
    }
    return render(request, "review/urgent.html", shown, status=status)


def _take_urgent_step(request: HttpRequest, user: User, case: Request, form: AnswersForm | UrgentForm) -> HttpResponse:
    """Sign the own answers, or decide once they are signed; on to the page that comes next."""
    if isinstance(form, AnswersForm):
        sign_legal_review(by=user, request_id=case.pk, **form.answers())
        return redirect("review:urgent", case.pk)
    given = form.cleaned_data
    decide_urgently(by=user, request_id=case.pk, submission_number=given["submission"], reasons=given["reasons"])
    words = pgettext(
        "decision", "It is published for 72 hours to the bureaus named. A second person reviews it in full."
    )
    messages.success(request, words)
    return redirect("review:queue")
