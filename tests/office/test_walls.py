"""The walls in the database itself stand after all migrations, on whichever database the suite runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import DatabaseError, models, transaction

from fairnotice.foundation.acts.walls import list_walls_due, list_walls_standing
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.rescreening import rescreen_alert
from fairnotice.office.requests.models import Alert, AssessmentRecord
from fairnotice.office.requests.models.kept import Basis
from fairnotice.office.requests.models.life import Rescreening
from fairnotice.office.review.actions.proposing import take_back_proposal
from fairnotice.office.review.models import Proposal
from tests.office.examining import decide, sign, submit

pytestmark = pytest.mark.django_db


def test_every_wall_that_a_migration_put_up_still_stands() -> None:
    assert len(list_walls_due()) > 15
    assert list_walls_due() - list_walls_standing() == set()


def test_no_name_of_a_wall_is_cut_off_by_postgresql() -> None:
    assert [name for name in list_walls_due() if len(name) > 63] == []


def refuse(*rewrites: Callable[[], object]) -> None:
    """Try what a person with a database shell would; the database refuses each."""
    for rewrite in rewrites:
        with pytest.raises(DatabaseError, match="never"), transaction.atomic():
            rewrite()


@pytest.mark.parametrize("kind", [AssessmentRecord, Rescreening])
def test_what_was_found_is_neither_changed_nor_deleted(kind: type[models.Model], alert: Alert, reviewer: User) -> None:
    rescreen_alert(by=reviewer, alert_id=alert.pk)
    found = kind._default_manager.all()
    assert found.exists()
    refuse(lambda: found.update(recommendation="publish"), lambda: found._raw_delete(found.db))


def test_what_a_screening_was_made_from_is_neither_exchanged_nor_deleted(alert: Alert) -> None:
    basis = Basis.objects.all()
    assert basis.exists()
    refuse(
        lambda: basis.update(digest="x"),
        lambda: basis.update(salt=b"x"),
        lambda: basis.update(assessment=None),
        lambda: basis._raw_delete(basis.db),
    )


def test_a_proposal_is_closed_as_it_was_made_and_not_opened_again(officer: User, reviewer: User) -> None:
    request = submit(officer, "death-penalty")
    sign(reviewer, request)
    made = decide(reviewer, request, "publish")
    proposal = Proposal.objects.filter(pk=made.pk)
    refuse(
        lambda: proposal.update(outcome="refuse"),
        lambda: proposal.update(reasons=[]),
        lambda: proposal.update(why_second=[]),
        lambda: proposal.update(caveat="x"),
        lambda: proposal.update(follows=not made.follows),
        lambda: proposal._raw_delete(proposal.db),
    )
    take_back_proposal(by=reviewer, proposal_id=made.pk)
    refuse(lambda: proposal.update(closed_at=None, closed_by=None, conclusion=""))
