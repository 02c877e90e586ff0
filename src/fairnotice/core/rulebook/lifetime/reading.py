"""Small readings of a life that several lifetime checks share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.retention import read_told_day

_ENDED = frozenset({"withdrawn", "cancelled", "expired", "deleted"})


def has_ended(case: Case) -> bool:
    """Whether the alert has ended, so that nothing is left to withdraw or cancel."""
    return case.known("alert.state") in _ENDED


def entries(case: Case, name: str) -> list[Mapping[str, Any]] | None:
    """A list of what happened; None where nobody knows."""
    told = case.known(name)
    return None if told is None else [entry for entry in told if isinstance(entry, Mapping)]


def days_of(listed: list[Mapping[str, Any]], key: str) -> Iterator[date]:
    """The days that the entries give under a key, those that can be read."""
    for entry in listed:
        day = read_told_day(entry.get(key))
        if day is not None:
            yield day
