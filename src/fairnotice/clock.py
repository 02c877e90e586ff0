"""The only place where the program reads the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

#: A moment at which the clock stands, for worlds that are made up: a demo, a simulation.
_STANDING: ContextVar[datetime | None] = ContextVar("standing", default=None)


def read_now() -> datetime:
    """This moment in UTC."""
    return _STANDING.get() or datetime.now(UTC)


def read_today() -> date:
    """Today in UTC."""
    return read_now().date()


@contextmanager
def stand_still(moment: datetime) -> Iterator[None]:
    """Let the clock stand at a moment while a made-up past is told; never used for real cases."""
    before = _STANDING.set(moment)
    try:
        yield
    finally:
        _STANDING.reset(before)
