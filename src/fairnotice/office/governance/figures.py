"""How decisions were made: following or leaving the recommendation, alone or by two, twice read, urgent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Count, Q, QuerySet

from fairnotice.office.requests.models import Decision, Outcome
from fairnotice.office.review.models import LegalReview
from fairnotice.office.review.words import say_recommendation


@dataclass(frozen=True, slots=True)
class Followed:
    """Decisions of one outcome after one recommendation."""

    recommendation: str
    outcome: str
    decisions: int
    left: int
    by_two: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """How often a blind second reading gave the first reader's answer, by article."""

    article: str
    read_twice: int
    agreed: int


@dataclass(frozen=True, slots=True)
class Urgent:
    """One source's use of the urgent lane, beside all its decisions."""

    source: str
    decisions: int
    urgent: int


def count_followed(begins_on: date, ends_on: date) -> list[Followed]:
    """Decisions by recommendation and outcome; one query."""
    rows = (
        _decisions(begins_on, ends_on)
        .values("recommendation", "outcome")
        .annotate(
            decisions=Count("pk"),
            left=Count("pk", filter=Q(follows=False)),
            by_two=Count("pk", filter=Q(second_by__isnull=False)),
        )
        .order_by("recommendation", "outcome")
    )
    words = dict(Outcome.choices)
    return [
        Followed(
            say_recommendation(row["recommendation"]),
            str(words[row["outcome"]]),
            row["decisions"],
            row["left"],
            row["by_two"],
        )
        for row in rows
    ]


def count_agreement(begins_on: date, ends_on: date) -> list[Agreed]:
    """Answers on Articles 2 and 3 of submissions that were read a second time, blind; two queries."""
    blind = LegalReview.objects.filter(is_blind=True, signed_at__gte=_midnight(begins_on))
    twice = dict[int, tuple[str, str]]()
    for submission, second, third in blind.filter(signed_at__lt=_midnight(ends_on + timedelta(days=1))).values_list(
        "submission_id", "article_2", "article_3"
    ):
        twice[submission] = (second, third)
    counted: Counter[tuple[str, bool]] = Counter()
    firsts = LegalReview.objects.filter(is_blind=False, submission__legal_reviews__in=blind).order_by("signed_at")
    seen = set()
    for submission, second, third in firsts.values_list("submission_id", "article_2", "article_3"):
        if submission in seen or submission not in twice:
            continue
        seen.add(submission)
        counted["2", twice[submission][0] == second] += 1
        counted["3", twice[submission][1] == third] += 1
    return [
        Agreed(article, counted[article, True] + counted[article, False], counted[article, True])
        for article in ("2", "3")
    ]


def count_urgent(begins_on: date, ends_on: date) -> list[Urgent]:
    """Sources that used the urgent lane, in the order of their codes; one query."""
    rows = (
        _decisions(begins_on, ends_on)
        .values("request__bureau_id")
        .annotate(decisions=Count("pk"), urgent=Count("pk", filter=Q(is_urgent=True)))
        .filter(urgent__gt=0)
        .order_by("request__bureau_id")
    )
    return [Urgent(row["request__bureau_id"], row["decisions"], row["urgent"]) for row in rows]


def _decisions(begins_on: date, ends_on: date) -> QuerySet[Decision]:
    return Decision.objects.filter(
        decided_at__gte=_midnight(begins_on), decided_at__lt=_midnight(ends_on + timedelta(days=1))
    ).order_by()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
