"""A bureau's own answers laid out for reading, step by step, in the order of the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import pgettext

from fairnotice.core.screening.fields import Field
from fairnotice.foundation.request_words.choice_words import name_option, name_part
from fairnotice.foundation.request_words.field_words import STEPS, name_field
from fairnotice.office.requests.form.inputs import is_sworn
from fairnotice.office.requests.form.shapes import PART_LISTS, Shape, list_of, shape_of
from fairnotice.office.requests.form.steps import fields_of_step, key_of
from fairnotice.office.requests.isolating import isolate
from fairnotice.office.requests.references import name_references
from fairnotice.office.requests.source_view import SourceView

#: What the Rules' form has a bureau write where a condition was asked for and there is none.
_NONE = "none"
_CHOSEN = (Shape.OPTION, Shape.OPTIONS, Shape.YES_NO)


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """One answer: what it answers, its lines, and the language in which it is written, '' where none is told."""

    name: str
    lines: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class ShownStep:
    """The answers of one step, or of one offence."""

    step: str
    title: str | Promise
    place: int | None
    answers: tuple[ShownAnswer, ...]


def lay_out_answers(view: SourceView) -> list[ShownStep]:
    """Every step of the form with what was given in it; offences each by itself."""
    return list(_lay_out(view))


def _lay_out(view: SourceView) -> Iterator[ShownStep]:
    for step, title in STEPS.items():
        fields = fields_of_step(step, view.kind)
        if step != "offences":
            given = view.fields.get(step) or {}
            yield ShownStep(step, title, None, _answer(view, fields, given, f"{step}."))
            continue
        offences = view.fields.get(step) or []
        if not offences:
            yield ShownStep(step, title, None, ())
        for place, offence in enumerate(offences):
            named = pgettext("step of the form", "Offence %(number)d") % {"number": place + 1}
            answers = _answer(view, fields, offence, f"offences[{place}].")
            yield ShownStep(step, named, place, answers)


def _answer(
    view: SourceView, fields: tuple[Field, ...], given: Mapping[str, Any], prefix: str
) -> tuple[ShownAnswer, ...]:
    return tuple(
        ShownAnswer(
            name_field(field.name),
            tuple(_say_lines(field, name_references(given[key_of(field)], view.id))),
            view.languages.get(prefix + key_of(field), ""),
        )
        for field in fields
        if given.get(key_of(field)) is not None
    )


def _say_lines(field: Field, value: Any) -> Iterator[str]:
    if shape_of(field) is Shape.SWORN:
        yield pgettext("an attestation", "Attested") if is_sworn(value) else pgettext("an attestation", "Not attested")
    elif value == []:
        yield pgettext("option of a list", "There are none")
    elif isinstance(value, list):
        for entry in value:
            yield _say(field, entry)
    else:
        yield _say(field, value)


def _say(field: Field, value: Any) -> str:
    if isinstance(value, bool):
        return name_option("yes" if value else "no")
    if isinstance(value, str) and shape_of(field) in (Shape.CHOSEN, Shape.CHOSEN_LINES):
        return list_of(field).name_code(value)
    if isinstance(value, Mapping):
        parts = (
            pgettext("part of an answer and its value", "%(part)s: %(value)s")
            % {"part": name_part(key), "value": isolate(_say_part(key, part))}
            for key, part in value.items()
        )
        return pgettext("between the parts of an answer", ", ").join(parts)
    return name_option(str(value)) if shape_of(field) in _CHOSEN or value == _NONE else str(value)


def _say_part(key: str, value: Any) -> str:
    if key in PART_LISTS and isinstance(value, str):
        return PART_LISTS[key].name_code(value)
    if isinstance(value, bool):
        return name_option("yes" if value else "no")
    return name_option(value) if isinstance(value, str) else str(value)
