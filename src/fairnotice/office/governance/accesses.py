"""Reading the register of accesses (RPD 126): who looked at what, when, and for what purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from fairnotice.foundation.acts.models import Access
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request

PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class Sought:
    """What an auditor looks for in the register; '' or None means anything. Days are UTC, both counted."""

    person: str = ""
    entity: str = ""
    thing: str = ""
    operation: str = ""
    begins_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One access as the auditor sees it: no field of any request, and no subject."""

    number: int
    accessed_at: datetime
    operation: str
    purpose: str
    person: str
    person_id: str
    role: str
    entity: str
    about_type: str
    about: str


@dataclass(frozen=True, slots=True)
class PageOfEntries:
    """Some entries, newest first; `before` begins the next page, 0 where there is none."""

    rows: tuple[Entry, ...]
    before: int


def entries_between(begins_on: date, ends_on: date) -> QuerySet[Access]:
    """Entries from the first moment of one day to the last of another, UTC."""
    return Access.objects.filter(
        accessed_at__gte=_midnight(begins_on), accessed_at__lt=_midnight(ends_on + timedelta(days=1))
    )


def list_entries(sought: Sought, *, before: int = 0, length: int = PAGE_LENGTH) -> PageOfEntries:
    """One page of the register. It is found by the entry before it, so that no page costs more than another."""
    rows = _narrow(sought)
    if before:
        last = Access.objects.filter(pk=before).values_list("accessed_at", flat=True).first()
        if last is None:
            return PageOfEntries((), 0)
        rows = rows.filter(Q(accessed_at__lt=last) | Q(accessed_at=last, pk__lt=before))
    found = list(rows.order_by("-accessed_at", "-pk")[: length + 1])
    shown = found[:length]
    return PageOfEntries(tuple(describe(shown)), shown[-1].pk if len(found) > length else 0)


def describe(found: Sequence[Access]) -> list[Entry]:
    """Entries with the names of users and the references of requests, in two queries however many there are."""
    users = {_read_id(access.actor_id) for access in found} - {None}
    requests = {_read_id(access.about_id) for access in found if access.about_type == "requests.request"} - {None}
    names = {str(pk): name for pk, name in User.objects.filter(pk__in=users).values_list("pk", "username")}
    references = {
        str(pk): reference for pk, reference in Request.objects.filter(pk__in=requests).values_list("pk", "reference")
    }
    return [
        Entry(
            number=access.pk,
            accessed_at=access.accessed_at,
            operation=access.operation,
            purpose=access.purpose,
            person=names.get(access.actor_id, access.actor_id),
            person_id=access.actor_id if access.actor_id in names else "",
            role=access.actor_role,
            entity=access.entity,
            about_type=access.about_type,
            about=references.get(access.about_id, access.about_id),
        )
        for access in found
    ]


def _narrow(sought: Sought) -> QuerySet[Access]:
    rows = Access.objects.all()
    if sought.person:
        rows = rows.filter(actor_id__in=_ids_of_persons(sought.person))
    if sought.thing:
        rows = rows.filter(about_id__in=_ids_of_things(sought.thing))
    if sought.entity:
        rows = rows.filter(entity=sought.entity)
    if sought.operation:
        rows = rows.filter(operation=sought.operation)
    if sought.begins_on:
        rows = rows.filter(accessed_at__gte=_midnight(sought.begins_on))
    if sought.ends_on:
        rows = rows.filter(accessed_at__lt=_midnight(sought.ends_on + timedelta(days=1)))
    return rows


def _ids_of_persons(words: str) -> list[str]:
    """The ids meant by a user name or an id; the words themselves, for one whose account is no more."""
    found = [str(pk) for pk in User.objects.filter(username=words).values_list("pk", flat=True)]
    return [*found, words.lower()]


def _ids_of_things(words: str) -> list[str]:
    """The ids meant by a request's reference or by an id."""
    found = [str(pk) for pk in Request.objects.filter(reference=words.upper()).values_list("pk", flat=True)]
    return [*found, words.lower()]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)


def _read_id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
