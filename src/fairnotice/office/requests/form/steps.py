"""One step of the form: the fields of one group, asked together and saved together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice import clock
from fairnotice.core.screening.fields import Field
from fairnotice.core.screening.values import build_reader
from fairnotice.errors import UnreadableRecord
from fairnotice.foundation.people.models import User
from fairnotice.foundation.request_words.field_words import name_field, step_of
from fairnotice.office.requests.form.chosen import AttachedField
from fairnotice.office.requests.form.inputs import is_sworn, make_inputs, read_inputs
from fairnotice.office.requests.form.languages import list_languages
from fairnotice.office.requests.form.shapes import Shape, can_be_shown, shape_of
from fairnotice.office.requests.given_fields import fields_of_form
from fairnotice.office.requests.prechecking import Lacking

_FAULTS: Mapping[str, str | Promise] = {
    "date": pgettext_lazy("form error", "Write a day as YYYY-MM-DD."),
    "partial_date": pgettext_lazy("form error", "Write a date as YYYY, YYYY-MM or YYYY-MM-DD."),
}
_FAULT = pgettext_lazy("form error", "This cannot be read. Write it as the hint says, without hidden characters.")
_PART_FAULT = pgettext_lazy("form error", "This cannot be read. Write days as YYYY-MM-DD.")


class StepForm(forms.Form):
    """The inputs of one step, read back into the values of the request.

    Absent fields may stay absent in a draft; a value that cannot be read at all is refused here, by the
    reader that the rules use.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        fields: tuple[Field, ...],
        kind: str,
        given: Mapping[str, Any],
        languages: Mapping[str, str],
        language: str,
        files: Sequence[tuple[str, str]],
        name_file: Callable[[str], str],
        lacking: Iterable[Lacking] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.of_step = fields
        self.asked: list[Field] = []
        self.kept: dict[str, Any] = {}
        for field in fields:
            key = key_of(field)
            value = given.get(key)
            if not can_be_shown(field, value):
                self.kept[key] = value
                continue
            if value is None and _stays_empty(field, kind):
                continue
            self.asked.append(field)
            self.fields.update(make_inputs(field, key, value))
            if shape_of(field) is Shape.TEXT:
                self.fields[f"{key}-language"] = _ask_language(field, languages.get(key, language))
        for own in self.fields.values():
            if isinstance(own, AttachedField):
                own.offer(files, name_file)
        self.lacking = [(missing, self._mark(missing)) for missing in lacking if _is_lacking(missing, given)]
        self._given = given
        self._language = language

    def _mark(self, missing: Lacking) -> str:
        """Say at the first input of a field that it is missing; the input's place on the page, '' where it has none."""
        key = missing.field.rpartition(".")[2]
        name = next((own for own in self.fields if own.partition("-")[0] == key), "")
        if name:
            self.fields[name].is_missing = True  # type: ignore[attr-defined]
        return f"id_{name}" if name else ""

    @property
    def asks_for_files(self) -> bool:
        """Whether something on this step is given by attaching it."""
        return any(isinstance(own, AttachedField) for own in self.fields.values())

    @property
    def kept_names(self) -> list[str]:
        """What a machine gave in a form that no page can show; it stays as it is."""
        return [name_field(field.name) for field in self.of_step if key_of(field) in self.kept]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for field in self.asked:
            value = read_inputs(field, key_of(field), cleaned)
            if value is None or shape_of(field) is Shape.SWORN:
                continue
            try:
                build_reader(field.name, field.type, field.enum)(value, key_of(field))
            except UnreadableRecord as problem:
                self._tell_fault(field, problem.path)
        return cleaned

    def _tell_fault(self, field: Field, path: str) -> None:
        name = re.sub(r"\[(\d+)\]", r"-\1", path).replace(".", "-")
        if name not in self.fields:
            name = next(own for own in self.fields if own.partition("-")[0] == key_of(field))
        is_part = name != key_of(field)
        self.add_error(name, str(_PART_FAULT if is_part else _FAULTS.get(field.type, _FAULT)))

    def read_values(self, by: User) -> dict[str, Any]:
        """The values of this step; an attestation is signed by who is signed in, now."""
        values: dict[str, Any] = dict(self.kept)
        for field in self.asked:
            key = key_of(field)
            value = read_inputs(field, key, self.cleaned_data)
            if shape_of(field) is Shape.SWORN:
                value = _swear(bool(value), self._given.get(key), by)
            elif shape_of(field) is Shape.ROWS and value is not None:
                value = [row for row in value if row]
            if value is not None:
                values[key] = value
        return values

    def read_languages(self) -> dict[str, str]:
        """In which language each text of this step is written."""
        return {
            key_of(field): self.cleaned_data[f"{key_of(field)}-language"] or self._language
            for field in self.asked
            if shape_of(field) is Shape.TEXT and self.cleaned_data.get(key_of(field))
        }


def fields_of_step(step: str, kind: str) -> tuple[Field, ...]:
    """The fields of one step of the form for a kind of alert."""
    return tuple(field for field in fields_of_form(kind) if step_of(field.name) == step)


def key_of(field: Field) -> str:
    """The field's name within its step."""
    return field.name.rpartition(".")[2]


def _stays_empty(field: Field, kind: str) -> bool:
    """Not asked for: filled, it would only tell that no alert of this kind may be. RPD 79(3) allows one exception."""
    return field.required[kind] == "must_be_empty" and field.name != "restrictions.access_restrictions"


def _is_lacking(missing: Lacking, given: Mapping[str, Any]) -> bool:
    """Of several offences one may give what another lacks."""
    return not missing.field.startswith("offences[]") or given.get(missing.field.rpartition(".")[2]) is None


def _swear(now_given: bool, before: Any, by: User) -> Any:
    if not now_given:
        return None
    if is_sworn(before):
        return before
    return {"given": True, "officer": by.acting_id, "at": clock.read_now().strftime("%Y-%m-%dT%H:%M:%SZ")}


def _ask_language(field: Field, initial: str) -> forms.ChoiceField:
    listed = list_languages()
    # A machine may have told a language that no list of ours knows: it stays as it is.
    choices = listed if initial in dict(listed) else [*listed, (initial, initial)]
    return forms.ChoiceField(
        label=pgettext_lazy("form label", "Language of this text"),
        help_text=name_field(field.name),
        choices=choices,
        initial=initial,
        required=False,
    )
