"""Asking for the tests of retention and deletion, and keeping their answer."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.governance.keeping import run_tests
from fairnotice.office.governance.models import KeepingTest
from fairnotice.office.governance.roles import refuse_all_but


@transaction.atomic
def ask_for_tests(*, by: User) -> KeepingTest:
    """Ask for a run; the background worker makes it. One at a time."""
    refuse_all_but(by, Role.AUDITOR)
    from fairnotice.office.governance.tasks import run_keeping_test

    if KeepingTest.objects.filter(finished_at__isnull=True).exists():
        raise Conflict(pgettext("refusal", "Nothing was begun: a run has been asked for and is not finished yet."))
    asked = KeepingTest.objects.create(asked_at=clock.read_now(), asked_by=by)
    record_act(by=by, verb="keeping_test.asked", about=asked)
    run_keeping_test.enqueue(asked.pk)
    return asked


def answer_tests(*, by: Actor, test_id: int) -> KeepingTest:
    """Run the tests and keep what they found; a run that was answered before stays as it is.

    Only the answer is written in a transaction: the tests read everything there is, and nobody waits for them.
    """
    results = run_tests(clock.read_now())
    with transaction.atomic():
        asked = KeepingTest.objects.select_for_update().get(pk=test_id)
        if asked.finished_at is not None:
            return asked
        asked.results, asked.finished_at = results, clock.read_now()
        asked.has_passed = not any(found["failed"] for found in results)
        asked.save(update_fields=["results", "has_passed", "finished_at"])
        failed = {found["test"]: found["failed"] for found in results}
        record_act(
            by=by,
            verb="keeping_test.answered",
            about=asked,
            stated={"has_passed": asked.has_passed, "failed": failed},
        )
        return asked
