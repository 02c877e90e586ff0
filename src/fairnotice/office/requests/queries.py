"""What a bureau may find: its own requests, by one query that asks for its own."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from fairnotice.errors import NotAllowed
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.models import Request

PAGE_LENGTH = 25
MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class PageOfRequests:
    """Some requests of one bureau, newest first; `after` begins the next page, '' where there is none."""

    rows: tuple[Request, ...]
    after: str


def find_own_request(by: User, request_id: UUID) -> Request:
    """The request, if it is the bureau's own.

    Another bureau's and one that does not exist raise the same `NotAllowed` after the same query, so
    that neither words nor time tell them apart.
    """
    found = own_requests(by).filter(pk=request_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such request for this bureau.")
    return found


def list_own_requests(
    by: User, *, state: str = "", after: UUID | None = None, length: int = PAGE_LENGTH
) -> PageOfRequests:
    """One page of the bureau's own requests; the page is found by the last row before it, so it never grows."""
    rows = _in_order(own_requests(by))
    if state:
        rows = rows.filter(state=state)
    if after is not None:
        last = own_requests(by).filter(pk=after).values_list("created_at", flat=True).first()
        if last is None:
            raise NotAllowed("Nothing was shown: there is no such page for this bureau.")
        rows = rows.filter(Q(created_at__lt=last) | Q(created_at=last, pk__lt=after))
    found = list(rows[: length + 1])
    shown = found[:length]
    return PageOfRequests(tuple(shown), str(shown[-1].pk) if len(found) > length else "")


def search_own_requests(by: User, text: str) -> list[Request]:
    """Own requests whose reference, or own file number, is exactly this; fifty at most."""
    wanted = text.strip()
    if not wanted:
        return []
    rows = own_requests(by).filter(Q(reference=wanted.upper()) | Q(draft__proceedings__case_reference=wanted))
    return list(_in_order(rows)[:MOST_FOUND])


def own_requests(by: User) -> QuerySet[Request]:
    """All requests of the officer's bureau and nobody else's; raises `NotAllowed` for who has no bureau."""
    if by.role != Role.BUREAU_OFFICER or by.bureau_id is None or not by.is_active:
        raise NotAllowed("Nothing was shown: only an officer of a bureau may see its requests.")
    return Request.objects.filter(bureau_id=by.bureau_id).select_related("bureau", "created_by")


def _in_order(rows: QuerySet[Request]) -> QuerySet[Request]:
    waiting = Count("questions", filter=Q(questions__answered_at__isnull=True))
    return rows.annotate(waiting_questions=waiting).order_by("-created_at", "-pk")
