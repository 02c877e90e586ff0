"""The urgent lane, blind second readings, the casebook: what they allow, and what they never do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests import dossier
from fairnotice.office.requests.actions import state_urgency, withdraw_request
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.keeping import ask_to_keep, modify_alert
from fairnotice.office.requests.life.ticking import tick_alerts
from fairnotice.office.requests.models import Alert, Decision, Request, State
from fairnotice.office.review.actions.assigning import assign_request, deal_requests
from fairnotice.office.review.actions.casebook import judge_refusal_entry, write_refusal_entry
from fairnotice.office.review.actions.deciding import confirm_proposal, dissent_from_proposal
from fairnotice.office.review.actions.signing import sign_second_reading
from fairnotice.office.review.actions.urgent import decide_urgently
from fairnotice.office.review.anonymity import find_revealing
from fairnotice.office.review.counting import agreement_by_article, count_readings, count_urgent_by_source
from fairnotice.office.review.four_eyes import Weighing
from fairnotice.office.review.models import Proposal, RefusalEntry, SecondReading
from fairnotice.office.review.second_reading import is_drawn, measure_agreement
from fairnotice.office.review.urgent_lane import why_closed
from tests.office.conftest import MovingClock, make_user
from tests.office.examining import assign, decide, enter, sign, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def duty(db: None) -> User:
    return make_user(Role.DUTY_REVIEWER, "duty-one")


@pytest.fixture
def urgent(officer: User, other_bureau: Bureau) -> Request:
    request = submit(officer, "sound-kidnapping")
    state_urgency(by=officer, request_id=request.pk, reasons="SYNTHETIC life in danger.", recipients=[other_bureau.pk])
    request.refresh_from_db()
    return request


def go_urgent(by: User, request: Request) -> Decision:
    sign(by, request)
    return decide_urgently(by=by, request_id=request.pk, submission_number=1, reasons="SYNTHETIC: hours count.")


class Known:
    """A source of the dossier that tells what a test wants it to."""

    name = "SYNTHETIC source"

    def __init__(self, entries: dict[str, object]) -> None:
        self.entries = entries

    def collect(self, request: object) -> dict[str, object]:
        return self.entries


def tell(monkeypatch: pytest.MonkeyPatch, **entries: object) -> None:
    known = Known({name.replace("__", "."): value for name, value in entries.items()})
    monkeypatch.setattr(dossier, "_SOURCES", [*dossier._SOURCES, known])


def test_the_urgent_lane_publishes_for_72_hours_to_named_bureaus(urgent: Request, duty: User) -> None:
    decision = go_urgent(duty, urgent)
    alert = Alert.objects.get()
    assert (decision.is_urgent, alert.recipients) == (True, ["NCB-XB"])
    assert alert.ends_at == decision.decided_at + timedelta(hours=72)
    urgent.refresh_from_db()
    assert urgent.state == State.UNDER_EXAMINATION
    with pytest.raises(Refused):
        decide_urgently(by=duty, request_id=urgent.pk, submission_number=1, reasons="SYNTHETIC again.")


def test_the_alert_ends_at_the_72nd_hour_without_a_full_review(
    urgent: Request, duty: User, moving_clock: MovingClock
) -> None:
    go_urgent(duty, urgent)
    moving_clock.move(hours=71, minutes=59)
    assert "urgent_alerts_ended" not in tick_alerts(moving_clock.now)
    moving_clock.move(minutes=1)
    assert tick_alerts(moving_clock.now)["urgent_alerts_ended"] == 1
    assert Alert.objects.get().state == "expired"
    assert [row.ran_out for row in count_urgent_by_source()] == [1]


def test_a_second_persons_full_review_ends_it_and_publishes_anew(urgent: Request, duty: User, reviewer: User) -> None:
    go_urgent(duty, urgent)
    with pytest.raises(NotAllowed, match="another person"):
        decide(duty, urgent, "publish")
    sign(reviewer, urgent)
    made = decide(reviewer, urgent, "publish")
    if isinstance(made, Proposal):
        second = make_user(Role.SENIOR_REVIEWER, "senior-one")
        sign(second, urgent)
        confirm_proposal(by=second, proposal_id=made.pk)
    first, full = Alert.objects.order_by("published_at", "ended_at")
    states = {alert.state: alert for alert in (first, full)}
    assert set(states) == {"expired", "published"}
    assert states["published"].ends_at is None
    (row,) = count_urgent_by_source()
    assert (row.stated, row.used, row.confirmed, row.ran_out) == (1, 1, 1, 0)


@pytest.mark.parametrize(
    "known",
    [
        {"context__refugee_status": {"status": "confirmed", "against_country": "XZ", "confirmed_by": "XY"}},
        {"context__ccf_decisions": [{"date": "2025-01-01", "decision": "deleted"}]},
        {"protection__cautions": [{"code": "x"}]},
    ],
)
def test_the_lane_is_closed_where_anything_protective_is_known(
    urgent: Request, duty: User, monkeypatch: pytest.MonkeyPatch, known: dict[str, object]
) -> None:
    tell(monkeypatch, **known)
    sign(duty, urgent)
    with pytest.raises(Refused, match="not open") as refused:
        decide_urgently(by=duty, request_id=urgent.pk, submission_number=1, reasons="SYNTHETIC.")
    assert "protect" not in str(refused.value)
    assert not Decision.objects.exists()


def test_closing_the_lane_shows_the_source_nothing(
    urgent: Request, duty: User, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = enter(officer)
    before = client.get(f"/bureau/requests/{urgent.pk}/")
    tell(monkeypatch, protection__blocks=[{"code": "MARKERBLOCK"}])
    assert "protective" in why_closed(urgent, urgent.submissions.get())
    enter(duty).get(f"/review/requests/{urgent.pk}/urgent/")
    after = client.get(f"/bureau/requests/{urgent.pk}/")
    assert before.status_code == after.status_code
    assert "MARKERBLOCK" not in after.content.decode()


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.SENIOR_REVIEWER])
def test_only_a_duty_reviewer_takes_the_lane(urgent: Request, role: Role) -> None:
    other = make_user(role, "not-on-duty")
    sign(other, urgent)
    with pytest.raises(NotAllowed, match="duty reviewer"):
        decide_urgently(by=other, request_id=urgent.pk, submission_number=1, reasons="SYNTHETIC.")
    with pytest.raises(DatabaseError, match="duty reviewer"), transaction.atomic():
        write_decision(urgent, other)


def test_the_database_lets_no_urgent_alert_last_longer(urgent: Request, duty: User, moving_clock: MovingClock) -> None:
    sign(duty, urgent)
    decision = write_decision(urgent, duty)
    for ends_at in (None, moving_clock.now + timedelta(hours=72, seconds=1)):
        with pytest.raises(DatabaseError, match="72nd hour"), transaction.atomic():
            write_alert(decision, ends_at)
    alert = write_alert(decision, moving_clock.now + timedelta(hours=72))
    for later in (None, moving_clock.now + timedelta(hours=73)):
        with pytest.raises(DatabaseError, match="put off"), transaction.atomic():
            Alert.objects.filter(pk=alert.pk).update(ends_at=later)


def test_an_urgent_alert_is_neither_changed_nor_kept_longer_before_its_full_review(
    urgent: Request, duty: User, officer: User, moving_clock: MovingClock
) -> None:
    go_urgent(duty, urgent)
    alert = Alert.objects.get()
    fields = keep_given_fields(alert.content, alert.kind)
    with pytest.raises(Conflict, match="full review"):
        modify_alert(by=officer, alert_id=alert.pk, fields=fields, reasons="SYNTHETIC.")
    # Though its period ends soon, and the source could otherwise ask.
    Alert.objects.filter(pk=alert.pk).update(retention_until=moving_clock.now.date() + timedelta(days=1))
    with pytest.raises(Conflict, match="full review"):
        ask_to_keep(
            by=officer,
            alert_id=alert.pk,
            still_needed=True,
            conditions_hold=True,
            reasons="SYNTHETIC.",
            wanted_until=moving_clock.now.date() + timedelta(days=30),
        )
    with pytest.raises(DatabaseError, match="changes only by"), transaction.atomic():
        Alert.objects.filter(pk=alert.pk).update(content={"alert": {}})


def test_two_persons_publish_in_part(officer: User, reviewer: User, second_reviewer: User) -> None:
    request = submit(officer, "death-penalty")
    kept = [request.submissions.get().submitted_fields.fields["offences"][0]["id"]]
    sign(reviewer, request, two="compliant_in_part")
    proposal = decide(reviewer, request, "publish_in_part", charges=kept)
    assert isinstance(proposal, Proposal)
    assert "in_part" in proposal.why_second
    assert not Decision.objects.exists()
    sign(second_reviewer, request, two="compliant_in_part")
    confirm_proposal(by=second_reviewer, proposal_id=proposal.pk)
    assert Decision.objects.get().second_by == second_reviewer


def test_in_part_needs_two_whatever_is_recommended() -> None:
    for recommendation in ("publish_in_part", "full_legal_review", "publish"):
        weighing = Weighing(recommendation, (), "compliant_in_part")
        assert "in_part" in weighing.needs_second_person("publish_in_part"), recommendation


def test_the_database_takes_no_decision_in_part_by_one(submitted: Request, reviewer: User) -> None:
    sign(reviewer, submitted, two="compliant_in_part")
    with pytest.raises(DatabaseError, match="in part alone"), transaction.atomic():
        Decision.objects.create(
            request=submitted,
            submission=submitted.submissions.get(),
            outcome="publish_in_part",
            decided_by=reviewer,
            decided_at=clock.read_now(),
            recommendation="publish_in_part",
            follows=True,
        )


def write_decision(request: Request, by: User) -> Decision:
    return Decision.objects.create(
        request=request,
        submission=request.submissions.get(),
        outcome="publish",
        decided_by=by,
        decided_at=clock.read_now(),
        recommendation="full_legal_review",
        follows=True,
        is_urgent=True,
    )


def write_alert(decision: Decision, ends_at: object) -> Alert:
    return Alert.objects.create(
        request=decision.request,
        decision=decision,
        kind="red_notice",
        content={},
        recipients=["NCB-XB"],
        published_at=decision.decided_at,
        retention_until=decision.decided_at.date(),
        ends_at=ends_at,
    )


def test_a_withdrawn_request_does_not_go_out_urgently(urgent: Request, duty: User, officer: User) -> None:
    sign(duty, urgent)
    withdraw_request(by=officer, request_id=urgent.pk)
    with pytest.raises(Conflict, match="withdrawn"):
        decide_urgently(by=duty, request_id=urgent.pk, submission_number=1, reasons="SYNTHETIC.")
    assert not Alert.objects.exists()


def test_a_standing_alert_keeps_its_request(urgent: Request, duty: User, officer: User) -> None:
    go_urgent(duty, urgent)
    with pytest.raises(Conflict):
        withdraw_request(by=officer, request_id=urgent.pk)


def test_a_withdrawn_request_is_not_published_by_its_second_person(
    officer: User, reviewer: User, second_reviewer: User
) -> None:
    request = submit(officer, "death-penalty")
    sign(reviewer, request)
    proposal = decide(reviewer, request, "publish")
    assert isinstance(proposal, Proposal)
    withdraw_request(by=officer, request_id=request.pk)
    with pytest.raises(Conflict):
        confirm_proposal(by=second_reviewer, proposal_id=proposal.pk)
    assert not Alert.objects.exists()


def test_a_second_person_whose_own_review_does_not_support_it_cannot_confirm(
    officer: User, reviewer: User, second_reviewer: User
) -> None:
    request = submit(officer, "death-penalty")
    sign(reviewer, request)
    proposal = decide(reviewer, request, "publish")
    assert isinstance(proposal, Proposal)
    sign(second_reviewer, request, two="not_compliant")
    with pytest.raises(Refused, match="does not support"):
        confirm_proposal(by=second_reviewer, proposal_id=proposal.pk)


def test_a_dissent_too_needs_the_own_review_and_shows_no_third_what_colleagues_did(
    officer: User, reviewer: User, second_reviewer: User
) -> None:
    request = submit(officer, "death-penalty")
    sign(reviewer, request)
    proposal = decide(reviewer, request, "publish")
    with pytest.raises(Refused, match="sign your own answers"):
        dissent_from_proposal(by=second_reviewer, proposal_id=proposal.pk, reasons="SYNTHETIC.")
    sign(second_reviewer, request, two="not_compliant")
    dissent_from_proposal(by=second_reviewer, proposal_id=proposal.pk, reasons="SYNTHETIC.")
    third, page = make_user(Role.REVIEWER, "reviewer-three"), f"/review/requests/{request.pk}/"
    told = {act.verb for act in enter(second_reviewer).get(page).context["desk"].acts}
    colleagues = {"decision.proposed", "proposal.dissented", "review.signed"}
    assert colleagues <= told
    assert not colleagues & {act.verb for act in enter(third).get(page).context["desk"].acts}


def test_what_became_known_since_must_be_reasoned_on(
    submitted: Request, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refuge learnt of after the submission raises its ground before anything goes out."""
    sign(reviewer, submitted)
    source = submitted.bureau.country
    tell(
        monkeypatch,
        context__refugee_status={
            "status": "confirmed",
            "against_country": source,
            "confirmed_by": "competent_national_asylum_body",
        },
    )
    made = decide(reviewer, submitted, "publish")
    assert isinstance(made, Proposal)
    assert any(entry["ground"] == "art2-refugee" for entry in made.reasons)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fairnotice.office.review.actions.drawing.is_drawn", lambda digest, share: True)


