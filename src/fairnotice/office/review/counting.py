"""What the office counts of its own reviews: agreement of second readings, and the urgent lane by source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Avg, Count, DurationField, Exists, ExpressionWrapper, F, Min, OuterRef, Q

from fairnotice.foundation.people.models import Bureau
from fairnotice.office.requests.models import PUBLISHING, Alert, Decision, Outcome, Request
from fairnotice.office.review.models import SecondReading
from fairnotice.office.review.second_reading import Agreement, measure_agreement

_ASKED = ("article_2", "article_3", "conclusion")


def agreement_by_article() -> Mapping[str, Agreement]:
    """Agreement of all pairs of readers on each Article and on the conclusion; one query each."""
    pairs = SecondReading.objects.filter(first__isnull=False, blind__isnull=False).order_by()
    found = {}
    for name in _ASKED:
        counted = pairs.values_list(f"first__{name}", f"blind__{name}").annotate(number=Count("pk"))
        found[name] = measure_agreement({(first, blind): number for first, blind, number in counted})
    return found


def count_readings() -> Mapping[str, int]:
    """How many submissions were drawn, wait for a reader, wait for an answer, are paired."""
    return SecondReading.objects.aggregate(
        drawn=Count("pk"),
        without_reader=Count("pk", filter=Q(reader__isnull=True)),
        waiting=Count("pk", filter=Q(reader__isnull=False, blind__isnull=True)),
        paired=Count("pk", filter=Q(first__isnull=False, blind__isnull=False)),
    )


@dataclass(frozen=True, slots=True)
class UrgentCount:
    """One source's use of the urgent lane."""

    bureau: str
    stated: int
    used: int
    confirmed: int
    not_confirmed: int
    ran_out: int


def count_urgent_by_source() -> Sequence[UrgentCount]:
    """By source: urgency stated, lane used, confirmed in full, refused or returned in full, run out at 72 hours."""
    later = Decision.objects.filter(request=OuterRef("pk"), is_urgent=False)
    used = Decision.objects.filter(request=OuterRef("pk"), is_urgent=True)
    ran_out = Alert.objects.filter(request=OuterRef("pk"), end_reason="urgent_time_over")
    requests = Request.objects.filter(is_urgent=True).annotate(
        used=Exists(used),
        confirmed=Exists(later.filter(outcome__in=PUBLISHING)),
        not_confirmed=Exists(later.exclude(outcome__in=PUBLISHING)),
        ran_out=Exists(ran_out),
    )
    counted = (
        requests.order_by()
        .values("bureau")
        .annotate(
            number=Count("pk"),
            lane=Count("pk", filter=Q(used=True)),
            good=Count("pk", filter=Q(used=True, confirmed=True)),
            bad=Count("pk", filter=Q(used=True, not_confirmed=True, confirmed=False)),
            over=Count("pk", filter=Q(ran_out=True)),
        )
        .order_by("-number", "bureau")
    )
    return [
        UrgentCount(row["bureau"], row["number"], row["lane"], row["good"], row["bad"], row["over"]) for row in counted
    ]


def time_to_publication(request: Request) -> timedelta | None:
    """From the first submission to the first publication (RPD 74(2)(a)); None where nothing was published."""
    published_at = request.alerts.aggregate(first=Min("published_at"))["first"]
    if published_at is None or request.submitted_at is None:
        return None
    elapsed: timedelta = published_at - request.submitted_at
    return elapsed


def average_time_to_publication(bureau: Bureau | None = None) -> timedelta | None:
    """The mean over all published requests, or those of one source; None where there are none."""
    alerts = Alert.objects.filter(request__bureau=bureau) if bureau else Alert.objects.all()
    taken = ExpressionWrapper(F("published_at") - F("request__submitted_at"), output_field=DurationField())
    mean: timedelta | None = alerts.aggregate(mean=Avg(taken))["mean"]
    return mean


@dataclass(frozen=True, slots=True)
class Mending:
    """One return for completion and how long the bureau took; None while it has not answered."""

    decision: Decision
    taken: timedelta | None


def time_mending(request: Request) -> Sequence[Mending]:
    """Each return of a request and the time until the bureau submitted again (RPD 78(1))."""
    moments = sorted(submission.submitted_at for submission in request.submissions.all())
    found = []
    for decision in request.decisions.filter(outcome=Outcome.RETURN).order_by("decided_at"):
        answered = next((moment for moment in moments if moment > decision.decided_at), None)
        found.append(Mending(decision, answered - decision.decided_at if answered else None))
    return found
