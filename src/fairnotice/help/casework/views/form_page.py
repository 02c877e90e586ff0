"""The one way a form of casework is answered: shown, done and led on, or shown again with what to mend."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from fairnotice.errors import Refused


@dataclass(frozen=True, slots=True)
class FormPage:
    """What a page with one form says. No title carries a name; `danger` marks what takes something away."""

    title: str
    button: str
    back: str
    lede: str = ""
    done: str = ""
    danger: bool = False
    template: str = "casework/form.html"


def answer_form(
    request: HttpRequest,
    page: FormPage,
    form: forms.BaseForm,
    do: Callable[[dict[str, Any]], str],
    **context: object,
) -> HttpResponse:
    """Show a form, or do what it says and lead to the address that the doing returns."""
    if request.method == "POST" and form.is_valid():
        try:
            after = do(form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            if page.done:
                messages.success(request, page.done)
            return redirect(after)
    told: Mapping[str, object] = {"page": page, "form": form, **context}
    return render(request, page.template, dict(told), status=422 if form.errors else 200)


def show_refusal(form: forms.BaseForm, refused: Refused) -> None:
    """Put what an action refused at the fields of the form that it names, or above them."""
    for name, words in refused.fields.items():
        form.add_error(name if name in form.fields else None, words)
    if not refused.fields:
        form.add_error(None, str(refused))
