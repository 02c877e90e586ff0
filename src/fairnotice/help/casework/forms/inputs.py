"""The inputs of casework's forms."""

from __future__ import annotations

from django import forms


class DayInput(forms.DateInput):
    """A day; browsers that know the field offer a calendar, the others take YYYY-MM-DD."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def words_area(rows: int = 3) -> forms.Textarea:
    """A box for longer text, in either direction."""
    return forms.Textarea(attrs={"rows": rows, "dir": "auto", "class": "govuk-textarea"})


def words_line() -> forms.TextInput:
    """A line of text, in either direction; the browser remembers nothing of it."""
    return forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "class": "govuk-input"})
