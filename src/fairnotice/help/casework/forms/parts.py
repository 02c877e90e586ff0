"""The forms of what is in a matter: people, events, tasks, letters, documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.clocks import list_clocks
from fairnotice.help.casework.forms.inputs import DayInput, words_area, words_line
from fairnotice.help.casework.models import Calendar, Document, Event, Letter, Matter, Person, Precision, Task


class PartForm(forms.ModelForm):  # type: ignore[type-arg]  # of several models
    """A form of one kind of part, in a matter."""

    marks_optional = True

    def __init__(self, *args: Any, matter: Matter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.matter = matter


class PersonForm(PartForm):
    class Meta:
        model = Person
        fields = ("part", "name", "other_spellings", "born_as_written", "language", "reached_by", "note")
        widgets = {
            "name": words_line(),
            "other_spellings": words_area(2),
            "born_as_written": words_line(),
            "language": words_line(),
            "reached_by": words_area(2),
            "note": words_area(),
        }
        labels = {
            "part": pgettext_lazy("casework", "Who they are here"),
            "name": pgettext_lazy("casework", "Name, as it was given"),
            "other_spellings": pgettext_lazy("casework", "Other spellings and scripts"),
            "born_as_written": pgettext_lazy("casework", "Born, as it was written"),
            "language": pgettext_lazy("casework", "Language"),
            "reached_by": pgettext_lazy("casework", "How they can be reached, and when it is safe"),
            "note": pgettext_lazy("casework", "Notes"),
        }


class EventForm(PartForm):
    class Meta:
        model = Event
        fields = (
            "what", "on", "precision", "as_written", "calendar", "also_as_written", "also_calendar", "source",
            "place_in_source",
        )  # fmt: skip
        widgets = {
            "what": words_area(3),
            "on": DayInput(),
            "precision": forms.RadioSelect(),
            "as_written": words_line(),
            "also_as_written": words_line(),
            "place_in_source": words_line(),
        }
        labels = {
            "what": pgettext_lazy("casework", "What happened"),
            "on": pgettext_lazy("casework", "Day, as near as it is known"),
            "precision": pgettext_lazy("casework", "How well the day is known"),
            "as_written": pgettext_lazy("casework", "The date as it was written"),
            "calendar": pgettext_lazy("casework", "In which calendar"),
            "also_as_written": pgettext_lazy("casework", "The same date, written a second way"),
            "also_calendar": pgettext_lazy("casework", "In which calendar the second"),
            "source": pgettext_lazy("casework", "Document that says so"),
            "place_in_source": pgettext_lazy("casework", "Where in it"),
        }
        help_texts = {
            "on": pgettext_lazy("casework", "For a month or a year alone, give its first day. Nothing is converted."),
        }

    def __init__(self, *args: Any, matter: Matter, **kwargs: Any) -> None:
        super().__init__(*args, matter=matter, **kwargs)
        source = forms.ModelChoiceField(
            queryset=Document.objects.filter(matter=matter),
            required=False,
            label=self.fields["source"].label,
            empty_label=pgettext_lazy("casework", "No document"),
        )
        source.label_from_instance = lambda obj: obj.called  # type: ignore[method-assign]
        self.fields["source"] = source
        self.fields["calendar"].initial = Calendar.GREGORIAN
        self.fields["precision"].initial = Precision.DAY

    def clean(self) -> dict[str, Any]:
        """A day that is said to be known must be given; one that is not known must not."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("precision") == Precision.UNKNOWN:
            said["on"] = None
        elif said.get("on") is None and "on" not in self.errors:
            self.add_error("on", pgettext_lazy("casework", "Give the day, or say that it is not known."))
        return said


class TaskForm(PartForm):
    class Meta:
        model = Task
        fields = ("what", "due_on", "clock_id", "triggered_on", "note")
        widgets = {"what": words_line(), "due_on": DayInput(), "triggered_on": DayInput(), "note": words_area()}
        labels = {
            "what": pgettext_lazy("casework", "What is to be done"),
            "due_on": pgettext_lazy("casework", "By which day"),
            "clock_id": pgettext_lazy("casework", "Or by which clock of the Commission"),
            "triggered_on": pgettext_lazy("casework", "The day that set that clock off"),
            "note": pgettext_lazy("casework", "Notes"),
        }
        help_texts = {
            "clock_id": pgettext_lazy(
                "casework", "The last day is then worked out from the Statute, and how is shown beside it."
            ),
        }

    def __init__(self, *args: Any, matter: Matter, **kwargs: Any) -> None:
        super().__init__(*args, matter=matter, **kwargs)
        self.fields["clock_id"] = forms.ChoiceField(
            required=False,
            label=self.fields["clock_id"].label,
            help_text=self.fields["clock_id"].help_text,
            choices=[("", pgettext_lazy("casework", "No clock")), *list_clocks()],
        )


