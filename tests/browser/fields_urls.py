"""The office's addresses and one more: a form with every kind of field, which stands nowhere in the office."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from fairnotice.sites.office.urls import urlpatterns as office

_KINDS = [("red_notice", "Red notice"), ("wanted_diffusion", "Wanted-person diffusion")]
_PAGE = """{% extends "base.html" %}{% block title %}Fields{% endblock %}
{% block before_content %}{% include "parts/back_link.html" with address="/" %}{% endblock %}
{% block content %}{% include "parts/error_summary.html" %}<h1 class="govuk-heading-l">Fields</h1>
{% include "parts/form.html" with button="Keep" %}
<h2 class="govuk-heading-m">States</h2>
<p>{% include "parts/tag.html" with words="Waits for you" tone="yellow" %}
{% include "parts/tag.html" with words="Under way" tone="blue" %}
{% include "parts/tag.html" with words="Late" tone="red" %} {% include "parts/tag.html" with words="Over" %}</p>
{% include "parts/empty.html" with words="No request waits for you." %}
<div class="scroll-table" tabindex="0" role="region" aria-label="Requests"><table class="govuk-table"><thead>
<tr>{% for n in "123456789" %}<th class="govuk-table__header" scope="col">Column number {{ n }}</th>{% endfor %}</tr>
</thead><tbody>
<tr>{% for n in "123456789" %}<td class="govuk-table__cell">A long entry {{ n }}</td>{% endfor %}</tr>
</tbody></table></div>
{% include "parts/pagination.html" with page=page query="state=submitted" %}{% endblock %}"""


class EveryField(forms.Form):
    """One of each kind, all asked for."""

    marks_optional = True
    name = forms.CharField(label="Family name", help_text="As in the passport, in its script.")
    born_on = forms.DateField(label="Born on", widget=forms.DateInput(attrs={"class": "govuk-input--width-10"}))
    months = forms.IntegerField(label="Longest prison term, in months")
    email = forms.EmailField(label="Mail address", required=False)
    facts = forms.CharField(
        label="Facts", widget=forms.Textarea(attrs={"rows": 5}), help_text="Who, what, when, where."
    )
    kind = forms.ChoiceField(
        label="Kind", choices=_KINDS, widget=forms.RadioSelect, help_text="Both are checked alike."
    )
    kinds = forms.MultipleChoiceField(label="Kinds", choices=_KINDS, widget=forms.CheckboxSelectMultiple)
    chosen = forms.ChoiceField(label="Chosen", choices=[("", "Choose"), *_KINDS])
    copy = forms.FileField(label="Copy of the warrant")
    signed = forms.BooleanField(label="I looked into it myself", help_text="You sign for it.")


class OnePage:
    """A page in the middle of a list, as Django's Paginator gives it."""

    number = 2
    has_other_pages = has_previous = has_next = True
    previous_page_number, next_page_number = 1, 3

    class paginator:  # noqa: N801  # Django's name
        num_pages = 7


def show_fields(request: HttpRequest) -> HttpResponse:
    form = EveryField(request.POST, request.FILES) if request.method == "POST" else EveryField()
    page = engines["django"].from_string(_PAGE).render({"form": form, "page": OnePage}, request)
    return HttpResponse(page)


urlpatterns = [*office, path("fields/", show_fields, name="fields")]
