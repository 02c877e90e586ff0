"""Who opened requests that were never theirs: facts for an auditor, no accusation and no score.

There are good reasons: handing work out, the second of two persons, the duty of a night. The register
says only who, what and when; people ask the person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fairnotice.foundation.people.models import User
from fairnotice.office.governance.accesses import entries_between
from fairnotice.office.policy import policy_on
from fairnotice.office.review.models import Assignment, LegalReview, Proposal


@dataclass(frozen=True, slots=True)
class Hours:
    """What counts as night and as a burst on a day; all of it this office's own choice."""

    night_begins: int
    night_ends: int
    burst_openings: int
    burst_minutes: int

    def is_night(self, moment: datetime) -> bool:
        return moment.hour >= self.night_begins or moment.hour < self.night_ends


@dataclass(frozen=True, slots=True)
class Sitting:
    """What one person opened from one noon to the next: how much was theirs, when, and how fast.

    `requests` counts different requests, `never_theirs` those never assigned to the person nor reviewed
    by them; `burst` is the most of them opened within the time of a burst.
    """

    begins_on: date
    person: str
    person_id: str
    role: str
    requests: int
    never_theirs: int
    at_night: int
    burst: int
    first_at: datetime
    last_at: datetime
    purposes: tuple[str, ...]


def read_hours(day: date) -> Hours:
    """Night and burst as this office chose them for a day."""
    night: Sequence[int] = policy_on("night_hours", day).value
    openings, minutes = policy_on("burst_openings", day).value, policy_on("burst_minutes", day).value
    return Hours(night[0], night[1], openings, minutes)


def list_sittings(begins_on: date, ends_on: date, *, hours: Hours) -> list[Sitting]:
    """Sittings in which something was opened that was never the person's, newest first; four queries.

    Only people of the office are meant: a bureau reads its own requests alone.
    """
    entries = entries_between(begins_on, ends_on).filter(about_type="requests.request", entity="office")
    opened: dict[tuple[str, date], list[tuple[datetime, str, str, str]]] = defaultdict(list)
    rows = entries.order_by("accessed_at", "pk").values_list(
        "actor_id", "actor_role", "about_id", "purpose", "accessed_at"
    )
    for actor, role, about, purpose, moment in rows.iterator(chunk_size=2000):
        # A night belongs to the day it began on.
        opened[actor, (moment - timedelta(hours=12)).date()].append((moment, about, purpose, role))
    theirs = _requests_of({actor for actor, _ in opened})
    names = {str(pk): name for pk, name in User.objects.values_list("pk", "username").filter(is_active=True)}
    sittings = (
        _sum_up(names.get(actor, actor), actor, day, entries, theirs.get(actor, set()), hours)
        for (actor, day), entries in opened.items()
    )
    return sorted((each for each in sittings if each.never_theirs), key=lambda each: each.last_at, reverse=True)


def count_burst(moments: Sequence[tuple[datetime, str]], *, minutes: int) -> int:
    """The most different things opened within so many minutes; moments ascend."""
    most, begin = 0, 0
    for end, (moment, _) in enumerate(moments):
        while moment - moments[begin][0] > timedelta(minutes=minutes):
            begin += 1
        most = max(most, len({thing for _, thing in moments[begin : end + 1]}))
    return most


def _sum_up(
    name: str,
    actor: str,
    day: date,
    entries: Sequence[tuple[datetime, str, str, str]],
    theirs: set[str],
    hours: Hours,
) -> Sitting:
    never = [(moment, about) for moment, about, _, _ in entries if about not in theirs]
    burst = count_burst(never, minutes=hours.burst_minutes)
    return Sitting(
        begins_on=day,
        person=name,
        person_id=actor,
        role=entries[-1][3],
        requests=len({about for _, about, _, _ in entries}),
        never_theirs=len({about for _, about in never}),
        at_night=len({about for moment, about in never if hours.is_night(moment)}),
        burst=burst if burst >= hours.burst_openings else 0,
        first_at=entries[0][0],
        last_at=entries[-1][0],
        purposes=tuple(sorted({purpose for _, _, purpose, _ in entries})),
    )


def _requests_of(actors: Iterable[str]) -> dict[str, set[str]]:
    """The requests that were ever these persons' own work: assigned, reviewed, or seconded."""
    found: dict[str, set[str]] = defaultdict(set)
    wanted = [actor for actor in actors if len(actor) == 36]
    for rows in (
        Assignment.objects.filter(reviewer__in=wanted).values_list("reviewer_id", "request_id"),
        LegalReview.objects.filter(reviewer__in=wanted).values_list("reviewer_id", "submission__request_id"),
        Proposal.objects.filter(closed_by__in=wanted).values_list("closed_by_id", "request_id"),
    ):
        for person, request in rows:
            found[str(person)].add(str(request))
    return found
