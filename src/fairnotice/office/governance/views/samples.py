"""Samples of the register, and what the auditor finds in them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET

from fairnotice.errors import Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.form_pages import FormPage, answer_form, show_refusal
from fairnotice.foundation.people.permissions import for_auditors, signed_in
from fairnotice.office.governance.actions.sampling import draw_sample, note_access
from fairnotice.office.governance.forms import ResultForm, SampleForm
from fairnotice.office.governance.queries import find_sample, find_sampled, list_samples, read_sample

_PAGE_LENGTH = 25


@require_GET
@for_auditors
def show_samples(request: HttpRequest) -> HttpResponse:
    """List the samples drawn so far."""
    page = Paginator(list_samples(), _PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "governance/samples.html", {"page": page})


@for_auditors
def draw(request: HttpRequest) -> HttpResponse:
    """Draw a sample and open it."""
    by = signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Draw a sample of accesses"),
        lede=pgettext("audit", "Days are counted in UTC. The seed is recorded, so that anybody can draw it again."),
        button=pgettext("button", "Draw the sample"),
        back=reverse("governance:samples"),
    )
    form = SampleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            sample = draw_sample(by=by, **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            return redirect("governance:sample", sample.pk)
    status = 422 if form.errors else 200
    return render(request, page.template, {"page": page, "form": form}, status=status)


@require_GET
@for_auditors
def show_sample(request: HttpRequest, sample_id: int) -> HttpResponse:
    """Show one sample: how it was drawn, and each entry with its purpose and its result."""
    sample = find_sample(sample_id)
    log_access(by=signed_in(request), operation="register.read", about=sample, purpose="audit of a sample")
    return render(request, "governance/sample.html", {"sample": sample, "entries": read_sample(sample)})


@for_auditors
def note(request: HttpRequest, sampled_id: int) -> HttpResponse:
    """Say whether the purpose of one access explains it."""
    by = signed_in(request)
    sampled, entry = find_sampled(sampled_id)
    back = reverse("governance:sample", args=[sampled.sample_id])
    page = FormPage(
        title=pgettext("page title", "Result for one access"),
        button=pgettext("button", "Keep the result"),
        back=back,
        template="governance/note.html",
    )
    form = ResultForm(request.POST or None)
    return answer_form(
        request,
        page,
        form,
        lambda given: note_access(by=by, sampled_id=sampled.pk, **given),
        context={"entry": entry, "sampled": sampled},
    )
