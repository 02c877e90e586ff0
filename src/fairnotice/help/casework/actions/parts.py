"""People, events, tasks and letters of a matter: put down, changed, taken away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice.errors import Refused
from fairnotice.foundation.acts.actions import Actor
from fairnotice.help.casework.actions.keeping import add, change, take_away
from fairnotice.help.casework.clocks import first_day_due
from fairnotice.help.casework.models import Event, KeptOfMatter, Letter, Matter, Person, Task

#: What is put down by its form and taken away with a way back. Documents have steps of their own.
Part = Person | Event | Task | Letter


def put_down(*, by: Actor, matter: Matter, kind: type[KeptOfMatter], fields: Mapping[str, object]) -> KeptOfMatter:
    """Put one part down in a matter."""
    part = kind(matter=matter, **_complete(kind, fields))
    add(part, by=by)
    return part


def change_part(*, by: Actor, part: KeptOfMatter, fields: Mapping[str, object]) -> None:
    """Change what stands of a part."""
    change(part, by=by, fields=_complete(type(part), fields))


def drop_part(*, by: Actor, part: KeptOfMatter) -> None:
    """Take a part away; its history can bring it back."""
    take_away(part, by=by)


@transaction.atomic
def mark_done(*, by: Actor, task: Task, on: date | None) -> None:
    """Say that a task is done, or that it is not after all."""
    change(task, by=by, fields={"done_on": on})


def _complete(kind: type[KeptOfMatter], fields: Mapping[str, object]) -> dict[str, object]:
    """What is kept of a form: a task by a clock is due on the earliest day that its text can be read to give."""
    told = dict(fields)
    if kind is Task and told.get("clock_id"):
        begun = told.get("triggered_on")
        if not isinstance(begun, date):
            words = pgettext("casework", "Nothing was kept: a clock runs from a day. Give the day that set it off.")
            raise Refused(words, {"triggered_on": words})
        told["due_on"] = first_day_due(str(told["clock_id"]), begun)
    return told
