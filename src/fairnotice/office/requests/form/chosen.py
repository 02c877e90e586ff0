"""Inputs that offer a list by name, and give the code of what was chosen; they need no script."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.utils.translation import pgettext

from fairnotice.office.requests.form.lists import ChoiceList


class ChosenField(forms.CharField):
    """Shows names, cleans to a code. What was given before is taken again, and where the list `is_open` any text."""

    def __init__(self, *, of: ChoiceList, given: Any = None, is_open: bool = False, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"list": f"list-{of.name}", "autocomplete": "off", "dir": "auto"})
        super().__init__(initial=given, max_length=1000, widget=widget, **kwargs)
        self.of, self._given, self._is_open = of, given, is_open

    def prepare_value(self, value: Any) -> Any:
        return self.of.name_code(value) if isinstance(value, str) and value else value

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        if not text:
            return ""
        if self._given and text in (self._given, self.of.name_code(self._given)):
            return str(self._given)
        code = self.of.read(text)
        if code is not None:
            return code
        if self._is_open:
            return text
        raise forms.ValidationError(str(self.of.fault))


class AttachedField(forms.ChoiceField):
    """Chooses among the files attached to the request; whoever makes the form says which by `offer`."""

    def __init__(self, *, given: Any = None, **kwargs: Any) -> None:
        super().__init__(initial=given, **kwargs)
        self._given = given

    def offer(self, files: Sequence[tuple[str, str]], name: Callable[[str], str]) -> None:
        """Let these be chosen; what was given before is kept, also where it is none of them."""
        given = self._given
        kept = [(given, name(given))] if given and given not in dict(files) else []
        self.choices = [("", pgettext("option", "None of the attached files")), *files, *kept]


def lists_of(form: forms.BaseForm) -> list[ChoiceList]:
    """The lists that the inputs of a form offer, each once, for the page to carry once."""
    chosen = {field.of.name: field.of for field in form.fields.values() if isinstance(field, ChosenField)}
    return list(chosen.values())
