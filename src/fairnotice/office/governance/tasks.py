"""What the auditor asks for and the background worker does."""

from __future__ import annotations

from django_tasks import task

from fairnotice.foundation.acts.actions import System
from fairnotice.office.governance.actions.testing import answer_tests


@task()
def run_keeping_test(test_id: int) -> bool:
    """Run the tests of retention and deletion that were asked for; returns whether all hold."""
    return bool(answer_tests(by=System("keeping-test"), test_id=test_id).has_passed)
