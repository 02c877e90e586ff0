"""Days of the law and of a file: exact, or known only to the month or the year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

#: Years outside belong to another calendar (1402 Solar Hijri, 1445 Hijri, 2569 Buddhist) or are slips.
FIRST_YEAR, LAST_YEAR = 1880, 2199


class UnreadableDay(ValueError):
    """A text that is no day of the Gregorian calendar between 1880 and 2199."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which at least the year is known; the law takes a birth year alone (RPD 83(2)(a)(i))."""

    earliest: date
    latest: date

    @property
    def is_exact(self) -> bool:
        return self.earliest == self.latest

    def __str__(self) -> str:
        if self.is_exact:
            return self.earliest.isoformat()
        same_month = self.earliest.month == self.latest.month
        return self.earliest.isoformat()[: 7 if same_month else 4]


def read_partial_date(text: str) -> PartialDate:
    """Read `2016`, `2016-03` or `2016-03-09`; raise `UnreadableDay` for anything else."""
    found = _PARTIAL.fullmatch(text)
    if found is None:
        raise UnreadableDay("not of the form YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (None if part is None else int(part) for part in found.groups())
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableDay(f"the year is outside {FIRST_YEAR} to {LAST_YEAR}; is it of another calendar?")
    try:
        earliest = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise UnreadableDay("there is no such day in the Gregorian calendar") from None
    if day is not None:
        return PartialDate(earliest, earliest)
    last_month = 12 if month is None else month
    return PartialDate(earliest, date(year, last_month, monthrange(year, last_month)[1]))


def read_day(text: str) -> date:
    """Read an exact day, `2016-03-09`; raise `UnreadableDay` for anything else."""
    partial = read_partial_date(text)
    if not partial.is_exact:
        raise UnreadableDay("the day and the month are needed too, as YYYY-MM-DD")
    return partial.earliest


def first_day(moment: datetime | PartialDate) -> date:
    """The first day that a moment or a partial date may mean."""
    return moment.earliest if isinstance(moment, PartialDate) else moment.date()


def last_day(moment: datetime | PartialDate) -> date:
    """The last day that a moment or a partial date may mean."""
    return moment.latest if isinstance(moment, PartialDate) else moment.date()


def read_day_of_law(value: object) -> tuple[date, bool]:
    """Read a day from a law file: (day, whether the day itself is unknown).

    A year alone means its 1 January and a month alone its first day, both marked unknown.
    """
    if isinstance(value, datetime):
        raise UnreadableDay("a day of the law carries no time")
    if isinstance(value, date):
        return value, False
    if isinstance(value, int):
        return date(value, 1, 1), True
    partial = read_partial_date(str(value))
    return partial.earliest, not partial.is_exact


def years_between(born: date, on: date) -> int:
    """Whole years of age on a day; somebody born on 29 February has the birthday on 1 March otherwise."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def add_months(day: date, months: int) -> date:
    """The same day `months` calendar months later, or that month's last day where it is shorter."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))
