"""What people of the office fill in about people and bureaus."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.utils.translation import get_language, pgettext_lazy

from fairnotice import clock
from fairnotice.foundation.people.actions.bureaus import BureauGiven
from fairnotice.foundation.people.countries import list_countries
from fairnotice.foundation.people.models import Bureau, Interest, Power, Right, Role

_NOBODY = ("", pgettext_lazy("choice", "Choose"))


def _reason(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class SearchForm(forms.Form):
    """A name or address to look for. It is posted, so that no address of a page carries a name."""

    words = forms.CharField(label=pgettext_lazy("people form", "User name or e-mail"), required=False, max_length=150)


class InvitationForm(forms.Form):
    email = forms.EmailField(label=pgettext_lazy("people form", "E-mail address"))
    role = forms.ChoiceField(label=pgettext_lazy("people form", "Role"), choices=[_NOBODY, *Role.choices])
    bureau = forms.ModelChoiceField(
        label=pgettext_lazy("people form", "Bureau"),
        help_text=pgettext_lazy("people form", "For a bureau officer only."),
        queryset=Bureau.objects.all(),
        required=False,
        empty_label=_NOBODY[1],
    )
    language = forms.ChoiceField(
        label=pgettext_lazy("people form", "Language"), choices=settings.LANGUAGES, initial=get_language
    )


class JoinForm(forms.Form):
    code = forms.CharField(
        label=pgettext_lazy("people form", "Invitation code"),
        help_text=pgettext_lazy("people form", "The operator gave it to you. It works once."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    username = forms.CharField(
        label=pgettext_lazy("people form", "User name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=pgettext_lazy("people form", "Password"),
        help_text=pgettext_lazy("people form", "At least 12 characters. A few words that do not belong together."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label=pgettext_lazy("people form", "The same password again"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_password_again(self) -> str:
        again: str = self.cleaned_data["password_again"]
        if self.cleaned_data.get("password") != again:
            raise forms.ValidationError(pgettext_lazy("people form", "The two passwords are not the same."))
        return again


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=pgettext_lazy("people form", "New role"), choices=[_NOBODY, *Role.choices])
    bureau = forms.ModelChoiceField(
        label=pgettext_lazy("people form", "Bureau"),
        help_text=pgettext_lazy("people form", "For a bureau officer only."),
        queryset=Bureau.objects.all(),
        required=False,
    )
    reason = _reason(pgettext_lazy("people form", "Reason"))


class ReasonForm(forms.Form):
    reason = _reason(pgettext_lazy("people form", "Reason"))


class ResetForm(forms.Form):
    reason = _reason(
        pgettext_lazy("people form", "Reason"),
        pgettext_lazy("people form", "Say how you know that it is this person who asks."),
    )


class TieForm(forms.Form):
    """A tie to a country; the choice of countries is made anew for each reader's language."""

    kind = forms.ChoiceField(
        label=pgettext_lazy("tie form", "Kind of tie"),
        choices=[choice for choice in Interest.Kind.choices if choice[0] != Interest.Kind.CASE],
        widget=forms.RadioSelect,
    )
    country = forms.ChoiceField(label=pgettext_lazy("tie form", "Country"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["country"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [_NOBODY, *list_countries()]


class OverseenTieForm(TieForm):
    reason = _reason(pgettext_lazy("tie form", "How this is known"))


class BureauChangeForm(forms.Form):
    name = forms.CharField(label=pgettext_lazy("bureau form", "Name"), max_length=120)
    country = forms.ChoiceField(label=pgettext_lazy("bureau form", "Country"), required=False)
    is_international_entity = forms.BooleanField(
        label=pgettext_lazy("bureau form", "It is an international entity"), required=False
    )
    ie_powers = forms.MultipleChoiceField(
        label=pgettext_lazy("bureau form", "Powers of an international entity"),
        choices=Power.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    ie_authorization_ref = forms.CharField(
        label=pgettext_lazy("bureau form", "Agreement that allows notices or diffusions"),
        max_length=120,
        required=False,
    )
    time_zone = forms.ChoiceField(label=pgettext_lazy("bureau form", "Time zone"), initial="UTC")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        country, zone = self.fields["country"], self.fields["time_zone"]
        assert isinstance(country, forms.ChoiceField) and isinstance(zone, forms.ChoiceField)
        country.choices = [_NOBODY, *list_countries()]
        zone.choices = [(name, name) for name in sorted(available_timezones())]

    def read_given(self) -> BureauGiven:
        """What the form says of the bureau, without what names it."""
        names = BureauGiven.__dataclass_fields__
        return BureauGiven(**{name: value for name, value in self.cleaned_data.items() if name in names})


class BureauForm(BureauChangeForm):
    code = forms.CharField(
        label=pgettext_lazy("bureau form", "Code"),
        help_text=pgettext_lazy("bureau form", "It cannot be changed later. For example: NCB-XA"),
        max_length=40,
    )
    field_order = ("code",)


class RightsForm(forms.Form):
    rights = forms.MultipleChoiceField(
        label=pgettext_lazy("bureau form", "Suspended rights"),
        choices=Right.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reason = _reason(
        pgettext_lazy("bureau form", "Decision"),
        pgettext_lazy("bureau form", "Name the decision that suspends or restores (RPD 131(3))."),
    )


class BureauKeyForm(forms.Form):
    public_key = forms.CharField(
        label=pgettext_lazy("bureau form", "Public key"),
        help_text=pgettext_lazy("bureau form", "Ed25519, as PEM or as base64 of its 32 bytes."),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false", "dir": "ltr"}),
    )
    begins_on = forms.DateField(
        label=pgettext_lazy("bureau form", "In force from"), widget=forms.DateInput(attrs={"type": "date"})
    )
    lapses_on = forms.DateField(
        label=pgettext_lazy("bureau form", "In force through"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def read_moments(self) -> tuple[datetime, datetime]:
        """From the first moment of the first day to the end of the last, in UTC."""
        begins_on, lapses_on = self.cleaned_data["begins_on"], self.cleaned_data["lapses_on"]
        begins_at = datetime.combine(begins_on, time(), UTC)
        return begins_at, datetime.combine(lapses_on + timedelta(days=1), time(), UTC)


def offer_key_days() -> dict[str, Any]:
    """A key is offered for a year from today."""
    today = clock.read_now().date()
    return {"begins_on": today, "lapses_on": today + timedelta(days=365)}
