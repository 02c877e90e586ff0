"""Duties of the office under the Rules on the Processing of Data, each held through the office's actions."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fairnotice.errors import Refused
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.messages.models import Notice
from fairnotice.foundation.people.actions.ties import declare_complete
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import save_draft, submit_request
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.keeping import ask_to_keep, modify_alert
from fairnotice.office.requests.life.reexamining import decide_change, renew_alert
from fairnotice.office.requests.models import Alert, Request
from tests.conftest import NOW, TODAY
from tests.office.conftest import MovingClock
from tests.office.living import WITHOUT_DOUBT, publish

pytestmark = pytest.mark.django_db


def test_bureaus_are_told_on_the_day_of_publication(
    submitted: Request, other_officer: User, reviewer: User, second_reviewer: User
) -> None:
    """NCBs are told of a publication on the day it happens (79(1)(a)); an act says how many, and when."""
    alert = publish(submitted, reviewer, second_reviewer)
    notice = Notice.objects.get(recipient=other_officer, kind="alert_published")
    assert (notice.about_id, notice.sent_at.date()) == (str(alert.pk), alert.published_at.date())
    announced = acts_about(alert).get(verb="alert.announced")
    assert announced.happened_on == alert.published_at.date()
    assert announced.stated["officers_told"] == 2


def test_a_deceased_person_is_never_shown_as_sought(
    draft: Request, officer: User, reviewer: User, second_reviewer: User
) -> None:
    """Whoever decides, no alert comes to be on a person recorded as dead, and none is changed into one (39(3))."""
    fields = {**draft.draft, "identity": {**draft.draft["identity"], "date_of_death": "2026-11-01"}}
    save_draft(by=officer, request_id=draft.pk, fields=fields, version=draft.draft_version)
    submit_request(by=officer, request_id=draft.pk)
    with pytest.raises(Refused, match="recorded as dead"):
        publish(draft, reviewer, second_reviewer)
    assert not Alert.objects.exists()


def test_an_alert_is_not_changed_into_one_on_a_dead_person(alert: Alert, officer: User, reviewer: User) -> None:
    fields = keep_given_fields(alert.content, alert.kind)
    fields["identity"]["date_of_death"] = "2026-11-01"
    modify_alert(by=officer, alert_id=alert.pk, fields=fields, reasons="SYNTHETIC.")
    with pytest.raises(Refused, match="recorded as dead"):
        decide_change(by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="accept", reasons="SYNTHETIC.")
    alert.refresh_from_db()
    assert "date_of_death" not in alert.content["identity"]


def test_keeping_data_runs_every_rule_again(
    alert: Alert, officer: User, reviewer: User, moving_clock: MovingClock
) -> None:
    """Who keeps data beyond their period ensures that they may still be recorded: every rule runs again (50(6))."""
    moving_clock.now = NOW + (alert.retention_until - TODAY) - timedelta(days=1)
    declare_complete(by=reviewer)
    wanted = alert.retention_until + timedelta(days=30)
    ask_to_keep(
        by=officer,
        alert_id=alert.pk,
        still_needed=True,
        conditions_hold=True,
        reasons="SYNTHETIC.",
        wanted_until=wanted,
    )
    made = renew_alert(
        by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="keep", reasons="SYNTHETIC.", new_until=wanted
    )
    first = alert.decision.submission.assessment.content
    again = made.rescreening
    assert again.on == moving_clock.now.date()
    assert {finding["rule"] for finding in again.content["findings"]} == {f["rule"] for f in first["findings"]}
