"""The state of a request told by its acts alone: what they fold to is what the row must say."""

from __future__ import annotations

from collections.abc import Iterable

from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.models import Act


class ActsDisagree(FairnoticeError):
    """An act starts from a state that the acts before it did not lead to."""


def fold_state(acts: Iterable[Act]) -> str | None:
    """Fold the acts about one request, oldest first; None where none of them says.

    Raises `ActsDisagree` where they do not follow each other.
    """
    state: str | None = None
    for act in acts:
        if "to" not in act.stated:
            continue
        if act.stated.get("from", state) != state:
            raise ActsDisagree(f"Act {act.pk} does not start from where the acts before it ended.")
        state = act.stated["to"]
    return state
