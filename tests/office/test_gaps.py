"""A field left empty says what to do. No form of the house answers with Django's own sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django import forms
from django.urls import get_resolver

from fairnotice.office.review.forms.examining import AnswersForm

GENERIC = str(forms.Field.default_error_messages["required"])


def every_form(form: type[forms.BaseForm] = forms.BaseForm) -> Iterator[type[forms.BaseForm]]:
    for below in form.__subclasses__():
        yield below
        yield from every_form(below)


def test_no_form_of_the_house_says_that_a_field_is_required() -> None:
    get_resolver().url_patterns  # noqa: B018  # every page is loaded, and every form with it
    ours = {form for form in every_form() if form.__module__.startswith("fairnotice.")}
    assert len(ours) > 40
    dumb = {
        f"{form.__qualname__}.{name}"
        for form in ours
        for name, field in getattr(form, "base_fields", {}).items()
        if str(field.error_messages.get("required")) == GENERIC
    }
    assert dumb == set()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("article_2", "Choose one of the answers."),
        ("article_2_reasons", "Write something here: it may not stay empty."),
        ("signed", "Tick this box: nothing is done without it."),
    ],
)
def test_each_kind_of_field_says_what_to_do(name: str, words: str) -> None:
    assert AnswersForm({}).errors[name] == [words]
