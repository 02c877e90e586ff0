"""What an auditor, or who handles an incident, is asked on the pages."""

from __future__ import annotations

import secrets
from datetime import UTC
from typing import Any

from django import forms
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Bureau
from fairnotice.office.governance.actions.sampling import LARGEST_SAMPLE
from fairnotice.office.governance.models import AccessResult, IncidentKind

_DAY = pgettext_lazy("audit form", "Year, month, day: 2026-11-23")


class PeriodForm(forms.Form):
    """The first and the last day that are meant, both counted."""

    begins_on = forms.DateField(label=pgettext_lazy("audit form", "From"), help_text=_DAY)
    ends_on = forms.DateField(label=pgettext_lazy("audit form", "To"), help_text=_DAY)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("begins_on") and given.get("ends_on") and given["ends_on"] < given["begins_on"]:
            self.add_error("ends_on", pgettext_lazy("audit form", "The last day lies before the first."))
        return given


class AccessSearchForm(forms.Form):
    """What to look for in the register. It is posted: a user name stands in no address."""

    person = forms.CharField(label=pgettext_lazy("audit form", "User name or id"), required=False, max_length=150)
    entity = forms.CharField(label=pgettext_lazy("audit form", "Body"), required=False, max_length=40)
    thing = forms.CharField(label=pgettext_lazy("audit form", "Reference or id"), required=False, max_length=64)
    operation = forms.CharField(label=pgettext_lazy("audit form", "Operation"), required=False, max_length=40)
    begins_on = forms.DateField(label=pgettext_lazy("audit form", "From"), required=False, help_text=_DAY)
    ends_on = forms.DateField(label=pgettext_lazy("audit form", "To"), required=False, help_text=_DAY)


class SampleForm(PeriodForm):
    size = forms.IntegerField(
        label=pgettext_lazy("audit form", "How many entries"), min_value=1, max_value=LARGEST_SAMPLE, initial=30
    )
    seed = forms.RegexField(
        regex=r"\A[0-9A-Za-z-]{1,64}\Z",
        label=pgettext_lazy("audit form", "Seed"),
        required=False,
        help_text=pgettext_lazy("audit form", "Leave it empty and one is dealt. It is recorded either way."),
    )

    def clean_seed(self) -> str:
        return str(self.cleaned_data.get("seed") or secrets.token_hex(16))


class ResultForm(forms.Form):
    result = forms.ChoiceField(
        label=pgettext_lazy("audit form", "Does the purpose explain the access?"),
        choices=AccessResult.choices,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=pgettext_lazy("audit form", "Why"),
        required=False,
        max_length=2000,
        widget=forms.Textarea,
        help_text=pgettext_lazy("audit form", "Name no subject."),
    )


class IncidentForm(forms.Form):
    kind = forms.ChoiceField(
        label=pgettext_lazy("audit form", "What happened?"), choices=IncidentKind.choices, widget=forms.RadioSelect
    )
    account = forms.CharField(
        label=pgettext_lazy("audit form", "Account"),
        max_length=4000,
        widget=forms.Textarea,
        help_text=pgettext_lazy("audit form", "What is known, in plain words. Name no subject."),
    )
    discovered_at = forms.DateTimeField(
        label=pgettext_lazy("audit form", "Discovered at (UTC)"),
        help_text=pgettext_lazy("audit form", "Year, month, day, hour, minute: 2026-11-23 09:30"),
    )
    touches_persons = forms.TypedChoiceField(
        label=pgettext_lazy("audit form", "Are personal data touched?"),
        choices=(("yes", pgettext_lazy("audit form", "Yes, or unknown")), ("no", pgettext_lazy("audit form", "No"))),
        coerce=lambda value: value != "no",
        widget=forms.RadioSelect,
    )
    sources = forms.CharField(
        label=pgettext_lazy("audit form", "Sources whose data are touched"),
        required=False,
        max_length=2000,
        help_text=pgettext_lazy("audit form", "Codes of bureaus, with spaces between."),
    )
    bureaus = forms.CharField(
        label=pgettext_lazy("audit form", "Bureaus whose users are concerned"),
        required=False,
        max_length=2000,
        help_text=pgettext_lazy("audit form", "Codes of bureaus, with spaces between."),
    )

    def clean_discovered_at(self) -> Any:
        return self.cleaned_data["discovered_at"].astimezone(UTC)

    def clean_sources(self) -> list[str]:
        return self._read_codes("sources")

    def clean_bureaus(self) -> list[str]:
        return self._read_codes("bureaus")

    def _read_codes(self, name: str) -> list[str]:
        codes = sorted(set(self.cleaned_data[name].upper().split()))
        if Bureau.objects.filter(code__in=codes).count() != len(codes):
            raise forms.ValidationError(pgettext_lazy("audit form", "One of these codes is no bureau's."))
        return codes


class NoteForm(forms.Form):
    note = forms.CharField(
        label=pgettext_lazy("audit form", "What was done"),
        max_length=4000,
        widget=forms.Textarea,
        help_text=pgettext_lazy("audit form", "Name no subject."),
    )