def test_a_second_reading_goes_to_another_and_shows_them_nothing_of_the_first(
    officer: User, reviewer: User, second_reviewer: User, drawn: None
) -> None:
    request = submit(officer, "death-penalty")
    assign(request, reviewer)
    reading = SecondReading.objects.get()
    assert reading.reader == second_reviewer
    sign(reviewer, request, two="not_compliant")
    decide(reviewer, request, "refuse")
    client = enter(second_reviewer)
    assert client.get(f"/review/requests/{request.pk}/")["Location"] == f"/review/readings/{reading.pk}/"
    page = client.get(f"/review/readings/{reading.pk}/").content.decode()
    for hidden in ("SYNTHETIC reasons on two.", "reviewer-one", "<mark>", "the death penalty (Article 2)"):
        assert hidden not in page
    sign_second_reading(
        by=second_reviewer,
        reading_id=reading.pk,
        article_2="compliant",
        article_2_reasons="SYNTHETIC.",
        article_3="compliant",
        article_3_reasons="SYNTHETIC.",
        conclusion="compliant",
    )
    found = agreement_by_article()
    assert (found["article_2"].read_twice, found["article_2"].agreed) == (1, 0)
    assert (found["article_3"].read_twice, found["article_3"].agreed) == (1, 1)
    assert count_readings() == {"drawn": 1, "without_reader": 0, "waiting": 0, "paired": 1}


