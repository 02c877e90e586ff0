"""Requests take files: from their bureau while they are not decided, from the office while it examines them."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.translation import pgettext

from fairnotice.errors import Conflict, NotAllowed
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.models import Request, State

#: A bureau takes nothing back, and adds nothing, once a human has decided.
_OPEN = (State.DRAFT, State.SUBMITTED, State.UNDER_EXAMINATION, State.RETURNED)


class RequestFiles:
    """What the files app asks about requests."""

    about_type = "requests.request"

    def find(self, by: User, about_id: UUID, *, lock: bool = False) -> Request:
        """The bureau's own request, or for a reviewer any that was submitted; one query whatever the answer."""
        rows = Request.objects.select_for_update() if lock else Request.objects.all()
        if by.role == Role.BUREAU_OFFICER and by.is_active and by.bureau_id is not None:
            rows = rows.filter(bureau_id=by.bureau_id)
        elif by.reviews:
            rows = rows.exclude(submitted_at__isnull=True)
        else:
            rows = rows.none()
        found = rows.filter(pk=about_id).first()
        if found is None:
            raise NotAllowed("Nothing was shown: there is no such request for you.")
        return found

    def refuse_closed(self, by: User, thing: models.Model) -> None:
        """Raise `Conflict` once the request is decided or withdrawn."""
        if not isinstance(thing, Request) or thing.state not in _OPEN:
            raise Conflict(
                pgettext("refusal", "Nothing was changed: files are attached to a request before it is decided.")
            )

    def find_page(self, by: User, thing: models.Model) -> str:
        """The bureau's page of it, or the reviewer's desk."""
        name = "requests:detail" if by.role == Role.BUREAU_OFFICER else "review:desk"
        try:
            return reverse(name, args=[thing.pk])
        except NoReverseMatch:
            return reverse("home")
