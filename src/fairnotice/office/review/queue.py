"""The queue: what waits, filtered and in order, a page at a time that costs the same however long it is.

A page is read from where the last one ended (its key), never by counting past what came before; each
state is read along its own index and the pieces are merged.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from fairnotice import clock
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Kind, Request, State
from fairnotice.office.review.models import Assignment, Proposal

PAGE_SIZE = 25
#: Counting stops here: beyond it, how many exactly helps nobody choose.
COUNTED_UP_TO = 1000
WAITING = (State.SUBMITTED, State.UNDER_EXAMINATION)
#: What the queue may be filtered by: nothing sensitive, and nothing about the person (RPD 42(5)).
CHOICES = ("state", "kind", "age", "urgent", "assigned", "bureau", "second", "order")
ORDERS = ("priority", "oldest", "newest")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The filters and the order that a reviewer chose; what cannot be read is left out."""

    states: tuple[str, ...] = WAITING
    kind: str = ""
    older_than_days: int = 0
    urgent: bool = False
    assigned: str = ""
    bureau: str = ""
    second: bool = False
    order: str = "priority"


@dataclass(frozen=True, slots=True)
class QueuePage:
    """One page: its requests, the key of the next page ('' where it ends), how many there are, capped."""

    requests: list[Request]
    next_key: str
    counted: int

    @property
    def counted_all(self) -> bool:
        return self.counted <= COUNTED_UP_TO


def read_choice(given: Mapping[str, str]) -> Chosen:
    """Read filters as an address or a saved view carries them; unknown values count as not given."""
    state, age, order = given.get("state", ""), given.get("age", ""), given.get("order", "")
    return Chosen(
        states=(state,) if state in State.values and state != State.DRAFT else WAITING,
        kind=given.get("kind", "") if given.get("kind") in Kind.values else "",
        older_than_days=int(age) if age.isascii() and age.isdigit() and len(age) < 5 else 0,
        urgent=given.get("urgent") == "1",
        assigned=given.get("assigned", "") if given.get("assigned") in ("me", "nobody") else "",
        bureau=given.get("bureau", "")[:40],
        second=given.get("second") == "1",
        order=order if order in ORDERS else "priority",
    )


def read_page(chosen: Chosen, *, user: User, key: str = "", size: int = PAGE_SIZE) -> QueuePage:
    """Read the page that begins after a key; a key that cannot be read begins at the start."""
    after = _read_key(key, chosen.order)
    pieces = [_read_state(state, chosen, user, after, size + 1) for state in chosen.states]
    found = list(islice(merge(*pieces, key=lambda request: _place(request, chosen.order)), size + 1))
    more = len(found) > size
    requests = found[:size]
    return QueuePage(
        requests, _write_key(requests[-1], chosen.order) if more else "", count_up_to(chosen, user, COUNTED_UP_TO)
    )


def count_up_to(chosen: Chosen, user: User, most: int) -> int:
    """How many there are, counting to `most` and one more."""
    return _filtered(chosen, user).filter(state__in=chosen.states).order_by()[: most + 1].count()


def next_unassigned(number: int, *, user: User) -> list[UUID]:
    """The ids of the requests that wait first and lie with nobody."""
    page = read_page(Chosen(assigned="nobody"), user=user, size=number)
    return [request.pk for request in page.requests]


def _filtered(chosen: Chosen, user: User) -> QuerySet[Request]:
    found = Request.objects.all()
    if chosen.kind:
        found = found.filter(kind=chosen.kind)
    if chosen.bureau:
        found = found.filter(bureau=chosen.bureau)
    if chosen.urgent:
        found = found.filter(is_urgent=True)
    if chosen.older_than_days:
        found = found.filter(submitted_at__lte=clock.read_now() - timedelta(days=chosen.older_than_days))
    lying = Assignment.objects.filter(request=OuterRef("pk"), closed_at__isnull=True)
    if chosen.assigned == "me":
        found = found.filter(pk__in=user.assignments.filter(closed_at__isnull=True).values("request"))
    elif chosen.assigned == "nobody":
        found = found.filter(~Exists(lying))
    if chosen.second:
        found = found.filter(pk__in=Proposal.objects.filter(closed_at__isnull=True).values("request"))
    return found


def _read_state(
    state: str, chosen: Chosen, user: User, after: tuple[int, datetime, UUID] | None, size: int
) -> Iterator[Request]:
    """The requests of one state in order, at most `size`, along that state's index."""
    fields = {
        "priority": ("-priority", "submitted_at", "pk"),
        "oldest": ("submitted_at", "pk"),
        "newest": ("-submitted_at", "-pk"),
    }[chosen.order]
    base = _filtered(chosen, user).filter(state=state).select_related("bureau").order_by(*fields)
    left = size
    for beyond in _beyond(chosen.order, after):
        for request in base.filter(beyond).defer("draft")[:left]:
            left -= 1
            yield request
        if left <= 0:
            return


def _beyond(order: str, after: tuple[int, datetime, UUID] | None) -> list[Q]:
    """What lies beyond a key, as conditions that an index answers, in the order in which they are read."""
    if after is None:
        return [Q()]
    priority, moment, pk = after
    if order == "newest":
        return [Q(submitted_at__lte=moment) & (Q(submitted_at__lt=moment) | Q(pk__lt=pk))]
    later = Q(submitted_at__gte=moment) & (Q(submitted_at__gt=moment) | Q(pk__gt=pk))
    return [later] if order == "oldest" else [later & Q(priority=priority), Q(priority__lt=priority)]


def _place(request: Request, order: str) -> tuple[Any, ...]:
    """Where a request stands in an order, for merging."""
    moment = request.submitted_at.timestamp() if request.submitted_at else 0.0
    if order == "newest":
        return (-moment, -request.pk.int)
    return (moment, request.pk.int) if order == "oldest" else (-request.priority, moment, request.pk.int)


def _write_key(request: Request, order: str) -> str:
    moment = request.submitted_at.isoformat() if request.submitted_at else ""
    return base64.urlsafe_b64encode(json.dumps([order, request.priority, moment, request.pk.hex]).encode()).decode()


def _read_key(key: str, order: str) -> tuple[int, datetime, UUID] | None:
    try:
        told, priority, moment, pk = json.loads(base64.urlsafe_b64decode(key.encode()))
        read = int(priority), datetime.fromisoformat(moment), UUID(pk)
    except (ValueError, TypeError, AttributeError, binascii.Error, RecursionError):
        return None
    return read if told == order and read[1].tzinfo is not None else None