@pytest.mark.parametrize("tie", ["nationality", "kin", "case"])
def test_nobody_tied_is_given_a_request_or_a_second_reading(
    officer: User, reviewer: User, second_reviewer: User, drawn: None, tie: str
) -> None:
    request = submit(officer, "death-penalty")
    declare_interest(
        by=second_reviewer,
        kind=tie,
        country="" if tie == "case" else "XA",
        request_id=request.pk if tie == "case" else None,
    )
    with pytest.raises(NotAllowed, match="tie"):
        assign_request(by=reviewer, request_id=request.pk, reviewer=second_reviewer)
    dealt = deal_requests(by=reviewer, request_ids=[request.pk])
    assert dealt.given == [(reviewer, 1)]
    assert SecondReading.objects.get().reader is None
    with pytest.raises(NotAllowed, match="tie"):
        sign(second_reviewer, request)


def test_a_reader_who_is_tied_since_reads_and_signs_nothing(
    officer: User, reviewer: User, second_reviewer: User, drawn: None
) -> None:
    request = submit(officer, "death-penalty")
    assign(request, reviewer)
    reading = SecondReading.objects.get()
    assert reading.reader == second_reviewer
    declare_interest(by=second_reviewer, kind="nationality", country="XA")
    answer = enter(second_reviewer).get(f"/review/readings/{reading.pk}/")
    assert (answer.status_code, b"Facts" in answer.content) == (404, False)
    with pytest.raises(NotAllowed, match="tie"):
        sign_second_reading(
            by=second_reviewer,
            reading_id=reading.pk,
            article_2="compliant",
            article_2_reasons="SYNTHETIC.",
            article_3="compliant",
            article_3_reasons="SYNTHETIC.",
            conclusion="compliant",
        )


