"""Run every registered step once, and say what each did."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from fairnotice import clock
from fairnotice.errors import FairnoticeError
from fairnotice.foundation.ticking.models import Heartbeat
from fairnotice.foundation.ticking.registry import registered_steps

_log = logging.getLogger(__name__)


class ClockSetBack(FairnoticeError):
    """The clock stands before an earlier tick: nothing was done, so that nothing is done twice or undone."""


@dataclass(slots=True)
class Ticked:
    """What one tick did: counts by step, and the kind of error of each step that failed."""

    at: datetime
    done: dict[str, Mapping[str, int]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)


def tick() -> Ticked:
    """Take every registered step at this moment; a step that fails does not keep the others from theirs.

    Raises `ClockSetBack` where an earlier tick saw a later moment. Killed half-way, the next tick does
    the rest: each step finds what is due from what stands in the database.
    """
    now = clock.read_now()
    _move_heartbeat(now)
    ticked = Ticked(now)
    for name, step in registered_steps().items():
        try:
            ticked.done[name] = step(now)
        except Exception as error:
            # The kind of the error alone: its words may repeat what stands in a row.
            ticked.failed[name] = type(error).__name__
            _log.error("tick step failed", extra={"step": name, "error": type(error).__name__})
    return ticked


@transaction.atomic
def _move_heartbeat(now: datetime) -> None:
    beat, made = Heartbeat.objects.select_for_update().get_or_create(pk=1, defaults={"ticked_at": now})
    if made:
        return
    if now < beat.ticked_at:
        raise ClockSetBack(
            f"The clock says {now:%Y-%m-%d %H:%M}, but an earlier tick ran at {beat.ticked_at:%Y-%m-%d %H:%M} UTC. "
            "Nothing was done. Set the clock right; if it was the earlier tick that was wrong, wait until then."
        )
    beat.ticked_at = now
    beat.save(update_fields=["ticked_at"])
