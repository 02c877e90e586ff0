"""Says in plain sentences how a deadline was worked out, for the people who have to rely on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from gettext import NullTranslations

from .deadline import Deadline, OtherReading
from .steps import Wording


def describe_steps(
    deadline: Deadline,
    *,
    translations: NullTranslations | None = None,
    write_day: Callable[[date], str] = date.isoformat,
) -> list[str]:
    """Say how the date was worked out: the article first, each step, the result, then the other readings.

    Without `translations` the sentences are English.
    """
    wording = Wording(translations or NullTranslations(), write_day)
    return [
        _what_is_asked(deadline, wording),
        *(step.sentence(wording) for step in deadline.steps),
        *_result(deadline, wording),
        *(_other_reading(other, wording) for other in deadline.other_readings),
    ]


def _what_is_asked(deadline: Deadline, wording: Wording) -> str:
    p = wording.translations.pgettext
    return p("deadline", "{citation} says: {printed}").format(
        citation=deadline.citation, printed=p("law", deadline.clock.printed)
    )


def _result(deadline: Deadline, wording: Wording) -> list[str]:
    if deadline.due_on is None:
        return []
    p = wording.translations.pgettext
    result = p("deadline", "The last day is {due_on}.").format(due_on=wording.day(deadline.due_on))
    if deadline.binds:
        return [result]
    return [result, p("deadline", "This day does not bind: missing it is measured and breaks no text.")]


def _other_reading(other: OtherReading, wording: Wording) -> str:
    p = wording.translations.pgettext
    match other.name:
        case "trigger_day":
            text = p(
                "deadline",
                "No text says whether the first day counts. Read the other way, the last day is {due_on}.",
            )
        case _:
            text = p(
                "deadline",
                "No text says whether a weekend moves the last day. Read the other way, it is {due_on}.",
            )
    return text.format(due_on=wording.day(other.due_on))
