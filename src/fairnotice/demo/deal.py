"""What the seed deals to one request: who, where, when. The story decides what happened.

The source country is dealt before the story is looked at, so no invented bureau behaves worse than
another by design.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from fairnotice.demo.people import InventedPerson, invent_person
from fairnotice.demo.places import COUNTRIES, Country

#: Submission days lie in this span, inside the last edition of the Rules that the project holds.
FIRST_SUBMITTED_ON = date(2026, 1, 12)
DAYS_OF_SUBMISSION = 130


@dataclass(frozen=True, slots=True)
class Deal:
    """Persons, places and days of one request; all invented."""

    number: int
    language: str
    person: InventedPerson
    born_on: date
    source: Country
    refuge: Country
    third: Country
    town: str
    event_on: date
    warrant_on: date
    confirmed_on: date
    submitted_on: date

    @property
    def submitted_at(self) -> str:
        """When the bureau sent the request."""
        return f"{self.submitted_on.isoformat()}T09:00:00Z"

    @property
    def attested_at(self) -> str:
        """When the bureau's officer signed what the Rules make a bureau ensure."""
        return f"{self.confirmed_on.isoformat()}T10:30:00Z"

    def days_before_submission(self, days: int) -> str:
        """Name the day that lies so many days before the request."""
        return (self.submitted_on - timedelta(days=days)).isoformat()

    def years_after_submission(self, years: int) -> str:
        """Name a day so many years after the request, never later than its anniversary."""
        return (self.submitted_on + timedelta(days=365 * years)).isoformat()


def deal(rng: Random, language: str, source: Country | None = None) -> Deal:
    """Deal persons, places and days in an order that never changes, so a seed gives the same request.

    `source` names the asking country where somebody else has dealt it already.
    """
    number = rng.randrange(1, 1_000_000)
    dealt, refuge, third = rng.sample(COUNTRIES, 3)
    source = source or dealt
    submitted_on = FIRST_SUBMITTED_ON + timedelta(days=rng.randrange(DAYS_OF_SUBMISSION))
    event_on = submitted_on - timedelta(days=rng.randrange(150, 900))
    return Deal(
        number=number,
        language=language,
        person=invent_person(rng, language),
        born_on=date(1955, 1, 1) + timedelta(days=rng.randrange(16_000)),
        source=source,
        refuge=refuge,
        third=third,
        town=rng.choice(source.towns),
        event_on=event_on,
        warrant_on=event_on + timedelta(days=rng.randrange(10, 60)),
        confirmed_on=submitted_on - timedelta(days=rng.randrange(1, 14)),
        submitted_on=submitted_on,
    )
