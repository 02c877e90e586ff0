"""The form of one screen. Nothing in it is demanded, and what cannot be read is said beside the field."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.http import QueryDict
from django.utils.translation import pgettext

from fairnotice.help.selfhelp.countries_named import list_countries
from fairnotice.help.selfhelp.screens import Answer, Answers, Choice, Field, Kind, Screen

#: Browsers keep what is typed into fields, unless they are told not to.
_KEEP_NOTHING = {"autocomplete": "off", "dir": "auto"}


class ScreenForm(forms.Form):
    """The fields of a screen, filled with what was answered before or has just been typed."""

    marks_optional = False

    def __init__(self, screen: Screen, answers: Answers, given: QueryDict | None = None) -> None:
        known = {field.name: answers.get(field.name, list(field.marked_before) or "") for field in screen.fields}
        super().__init__(given, initial=known, auto_id="%s")
        for each in screen.fields:
            self.fields[each.name] = _make_field(each)

    def read(self) -> dict[str, Answer]:
        """What was answered, field by field; '' where nothing was. Call it once the form is valid."""
        return {name: self.cleaned_data[name] for name in self.fields}

    def read_as_typed(self) -> dict[str, Answer]:
        """What stands in the fields, whether it can be read or not: nothing that was typed gets lost.

        What was emptied counts as emptied only where an answer stood before and the field was sent.
        """
        typed = {name: _typed(self, name) for name in self.fields}
        return {name: given for name, given in typed.items() if given or (name in self.data and self.initial[name])}


def _typed(form: ScreenForm, name: str) -> Answer:
    value = form[name].value()
    return [str(each) for each in value] if isinstance(value, list | tuple) else str(value or "")


def _make_field(asked: Field) -> forms.Field:
    made = _make_bare(asked)
    made.required, made.label, made.help_text = False, str(asked.label), str(asked.hint or "")
    return made


def _make_bare(asked: Field) -> forms.Field:
    match asked.kind:
        case Kind.ONE:
            return forms.ChoiceField(choices=_pairs(asked.choices), widget=forms.RadioSelect)
        case Kind.SEVERAL:
            return forms.MultipleChoiceField(choices=_pairs(asked.choices), widget=forms.CheckboxSelectMultiple)
        case Kind.COUNTRY:
            nowhere = ("", pgettext("help", "I do not know, or will not say"))
            return forms.ChoiceField(
                choices=[nowhere, *list_countries()], widget=forms.Select(attrs={"autocomplete": "off"})
            )
        case Kind.STORY:
            story = forms.Textarea(attrs={"rows": 8, **_KEEP_NOTHING})
            return forms.CharField(max_length=asked.longest, widget=story)
        case Kind.LINE | Kind.DAY:
            # A day is a line of words: other calendars, 'spring 1398' and 'I do not know' are answers too.
            return forms.CharField(max_length=asked.longest, widget=forms.TextInput(attrs=_KEEP_NOTHING))


def _pairs(choices: tuple[Choice, ...]) -> list[tuple[str, str]]:
    return [(choice.value, str(choice.label)) for choice in choices]


def name_choices(asked: Field, given: Answer) -> list[str]:
    """An answer in words, for reading it again: labels for what was chosen, the words themselves otherwise."""
    if not given:
        return []
    labels: Mapping[str, object] = {}
    if asked.kind is Kind.COUNTRY:
        labels = dict(list_countries())
    elif asked.choices:
        labels = {choice.value: choice.label for choice in asked.choices}
    values = given if isinstance(given, list) else [given]
    return [str(labels.get(value, value)) for value in values]
