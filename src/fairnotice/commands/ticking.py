"""`fairnotice tick`: what the office does by itself when the clock moves on, said in counts."""

from __future__ import annotations

import os
from typing import TextIO


def tick_office(out: TextIO) -> int:
    """Tick the office of this folder once; returns 0, or 1 where a step failed and will be tried again.

    Raises `ClockSetBack` where the clock stands before an earlier tick: then nothing was done.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairnotice.sites.office.settings")
    import django

    django.setup()
    from fairnotice.foundation.ticking.actions import tick
    from fairnotice.foundation.ticking.saying import say_ticked

    ticked = tick()
    out.write(say_ticked(ticked))
    return 1 if ticked.failed else 0


def tick_help(out: TextIO) -> int:
    """Destroy the keys of self-help that open nothing any more; what they had sealed stays shut for everybody."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "fairnotice.sites.help.settings"
    import django

    django.setup()
    from fairnotice.help.selfhelp.visit import open_seal

    gone = open_seal().forget_older_keys()
    out.write(f"Keys of earlier days destroyed: {gone}.\n")
    return 0
