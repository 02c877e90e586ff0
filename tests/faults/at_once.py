"""Two reviewers decide the same request at the same moment, many times: one wins, the other is told.

python -m tests.faults.at_once --times 50
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path

from tests.faults.killed import find_faults, open_office
from tests.faults.killing import fork_work

WON, TOLD, BROKEN = 10, 11, 3


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=50)
    times = asked.parse_args().times
    with tempfile.TemporaryDirectory(prefix="fairnotice-at-once-") as folder:
        open_office(Path(folder))
        ended: Counter[tuple[int, ...]] = Counter()
        for number in range(times):
            ended[_race(number)] += 1
        faults = find_faults()
    print(f"{times} races: {dict(ended)} ({WON} won, {TOLD} told, {BROKEN} broken)", *faults, sep="\n  ")
    return 0 if not faults and set(ended) == {(WON, TOLD)} else 1


def _race(number: int) -> tuple[int, ...]:
    from tests.faults.working import bring_before_decision

    request = bring_before_decision(7, 3 * number)
    starts, go = os.pipe()
    children = [fork_work(partial(_decide, name, request.pk, starts, go)) for name in ("first", "second")]
    # Both wait at the pipe; closing it lets both go at once.
    os.close(go)
    os.close(starts)
    return tuple(sorted(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))


def _decide(name: str, request_id: object, starts: int, go: int) -> int:
    os.close(go)
    from fairnotice.errors import Conflict
    from fairnotice.foundation.people.models import User
    from fairnotice.office.requests.models import Request
    from fairnotice.office.review.actions.deciding import decide_request
    from tests.faults.working import give

    by, request = User.objects.get(username=name), Request.objects.get(pk=request_id)
    given = give(request, "publish")
    os.read(starts, 1)
    try:
        decide_request(by=by, request_id=request.pk, submission_number=1, given=given)
    except Conflict:
        return TOLD
    return WON


if __name__ == "__main__":
    sys.exit(main())
