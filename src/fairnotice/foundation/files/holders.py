"""What may have files attached to it: each app says so of its own things, for this one knows none of them."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from django.db import models

from fairnotice.errors import NotAllowed
from fairnotice.foundation.people.models import User


class Holder(Protocol):
    """One kind of thing that takes files."""

    #: The model's label in lower case, as acts carry it.
    about_type: str

    def find(self, by: User, about_id: UUID, *, lock: bool = False) -> models.Model:
        """The thing, if this person may see it; otherwise `NotAllowed` in the words for what does not exist."""

    def refuse_closed(self, by: User, thing: models.Model) -> None:
        """Raise `Conflict` where nothing may be attached to it, or taken back from it, any more."""

    def find_page(self, by: User, thing: models.Model) -> str:
        """The address of its page for this person."""


_HOLDERS: dict[str, Holder] = {}


def register_holder(holder: Holder) -> None:
    """Let things of one kind take files."""
    _HOLDERS[holder.about_type] = holder


def find_holder(about_type: str) -> Holder:
    """Who answers for a kind of thing; raises `NotAllowed` for a kind that takes no files."""
    holder = _HOLDERS.get(about_type)
    if holder is None:
        raise NotAllowed("Nothing was shown: there is no such thing for you.")
    return holder
