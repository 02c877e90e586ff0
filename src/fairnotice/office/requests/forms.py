"""The small forms of the bureau's side; the form of a request itself is made from its fields."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Bureau
from fairnotice.office.requests.form.steps import LANGUAGES
from fairnotice.office.requests.models import Kind, State

_LARGEST_IMPORT = 20_000_000


def read_posted(request: HttpRequest) -> QueryDict | None:
    """What was posted, even if it is nothing; None where a page is only asked for."""
    return request.POST if request.method == "POST" else None


class BeginForm(forms.Form):
    kind = forms.ChoiceField(
        label=pgettext_lazy("form label", "Kind of alert"), choices=Kind.choices, widget=forms.RadioSelect
    )
    language = forms.ChoiceField(
        label=pgettext_lazy("form label", "Language in which you mostly write"), choices=LANGUAGES
    )


class StateForm(forms.Form):
    state = forms.ChoiceField(
        label=pgettext_lazy("form label", "State"),
        choices=[("", pgettext_lazy("option", "All")), *State.choices],
        required=False,
    )


class SearchForm(forms.Form):
    text = forms.CharField(
        label=pgettext_lazy("form label", "Reference or your file number"),
        help_text=pgettext_lazy("form hint", "Write it whole. Only requests of your bureau are searched."),
        max_length=200,
    )


class SubmitForm(forms.Form):
    attested = forms.BooleanField(
        label=pgettext_lazy(
            "form label",
            "For my bureau I submit this request and answer for what stands in it (RPD 76(2), 99(2)).",
        )
    )


class AnswerForm(forms.Form):
    text = forms.CharField(
        label=pgettext_lazy("form label", "Your answer"),
        help_text=pgettext_lazy("form hint", "It can be given once and not changed afterwards."),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    language = forms.ChoiceField(label=pgettext_lazy("form label", "Language of this text"), choices=LANGUAGES)


class WithdrawForm(forms.Form):
    sure = forms.BooleanField(label=pgettext_lazy("form label", "Withdraw this request. It does not come back."))


class UrgencyForm(forms.Form):
    reasons = forms.CharField(
        label=pgettext_lazy("form label", "Why a life is in imminent danger"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    language = forms.ChoiceField(label=pgettext_lazy("form label", "Language of this text"), choices=LANGUAGES)
    recipients = forms.CharField(
        label=pgettext_lazy("form label", "Bureaus that must know"),
        help_text=pgettext_lazy("form hint", "The code of each bureau, one a line."),
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    signed = forms.BooleanField(
        label=pgettext_lazy("form label", "I sign this statement. What I state is counted and can be checked later.")
    )

    def clean_recipients(self) -> list[str]:
        text: Any = self.cleaned_data["recipients"]
        return sorted({line.strip().upper() for line in text.splitlines() if line.strip()})


class LegacyForm(forms.Form):
    file = forms.FileField(
        label=pgettext_lazy("form label", "File of existing alerts"),
        help_text=pgettext_lazy("form hint", "JSON Lines, one alert a line, 20 MB at most."),
    )
    bureau = forms.CharField(
        label=pgettext_lazy("form label", "Bureau whose alerts these are"),
        help_text=pgettext_lazy("form hint", "Its code."),
        max_length=40,
    )
    kind = forms.ChoiceField(
        label=pgettext_lazy("form label", "Kind of alert"),
        help_text=pgettext_lazy("form hint", "What an alert that states no kind is taken for."),
        choices=Kind.choices,
    )

    def clean_file(self) -> Any:
        file: Any = self.cleaned_data["file"]
        if file.size > _LARGEST_IMPORT:
            raise forms.ValidationError(
                pgettext_lazy("form error", "The file is larger than 20 MB. Use the command for it, or divide it.")
            )
        return file

    def clean_bureau(self) -> str:
        code: str = self.cleaned_data["bureau"].strip().upper()
        if not Bureau.objects.filter(code=code).exists():
            raise forms.ValidationError(pgettext_lazy("form error", "No bureau with this code is registered."))
        return code
