"""Who examines which request; nobody tied to either side does."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.recusal import refuse_unfree
from fairnotice.foundation.people.rules import Sides
from fairnotice.office.requests.models import Request, State
from fairnotice.office.review.models import Assignment

#: States in which there is something to examine.
EXAMINED = (State.SUBMITTED, State.UNDER_EXAMINATION)


@transaction.atomic
def assign_request(*, by: Actor, request_id: UUID, reviewer: User) -> Assignment:
    """Lay a request on one reviewer's desk; an assignment to another is closed."""
    request = lock_request(request_id)
    if request.state not in EXAMINED:
        raise Conflict("Nothing was assigned: the request is not waiting for an examination.")
    refuse_tied(reviewer, request)
    now = clock.read_now()
    request.assignments.filter(closed_at__isnull=True).update(closed_at=now)
    assignment = Assignment.objects.create(
        request=request, reviewer=reviewer, assigned_by=by.acting_id, assigned_at=now
    )
    before, request.state = request.state, State.UNDER_EXAMINATION
    request.save(update_fields=["state"])
    record_act(by=by, verb="request.assigned", about=request, stated={"from": before, "to": request.state})
    return assignment


def lock_request(request_id: UUID) -> Request:
    """The request, locked until the transaction ends; raises `NotAllowed` where there is none."""
    found = Request.objects.select_for_update().filter(pk=request_id).first()
    if found is None:
        raise NotAllowed("Nothing was changed: there is no such request.")
    return found


def refuse_tied(user: User, request: Request) -> None:
    """Raise `NotAllowed` for who does not review, is tied to the case or its countries, or has declared nothing."""
    countries = list(request.tied_countries.values_list("country", flat=True))
    refuse_unfree(user, Sides(countries, request.pk), about=request)
