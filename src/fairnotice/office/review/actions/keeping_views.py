"""The views of the queue that a reviewer keeps for themselves."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.office.review.models import SavedView

#: More than these nobody finds again.
_MOST_VIEWS = 30


@transaction.atomic
def save_view(*, by: User, name: str, chosen: Mapping[str, str]) -> SavedView:
    """Keep filters and order under a name; the same name replaces what it held."""
    if not name.strip():
        raise Refused(
            pgettext("refusal", "Nothing was kept: the view has no name."),
            {"name": pgettext("to mend", "Write a name.")},
        )
    if by.saved_views.exclude(name=name).count() >= _MOST_VIEWS:
        raise Conflict(pgettext("refusal", "Nothing was kept: you have thirty saved views. Forget one first."))
    view, _ = SavedView.objects.update_or_create(
        user=by, name=name.strip(), defaults={"chosen": dict(chosen), "saved_at": clock.read_now()}
    )
    record_act(by=by, verb="view.saved", about=view)
    return view


@transaction.atomic
def forget_view(*, by: User, view_id: int) -> None:
    """Forget one's own saved view."""
    view = SavedView.objects.filter(pk=view_id, user=by).first()
    if view is None:
        raise NotAllowed("Nothing was changed: there is no such view for you.")
    record_act(by=by, verb="view.forgotten", about=view)
    view.delete()
