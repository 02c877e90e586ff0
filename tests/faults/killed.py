"""Kill the office in the middle of its work, many times, and look whether state and acts still agree.

    python -m tests.faults.killed --times 200 [--seed 1]

A worker process submits, examines, decides and ends alerts as fast as it can; it is killed with SIGKILL
at a random moment. Whatever stands afterwards must be whole: no change without its act, no act without
its change, no alert without its decision.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from datetime import date
from functools import partial
from pathlib import Path

from tests.faults.killing import fork_work, kill_in_the_middle

#: Up to so many acts are written before a kill.
_ACTS = 25


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="fairnotice-killed-") as folder:
        open_office(Path(folder))
        rng = random.Random(given.seed)
        for number in range(1, given.times + 1):
            kill_in_the_middle(fork_work(partial(_work, number)), rng, _ACTS)
            faults = find_faults()
            if faults:
                print(f"after kill {number}:", *faults, sep="\n  ")
                return 1
        steps = _count_steps()
        if steps < 5 * given.times:
            print(f"Only {steps} acts in {given.times} kills: the work was hardly reached, so this proves nothing.")
            return 1
        print(f"{given.times} kills, {steps} acts, state and acts agree after each.")
    return 0


def open_office(folder: Path) -> None:
    """Migrate an empty office in a folder, hire its people, and load the law before anything is forked."""
    os.environ.update(FAIRNOTICE_FOLDER=str(folder), FAIRNOTICE_TLS="0")
    os.environ["DJANGO_SETTINGS_MODULE"] = "fairnotice.sites.office.settings"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    from fairnotice.office.requests.examining import assess_fields
    from tests.faults.working import hire, write_fields

    hire()
    # Checks and law are loaded once, before any fork: what is killed is work, not loading.
    assess_fields(write_fields(0, 0), "SYNTHETIC", "red_notice", date(2026, 1, 1))


def _work(number: int) -> None:
    from tests.faults.working import work_on

    work_on(number)


def find_faults() -> list[str]:
    """What does not agree: each line names a thing and what is wrong with it."""
    from fairnotice.foundation.acts.models import Act, Opening
    from fairnotice.foundation.acts.queries import acts_about, is_opening_true
    from fairnotice.office.requests.models import Alert, Decision, Request, Submission

    faults = []
    for thing in (*Request.objects.all(), *Alert.objects.all()):
        told = [act.stated["to"] for act in acts_about(thing) if "to" in act.stated]
        if not told or told[-1] != thing.state:
            faults.append(f"{thing._meta.label}: state {thing.state}, acts say {told[-1:]}")
    for submission in Submission.objects.all():
        if not hasattr(submission, "submitted_fields") or not hasattr(submission, "assessment"):
            faults.append("a submission without its fields or its assessment")
    decided = Act.objects.filter(verb="request.decided").count()
    if decided != Decision.objects.count():
        faults.append(f"{Decision.objects.count()} decisions, {decided} acts of deciding")
    publishing = Decision.objects.filter(outcome__in=["publish", "publish_in_part"]).count()
    if publishing != Alert.objects.count():
        faults.append(f"{publishing} publishing decisions, {Alert.objects.count()} alerts")
    faults += [f"opening of act {one.pk} is not true" for one in Opening.objects.all() if not is_opening_true(one)]
    return faults


def _count_steps() -> int:
    from fairnotice.foundation.acts.models import Act

    return Act.objects.count()


if __name__ == "__main__":
    sys.exit(main())
