"""The state of an alert told by its acts alone: what they fold to is what the row must say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.models import Act


class ActsDisagree(FairnoticeError):
    """An act starts from a state that the acts before it did not lead to."""


@dataclass(frozen=True, slots=True)
class Folded:
    """What the acts about one alert lead to; None where none of them says."""

    state: str | None
    retention_until: date | None


def fold_alert(acts: Iterable[Act]) -> Folded:
    """Fold the acts about one alert, oldest first; raises `ActsDisagree` where they do not follow each other."""
    state: str | None = None
    until: date | None = None
    for act in acts:
        stated = act.stated
        if "to" in stated:
            if stated.get("from", state) != state:
                raise ActsDisagree(f"Act {act.pk} does not start from where the acts before it ended.")
            state = stated["to"]
        if act.verb in ("alert.published", "alert.renewed"):
            until = date.fromisoformat(stated["retention_until"])
    return Folded(state, until)
