"""The forms of a kept file: a passphrase to lock it with, and file and passphrase to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django import forms
from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.kept.locking import MOST_BYTES, SHORTEST_PASSPHRASE

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

#: As a field takes its words: said when the page is shown.
Words: TypeAlias = "str | _StrPromise"


def _passphrase(label: Words, hint: Words = "") -> forms.CharField:
    # Spaces belong to a passphrase; a browser shall not offer to remember it.
    widget = forms.PasswordInput(attrs={"autocomplete": "off", "dir": "auto"})
    return forms.CharField(label=label, help_text=hint, strip=False, max_length=500, widget=widget)


class LockForm(forms.Form):
    """A passphrase, typed twice: nobody can open the file without it."""

    passphrase = _passphrase(
        pgettext_lazy("help", "Passphrase"),
        pgettext_lazy("help", "Four or more words that only you would put together. At least 12 signs."),
    )
    again = _passphrase(pgettext_lazy("help", "The same passphrase once more"))
    marks_optional = False

    def clean(self) -> dict[str, Any]:
        """Refuse what is short, and what was typed in two ways."""
        given = super().clean() or {}
        first, second = given.get("passphrase", ""), given.get("again", "")
        if first and len(first) < SHORTEST_PASSPHRASE:
            self.add_error("passphrase", pgettext_lazy("help", "This is too short. Use at least 12 signs."))
        if first and second and first != second:
            self.add_error("again", pgettext_lazy("help", "The two are not the same. Type both once more."))
        return given


class UnlockForm(forms.Form):
    """A kept file and its passphrase."""

    notes = forms.FileField(
        label=pgettext_lazy("help", "The file that you kept"), max_length=200, allow_empty_file=True
    )
    passphrase = _passphrase(pgettext_lazy("help", "Its passphrase"))
    marks_optional = False

    def clean_notes(self) -> bytes:
        """The bytes of the file, unless there are more than any file of ours has."""
        given = self.cleaned_data["notes"]
        if given.size > MOST_BYTES:
            raise forms.ValidationError(pgettext_lazy("help", "This file is too large to be one that was made here."))
        return bytes(given.read())
