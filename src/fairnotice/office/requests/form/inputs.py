"""The inputs in which one field of the request is asked for, and the value they give together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sized
from typing import Any

from django import forms
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import pgettext

from fairnotice.core.screening.fields import Field
from fairnotice.foundation.request_words.choice_words import PART_WORDS, name_option
from fairnotice.foundation.request_words.field_words import describe_field, name_field
from fairnotice.office.requests.form.chosen import AttachedField, ChosenField
from fairnotice.office.requests.form.shapes import (
    ATTACHED_PARTS,
    NUMBER_PARTS,
    OPEN_PARTS,
    PART_LISTS,
    PART_OPTIONS,
    Shape,
    list_of,
    options_of,
    parts_of,
    shape_of,
)

_MOST_CHARACTERS = 20_000
_MOST_ROWS = 20
_EMPTY_ROWS = 2


def make_inputs(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    """The inputs of one field by their names on the page, filled with what was given so far."""
    return _MAKERS[shape_of(field)](field, key, given)


def read_inputs(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    """The value that the inputs of a field give together, as JSON; None where they give nothing."""
    return _READERS[shape_of(field)](field, key, cleaned)


def _words(field: Field) -> dict[str, Any]:
    """The label and hint of a field; an article is named where one asks for it."""
    hint = describe_field(field.name)
    if not field.article.startswith("none"):
        # The citation keeps its own direction; pages print a hint as markup.
        told = {"hint": escape(hint), "article": format_html("<bdi>{}</bdi>", field.article)}
        hint = mark_safe(pgettext("hint of a field", "%(hint)s (%(article)s)") % told)  # escaped above
    return {"label": name_field(field.name), "help_text": hint, "required": False}


def _line(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    return {key: forms.CharField(**_words(field), initial=given, max_length=1000, widget=_text_input())}


def _text(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    area = forms.Textarea(attrs={"rows": 5, "dir": "auto"})
    return {key: forms.CharField(**_words(field), initial=given, max_length=_MOST_CHARACTERS, strip=False, widget=area)}


def _option(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    shown = {True: "yes", False: "no"}.get(given, given) if isinstance(given, bool) else given
    return {key: forms.ChoiceField(**_words(field), initial=shown, choices=_choices(options_of(field)))}


def _options(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    return {
        key: forms.MultipleChoiceField(
            **_words(field),
            initial=given,
            choices=[(option, name_option(option)) for option in options_of(field)],
            widget=forms.CheckboxSelectMultiple,
        )
    }


def _yes_no(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    shown = {True: "yes", False: "no"}.get(given, "")
    return {key: forms.ChoiceField(**_words(field), initial=shown, choices=_choices(("yes", "no")))}


def _number(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    return {key: forms.FloatField(**_words(field), initial=given, min_value=0, max_value=1e14, widget=_number_input())}


def _lines(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    area = forms.Textarea(attrs={"rows": 3, "dir": "auto"})
    return {
        key: forms.CharField(**_words(field), initial="\n".join(given or ()), max_length=_MOST_CHARACTERS, widget=area),
        f"{key}-none": _none_input(field, given),
    }


def _chosen(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    return {key: ChosenField(**_words(field), of=list_of(field), given=given)}


def _attached(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    return {key: AttachedField(**_words(field), given=given)}


def _chosen_lines(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    lines, words = list(given or ()), _words(field)
    inputs: dict[str, forms.Field] = {
        f"{key}-{place}": ChosenField(
            label=pgettext("label of an entry in a list", "%(field)s: %(number)d")
            % {"field": words["label"], "number": place + 1},
            help_text="" if place else words["help_text"],
            required=False,
            of=list_of(field),
            given=lines[place] if place < len(lines) else None,
        )
        for place in range(_count_rows(lines))
    }
    return inputs | {f"{key}-none": _none_input(field, given)}


def _parts(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    value = given if isinstance(given, Mapping) else {}
    return {f"{key}-{part}": _part_input(field, part, value.get(part)) for part in parts_of(field)}


def _checks(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    value = given if isinstance(given, Mapping) else {}
    shown = {True: "yes", False: "no"}
    return {
        f"{key}-{part}": forms.ChoiceField(
            label=str(PART_WORDS[part]),
            help_text=name_field(field.name),
            required=False,
            initial=shown.get(bool(value[part]), "") if part in value else "",
            choices=_choices(("yes", "no")),
        )
        for part in parts_of(field)
    }


def _rows(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    rows = list(given or ())
    inputs = {
        f"{key}-{place}-{part}": _part_input(field, part, rows[place].get(part) if place < len(rows) else None, place)
        for place in range(_count_rows(rows))
        for part in parts_of(field)
    }
    return inputs | {f"{key}-none": _none_input(field, given)}


def _count_rows(filled: Sized) -> int:
    return max(min(len(filled) + _EMPTY_ROWS, _MOST_ROWS), len(filled))


def _sworn(field: Field, key: str, given: Any) -> dict[str, forms.Field]:
    return {key: forms.BooleanField(**_words(field), initial=is_sworn(given))}


def is_sworn(given: Any) -> bool:
    """Whether an attestation was given: a bare true, or a signature that does not take itself back."""
    return given is True or (isinstance(given, Mapping) and bool(given) and given.get("given") is not False)


def _part_input(field: Field, part: str, given: Any, place: int | None = None) -> forms.Field:
    if place is None:
        label = pgettext("label of a part", "%(field)s: %(part)s") % {
            "field": name_field(field.name),
            "part": PART_WORDS[part],
        }
    else:
        label = pgettext("label of a part in a list", "%(field)s %(number)d: %(part)s") % {
            "field": name_field(field.name),
            "number": place + 1,
            "part": PART_WORDS[part],
        }
    options = PART_OPTIONS.get((field.name, part))
    if options:
        word = {True: "yes", False: "no"}[given] if isinstance(given, bool) else given
        return forms.ChoiceField(label=label, required=False, initial=word, choices=_choices(options))
    if (field.name, part) in ATTACHED_PARTS:
        return AttachedField(label=label, required=False, given=given)
    if part in PART_LISTS:
        offered = PART_LISTS[part]
        return ChosenField(label=label, required=False, of=offered, given=given, is_open=part in OPEN_PARTS)
    if part in NUMBER_PARTS:
        return forms.FloatField(
            label=label, required=False, initial=given, min_value=0, max_value=1e14, widget=_number_input()
        )
    return forms.CharField(label=label, required=False, initial=given, max_length=1000, widget=_text_input())


def _none_input(field: Field, given: Any) -> forms.BooleanField:
    """An empty list is an answer, and nothing written is none."""
    return forms.BooleanField(
        label=pgettext("option of a list", "There are none"),
        required=False,
        initial=given == [],
        help_text=name_field(field.name),
    )


def _text_input() -> forms.TextInput:
    return forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})


def _number_input() -> forms.TextInput:
    # A number field of the browser changes its value when somebody scrolls over it.
    return forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})


def _choices(options: tuple[str, ...]) -> list[tuple[str, str]]:
    blank = pgettext("option", "Not given")
    return [("", blank), *((option, name_option(option)) for option in options)]


def _read_plain(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    value = cleaned.get(key)
    return value if value not in ("", [], None) else None


def _read_number(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    return _tidy_number(cleaned.get(key))


def _read_yes_no(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    return {"yes": True, "no": False}.get(cleaned.get(key, ""))


def _read_lines(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    """Nothing written is no answer; 'there are none' is one."""
    lines = [line.strip() for line in cleaned.get(key, "").splitlines() if line.strip()]
    return lines or _read_none(key, cleaned)


def _read_chosen_lines(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    chosen = [cleaned[name] for name in cleaned if re.fullmatch(rf"{key}-\d+", name) and cleaned[name]]
    return chosen or _read_none(key, cleaned)


def _read_none(key: str, cleaned: Mapping[str, Any]) -> list[Any] | None:
    return [] if cleaned.get(f"{key}-none") else None


def _read_parts(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    return _collect(field, key, cleaned) or None


def _read_checks(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    answered = {part: cleaned.get(f"{key}-{part}") for part in parts_of(field)}
    return {part: word == "yes" for part, word in answered.items() if word} or None


def _read_rows(field: Field, key: str, cleaned: Mapping[str, Any]) -> Any:
    """Every row at its place, empty ones too, so that a fault found in a row is told at that row."""
    places = {int(name.split("-")[1]) for name in cleaned if name.startswith(f"{key}-") and not name.endswith("-none")}
    rows = [_collect(field, f"{key}-{place}", cleaned) for place in sorted(places)]
    return rows if any(rows) else _read_none(key, cleaned)


def _collect(field: Field, key: str, cleaned: Mapping[str, Any]) -> dict[str, Any]:
    values = {part: cleaned.get(f"{key}-{part}") for part in parts_of(field)}
    return {
        part: _tidy_number(value) if part in NUMBER_PARTS else value
        for part, value in values.items()
        if value not in ("", None)
    }


def _tidy_number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


_MAKERS: dict[Shape, Callable[[Field, str, Any], dict[str, forms.Field]]] = {
    Shape.LINE: _line,
    Shape.TEXT: _text,
    Shape.OPTION: _option,
    Shape.OPTIONS: _options,
    Shape.YES_NO: _yes_no,
    Shape.NUMBER: _number,
    Shape.LINES: _lines,
    Shape.PARTS: _parts,
    Shape.CHECKS: _checks,
    Shape.ROWS: _rows,
    Shape.SWORN: _sworn,
    Shape.CHOSEN: _chosen,
    Shape.CHOSEN_LINES: _chosen_lines,
    Shape.ATTACHED: _attached,
}
_READERS: dict[Shape, Callable[[Field, str, Mapping[str, Any]], Any]] = {
    Shape.LINE: _read_plain,
    Shape.TEXT: _read_plain,
    Shape.OPTION: _read_plain,
    Shape.OPTIONS: _read_plain,
    Shape.YES_NO: _read_yes_no,
    Shape.NUMBER: _read_number,
    Shape.LINES: _read_lines,
    Shape.PARTS: _read_parts,
    Shape.CHECKS: _read_checks,
    Shape.ROWS: _read_rows,
    Shape.SWORN: _read_plain,
    Shape.CHOSEN: _read_plain,
    Shape.CHOSEN_LINES: _read_chosen_lines,
    Shape.ATTACHED: _read_plain,
}
