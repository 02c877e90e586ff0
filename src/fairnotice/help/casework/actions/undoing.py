"""Undoing a step, where nothing came after it: a change gives back what was, what was taken away comes back."""

from __future__ import annotations

from uuid import UUID

from django.apps import apps
from django.db import transaction
from django.utils.translation import pgettext

from fairnotice.errors import Conflict
from fairnotice.foundation.acts.actions import Actor
from fairnotice.foundation.acts.models import Act, Opening
from fairnotice.help.casework.actions.keeping import ADDED, CHANGED, TAKEN_AWAY, add, change, take_away
from fairnotice.help.casework.models import Document, Kept, Matter
from fairnotice.help.casework.models.kept import Told


def is_undoable(act: Act) -> bool:
    """Whether the step can be undone: the last about its thing, with its opening, and nothing lost for good in it."""
    kind = _kind_of(act)
    step = act.verb.partition(".")[2]
    if kind is None or not Opening.objects.filter(act=act).exists():
        return False
    if step == CHANGED or (step == TAKEN_AWAY and kind is not Document):
        return _is_last(act)
    # A matter or a document that was added is deleted by its own page, which says what is lost.
    return step == ADDED and kind not in (Matter, Document) and _is_last(act)


@transaction.atomic
def undo(*, by: Actor, act: Act) -> None:
    """Undo one step; raises `Conflict` where something came after it."""
    kind = _kind_of(act)
    if kind is None or not is_undoable(act):
        raise Conflict(
            pgettext(
                "casework", "Nothing was undone: something came after this step. Change it by hand where it stands."
            )
        )
    step, content = act.verb.partition(".")[2], act.opening.content
    if step == TAKEN_AWAY:
        _refuse_lost_source(content["before"])
        add(kind(id=UUID(act.about_id), **_read(kind, content["before"])), by=by, undoes=act)
        return
    thing = kind._base_manager.select_for_update().get(pk=act.about_id)
    if step == ADDED:
        take_away(thing, by=by, undoes=act)
    else:
        _refuse_lost_source(content["before"])
        change(thing, by=by, fields=_read(kind, content["before"]), undoes=act)


def _kind_of(act: Act) -> type[Kept] | None:
    app, _, name = act.about_type.partition(".")
    if app != "casework":
        return None
    kind = apps.get_model(app, name)
    return kind if issubclass(kind, Kept) else None


def _is_last(act: Act) -> bool:
    return not Act.objects.filter(about_type=act.about_type, about_id=act.about_id, pk__gt=act.pk).exists()


def _read(kind: type[Kept], told: dict[str, Told]) -> dict[str, object]:
    fields = {field.attname: field for field in kind._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in told.items()}


def _refuse_lost_source(told: dict[str, Told]) -> None:
    key = told.get("source_id")
    if key is not None and not Document.objects.filter(pk=str(key)).exists():
        raise Conflict(
            pgettext("casework", "Nothing was undone: the document that it came from has been deleted meanwhile.")
        )
