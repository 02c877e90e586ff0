"""What the bureaus of the demo world ask for: dealt by a seed, shifted to end yesterday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from fairnotice.clock import stand_still
from fairnotice.demo.deal import DAYS_OF_SUBMISSION, FIRST_SUBMITTED_ON
from fairnotice.demo.generator import write_request
from fairnotice.demo.people import LANGUAGES
from fairnotice.demo.stories import STORIES, Story, find_story
from fairnotice.foundation.people.models import Bureau
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.models import Request
from fairnotice.sites.office.world.population import Population

#: A day, and the day of a moment: `2026-02-07T09:00:00Z` moves with the rest.
_DAY = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")
#: Stories that an ordinary bureau brings far more often than the rest.
_ORDINARY = ("sound-murder", "sound-kidnapping", "sound-fraud", "sentence-to-serve", "sound-diffusion")
_ABUSIVE = ("dissident-as-fraud", "unpaid-debt", "dissident-not-extradited", "asked-again-after-refusal")


@dataclass(frozen=True, slots=True)
class Asked:
    """One request of the demo world, the story it tells, and when it was submitted."""

    request: Request
    story: Story
    submitted_at: datetime


def deal_stories(rng: Random, population: Population, number: int) -> Iterator[tuple[Bureau, Story]]:
    """Deal so many stories to bureaus; the hostile one brings abusive stories, whichever bureau it is."""
    for _ in range(number):
        bureau = rng.choice(population.bureaus)
        if rng.random() < 0.05:
            bureau = population.hostile
        if bureau == population.hostile and rng.random() < 0.8:
            yield bureau, find_story(rng.choice(_ABUSIVE))
        elif rng.random() < 0.5:
            yield bureau, find_story(rng.choice(_ORDINARY))
        else:
            yield bureau, rng.choice(STORIES)


def ask(
    population: Population,
    bureau: Bureau,
    story: Story,
    seed: int,
    language: str,
    today: date,
    *,
    submit: bool = True,
    file_number: str = "",
) -> Asked:
    """Let a bureau's officer write the request of a story and submit it on its day."""
    fields, moment = write_fields(population, bureau, story, seed, language, today)
    if file_number:
        fields["proceedings"]["case_reference"] = file_number
    officer = population.officers[bureau.code]
    with stand_still(moment):
        request = begin_request(
            by=officer, kind=story.kind, language=language if language in ("en", "es", "ar") else "en"
        )
        save_draft(by=officer, request_id=request.pk, fields=fields, version=0)
        if submit:
            submit_request(by=officer, request_id=request.pk)
    request.refresh_from_db()
    return Asked(request, story, moment)


def write_fields(
    population: Population, bureau: Bureau, story: Story, seed: int, language: str, today: date
) -> tuple[dict[str, Any], datetime]:
    """The fields of a story as its bureau would give them, with every day moved towards today."""
    written = write_request(story.id, seed, language, population.countries[bureau.code])
    moved = _move_days(written, today - timedelta(days=1) - FIRST_SUBMITTED_ON - timedelta(days=DAYS_OF_SUBMISSION))
    submitted_on = date.fromisoformat(moved["request"]["submitted_at"][:10])
    moment = datetime.combine(submitted_on, time(8 + seed % 9, seed % 60), tzinfo=UTC)
    return keep_given_fields(moved, story.kind), moment


def choose_language(rng: Random) -> str:
    return rng.choice(LANGUAGES)


def _move_days(value: Any, by: timedelta) -> Any:
    if isinstance(value, dict):
        return {key: _move_days(item, by) for key, item in value.items()}
    if isinstance(value, list):
        return [_move_days(item, by) for item in value]
    if isinstance(value, str):
        return _DAY.sub(lambda found: (date.fromisoformat(found[0]) + by).isoformat(), value)
    return value
