"""Who examines which request; nobody tied to either side does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.messages.actions import notify_user
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.recusal import refuse_unfree
from fairnotice.foundation.people.rules import Sides
from fairnotice.office.requests.models import Request, State
from fairnotice.office.review.actions.drawing import draw_second_reading
from fairnotice.office.review.bench import read_bench
from fairnotice.office.review.models import Assignment

#: States in which there is something to examine.
EXAMINED = (State.SUBMITTED, State.UNDER_EXAMINATION)
#: So many requests are dealt at once and no more, so that locks are short.
DEALT_AT_ONCE = 100


@transaction.atomic
def assign_request(*, by: Actor, request_id: UUID, reviewer: User) -> Assignment:
    """Lay a request on one reviewer's desk; an assignment to another is closed."""
    request = lock_request(request_id)
    if request.state not in EXAMINED:
        raise Conflict(pgettext("refusal", "Nothing was assigned: the request is not waiting for an examination."))
    refuse_tied(reviewer, request)
    return _lay_on_desk(request, reviewer, by)


@dataclass(frozen=True, slots=True)
class Dealt:
    """What came of dealing requests: how many each got, which nobody may take, which lay with somebody."""

    given: Sequence[tuple[User, int]]
    nobody: Sequence[Request]
    kept: int


@transaction.atomic
def deal_requests(*, by: User, request_ids: Collection[UUID]) -> Dealt:
    """Deal these requests out, each to the untied reviewer with the least on their desk.

    What lies with somebody stays there. Nobody chooses who gets which: that is what dealing is for.
    """
    if not by.reviews:
        raise NotAllowed("Nothing was dealt: only a reviewer may do this.")
    if len(request_ids) > DEALT_AT_ONCE:
        raise Conflict(pgettext("refusal", "Nothing was dealt: choose at most a hundred requests at once."))
    waiting = Request.objects.select_for_update().filter(pk__in=request_ids, state__in=EXAMINED)
    requests = sorted(waiting, key=lambda request: (-request.priority, request.submitted_at, request.pk))
    assigned = Assignment.objects.filter(request__in=requests, closed_at__isnull=True)
    lying = set(assigned.values_list("request_id", flat=True))
    bench, given, nobody = read_bench(requests), Counter[User](), []
    for request in requests:
        if request.pk in lying:
            continue
        reviewer = bench.choose(request)
        if reviewer is None:
            nobody.append(request)
            continue
        _lay_on_desk(request, reviewer, by)
        bench.lay(reviewer)
        given[reviewer] += 1
    return Dealt(sorted(given.items(), key=lambda item: item[0].username), nobody, len(lying))


def _lay_on_desk(request: Request, reviewer: User, by: Actor) -> Assignment:
    now = clock.read_now()
    request.assignments.filter(closed_at__isnull=True).update(closed_at=now)
    assignment = Assignment.objects.create(
        request=request, reviewer=reviewer, assigned_by=by.acting_id, assigned_at=now
    )
    before, request.state = request.state, State.UNDER_EXAMINATION
    request.save(update_fields=["state"])
    record_act(by=by, verb="request.assigned", about=request, stated={"from": before, "to": request.state})
    notify_user(by=by, user=reviewer, kind=NoticeKind.REQUEST_ASSIGNED, about=request)
    draw_second_reading(request, first=reviewer)
    return assignment


def lock_request(request_id: UUID) -> Request:
    """The request, locked until the transaction ends; raises `NotAllowed` where there is none, or it was erased."""
    found = Request.objects.select_for_update(of=("self",)).filter(pk=request_id, erasure__isnull=True).first()
    if found is None:
        raise NotAllowed("Nothing was changed: there is no such request.")
    return found


def refuse_tied(user: User, request: Request) -> None:
    """Raise `NotAllowed` for who does not review, is tied to the case or its countries, or has declared nothing."""
    refuse_unfree(user, sides_of(request), about=request)


def sides_of(request: Request) -> Sides:
    """What a request touches: the countries of its source and its subject, and the case itself."""
    return Sides(list(request.tied_countries.values_list("country", flat=True)), request.pk)