def test_nobody_at_the_desk_learns_that_it_was_drawn(
    submitted: Request, reviewer: User, second_reviewer: User, drawn: None
) -> None:
    assign(submitted, reviewer)
    assert SecondReading.objects.exists()
    assert "econd reading" not in enter(reviewer).get(f"/review/requests/{submitted.pk}/").content.decode()


def test_the_draw_is_by_the_secret_and_near_its_share() -> None:
    digests = [f"{number:064x}" for number in range(4000)]
    drawn = {digest for digest in digests if is_drawn(digest, 5)}
    assert 140 < len(drawn) < 260
    assert {digest for digest in digests if is_drawn(digest, 100)} == set(digests)
    settings.SECRET_KEY, kept = "another secret", settings.SECRET_KEY
    try:
        assert {digest for digest in digests if is_drawn(digest, 5)} != drawn
    finally:
        settings.SECRET_KEY = kept


def test_agreement_is_measured_as_cohen_does() -> None:
    """Twenty and fifteen agreed of fifty: the worked example of the textbooks gives 0.4."""
    found = measure_agreement({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15})
    assert found.kappa == pytest.approx(0.4)
    assert found.low == pytest.approx(0.4 - 1.959964 * 0.1269, abs=0.003)
    assert measure_agreement({}).kappa is None
    assert measure_agreement({("yes", "yes"): 9}).kappa is None
    assert measure_agreement({("yes", "yes"): 5, ("no", "no"): 5}).kappa == pytest.approx(1)


