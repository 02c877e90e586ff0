"""Which steps a tick takes: each app that must act on a clock registers its own when it is ready."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

#: Takes the moment of the tick and returns how many of what it did, by a name without personal data.
#: A step is idempotent and safe beside itself: it locks what it changes and looks again under the lock.
Step = Callable[[datetime], Mapping[str, int]]

_STEPS: dict[str, Step] = {}


def register_tick(name: str, step: Step) -> None:
    """Take this step too at every tick, from now on; a second step of the same name replaces the first."""
    _STEPS[name] = step


def registered_steps() -> Mapping[str, Step]:
    """The steps by name, in the order in which they were registered."""
    return dict(_STEPS)
