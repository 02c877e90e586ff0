"""Taking a matter in, and every later step of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import pgettext

from fairnotice.errors import Refused
from fairnotice.foundation.acts.actions import Actor
from fairnotice.help.casework.actions.keeping import add, change
from fairnotice.help.casework.models import Matter, Stage


@transaction.atomic
def take_in(*, by: Actor, fields: Mapping[str, object]) -> Matter:
    """Put a new matter into the inbox, under the next number."""
    number = (Matter.objects.select_for_update().aggregate(highest=Max("number"))["highest"] or 0) + 1
    matter = Matter(number=number, **fields)
    add(matter, by=by)
    return matter


def describe(*, by: Actor, matter: Matter, fields: Mapping[str, object]) -> None:
    """Change what is known of a matter."""
    change(matter, by=by, fields=fields)


def take_on(*, by: Actor, matter: Matter) -> None:
    """Take a matter on; one that was declined or closed is opened again."""
    change(matter, by=by, fields={"stage": Stage.TAKEN, "ended_on": None, "why_ended": ""})


def end(*, by: Actor, matter: Matter, stage: Stage, on: date, why: str) -> None:
    """Decline or close a matter, with a reason for whoever reads it later."""
    if stage not in (Stage.DECLINED, Stage.CLOSED):
        raise Refused(pgettext("casework", "Nothing was changed: choose whether it is declined or closed."))
    change(matter, by=by, fields={"stage": stage, "ended_on": on, "why_ended": why})