class LetterForm(PartForm):
    class Meta:
        model = Letter
        fields = ("subject", "addressee", "body", "written_on", "sent_on")
        widgets = {
            "subject": words_line(),
            "addressee": words_area(3),
            "body": words_area(20),
            "written_on": DayInput(),
            "sent_on": DayInput(),
        }
        labels = {
            "subject": pgettext_lazy("casework", "Subject"),
            "addressee": pgettext_lazy("casework", "To whom"),
            "body": pgettext_lazy("casework", "Letter"),
            "written_on": pgettext_lazy("casework", "Date of the letter"),
            "sent_on": pgettext_lazy("casework", "Day you sent it"),
        }
        help_texts = {
            "body": pgettext_lazy("casework", "An empty line begins a new paragraph."),
            "sent_on": pgettext_lazy("casework", "This program sends nothing. You do, and say so here."),
        }


class DocumentForm(PartForm):
    class Meta:
        model = Document
        fields = ("called", "origin", "dated_on", "dated_as_written", "received_on", "language", "note")
        widgets = {
            "called": words_line(),
            "origin": forms.RadioSelect(),
            "dated_on": DayInput(),
            "dated_as_written": words_line(),
            "received_on": DayInput(),
            "language": words_line(),
            "note": words_area(),
        }
        labels = {
            "called": pgettext_lazy("casework", "What you call this document"),
            "origin": pgettext_lazy("casework", "Where it comes from"),
            "dated_on": pgettext_lazy("casework", "Date it carries"),
            "dated_as_written": pgettext_lazy("casework", "That date as it is written"),
            "received_on": pgettext_lazy("casework", "Day you received it"),
            "language": pgettext_lazy("casework", "Language"),
            "note": pgettext_lazy("casework", "Notes"),
        }
        help_texts = {
            "origin": pgettext_lazy("casework", "This is only said of it. Whether a paper is true is not judged here."),
        }


class NewDocumentForm(DocumentForm):
    file = forms.FileField(
        label=pgettext_lazy("casework", "File"),
        help_text=pgettext_lazy(
            "casework", "Any kind of file. PDF and pictures can be looked at here; others are kept as they come."
        ),
        max_length=None,
    )
    field_order = ("file",)


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several files at once; an empty list is an error."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        given = data if isinstance(data, (list, tuple)) else [data]
        return [super(ManyFilesField, self).clean(each, initial) for each in given]


class CorrespondenceForm(forms.Form):
    """Papers from the portal, filed together."""

    marks_optional = True
    papers = ManyFilesField(
        label=pgettext_lazy("casework", "PDF files from the portal"),
        widget=ManyFiles(attrs={"accept": "application/pdf"}),
        max_length=None,
    )
    received_on = forms.DateField(label=pgettext_lazy("casework", "Day you fetched them"), widget=DayInput())


class EndForm(forms.Form):
    """Declining or closing a matter."""

    stage = forms.ChoiceField(label=pgettext_lazy("casework", "How it ends"), widget=forms.RadioSelect)
    on = forms.DateField(label=pgettext_lazy("casework", "On which day"), widget=DayInput())
    why = forms.CharField(label=pgettext_lazy("casework", "Why"), widget=words_area())

    def __init__(self, *args: Any, choices: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stage"] = forms.ChoiceField(
            label=self.fields["stage"].label, choices=choices, widget=forms.RadioSelect
        )


class EraseForm(forms.Form):
    """The number of the matter, typed: nobody deletes a person's file by a slip."""

    number = forms.IntegerField(label=pgettext_lazy("casework", "Type the number of this matter"))

    def __init__(self, *args: Any, number: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._number = number

    def clean_number(self) -> int:
        if self.cleaned_data["number"] != self._number:
            raise forms.ValidationError(pgettext_lazy("casework", "This is not the number of this matter."))
        return self._number


class SearchForm(forms.Form):
    """What is looked for. It is sent in the form, never in the address."""

    words = forms.CharField(label=pgettext_lazy("casework", "Words"), max_length=200, widget=words_line())


class ExportForm(forms.Form):
    """Encrypted to a passphrase, or in clear by a choice of its own."""

    marks_optional = True
    passphrase = forms.CharField(
        label=pgettext_lazy("casework", "Passphrase for the export"),
        help_text=pgettext_lazy(
            "casework",
            "At least 14 characters. The file is made by age; any copy of age opens it with this passphrase.",
        ),
        required=False,
        strip=False,
        min_length=14,
        max_length=1_000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", "dir": "auto"}),
    )
    in_clear = forms.BooleanField(
        label=pgettext_lazy("casework", "Write it in clear: whoever gets the file can read all of it"), required=False
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if bool(said.get("passphrase")) == bool(said.get("in_clear")) and not self.errors:
            words = pgettext_lazy("casework", "Give a passphrase, or choose to write it in clear: one of the two.")
            self.add_error("passphrase", words)
        return said
