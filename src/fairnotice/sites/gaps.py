"""What a form says about a field that was left empty: what to do, not that a field is required."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import pgettext_lazy

_WORDS: dict[type[forms.Field], Any] = {
    forms.CharField: pgettext_lazy("left empty", "Write something here: it may not stay empty."),
    forms.ChoiceField: pgettext_lazy("left empty", "Choose one of the answers."),
    forms.MultipleChoiceField: pgettext_lazy("left empty", "Choose at least one."),
    forms.BooleanField: pgettext_lazy("left empty", "Tick this box: nothing is done without it."),
    forms.DateField: pgettext_lazy("left empty", "Give the day."),
    forms.DateTimeField: pgettext_lazy("left empty", "Give the day and the time."),
    forms.IntegerField: pgettext_lazy("left empty", "Give a number."),
    forms.FileField: pgettext_lazy("left empty", "Choose a file."),
}


def say_what_to_fill() -> None:
    """Let every field of these kinds say so, in every form; called once, before any form is made."""
    for kind, words in _WORDS.items():
        kind.default_error_messages = {**kind.__dict__.get("default_error_messages", {}), "required": words}
