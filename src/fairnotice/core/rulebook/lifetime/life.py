"""What a lifetime rule is asked of: what an alert says, and what happened to it since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Life:
    """One alert and its life.

    `values` holds what it says by the names of the form. `happened` holds what became of it, by the names
    of the rules' inputs (`alert.last_confirmed_at`, `events`, `rule_run.current`, ...); an entry that is
    absent is unknown, an empty list says that somebody looked and found nothing. Days are `date`.
    """

    kind: str
    values: Mapping[str, Any]
    happened: Mapping[str, Any]
