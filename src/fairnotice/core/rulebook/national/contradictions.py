"""What a value may not be: each of these would be shown as if it were known."""

from __future__ import annotations

from .values import Confidence, Subject, Value

_FROM_A_SOURCE = (Confidence.READ, Confidence.READ_WEAK)


def contradiction_in(value: Value) -> str:
    """What in a value contradicts itself, or what it lacks; '' where nothing does."""
    if value.confidence is Confidence.UNKNOWN:
        told = value.answer or value.says or value.sources
        return "what is unknown has neither an answer nor words nor a source" if told else ""
    return _lacks(value) or _contradicts(value)


def _lacks(value: Value) -> str:
    if not value.says:
        return "'says' is missing: what is known is told in a sentence"
    if (value.subject is Subject.ARREST_BASIS) is not (value.answer is not None):
        return f"'answer' stands with {Subject.ARREST_BASIS} and nowhere else"
    if value.confidence in _FROM_A_SOURCE and not value.sources:
        return "what was read has a source"
    return ""


def _contradicts(value: Value) -> str:
    if value.confidence not in _FROM_A_SOURCE and value.sources:
        return "what is known from memory has no source; read it, and it is 'read'"
    for source in value.sources:
        if source.as_of is not None and source.as_of.earliest > value.checked_on:
            return "a source speaks of a day after the one on which it was looked at"
    return ""
