"""The screens of an interview: those that ask one thing, and those that tell something first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from django.utils.functional import Promise

from fairnotice.help.selfhelp.sourced import Sourced

#: What a person answered, by the field's name: words, or what was chosen of a list. Absent: not asked yet.
Answer: TypeAlias = "str | list[str]"
Answers: TypeAlias = Mapping[str, Answer]
Condition: TypeAlias = Callable[[Answers], bool]


class Kind(Enum):
    """How an answer is given."""

    ONE = "one"
    SEVERAL = "several"
    LINE = "line"
    STORY = "story"
    DAY = "day"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose; `about` says what it means where the label is not plain enough."""

    value: str
    label: Promise
    about: Promise | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """What is filled in on a screen. No field is ever demanded: whoever will not say, goes on.

    `longest` counts characters; thirty pages fit into a story. `marked_before` is chosen until somebody says otherwise.
    """

    name: str
    kind: Kind
    label: Promise
    hint: Promise | None = None
    choices: tuple[Choice, ...] = ()
    longest: int = 300
    marked_before: tuple[str, ...] = ()


def always(answers: Answers) -> bool:
    """Whether to show what is always shown."""
    return True


def chose(name: str, *values: str) -> Condition:
    """Whether one of these values was chosen."""

    def holds(answers: Answers) -> bool:
        given = answers.get(name, "")
        return any(value in given if isinstance(given, list) else value == given for value in values)

    return holds


def any_of(*conditions: Condition) -> Condition:
    """Whether one of these conditions holds."""
    return lambda answers: any(holds(answers) for holds in conditions)


def answered(name: str) -> Condition:
    """Whether anything was answered here."""
    return lambda answers: bool(answers.get(name))


@dataclass(frozen=True, slots=True)
class Lead:
    """A way on into another route, in a person's words; all that was answered goes along."""

    route: str
    words: Promise
    shown_if: Condition = field(default=always)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen: a question with its fields and why it is asked, or without fields something to know first.

    `lets_stop` marks where nothing has been sent yet and a person may well stop. `in_order` numbers what is told.
    `address` is a page outside, for who was warned on the screens before.
    """

    name: str
    title: Promise
    why: Promise | None = None
    told: tuple[Sourced, ...] = ()
    fields: tuple[Field, ...] = ()
    shown_if: Condition = field(default=always)
    lets_stop: bool = False
    in_order: bool = False
    address: str = ""
    leads: tuple[Lead, ...] = ()

    def leads_for(self, answers: Answers) -> list[Lead]:
        """The ways on that these answers call for."""
        return [lead for lead in self.leads if lead.shown_if(answers)]
