"""Duties of the office under the Rules on the Processing of Data, each held through the office's actions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.template.loader import render_to_string
from django.utils.html import escape

from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.acts.models import Access
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.messages.models import Notice
from fairnotice.foundation.people.actions.ties import declare_complete
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.doubt_words import TOLD
from fairnotice.office.requests.life.ending import Shown, cancel_alert
from fairnotice.office.requests.life.keeping import ask_to_keep, modify_alert
from fairnotice.office.requests.life.reexamining import decide_change, renew_alert
from fairnotice.office.requests.life.rescreening import rescreen_alert
from fairnotice.office.requests.models import Alert, Decision, Request
from fairnotice.office.requests.models.examinations import Examination
from fairnotice.office.requests.source_view import INTERIM_WORDS
from fairnotice.office.review.actions.briefing import write_brief
from fairnotice.office.review.actions.doubting import close_examination, open_examination
from fairnotice.office.review.alternatives import may_propose
from fairnotice.office.review.counting import average_time_to_publication, time_mending, time_to_publication
from fairnotice.office.review.laying_out import lay_out_fields
from fairnotice.office.review.models import Proposal
from tests.conftest import NOW, TODAY
from tests.office.conftest import MovingClock, sound_fields
from tests.office.examining import decide, enter, sign, submit
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


def test_every_diffusion_meets_the_general_recording_conditions(officer: User) -> None:
    """Conditions for a diffusion are the general recording conditions, 34 to 46: each was asked (97(2))."""
    request = submit(officer, "sound-diffusion", "wanted_diffusion")
    assert articles_asked(request) >= GENERAL_CONDITIONS


def test_every_notice_meets_the_general_recording_conditions(submitted: Request) -> None:
    """Conditions of each notice are at least the general recording conditions (73(3))."""
    assert articles_asked(submitted) >= GENERAL_CONDITIONS


def test_an_incomplete_request_goes_back_and_its_answer_is_timed(
    submitted: Request, officer: User, reviewer: User, second_reviewer: User, moving_clock: MovingClock
) -> None:
    """An incomplete request is completed by the requester; from the return to the answer is measured (78(1))."""
    sign(reviewer, submitted, two="unresolved")
    assert isinstance(decide(reviewer, submitted, "return_for_completion", to_mend="SYNTHETIC: the place."), Decision)
    submitted.refresh_from_db()
    assert (submitted.state, submitted.decided_at) == ("returned", None)
    assert [mending.taken for mending in time_mending(submitted)] == [None]
    moving_clock.move(days=3)
    submit_request(by=officer, request_id=submitted.pk)
    assert [mending.taken for mending in time_mending(submitted)] == [timedelta(days=3)]


def test_another_notice_is_proposed_where_data_are_too_thin(submitted: Request, reviewer: User) -> None:
    """Where data are too thin but fit another notice, that notice is proposed (78(2))."""
    sign(reviewer, submitted, two="unresolved", whole="unresolved")
    with pytest.raises(Refused, match="not complete"):
        decide(reviewer, submitted, "return_for_completion", alternative="blue_notice")
    assert not may_propose("blue_notice", "publish", (), submitted.submissions.get().legal_reviews.get())


def test_a_notice_is_proposed_with_a_refusal_that_bars_this_form_alone(submitted: Request, reviewer: User) -> None:
    review = sign(reviewer, submitted, two="not_compliant", outcome="form_barred")
    assert may_propose("blue_notice", "refuse", ("insufficient-facts",), review)
    made = decide(reviewer, submitted, "refuse", alternative="blue_notice")
    assert isinstance(made, Decision)
    assert made.alternative.kind == "blue_notice"


@pytest.mark.parametrize(
    "ground", ["art2-refugee", "art3-political", "neutrality", "no-valid-warrant", "not-of-interest"]
)
def test_a_diffusion_is_never_proposed_against_the_constitution(
    submitted: Request, reviewer: User, ground: str
) -> None:
    """A diffusion is proposed where data are too thin, never against Articles 2 or 3, or interest (78(3))."""
    review = sign(reviewer, submitted)
    assert may_propose("wanted_diffusion", "refuse", ("insufficient-identity",), review)
    assert not may_propose("wanted_diffusion", "refuse", (ground,), review)


def test_sensitive_data_are_shown_marked(submitted: Request) -> None:
    """Sensitive data are marked so that a reader sees them as such (42(3))."""
    fields = submitted.submissions.get().submitted_fields.fields
    fields["person"]["public_role"] = "SYNTHETIC member of a parliament"
    rows = {row.path: row for group in lay_out_fields(fields) for row in group.rows}
    assert rows["person.public_role"].is_sensitive
    assert not rows["person.status"].is_sensitive
    shown = render_to_string("review/_fields.html", {"groups": lay_out_fields(fields)})
    assert shown.count("Particularly sensitive") == 1


def test_a_doubt_opens_a_consultation_with_the_source(alert: Alert, officer: User, reviewer: User) -> None:
    """Where the conditions are in doubt the source is consulted: asked, with a clock, and told (128(2))."""
    examination = doubt(alert, reviewer)
    question = alert.request.questions.get()
    assert examination.question == question
    assert question.due_on == TODAY + timedelta(days=14)
    assert Notice.objects.filter(recipient=officer, kind="question_asked").exists()


def test_an_examination_ends_in_one_of_two_ways(alert: Alert, reviewer: User, second_reviewer: User) -> None:
    """Compliant and validated, or non-compliant and corrected or deleted; nothing else ends it (128(4))."""
    examination = doubt(alert, reviewer, "block")
    for outcome in ("forgotten", "corrected", "deleted"):
        with pytest.raises(Refused, match="not ended in this way"):
            end(examination, reviewer, outcome)
    end(examination, second_reviewer, "validated")
    alert.refresh_from_db()
    assert alert.state == "published"
    again = doubt(alert, reviewer, "caution")
    rescreening = rescreen_alert(by=reviewer, alert_id=alert.pk)
    shown = Shown(rescreening=rescreening.pk)
    cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.c", reasons="SYNTHETIC.", shown=shown)
    assert end(again, reviewer, "deleted").outcome == "deleted"
    with pytest.raises(DatabaseError), transaction.atomic():
        Examination.objects.filter(pk=again.pk).update(outcome="forgotten")


def test_the_source_learns_that_an_examination_ended_and_why(alert: Alert, officer: User, reviewer: User) -> None:
    """The source is told that it ended, and on correction or deletion why; never what the office doubted (128(5))."""
    examination = doubt(alert, reviewer)
    end(examination, reviewer, "validated", told="SYNTHETIC: confirmed by your answer.")
    page = page_of(officer, alert)
    assert "The examination has ended" in page
    assert "SYNTHETIC: confirmed by your answer." in page
    assert "SYNTHETIC doubt" not in page
    with pytest.raises(Refused) as refused:
        end(doubt(alert, reviewer), reviewer, "deleted", told=" ")
    assert "told" in refused.value.fields


def test_a_doubt_can_bring_an_interim_measure_at_once(alert: Alert, reviewer: User) -> None:
    """While doubt lasts, steps against prejudice are taken: in the same step in which the doubt is opened (129(1))."""
    doubt(alert, reviewer, "block")
    alert.refresh_from_db()
    assert (alert.state, alert.content) == ("blocked", {})


@pytest.mark.parametrize("measure", ["caution", "block"])
def test_the_source_learns_of_an_interim_measure_with_reasons(
    alert: Alert, officer: User, reviewer: User, measure: str
) -> None:
    """The source is told with reasons: the same words whatever the doubt and whatever the measure (129(2))."""
    doubt(alert, reviewer, measure)
    page = page_of(officer, alert)
    assert escape(TOLD[""]) in page
    assert "SYNTHETIC doubt" not in page


def test_the_source_of_a_blocked_alert_is_told_at_once_and_not_by_whom_or_why(
    alert: Alert, officer: User, reviewer: User, second_reviewer: User
) -> None:
    """An interim measure is told at once with its reason in law, outside an examination too (129(2))."""
    block = block_alert(by=reviewer, alert_id=alert.pk, reason="SYNTHETIC refuge")
    assert Notice.objects.filter(recipient=officer, kind="alert_changed").count() == 1
    page = page_of(officer, alert)
    for told in (
        "Interim measure",
        escape(str(INTERIM_WORDS)),
        "RPD 129",
        "2026-11-23 10:00",
        "An interim measure began",
    ):
        assert told in page
    for kept in ("SYNTHETIC refuge", "Blocked", reviewer.username):
        assert kept not in page
    lift_block(by=second_reviewer, block_id=block.pk, reasons="SYNTHETIC.")
    assert Notice.objects.filter(recipient=officer, kind="alert_changed").count() == 2
    assert "The interim measure ended" in page_of(officer, alert)


def test_the_brief_of_seven_elements_has_no_empty_line(submitted: Request, reviewer: User) -> None:
    """A brief with an empty line is incomplete, and without the brief nothing is decided under Article 3 (34(3))."""
    sign(reviewer, submitted, three="not_compliant")
    with pytest.raises(Refused) as refused:
        decide(reviewer, submitted, "refuse")
    assert "brief" in refused.value.fields["outcome"]
    lines = dict.fromkeys("abcdefg", ("SYNTHETIC text.", "SYNTHETIC source."))
    for letter in lines:
        with pytest.raises(Refused, match="empty line"):
            write_brief(by=reviewer, request_id=submitted.pk, lines={**lines, letter: (" ", "SYNTHETIC source.")})
    written = write_brief(by=reviewer, request_id=submitted.pk, lines=lines)
    assert [line.element for line in written.lines.all()] == list("abcdefg")
    assert isinstance(decide(reviewer, submitted, "refuse"), Decision)


def test_no_alert_without_a_signed_legal_review(submitted: Request, reviewer: User) -> None:
    """Without a signed review nothing can be published; the database itself says so again (86)."""
    with pytest.raises(Refused, match="sign your own answers"):
        decide(reviewer, submitted, "publish")
    with pytest.raises(DatabaseError, match="signed review"), transaction.atomic():
        Decision.objects.create(
            request=submitted,
            submission=submitted.submissions.get(),
            outcome="publish",
            decided_by=reviewer,
            decided_at=NOW,
            recommendation="publish",
            follows=True,
        )
    assert not Alert.objects.exists()


def test_time_from_request_to_publication_is_measured(
    submitted: Request, reviewer: User, second_reviewer: User, moving_clock: MovingClock
) -> None:
    """Compliant requests are published as soon as possible: how long it took is measured (74(2)(a))."""
    assert time_to_publication(submitted) is None
    moving_clock.move(hours=30)
    publish(submitted, reviewer, second_reviewer)
    assert time_to_publication(submitted) == timedelta(hours=30)
    assert average_time_to_publication() == timedelta(hours=30)


def test_no_request_is_published_without_examination(submitted: Request, officer: User, reviewer: User) -> None:
    """Every request is examined before publication; neither its bureau nor a shortened way passes it by (77(1))."""
    for by in (officer, reviewer):
        with pytest.raises((Refused, NotAllowed)):
            decide(by, submitted, "publish")
    assert not Alert.objects.exists()
    assert submitted.submissions.get().assessment.content["findings"]


def test_no_request_that_fails_its_conditions_is_published_without_a_decision(officer: User, reviewer: User) -> None:
    """What fails its conditions is not published by one person following the program (77(2)(a))."""
    request = submit(officer, "no-warrant")
    assert request.submissions.get().assessment.recommendation != "publish"
    sign(reviewer, request)
    made = decide(reviewer, request, "publish")
    assert isinstance(made, Proposal)
    assert not Alert.objects.exists()


def test_nothing_is_recorded_before_the_constitution_was_examined(submitted: Request, reviewer: User) -> None:
    """Nothing is published before it was held against the Constitution; a doubt left open lets nothing out (5(2))."""
    asked = {finding["rule"] for finding in submitted.submissions.get().assessment.content["findings"]}
    assert {"CONST-2-1", "CONST-3"} <= asked
    sign(reviewer, submitted, two="unresolved")
    with pytest.raises(Refused) as refused:
        decide(reviewer, submitted, "publish")
    assert "outcome" in refused.value.fields
    assert not Alert.objects.exists()


def test_a_direct_exchange_is_not_read_without_leave_or_doubt(officer: User, reviewer: User) -> None:
    """A diffusion is read by leave alone: the bureau's own submission, an act; each look is entered (22(6))."""
    request = begin_request(by=officer, kind="wanted_diffusion")
    save_draft(by=officer, request_id=request.pk, fields=sound_fields("sound-diffusion"), version=0)
    client = enter(reviewer)
    assert client.get(f"/review/requests/{request.pk}/").status_code == 404
    assert not Access.objects.filter(about_id=str(request.pk)).exists()
    submit_request(by=officer, request_id=request.pk)
    assert acts_about(request).filter(verb="request.submitted", actor_id=str(officer.pk)).exists()
    assert client.get(f"/review/requests/{request.pk}/").status_code == 200
    assert Access.objects.get(about_id=str(request.pk)).purpose == "examination"


GENERAL_CONDITIONS = {f"RPD-{article}" for article in (34, 35, 37, 40, 41, 42, 44, 45)}


def articles_asked(request: Request) -> set[str]:
    """The articles whose rules gave a finding on a submission."""
    findings = request.submissions.get().assessment.content["findings"]
    return {"-".join(finding["rule"].split("-")[:2]) for finding in findings}


def doubt(alert: Alert, by: User, measure: str = "none") -> Examination:
    return open_examination(
        by=by, alert_id=alert.pk, doubt="SYNTHETIC doubt.", question="SYNTHETIC question?", measure=measure
    )


def end(examination: Examination, by: User, outcome: str, told: str = "SYNTHETIC words.") -> Examination:
    return close_examination(by=by, examination_id=examination.pk, outcome=outcome, reasons="SYNTHETIC.", told=told)


def page_of(officer: User, alert: Alert) -> str:
    return enter(officer).get(f"/bureau/alerts/{alert.pk}/").content.decode()