@pytest.fixture
def refusal(officer: User, reviewer: User) -> Decision:
    request = submit(officer)
    sign(reviewer, request, two="not_compliant")
    made = decide(reviewer, request, "refuse")
    assert isinstance(made, Decision)
    return made


def tell_refusal(by: User, refusal: Decision, text: str) -> RefusalEntry:
    return write_refusal_entry(
        by=by,
        decision_id=refusal.pk,
        ground="art2-fair-trial",
        paragraphs=["ROP 2-26"],
        stage="first_examination",
        text=text,
        language="en",
    )


def test_an_entry_for_the_casebook_needs_a_second_human(
    refusal: Decision, reviewer: User, second_reviewer: User
) -> None:
    entry = tell_refusal(reviewer, refusal, "SYNTHETIC: the trial was not fair.")
    with pytest.raises(NotAllowed, match="another person"):
        judge_refusal_entry(by=reviewer, entry_id=entry.pk, accepts=True, why="SYNTHETIC.")
    with pytest.raises(DatabaseError), transaction.atomic():
        RefusalEntry.objects.filter(pk=entry.pk).update(state="accepted")
    judged = judge_refusal_entry(by=second_reviewer, entry_id=entry.pk, accepts=True, why="SYNTHETIC.")
    assert judged.state == "accepted"
    with pytest.raises(Conflict):
        judge_refusal_entry(by=second_reviewer, entry_id=entry.pk, accepts=False, why="SYNTHETIC.")
    with pytest.raises(DatabaseError), transaction.atomic():
        RefusalEntry.objects.filter(pk=entry.pk).update(text="x")


def test_a_text_that_tells_of_somebody_is_refused_without_repeating_it(refusal: Decision, reviewer: User) -> None:
    fields = refusal.submission.submitted_fields.fields
    name = fields["identity"]["family_name"]
    for revealing in (name.upper(), f"born {fields['identity']['date_of_birth']}", fields["warrant"]["reference"]):
        with pytest.raises(Refused) as refused:
            tell_refusal(reviewer, refusal, f"SYNTHETIC. The person, {revealing}, had no fair trial.")
        assert revealing.casefold() not in str(refused.value.fields).casefold()
    assert not RefusalEntry.objects.exists()


def test_a_date_is_found_in_other_words() -> None:
    fields = {"identity": {"date_of_birth": "1964-06-14", "family_name": "Élan"}}
    for text in ("on 14 June 1964", "14.06.1964", "June 14, 1964", "14/6/1964"):
        assert find_revealing(text, fields) == ("identity.date_of_birth",)
    assert find_revealing("the elan of it", fields) == ("identity.family_name",)
    assert find_revealing("in 1964", fields) == ()
