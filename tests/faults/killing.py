"""Work in a process of its own, killed with SIGKILL in its middle, however fast or slow the computer is."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable

#: A worker that has not come so far by then is killed where it stands.
_SECONDS_AT_MOST = 60.0


def fork_work(work: Callable[[], int | None]) -> int:
    """Start the work in a child and return its number; its code is what the work returns, 3 where it raises."""
    from django.db import connections

    # A connection does not survive a fork: parent and child each open their own.
    connections.close_all()
    if child := os.fork():
        return child
    code = 3
    try:
        code = work() or 0
    finally:
        os._exit(code)


def kill_in_the_middle(child: int, rng: random.Random, steps: int) -> None:
    """Kill a child once a random number of acts, up to `steps`, came about, and a moment more passed."""
    wanted = _count_acts() + rng.randint(0, steps)
    ends_at = time.monotonic() + _SECONDS_AT_MOST
    while time.monotonic() < ends_at and _count_acts() < wanted:
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return
        time.sleep(0.002)
    time.sleep(rng.uniform(0, 0.05))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _count_acts() -> int:
    from fairnotice.foundation.acts.models import Act

    return Act.objects.count()
