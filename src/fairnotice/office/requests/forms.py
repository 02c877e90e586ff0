"""The small forms of the bureau's side; the form of a request itself is made from its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice.office.requests.form.chosen import ChosenField
from fairnotice.office.requests.form.languages import list_languages
from fairnotice.office.requests.form.lists import BUREAUS
from fairnotice.office.requests.models import Kind, State

_LARGEST_IMPORT = 20_000_000
_MOST_RECIPIENTS = 300


def read_posted(request: HttpRequest) -> QueryDict | None:
    """What was posted, even if it is nothing; None where a page is only asked for."""
    return request.POST if request.method == "POST" else None


class BeginForm(forms.Form):
    kind = forms.ChoiceField(
        label=pgettext_lazy("form label", "Kind of alert"), choices=Kind.choices, widget=forms.RadioSelect
    )
    language = forms.ChoiceField(
        label=pgettext_lazy("form label", "Language in which you mostly write"), choices=list_languages
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
    language = forms.ChoiceField(label=pgettext_lazy("form label", "Language of this text"), choices=list_languages)


class WithdrawForm(forms.Form):
    sure = forms.BooleanField(label=pgettext_lazy("form label", "Withdraw this request. It does not come back."))


class UrgencyForm(forms.Form):
    reasons = forms.CharField(
        label=pgettext_lazy("form label", "Why a life is in imminent danger"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    language = forms.ChoiceField(label=pgettext_lazy("form label", "Language of this text"), choices=list_languages)
    signed = forms.BooleanField(
        label=pgettext_lazy("form label", "I sign this statement. What I state is counted and can be checked later.")
    )
    field_order = ("reasons", "language", *(f"recipient-{place}" for place in range(_MOST_RECIPIENTS)), "signed")

    def __init__(self, *args: Any, rows: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._inputs = [f"recipient-{place}" for place in range(min(rows, _MOST_RECIPIENTS))]
        for place, name in enumerate(self._inputs):
            words = pgettext("form label", "Bureau %(number)d that must know") % {"number": place + 1}
            hint = pgettext("form hint", "Write its country, and choose from the list.") if place == 0 else ""
            self.fields[name] = ChosenField(label=words, help_text=hint, of=BUREAUS, required=False)
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cleaned["recipients"] = sorted({cleaned[name] for name in self._inputs if cleaned.get(name)})
        if not cleaned["recipients"] and not any(name in self.errors for name in self._inputs):
            self.tell(
                {"recipients": pgettext("to mend", "Name the bureaus that must know; your own is not one of them.")}
            )
        return cleaned

    def tell(self, gaps: Mapping[str, str]) -> None:
        """Say what the statement lacks at the input where it is mended."""
        for name, words in gaps.items():
            self.add_error(self._inputs[0] if name == "recipients" else name, words)


class LegacyForm(forms.Form):
    file = forms.FileField(
        label=pgettext_lazy("form label", "File of existing alerts"),
        help_text=pgettext_lazy("form hint", "JSON Lines, one alert a line, 20 MB at most."),
    )
    bureau = ChosenField(
        label=pgettext_lazy("form label", "Bureau whose alerts these are"),
        help_text=pgettext_lazy("form hint", "Write its country, and choose from the list."),
        of=BUREAUS,
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
