"""The folder's acts, folded: what they alone say that stands in the folder."""

from __future__ import annotations

from django.apps import apps

from fairnotice.foundation.acts.models import Act
from fairnotice.help.casework.models import Kept
from fairnotice.help.casework.models.kept import Told

State = dict[tuple[str, str], dict[str, Told]]


def fold_acts() -> State:
    """Every thing that the acts leave standing, with every field."""
    state: State = {}
    for act in Act.objects.filter(about_type__startswith="casework.").select_related("opening"):
        key, step = (act.about_type, act.about_id), act.verb.partition(".")[2]
        if step in ("taken_away", "erased"):
            state.pop(key, None)
        elif hasattr(act, "opening"):
            state.setdefault(key, {}).update(act.opening.content["after"])
    return state


def read_state() -> State:
    """Every thing that does stand in the folder."""
    kinds = [kind for kind in apps.get_app_config("casework").get_models() if issubclass(kind, Kept)]
    return {(kind._meta.label_lower, str(each.pk)): each.tell() for kind in kinds for each in kind._base_manager.all()}
