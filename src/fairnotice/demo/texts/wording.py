"""The type that the modules of the languages fill."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """A charge, and the facts with `{day}` and `{town}` where those go."""

    charge: str
    facts: str
