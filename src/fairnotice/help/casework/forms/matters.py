"""The forms of a matter itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.forms.inputs import DayInput, words_area, words_line
from fairnotice.help.casework.models import Matter

if TYPE_CHECKING:
    _MatterForm = forms.ModelForm[Matter]
else:
    _MatterForm = forms.ModelForm


class MatterForm(_MatterForm):
    """What is known of a matter: at the first call little of it is, and all but one field may stay empty."""

    marks_optional = True

    class Meta:
        model = Matter
        fields = (
            "called", "received_on", "detained", "detained_where", "flight_on", "flight_where", "hearing_on",
            "hearing_where", "language", "interpreter", "means", "story", "note",
        )  # fmt: skip
        widgets = {
            "called": words_line(),
            "received_on": DayInput(),
            "detained": forms.RadioSelect(),
            "detained_where": words_line(),
            "flight_on": DayInput(),
            "flight_where": words_line(),
            "hearing_on": DayInput(),
            "hearing_where": words_line(),
            "language": words_line(),
            "interpreter": forms.RadioSelect(),
            "means": forms.RadioSelect(),
            "story": words_area(6),
            "note": words_area(),
        }
        labels = {
            "called": pgettext_lazy("casework", "What you call this matter"),
            "received_on": pgettext_lazy("casework", "Day of the first contact"),
            "detained": pgettext_lazy("casework", "Is the person detained now?"),
            "detained_where": pgettext_lazy("casework", "Where, and who can reach them"),
            "flight_on": pgettext_lazy("casework", "Day of a flight that is booked, or of a hand-over"),
            "flight_where": pgettext_lazy("casework", "From where to where"),
            "hearing_on": pgettext_lazy("casework", "Day of the next hearing"),
            "hearing_where": pgettext_lazy("casework", "Which court"),
            "language": pgettext_lazy("casework", "Language of the person"),
            "interpreter": pgettext_lazy("casework", "Is an interpreter needed?"),
            "means": pgettext_lazy("casework", "Can the person pay for help?"),
            "story": pgettext_lazy("casework", "What the person told, in their words"),
            "note": pgettext_lazy("casework", "Notes of the team"),
        }
        help_texts = {
            "called": pgettext_lazy("casework", "A name or a word. It is kept in the encrypted folder alone."),
            "means": pgettext_lazy("casework", "It decides where to send them, never how soon they are helped."),
        }
