"""Build the demo world into an empty database, through the office's own actions, from one seed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from django.db import transaction

from fairnotice.errors import FairnoticeError
from fairnotice.foundation.people.models import Bureau
from fairnotice.sites.office.world.deciding import examine
from fairnotice.sites.office.world.population import settle
from fairnotice.sites.office.world.requesting import ask, choose_language, deal_stories
from fairnotice.sites.office.world.stories import Visit, tell_stories

#: How much of the world's past has been decided; the rest waits in the queue.
_DECIDED_SHARE = 0.6


@transaction.atomic
def build_world(
    *, today: date, requests: int = 500, seed: int = 1, say: Callable[[int, int], None] = lambda done, of: None
) -> list[Visit]:
    """Make 196 bureaus, their officers, the office's staff, so many requests, and the stories told to visitors.

    The same seed, number and day give the same world: persons, bureaus, stories, decisions. Raises
    `FairnoticeError` where the database is not empty: the demo never mixes with real cases.
    """
    if Bureau.objects.exists():
        raise FairnoticeError("The demo world was not built: this database has bureaus already. Name an empty folder.")
    rng = Random(f"world/{seed}")
    population = settle(rng, datetime.combine(today - timedelta(days=350), time(9), tzinfo=UTC))
    dealt = list(deal_stories(rng, population, requests))
    asked = []
    for count, (bureau, story) in enumerate(dealt, 1):
        asked.append(ask(population, bureau, story, rng.getrandbits(32), choose_language(rng), today))
        say(count, requests)
    asked.sort(key=lambda one: (one.submitted_at, one.story.id))
    for one in asked[: int(len(asked) * _DECIDED_SHARE)]:
        examine(one, population, rng)
    return tell_stories(population, rng, today)
