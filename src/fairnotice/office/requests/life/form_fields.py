"""The fields that forms about alerts share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise

_YES_NO = (("yes", pgettext_lazy("option", "Yes")), ("no", pgettext_lazy("option", "No")))


def ask_text(label: Words, hint: Words = "", *, required: bool = True) -> forms.CharField:
    """A free text in any script."""
    widget = forms.Textarea(attrs={"rows": 5, "dir": "auto"})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=20_000, widget=widget)


def ask_day(label: Words, *, required: bool = True) -> forms.DateField:
    """A day, typed."""
    hint = pgettext_lazy("form hint", "Write it as year-month-day, for example 2027-03-31.")
    return forms.DateField(label=label, help_text=hint, required=required, input_formats=["%Y-%m-%d"])


def ask_yes_no(label: Words) -> Any:
    """Yes or no, with neither chosen beforehand."""
    return forms.TypedChoiceField(
        label=label, choices=_YES_NO, widget=forms.RadioSelect, coerce=lambda answer: answer == "yes"
    )
