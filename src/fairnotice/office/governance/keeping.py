"""Whether what had to end has ended, what was erased is gone, and what is kept is what was recorded.

Each test counts what it looked at and what failed, and names at most a few of the failures by their ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from fairnotice.foundation.acts.actions import commit_to
from fairnotice.foundation.acts.models import Act, Opening
from fairnotice.foundation.acts.queries import is_opening_true
from fairnotice.foundation.acts.walls import list_walls_due, list_walls_standing
from fairnotice.office.requests.models import ENDED, Alert, SubmittedFields

#: More failures than these are counted, not named.
_MOST_NAMED = 20
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one test found. `examples` are ids of things that failed, never anything about a person."""

    test: str
    examined: int
    failed: int
    examples: list[str]


def run_tests(now: datetime) -> list[dict[str, Any]]:
    """Run every test at a moment; JSON values, one entry a test."""
    return [asdict(_judge(name, test(now))) for name, test in TESTS.items()]


def _judge(name: str, verdicts: Iterable[tuple[str, bool]]) -> Outcome:
    examined = failed = 0
    examples: list[str] = []
    for thing, holds in verdicts:
        examined += 1
        if not holds:
            failed += 1
            if len(examples) < _MOST_NAMED:
                examples.append(thing)
    return Outcome(name, examined, failed, examples)


def _alerts_ended(now: datetime) -> Iterator[tuple[str, bool]]:
    """No alert lives on after its last day, or after the last hour of an urgent one (RPD 50, 81)."""
    living = Alert.objects.exclude(state__in=ENDED).values_list("pk", "retention_until", "ends_at")
    for pk, until, ends_at in living.iterator(chunk_size=_CHUNK):
        yield str(pk), until >= now.date() and (ends_at is None or ends_at >= now)


def _openings_erased(now: datetime) -> Iterator[tuple[str, bool]]:
    """What an act says was erased has no opening any more."""
    erased = Act.objects.filter(verb="opening.erased", about_type="acts.act").values_list("about_id", flat=True)
    for numbers in _chunked(erased.iterator(chunk_size=_CHUNK)):
        left = {str(pk) for pk in Opening.objects.filter(pk__in=numbers).values_list("pk", flat=True)}
        yield from ((number, number not in left) for number in numbers)


def _openings_true(now: datetime) -> Iterator[tuple[str, bool]]:
    """What lies behind an act's commitment is what was committed to."""
    openings = Opening.objects.select_related("act").order_by("pk")
    for opening in openings.iterator(chunk_size=_CHUNK):
        yield str(opening.pk), is_opening_true(opening)


def _submissions_true(now: datetime) -> Iterator[tuple[str, bool]]:
    """What was submitted is still what was submitted."""
    kept = SubmittedFields.objects.select_related("submission").order_by("pk")
    for fields in kept.iterator(chunk_size=_CHUNK):
        yield str(fields.pk), commit_to(bytes(fields.salt), fields.fields) == fields.submission.digest


def _walls_stand(now: datetime) -> Iterator[tuple[str, bool]]:
    """The database itself refuses what the program refuses."""
    standing = list_walls_standing()
    for wall in sorted(list_walls_due()):
        yield wall, wall in standing


def _acts_in_order(now: datetime) -> Iterator[tuple[str, bool]]:
    """No act was recorded after now: the clock was not set back."""
    newest = Act.objects.order_by("-pk").values_list("pk", "recorded_at").first()
    if newest is not None:
        yield str(newest[0]), newest[1] <= now


TESTS: dict[str, Callable[[datetime], Iterable[tuple[str, bool]]]] = {
    "alerts_ended": _alerts_ended,
    "openings_erased": _openings_erased,
    "openings_true": _openings_true,
    "submissions_true": _submissions_true,
    "walls_stand": _walls_stand,
    "clock_not_set_back": _acts_in_order,
}


def _chunked(ids: Iterator[str]) -> Iterator[list[str]]:
    while chunk := list(islice(ids, _CHUNK)):
        yield chunk
