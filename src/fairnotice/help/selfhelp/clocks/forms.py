"""What is filled in to ask for a last day."""

from __future__ import annotations

from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice.help.selfhelp.clocks.plain import PLAIN_CLOCKS

_WAYS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"]


class _Day(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(attrs={"autocomplete": "off", "dir": "ltr"}, format="%Y-%m-%d")


def _day(label: object, *, required: bool) -> forms.DateField:
    return forms.DateField(label=str(label), required=required, input_formats=_WAYS, widget=_Day())


class ClockForm(forms.Form):
    """One clock and the day that set it off."""

    marks_optional = True

    def __init__(self, given: QueryDict | None = None) -> None:
        super().__init__(given, auto_id="%s")
        self.fields["clock"] = forms.ChoiceField(
            label=pgettext("help clock", "What do you want to know?"),
            choices=[(each.name, str(each.asks)) for each in PLAIN_CLOCKS],
        )
        self.fields["day"] = _day(pgettext_lazy("help clock", "From which day?"), required=True)
        self.fields["day"].help_text = pgettext("help clock", "The page then says which event this day must be.")
        self.fields["more_time_until"] = _day(
            pgettext_lazy("help clock", "If the Commission said that it takes longer: until which day?"),
            required=False,
        )

    def clean(self) -> dict[str, object]:
        """Refuse more time that ends before it begins."""
        found: dict[str, object] = super().clean() or self.cleaned_data
        first, until = found.get("day"), found.get("more_time_until")
        if isinstance(first, date) and isinstance(until, date) and until <= first:
            self.add_error("more_time_until", pgettext("help clock", "This day is not after the first one."))
        return found


class WholeWayForm(forms.Form):
    """Which request, and when it arrived."""

    marks_optional = True

    def __init__(self, given: QueryDict | None = None) -> None:
        super().__init__(given, auto_id="way_%s")
        self.fields["kind"] = forms.ChoiceField(
            label=pgettext("help clock", "What was asked for?"),
            choices=[
                ("access", pgettext("help clock", "To see what is held")),
                ("deletion", pgettext("help clock", "To delete or correct it")),
            ],
            widget=forms.RadioSelect,
        )
        self.fields["received_on"] = _day(
            pgettext_lazy("help clock", "When did the Commission receive it?"), required=True
        )
