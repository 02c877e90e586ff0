"""What may be shown of a country on a day: what was read and is fresh, what is old, and what is not known.

A value grows old by the day on which somebody last held it against its source, not by the source's own day: a statute
of 2003 that was read again last week is known. The source's day is shown beside it, so that nobody takes an answer of
2014 for one of today. What is only remembered is kept for whoever will look it up, and is shown to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairnotice.core.rulebook.days import add_months

from .collection import NationalLaw, load_national_law
from .values import ASKED_OF_EVERY_COUNTRY, Answer, Confidence, CountryLaw, Part, Source, Subject, Value

#: After so many months without anybody looking, a value is shown as unchecked.
MONTHS_UNTIL_UNCHECKED = 12


class Shown(StrEnum):
    """How a value is shown. `UNKNOWN` says 'we do not know'."""

    KNOWN = "known"
    UNCHECKED = "unchecked"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ValueShown:
    """A value as it may be shown: without words, answer and sources where it is not known."""

    subject: Subject
    shown: Shown
    answer: Answer | None = None
    says: str = ""
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class PartShown:
    """A part of a country's law; `group` is the code of the group it comes from, '' for its own."""

    name: str
    called: str
    values: tuple[ValueShown, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class NationalEffect:
    """What an alert is worth in a country on a day, its own law first and then that of its groups."""

    country: str
    on: date
    parts: tuple[PartShown, ...]

    @property
    def is_known(self) -> bool:
        """Whether anything is known of the country itself."""
        own = (value for part in self.parts if not part.group for value in part.values)
        return any(value.shown is not Shown.UNKNOWN for value in own)


def read_national_effect(country: str, on: date, law: NationalLaw | None = None) -> NationalEffect:
    """What is known on a day about a country, by its ISO code; of one without a file nothing is."""
    held = law or load_national_law()
    own = held.countries.get(country, CountryLaw(country, (Part("arrest", "", ()),)))
    parts = [_show_part(part, on) for part in own.parts]
    for group in held.groups_of(country):
        shown = (_show_group_part(part, on, group.code) for part in group.parts)
        parts.extend(part for part in shown if part.values)
    return NationalEffect(country, on, tuple(parts))


def list_countries_known(on: date, law: NationalLaw | None = None) -> tuple[str, ...]:
    """The codes of the countries of whose own law something is known on a day."""
    held = law or load_national_law()
    return tuple(code for code in held.countries if read_national_effect(code, on, held).is_known)


def _show_part(part: Part, on: date) -> PartShown:
    is_about_arrest = not part.values or part.find(Subject.ARREST_BASIS) is not None
    asked = ASKED_OF_EVERY_COUNTRY if is_about_arrest else ()
    first = [_show(part.find(subject), subject, on) for subject in asked]
    rest = [_show(value, value.subject, on) for value in part.values if value.subject not in asked]
    return PartShown(part.name, part.called, (*first, *rest))


def _show_group_part(part: Part, on: date, code: str) -> PartShown:
    shown = (_show(value, value.subject, on) for value in part.values)
    return PartShown(part.name, part.called, tuple(each for each in shown if each.shown is not Shown.UNKNOWN), code)


def _show(value: Value | None, subject: Subject, on: date) -> ValueShown:
    # Before the day of the look, nobody had looked.
    if value is None or value.confidence is not Confidence.READ or on < value.checked_on:
        return ValueShown(subject, Shown.UNKNOWN)
    is_fresh = on <= add_months(value.checked_on, MONTHS_UNTIL_UNCHECKED)
    shown = Shown.KNOWN if is_fresh else Shown.UNCHECKED
    return ValueShown(subject, shown, value.answer, value.says, value.sources, value.checked_on)
