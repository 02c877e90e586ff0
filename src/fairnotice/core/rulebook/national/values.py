"""What is held of a country: one value a question, each with who says it, when that was, and how well we know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairnotice.core.rulebook.days import PartialDate


class Subject(StrEnum):
    """What is asked of a country. The first four are asked of every one, answered or not."""

    ARREST_BASIS = "arrest_basis"
    CONDITIONS = "conditions"
    WHO_DECIDES = "who_decides"
    SAFEGUARDS = "safeguards"
    ALREADY_JUDGED = "already_judged"
    EVIDENCE = "evidence"
    AFTERWARDS = "afterwards"
    REPORTED = "reported"
    STILL_SO = "still_so"
    IN_GENERAL = "in_general"


#: What a page about arrest answers for every country, if only by 'we do not know'.
ASKED_OF_EVERY_COUNTRY = (Subject.ARREST_BASIS, Subject.CONDITIONS, Subject.WHO_DECIDES, Subject.SAFEGUARDS)


class Answer(StrEnum):
    """Whether somebody may be arrested on an alert. No answer is left out: then it is not known."""

    NOT_ALONE = "not_alone"
    ON_CONDITIONS = "on_conditions"
    ALONE = "alone"
    IN_PRACTICE = "in_practice"
    DIFFERS = "differs"


class Confidence(StrEnum):
    """How well a value is known. Only what was read in a source is shown to anybody.

    `read_weak` was read in a source that was found wrong elsewhere.
    """

    READ = "read"
    READ_WEAK = "read_weak"
    MEMORY_HIGH = "memory_high"
    MEMORY_MEDIUM = "memory_medium"
    MEMORY_LOW = "memory_low"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value can be read: title, publisher, the day it speaks of (None: it bears none) and an address."""

    title: str
    publisher: str
    as_of: PartialDate | None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One answer in our own words. `checked_on` is the day on which somebody last held it against its sources."""

    subject: Subject
    confidence: Confidence
    checked_on: date
    answer: Answer | None = None
    says: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a country's law, such as police or immigration; `called` is empty where there is but one."""

    name: str
    called: str
    values: tuple[Value, ...]

    def find(self, subject: Subject) -> Value | None:
        """What is held on a subject."""
        return next((value for value in self.values if value.subject is subject), None)


@dataclass(frozen=True, slots=True)
class CountryLaw:
    """One file: a country by its ISO code, or a group of them; `members` is None where it is about all."""

    code: str
    parts: tuple[Part, ...]
    is_group: bool = False
    members: frozenset[str] | None = frozenset()

    def covers(self, country: str) -> bool:
        """Whether the file speaks about a country as one of a group."""
        return self.is_group and (self.members is None or country in self.members)
