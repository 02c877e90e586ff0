"""Who could take a request: the reviewers, what lies with each, and what each is tied to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q

from fairnotice import clock
from fairnotice.foundation.people.models import REVIEWING, Declaration, Interest, Role, User
from fairnotice.office.requests.models import Decision, Request, TiedCountry


@dataclass(slots=True)
class Bench:
    """The reviewers with their loads and ties, read once; `lay` keeps the loads true while dealing."""

    loads: dict[User, int]
    countries: dict[UUID, set[str]] = field(default_factory=lambda: defaultdict(set))
    cases: dict[UUID, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    touched: dict[UUID, set[str]] = field(default_factory=lambda: defaultdict(set))
    urgent_by: dict[UUID, set[UUID]] = field(default_factory=lambda: defaultdict(set))

    def choose(self, request: Request, *, never: Collection[User] = ()) -> User | None:
        """The untied reviewer with the least on their desk; None where nobody may take it.

        An urgent request goes to a duty reviewer where one may take it.
        """
        free = [user for user in self.loads if user not in never and self.may_take(user, request)]
        if request.is_urgent:
            free = [user for user in free if user.role == Role.DUTY_REVIEWER] or free
        return min(free, key=lambda user: (self.loads[user], user.acting_id), default=None)

    def may_take(self, user: User, request: Request) -> bool:
        """Whether nothing ties a reviewer to a request, nor did they decide it in the urgent lane."""
        return (
            request.pk not in self.cases[user.pk]
            and self.countries[user.pk].isdisjoint(self.touched[request.pk])
            and user.pk not in self.urgent_by[request.pk]
        )

    def lay(self, user: User) -> None:
        """One more lies with this reviewer."""
        self.loads[user] += 1


def read_bench(requests: Iterable[Request]) -> Bench:
    """Read the bench for these requests, in a number of queries that does not grow with them.

    Who has declared nothing this year is not on it.
    """
    requests, now = list(requests), clock.read_now()
    asked = [request.pk for request in requests]
    declared = Declaration.objects.filter(user=OuterRef("pk"), declared_at__lte=now, lapses_at__gt=now)
    reviewers = User.objects.filter(Exists(declared), role__in=REVIEWING, is_active=True).annotate(
        load=Count("assignments", filter=Q(assignments__closed_at__isnull=True))
    )
    bench = Bench({user: user.load for user in reviewers})
    for tie in Interest.objects.filter(ended_at__isnull=True, user__in=list(bench.loads)):
        if tie.request_id:
            bench.cases[tie.user_id].add(tie.request_id)
        else:
            bench.countries[tie.user_id].add(tie.country)
    for request_id, country in TiedCountry.objects.filter(request__in=asked).values_list("request_id", "country"):
        bench.touched[request_id].add(country)
    decided = Decision.objects.filter(request__in=asked, is_urgent=True)
    for request_id, user_id in decided.values_list("request_id", "decided_by_id"):
        bench.urgent_by[request_id].add(user_id)
    return bench
