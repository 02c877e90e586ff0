"""Blind second readings, and how far readers agree."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.models import REVIEWING, Role
from fairnotice.foundation.people.permissions import for_reviewers, for_roles, signed_in
from fairnotice.office.policy import policy_on
from fairnotice.office.review.actions.assigning import refuse_tied
from fairnotice.office.review.actions.signing import sign_second_reading
from fairnotice.office.review.counting import agreement_by_article, count_readings, count_urgent_by_source
from fairnotice.office.review.desk import know_beside, languages_of, name_questions
from fairnotice.office.review.forms.examining import AnswersForm
from fairnotice.office.review.laying_out import lay_out_fields
from fairnotice.office.review.models import SecondReading
from fairnotice.office.review.views.refusing import tell


@for_reviewers
def readings(request: HttpRequest) -> HttpResponse:
    """List the blind readings that wait for this person."""
    waiting = signed_in(request).readings.filter(blind__isnull=True).select_related("submission__request__bureau")
    return render(request, "review/readings.html", {"readings": waiting[:100]})


@for_reviewers
def reading(request: HttpRequest, reading_id: int) -> HttpResponse:
    """Read a submission without sight of the first reader's answers, the findings or the outcome; then sign."""
    user = signed_in(request)
    found = SecondReading.objects.filter(pk=reading_id, reader=user).select_related("submission__request").first()
    if found is None or found.blind_id is not None:
        raise NotAllowed("Nothing was shown: there is no such reading for you.")
    submission, case = found.submission, found.submission.request
    refuse_tied(user, case)
    form, status = AnswersForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                sign_second_reading(by=user, reading_id=reading_id, **form.answers())
                messages.success(request, pgettext("second reading", "Your second reading is signed."))
                return redirect("review:readings")
            except (Refused, Conflict) as error:
                status = tell(form, error)
    log_access(by=user, operation="read", about=case, purpose="second reading")
    fields = submission.submitted_fields.fields
    shown = {
        "form": form,
        "case": case,
        "groups": lay_out_fields(fields, (), languages_of(submission)),
        "questions": name_questions(case.kind),
        "known": know_beside(case, fields, everything=False),
    }
    return render(request, "review/reading.html", shown, status=status)


@for_roles(*REVIEWING, Role.AUDITOR, Role.ETHICS_OFFICER)
@require_safe
def agreement(request: HttpRequest) -> HttpResponse:
    """Show how far second readers agree with the first, by article, from the first day."""
    share = policy_on("second_reading_share", clock.read_now().date())
    shown = {"articles": agreement_by_article(), "counts": count_readings(), "share": share}
    return render(request, "review/agreement.html", shown)


@for_roles(Role.AUDITOR, Role.SENIOR_REVIEWER, Role.ETHICS_OFFICER)
@require_safe
def urgent_counts(request: HttpRequest) -> HttpResponse:
    """Show by source how often urgency was stated, the lane used, and what the full review made of it."""
    return render(request, "review/urgent_counts.html", {"rows": count_urgent_by_source()})
