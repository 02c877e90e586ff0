"""What the papers need beside the opinion. Nothing is demanded; what is left empty leaves its page out."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import pgettext_lazy

from fairnotice.help.opinion.court import Told


def _line(label: object, hint: object = "") -> forms.CharField:
    widget = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
    return forms.CharField(label=str(label), help_text=str(hint), required=False, max_length=300, widget=widget)


class CourtForm(forms.Form):
    """The court, the hearing, what protects the person, and the exhibits."""

    marks_optional = False

    def __init__(self, given: QueryDict | None = None) -> None:
        super().__init__(given, auto_id="%s")
        p = pgettext_lazy
        lines = {
            "full_name": (p("opinion", "Name of the person"), ""),
            "country_behind": (p("opinion", "Country behind the alert"), ""),
            "court": (p("opinion", "Court"), ""),
            "hearing_at": (p("opinion", "Day and hour of the hearing"), ""),
            "treaty": (p("opinion", "Treaty with a time limit, and its article"), ""),
        }
        texts = {
            "harm": (p("opinion", "The harm, if nothing is done before the hearing"), ""),
            "refuge": (p("opinion", "Refuge: who gave it, when, against which country"), ""),
            "danger": (p("opinion", "A ruling that return would be unlawful, or the danger"), ""),
            "first_trial": (p("opinion", "A first trial for the same acts: court, day, how it ended, is it final"), ""),
            "titles": (p("opinion", "Titles of the exhibits, a line each, in the order of the files"), ""),
        }
        for name, (label, hint) in lines.items():
            self.fields[name] = _line(label, hint)
        self.fields["arrested_on"] = forms.DateField(
            label=str(p("opinion", "Day of the arrest")),
            help_text=str(p("opinion", "As year-month-day.")),
            required=False,
            input_formats=["%Y-%m-%d"],
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
        self.fields["limit_days"] = forms.IntegerField(
            label=str(p("opinion", "Days that the treaty allows for the formal request")),
            required=False,
            min_value=1,
            max_value=400,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        )
        for name, (label, hint) in texts.items():
            area = forms.Textarea(attrs={"rows": 3, "dir": "auto", "autocomplete": "off"})
            self.fields[name] = forms.CharField(
                label=str(label), help_text=str(hint), required=False, max_length=20_000, widget=area
            )

    def read(self) -> Told:
        """What was told, once the form is valid."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "titles"}
        return Told(**given)


def list_files(files: Sequence[object]) -> list[UploadedFile]:
    """The files that were sent under one name."""
    return [each for each in files if isinstance(each, UploadedFile)]
