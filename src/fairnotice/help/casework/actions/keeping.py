"""Adding, changing and taking away a kept thing: the three steps of which every action of casework is made.

An act carries what a field was before and is after, behind a salted commitment. So the state of the folder is the
sum of its acts, and a step can be undone as long as nothing came after it.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.acts.models import Act
from fairnotice.help.casework.index import forget_words, index_words
from fairnotice.help.casework.models import Kept
from fairnotice.help.casework.models.kept import Told

ADDED, CHANGED, TAKEN_AWAY = "added", "changed", "taken_away"


@transaction.atomic
def add(thing: Kept, *, by: Actor, undoes: Act | None = None) -> Act:
    """Keep a new thing."""
    thing.save(force_insert=True)
    index_words(thing)
    return _record(thing, ADDED, by, {"after": thing.tell()}, undoes)


@transaction.atomic
def change(thing: Kept, *, by: Actor, fields: Mapping[str, object], undoes: Act | None = None) -> Act | None:
    """Give fields of a thing other values; `None`, and no act, where nothing is other than it was."""
    now = type(thing)._base_manager.select_for_update().get(pk=thing.pk)
    before = now.tell()
    for name, value in fields.items():
        setattr(now, name, value)
        setattr(thing, name, value)
    now.save()
    after = type(now)._base_manager.get(pk=now.pk).tell()
    changed = [name for name, value in after.items() if value != before[name]]
    if not changed:
        return None
    index_words(now)
    content = {"before": {name: before[name] for name in changed}, "after": {name: after[name] for name in changed}}
    return _record(now, CHANGED, by, content, undoes)


@transaction.atomic
def take_away(thing: Kept, *, by: Actor, undoes: Act | None = None) -> Act:
    """Take a thing away; its last state stays in the act, so that this can be undone."""
    act = _record(thing, TAKEN_AWAY, by, {"before": thing.tell()}, undoes)
    forget_words(thing)
    thing.delete()
    return act


def _record(thing: Kept, step: str, by: Actor, content: Mapping[str, Mapping[str, Told]], undoes: Act | None) -> Act:
    stated: dict[str, object] = {"matter": thing.matter_key}
    if undoes is not None:
        stated["undoes"] = undoes.pk
    return record_act(by=by, verb=f"{thing._meta.model_name}.{step}", about=thing, stated=stated, content=content)
