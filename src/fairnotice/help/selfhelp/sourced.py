"""A sentence of substance, with where it stands and as of when."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Sourced:
    """What we say, who says so, and the state of that source: a year, a month or a day.

    `source` is `None` only for a sentence of ours about this program, which has no source but itself.
    """

    words: Promise
    source: str | Promise | None = None
    as_of: str = ""
