"""What a page shows of a thing: labels and words, in the order of its form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from fairnotice.help.casework.forms.matters import MatterForm
from fairnotice.help.casework.models import Matter


@dataclass(frozen=True, slots=True)
class Row:
    """A line of what is known: its label and its words, '' where nothing is."""

    label: str
    words: str


def list_known(matter: Matter) -> list[Row]:
    """What is known of a matter beside its name."""
    return [Row(str(label), _say(matter, name)) for name, label in MatterForm.Meta.labels.items() if name != "called"]


def _say(thing: object, name: str) -> str:
    said = getattr(thing, f"get_{name}_display", None)
    value = said() if callable(said) else getattr(thing, name)
    return date_format(value, "DATE_FORMAT") if isinstance(value, date) else str(value or "")
