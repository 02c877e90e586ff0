"""The only place where the program reads the time."""

from __future__ import annotations

from datetime import UTC, date, datetime


def read_now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def read_today() -> date:
    """Today in UTC."""
    return datetime.now(UTC).date()
