"""Closing a second look, of an alert of this office or of one from before it: with what came of it, in words."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.utils.translation import pgettext_lazy

from fairnotice.errors import Refused
from fairnotice.foundation.people.permissions import signed_in
from fairnotice.office.requests.forms import read_posted
from fairnotice.office.requests.life.form_fields import ask_text
from fairnotice.office.requests.life.second_looks import close_second_look
from fairnotice.office.requests.life.steps import add_gaps
from fairnotice.office.requests.models import SecondLook


class CloseLookForm(forms.Form):
    conclusion = ask_text(pgettext_lazy("form label", "What came of it"))


def close_posted(request: HttpRequest, look: SecondLook) -> tuple[CloseLookForm, bool]:
    """The form as it stands, and whether what was sent has closed the look."""
    form = CloseLookForm(read_posted(request))
    if request.method != "POST" or not form.is_valid():
        return form, False
    try:
        close_second_look(by=signed_in(request), look_id=look.pk, conclusion=form.cleaned_data["conclusion"])
    except Refused as refused:
        add_gaps(form, refused)
        return form, False
    return form, True
