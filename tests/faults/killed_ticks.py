"""Kill the tick in the middle of its work, many times, and let two run at once: nothing is done twice or by half.

    python -m tests.faults.killed_ticks --times 200 [--seed 1]

Alerts are published, then the clock is moved to three moments at which each of them is due: its confirmation is
over, its source is to be asked, its period has ended. At each moment ticks are killed with SIGKILL until the kills
are used up; the rest is left to two ticks that start together.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from tests.faults.killed import find_faults, open_office
from tests.faults.killing import fork_work, kill_in_the_middle

DONE, FAILED = 10, 11
#: One kill reaches about this many alerts before it falls.
_ALERTS_PER_KILL = 3
#: Up to so many acts are written before a kill; a tick writes one or two about an alert.
_ACTS = 4


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    rng, kills_each = random.Random(given.seed), max(3, given.times // 3)
    with tempfile.TemporaryDirectory(prefix="fairnotice-killed-ticks-") as folder:
        open_office(Path(folder))
        alerts, reached = _publish(_ALERTS_PER_KILL * kills_each), 0
        moments = _find_moments()
        for verb, moment in moments.items():
            for _ in range(kills_each):
                before = _count(verb)
                kill_in_the_middle(fork_work(partial(_tick, moment)), rng, _ACTS)
                reached += _count(verb) > before
                if faults := [*find_faults(), *_find_twice(verb)]:
                    return _say(f"after a kill at {verb}:", faults)
            ended = _tick_twice_at_once(moment)
            faults = [*find_faults(), *_find_twice(verb)]
            if ended != (DONE, DONE) or faults or _count(verb) != alerts:
                return _say(f"{_count(verb)} of {alerts} at {verb}, two ticks at once ended {ended}:", faults)
    if reached < len(moments):
        return _say(f"{reached} kills fell into the work: this proves nothing.", [])
    print(f"{3 * kills_each} kills, {reached} in the work; {alerts} alerts, each thing done once.")
    return 0


def _publish(number_of_alerts: int) -> int:
    from fairnotice.foundation.people.models import User
    from fairnotice.office.requests.models import Alert
    from fairnotice.office.review.actions.deciding import confirm_proposal, decide_request
    from fairnotice.office.review.models import Proposal
    from tests.faults.working import bring_before_decision, give

    first, second = (User.objects.get(username=name) for name in ("first", "second"))
    for number in range(number_of_alerts):
        request = bring_before_decision(11, 3 * number)
        made = decide_request(by=first, request_id=request.pk, submission_number=1, given=give(request, "publish"))
        if isinstance(made, Proposal):
            confirm_proposal(by=second, proposal_id=made.pk)
    return Alert.objects.count()


def _find_moments() -> dict[str, datetime]:
    """The moments at which every alert is due, by the verb of the act that will say so."""
    from django.db.models import Max, Min

    from fairnotice.clock import read_now
    from fairnotice.office.requests.models import Alert

    found = Alert.objects.aggregate(first=Min("retention_until"), last=Max("retention_until"))
    return {
        "second_look.raised": read_now() + timedelta(days=400),
        "alert.source_asked": datetime.combine(found["first"], datetime.min.time(), UTC),
        "alert.expired": datetime.combine(found["last"], datetime.min.time(), UTC) + timedelta(days=1),
    }


def _tick_twice_at_once(moment: datetime) -> tuple[int, ...]:
    reads, writes = os.pipe()
    children = [fork_work(partial(_tick, moment, reads, writes)) for _ in range(2)]
    # Both wait at the pipe; closing it lets both go at once.
    os.close(reads)
    os.close(writes)
    return tuple(sorted(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))


def _tick(moment: datetime, reads: int | None = None, writes: int | None = None) -> int:
    from fairnotice.clock import stand_still
    from fairnotice.foundation.ticking.actions import tick

    if reads is not None and writes is not None:
        os.close(writes)
        os.read(reads, 1)
    with stand_still(moment):
        return FAILED if tick().failed else DONE


def _count(verb: str) -> int:
    from fairnotice.foundation.acts.models import Act

    return Act.objects.filter(verb=verb).count()


def _find_twice(verb: str) -> list[str]:
    """Alerts of which the same act, or the same notice to the same person, stands twice or stands alone."""
    from fairnotice.foundation.acts.models import Act
    from fairnotice.foundation.messages.models import Notice

    acts = Counter(Act.objects.filter(verb=verb).values_list("about_id", flat=True))
    notices = Counter(Notice.objects.values_list("kind", "about_id", "recipient"))
    return [f"{number} acts of {verb} about one thing" for number in acts.values() if number > 1] + [
        f"{number} notices {kind} to one person about one thing" for (kind, *_), number in notices.items() if number > 1
    ]


def _say(what: str, faults: list[str]) -> int:
    print(what, *faults, sep="\n  ")
    return 1


if __name__ == "__main__":
    sys.exit(main())
