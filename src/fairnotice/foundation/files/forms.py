"""The forms of this app."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.files.actions.adding import MOST_SHOWS
from fairnotice.foundation.files.actions.erasing import Reason
from fairnotice.foundation.files.models import Kind
from fairnotice.foundation.files.purposes import Purpose


class AttachForm(forms.Form):
    kind = forms.ChoiceField(
        label=pgettext_lazy("form label", "What the file is"), choices=Kind.choices, widget=forms.RadioSelect
    )
    shows = forms.CharField(
        label=pgettext_lazy("form label", "What it shows"),
        help_text=pgettext_lazy("form hint", "In a sentence or two, for those who cannot see it."),
        max_length=MOST_SHOWS,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    language = forms.ChoiceField(
        label=pgettext_lazy("form label", "Language of this text"),
        choices=lambda: [*settings.LANGUAGES, ("und", pgettext_lazy("option", "Another language"))],
    )
    file = forms.FileField(
        label=pgettext_lazy("form label", "File"),
        help_text=pgettext_lazy(
            "form hint", "JPEG, PNG, WebP, TIFF or PDF. It is kept as it is and shown as a picture."
        ),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/tiff,application/pdf"}),
        max_length=None,
    )


class OriginalForm(forms.Form):
    purpose = forms.ChoiceField(
        label=pgettext_lazy("form label", "What you need the file itself for"),
        help_text=pgettext_lazy("form hint", "It is entered in the register of accesses."),
        choices=Purpose.choices,
        widget=forms.RadioSelect,
    )


class EraseForm(forms.Form):
    reason = forms.ChoiceField(
        label=pgettext_lazy("form label", "Why it is erased"), choices=Reason.choices, widget=forms.RadioSelect
    )
