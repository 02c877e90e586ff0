"""Suspended, confirmed, changed, kept, cautioned, blocked, ended: what each step lets happen, and what it does not."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.messages.models import Notice
from fairnotice.foundation.people.actions.ties import declare_complete, declare_interest
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.cautioning import caution_alert, has_caution, lift_caution
from fairnotice.office.requests.life.confirming import confirm_current, review_purpose
from fairnotice.office.requests.life.ending import Shown, cancel_alert, withdraw_alert
from fairnotice.office.requests.life.folding import fold_alert
from fairnotice.office.requests.life.keeping import ask_to_keep, modify_alert
from fairnotice.office.requests.life.reexamining import OwnAnswers, decide_change, renew_alert
from fairnotice.office.requests.life.rescreening import rescreen_alert
from fairnotice.office.requests.life.retention import asking_deadline, latest_renewal
from fairnotice.office.requests.life.second_looks import close_second_look
from fairnotice.office.requests.life.suspending import resume_alert, suspend_alert
from fairnotice.office.requests.life.ticking import tick_alerts
from fairnotice.office.requests.models import Alert, Question, SecondLook
from fairnotice.office.requests.models.life import Reexamination
from fairnotice.office.requests.sealing import SealBroken, open_content
from tests.conftest import NOW, TODAY
from tests.office.conftest import MovingClock
from tests.office.living import WITHOUT_DOUBT, second

pytestmark = pytest.mark.django_db
WHY = "SYNTHETIC reasons."


def keep(alert: Alert, officer: User, until: date | None = None) -> None:
    ask_to_keep(
        by=officer,
        alert_id=alert.pk,
        still_needed=True,
        conditions_hold=True,
        reasons=WHY,
        wanted_until=until or alert.retention_until + timedelta(days=365),
    )


def renewed(alert: Alert, reviewer: User, other: User, until: date) -> Reexamination:
    """Renew as one person, or as two where the rules ask for it."""
    declare_complete(by=reviewer)
    declare_complete(by=other)
    made = renew_alert(
        by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="keep", reasons=WHY, new_until=until
    )
    if made.closed_at is None:
        made = second(other, made)
    return made


class TestSuspending:
    """RPD 81(1), 100(1)."""

    def test_six_months_to_the_day_and_not_one_more(self, alert: Alert, officer: User) -> None:
        with pytest.raises(Refused, match="six months"):
            suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 5, 24), reasons=WHY)
        suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 5, 23), reasons=WHY)
        alert.refresh_from_db()
        assert (alert.state, alert.suspended_until) == ("suspended", date(2027, 5, 23))

    def test_it_needs_reasons(self, alert: Alert, officer: User) -> None:
        with pytest.raises(Refused) as refused:
            suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 1, 1), reasons=" ")
        assert list(refused.value.fields) == ["reasons"]

    def test_it_does_not_stop_the_retention_clock(self, alert: Alert, officer: User) -> None:
        before = alert.retention_until
        suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 5, 1), reasons=WHY)
        resume_alert(by=officer, alert_id=alert.pk)
        alert.refresh_from_db()
        assert alert.retention_until == before

    def test_one_suspension_after_another_counts_together(
        self, alert: Alert, officer: User, moving_clock: MovingClock
    ) -> None:
        suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 5, 23), reasons=WHY)
        moving_clock.move(days=100)
        resume_alert(by=officer, alert_id=alert.pk)
        # Six calendar months from 3 March 2027 end on 3 September; a hundred days are spent.
        with pytest.raises(Refused):
            suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 5, 27), reasons=WHY)
        suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 5, 26), reasons=WHY)

    def test_another_bureau_meets_what_does_not_exist(self, alert: Alert, other_officer: User) -> None:
        with pytest.raises(NotAllowed, match="no such alert for this bureau"):
            suspend_alert(by=other_officer, alert_id=alert.pk, until_on=date(2027, 1, 1), reasons=WHY)

    def test_over_it_asks_for_a_second_look_once_and_does_nothing_else(
        self, alert: Alert, officer: User, moving_clock: MovingClock
    ) -> None:
        suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2026, 12, 1), reasons=WHY)
        moving_clock.move(days=8)
        assert "suspensions_over" not in tick_alerts(moving_clock.now)
        moving_clock.move(days=1)
        assert tick_alerts(moving_clock.now)["suspensions_over"] == 1
        assert "suspensions_over" not in tick_alerts(moving_clock.now)
        alert.refresh_from_db()
        assert alert.state == "suspended"
        assert alert.second_looks.get().reason == "suspension_over"


class TestWithdrawing:
    """RPD 81(2), 100(3)."""

    @pytest.mark.parametrize("ground", ["81.2.a", "81.2.b", "81.2.c", "81.2.d"])
    def test_at_once_on_each_ground_and_for_good(self, alert: Alert, officer: User, ground: str) -> None:
        withdraw_alert(by=officer, alert_id=alert.pk, ground=ground)
        alert.refresh_from_db()
        assert (alert.state, alert.end_reason, alert.content) == ("withdrawn", ground, {})
        with pytest.raises(Conflict, match="does not come back"):
            resume_alert(by=officer, alert_id=alert.pk)
        with pytest.raises(DatabaseError), transaction.atomic():
            Alert.objects.filter(pk=alert.pk).update(state="published", ended_at=None)

    def test_the_day_of_an_arrest_stands_in_no_act_in_the_open(self, alert: Alert, officer: User) -> None:
        withdraw_alert(by=officer, alert_id=alert.pk, ground="81.2.a", achieved_on=TODAY - timedelta(days=3))
        act = acts_about(alert).get(verb="alert.withdrawn")
        day = (TODAY - timedelta(days=3)).isoformat()
        assert act.opening.content == {"achieved_on": day}
        assert day not in json.dumps(act.stated)

    def test_no_other_ground(self, alert: Alert, officer: User) -> None:
        with pytest.raises(Refused):
            withdraw_alert(by=officer, alert_id=alert.pk, ground="because")

    def test_recipients_are_told(self, alert: Alert, officer: User, other_officer: User) -> None:
        withdraw_alert(by=officer, alert_id=alert.pk, ground="81.2.c")
        assert Notice.objects.filter(recipient=other_officer, kind="alert_ended").count() == 1


class TestCancelling:
    """RPD 81(3): a reviewer, with reasons, and what each ground must rest on."""

    def test_a_needs_the_sources_own_word(self, alert: Alert, officer: User, reviewer: User) -> None:
        with pytest.raises(Refused) as refused:
            cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.a", reasons=WHY)
        assert "confirmed" in refused.value.fields["ground"]
        review_purpose(by=officer, alert_id=alert.pk, lasts=False, words="SYNTHETIC. Arrested.")
        cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.a", reasons=WHY)
        alert.refresh_from_db()
        assert alert.state == "cancelled"

    def test_a_word_taken_back_does_not_count(self, alert: Alert, officer: User, reviewer: User) -> None:
        review_purpose(by=officer, alert_id=alert.pk, lasts=False, words="SYNTHETIC. Arrested.")
        review_purpose(by=officer, alert_id=alert.pk, lasts=True)
        with pytest.raises(Refused):
            cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.a", reasons=WHY)

    def test_b_names_what_it_hangs_on(self, alert: Alert, reviewer: User) -> None:
        with pytest.raises(Refused):
            cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.b", reasons=WHY)
        cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.b", reasons=WHY, shown=Shown(linked="FN-SYNTHETIC"))

    def test_c_rests_on_the_newest_screening(self, alert: Alert, reviewer: User) -> None:
        older = rescreen_alert(by=reviewer, alert_id=alert.pk)
        newer = rescreen_alert(by=reviewer, alert_id=alert.pk)
        with pytest.raises(Refused):
            cancel_alert(
                by=reviewer, alert_id=alert.pk, ground="81.3.c", reasons=WHY, shown=Shown(rescreening=older.pk)
            )
        cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.c", reasons=WHY, shown=Shown(rescreening=newer.pk))

    def test_d_waits_for_the_consultation(self, alert: Alert, reviewer: User, moving_clock: MovingClock) -> None:
        question = Question.objects.create(
            request=alert.request,
            number=1,
            asked_by=reviewer,
            text="SYNTHETIC?",
            asked_at=NOW,
            due_on=TODAY + timedelta(days=30),
        )
        shown = Shown(question=question.number)
        moving_clock.move(days=30)
        with pytest.raises(Refused):
            cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.d", reasons=WHY, shown=shown)
        moving_clock.move(days=1)
        cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.d", reasons=WHY, shown=shown)

    def test_neither_a_bureau_nor_a_tied_reviewer_cancels(self, alert: Alert, officer: User, reviewer: User) -> None:
        shown = Shown(linked="FN-SYNTHETIC")
        with pytest.raises(NotAllowed):
            cancel_alert(by=officer, alert_id=alert.pk, ground="81.3.b", reasons=WHY, shown=shown)
        declare_interest(by=reviewer, kind="nationality", country="XA")
        with pytest.raises(NotAllowed, match="tie"):
            cancel_alert(by=reviewer, alert_id=alert.pk, ground="81.3.b", reasons=WHY, shown=shown)


class TestBlocking:
    """RPD 129(1): kept under key, unanswerable, may come back."""

    def test_the_content_leaves_the_row_and_comes_back_whole(
        self, alert: Alert, reviewer: User, second_reviewer: User
    ) -> None:
        before = alert.content
        block = block_alert(by=reviewer, alert_id=alert.pk, reason="marker-of-a-reason")
        alert.refresh_from_db()
        assert (alert.state, alert.content) == ("blocked", {})
        sealed = bytes(block.sealed)
        assert before["identity"]["family_name"].encode() not in sealed
        with pytest.raises(NotAllowed, match="another person"):
            lift_block(by=reviewer, block_id=block.pk, reasons=WHY)
        lift_block(by=second_reviewer, block_id=block.pk, reasons=WHY)
        alert.refresh_from_db()
        assert (alert.state, alert.content) == ("published", before)

    def test_a_seal_fits_its_own_alert_alone(self, alert: Alert, reviewer: User) -> None:
        block = block_alert(by=reviewer, alert_id=alert.pk, reason="doubt")
        with pytest.raises(SealBroken):
            open_content(bytes(block.sealed), alert.request_id)
        with pytest.raises(SealBroken):
            open_content(bytes(block.sealed)[:-1] + b"x", alert.pk)

    def test_a_suspended_alert_comes_back_suspended(
        self, alert: Alert, officer: User, reviewer: User, second_reviewer: User
    ) -> None:
        suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 1, 1), reasons=WHY)
        block = block_alert(by=reviewer, alert_id=alert.pk, reason="doubt")
        lift_block(by=second_reviewer, block_id=block.pk, reasons=WHY)
        alert.refresh_from_db()
        assert alert.state == "suspended"

    def test_the_reason_stands_in_no_act_in_the_open(self, alert: Alert, reviewer: User) -> None:
        block_alert(by=reviewer, alert_id=alert.pk, reason="marker-of-a-reason")
        caution_alert(by=reviewer, alert_id=alert.pk, reason="marker-of-a-reason")
        assert "marker-of-a-reason" not in json.dumps([act.stated for act in Act.objects.all()])

    def test_it_runs_out_while_it_is_blocked(self, alert: Alert, reviewer: User, moving_clock: MovingClock) -> None:
        block = block_alert(by=reviewer, alert_id=alert.pk, reason="doubt")
        moving_clock.move(days=(alert.retention_until - TODAY).days + 1)
        tick_alerts(moving_clock.now)
        alert.refresh_from_db()
        block.refresh_from_db()
        assert (alert.state, bytes(block.sealed)) == ("expired", b"")


def test_cautions_stand_beside_each_other(alert: Alert, reviewer: User) -> None:
    first = caution_alert(by=reviewer, alert_id=alert.pk, reason="one")
    caution_alert(by=reviewer, alert_id=alert.pk, reason="two")
    lift_caution(by=reviewer, caution_id=first.pk, reasons=WHY)
    assert has_caution(alert)


class TestKeeping:
    """RPD 49 to 51."""

    def test_the_source_is_asked_in_time_and_once(self, alert: Alert, officer: User, moving_clock: MovingClock) -> None:
        due_on = asking_deadline(alert.retention_until).due_on
        assert due_on is not None
        moving_clock.now = NOW + (due_on - TODAY) - timedelta(days=15)
        assert "sources_asked" not in tick_alerts(moving_clock.now)
        moving_clock.move(days=1)
        assert tick_alerts(moving_clock.now)["sources_asked"] == 1
        assert "sources_asked" not in tick_alerts(moving_clock.now)
        assert Notice.objects.filter(recipient=officer, kind="alert_expires").count() == 1

    def test_nobody_asks_to_keep_years_ahead(self, alert: Alert, officer: User) -> None:
        with pytest.raises(Conflict, match="told in time"):
            keep(alert, officer)

    def test_the_last_day_belongs_to_the_period_and_the_next_removes(
        self, alert: Alert, moving_clock: MovingClock
    ) -> None:
        moving_clock.now = NOW + (alert.retention_until - TODAY)
        assert "alerts_removed" not in tick_alerts(moving_clock.now)
        moving_clock.move(days=1)
        assert tick_alerts(moving_clock.now)["alerts_removed"] == 1
        alert.refresh_from_db()
        assert (alert.state, alert.end_reason, alert.content) == ("expired", "retention_over", {})

    def test_kept_by_a_persons_reasons_within_the_maximum(
        self, alert: Alert, officer: User, reviewer: User, second_reviewer: User, moving_clock: MovingClock
    ) -> None:
        old = alert.retention_until
        moving_clock.now = NOW + (old - TODAY) - timedelta(days=30)
        longest = latest_renewal(old, moving_clock.now.date())
        with pytest.raises(Refused):
            keep(alert, officer, longest + timedelta(days=1))
        keep(alert, officer, longest)
        with pytest.raises(Refused):
            renewed(alert, reviewer, second_reviewer, longest + timedelta(days=1))
        made = renewed(alert, reviewer, second_reviewer, longest)
        alert.refresh_from_db()
        assert alert.retention_until == longest
        assert made.rescreening.on == moving_clock.now.date()
        assert alert.notified_of_expiry_at is None

    def test_nothing_is_kept_that_the_source_did_not_ask_to_keep(self, alert: Alert, reviewer: User) -> None:
        with pytest.raises(Conflict, match="source has not asked"):
            renew_alert(by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="keep", reasons=WHY)

    def test_a_doubt_that_remains_keeps_nothing(
        self, alert: Alert, officer: User, reviewer: User, moving_clock: MovingClock
    ) -> None:
        moving_clock.now = NOW + (alert.retention_until - TODAY) - timedelta(days=30)
        keep(alert, officer)
        declare_complete(by=reviewer)
        doubtful = OwnAnswers("unresolved", WHY, "compliant", WHY)
        with pytest.raises(Refused) as refused:
            renew_alert(
                by=reviewer,
                alert_id=alert.pk,
                answers=doubtful,
                outcome="keep",
                reasons=WHY,
                new_until=alert.retention_until + timedelta(days=1),
            )
        assert "doubt" in refused.value.fields["outcome"]

    def test_no_renewal_once_the_period_is_over(
        self, alert: Alert, officer: User, reviewer: User, moving_clock: MovingClock
    ) -> None:
        moving_clock.now = NOW + (alert.retention_until - TODAY)
        keep(alert, officer)
        declare_complete(by=reviewer)
        moving_clock.move(days=1)
        with pytest.raises(Conflict, match="period is over"):
            renew_alert(by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="keep", reasons=WHY)

    def test_the_database_itself_lets_no_alert_last_longer(self, alert: Alert) -> None:
        with pytest.raises(DatabaseError), transaction.atomic():
            Alert.objects.filter(pk=alert.pk).update(retention_until=alert.retention_until + timedelta(days=1))


class TestChanging:
    """RPD 80(1), 100(2): re-screened, and a person's decision before anything changes."""

    def changed_fields(self, alert: Alert) -> dict[str, object]:
        fields = keep_given_fields(alert.content, alert.kind)
        fields["proceedings"]["case_reference"] = "SYNTHETIC-CHANGED"
        return fields

    def test_nothing_changes_before_a_person_decided(
        self, alert: Alert, officer: User, reviewer: User, second_reviewer: User
    ) -> None:
        before = alert.content
        change = modify_alert(by=officer, alert_id=alert.pk, fields=self.changed_fields(alert), reasons=WHY)
        assert change.submission.assessment.on == TODAY
        alert.refresh_from_db()
        assert alert.content == before
        made = decide_change(by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="accept", reasons=WHY)
        if made.closed_at is None:
            alert.refresh_from_db()
            assert alert.content == before
            second(second_reviewer, made)
        alert.refresh_from_db()
        assert alert.content["proceedings"]["case_reference"] == "SYNTHETIC-CHANGED"
        assert alert.state == "published"

    def test_declined_it_stays_as_it_was(self, alert: Alert, officer: User, reviewer: User) -> None:
        before = alert.content
        modify_alert(by=officer, alert_id=alert.pk, fields=self.changed_fields(alert), reasons=WHY)
        decide_change(by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="decline", reasons=WHY)
        alert.refresh_from_db()
        assert alert.content == before

    def test_it_moves_neither_the_end_nor_the_request(self, alert: Alert, officer: User, reviewer: User) -> None:
        until, draft = alert.retention_until, alert.request.draft
        modify_alert(by=officer, alert_id=alert.pk, fields=self.changed_fields(alert), reasons=WHY)
        alert.refresh_from_db()
        alert.request.refresh_from_db()
        assert (alert.retention_until, alert.request.draft, alert.request.state) == (until, draft, "published")

    def test_one_change_at_a_time_and_only_what_a_bureau_may_fill(self, alert: Alert, officer: User) -> None:
        with pytest.raises(Refused, match="only the office"):
            modify_alert(by=officer, alert_id=alert.pk, fields={"retention": {"reason": "x"}}, reasons=WHY)
        modify_alert(by=officer, alert_id=alert.pk, fields=self.changed_fields(alert), reasons=WHY)
        with pytest.raises(Conflict, match="another change"):
            modify_alert(by=officer, alert_id=alert.pk, fields=self.changed_fields(alert), reasons=WHY)


class TestConfirming:
    """RPD 12(1), 10(3)."""

    def test_a_year_without_a_word_asks_for_a_second_look_once(
        self, alert: Alert, officer: User, moving_clock: MovingClock
    ) -> None:
        moving_clock.now = NOW.replace(year=2027)
        assert "alerts_not_confirmed" not in tick_alerts(moving_clock.now)
        moving_clock.move(days=1)
        assert tick_alerts(moving_clock.now)["alerts_not_confirmed"] == 1
        assert "alerts_not_confirmed" not in tick_alerts(moving_clock.now)
        confirm_current(by=officer, alert_id=alert.pk, holds=True)
        assert not SecondLook.objects.filter(closed_at__isnull=True).exists()

    def test_data_that_are_not_current_go_to_a_reviewer(self, alert: Alert, officer: User, reviewer: User) -> None:
        with pytest.raises(Refused):
            confirm_current(by=officer, alert_id=alert.pk, holds=False)
        confirm_current(by=officer, alert_id=alert.pk, holds=False, words="SYNTHETIC. The warrant was lifted.")
        look = alert.second_looks.get()
        close_second_look(by=reviewer, look_id=look.pk, conclusion=WHY)
        with pytest.raises(Conflict):
            close_second_look(by=reviewer, look_id=look.pk, conclusion=WHY)


def test_an_urgent_alert_ends_with_its_seventy_second_hour(alert: Alert, moving_clock: MovingClock) -> None:
    Alert.objects.filter(pk=alert.pk).update(ends_at=NOW + timedelta(hours=72))
    moving_clock.move(hours=71, minutes=59, seconds=59)
    assert "urgent_alerts_ended" not in tick_alerts(moving_clock.now)
    moving_clock.move(seconds=1)
    assert tick_alerts(moving_clock.now)["urgent_alerts_ended"] == 1
    alert.refresh_from_db()
    assert alert.state == "expired"


def test_an_overdue_question_is_logged_once(alert: Alert, reviewer: User, moving_clock: MovingClock) -> None:
    question = Question.objects.create(
        request=alert.request, number=1, asked_by=reviewer, text="SYNTHETIC?", asked_at=NOW, due_on=TODAY
    )
    assert "questions_overdue" not in tick_alerts(moving_clock.now)
    moving_clock.move(days=1)
    assert tick_alerts(moving_clock.now)["questions_overdue"] == 1
    assert "questions_overdue" not in tick_alerts(moving_clock.now)
    assert [act.verb for act in acts_about(question)] == ["question.overdue"]


def test_the_acts_fold_to_the_row(alert: Alert, officer: User, reviewer: User, second_reviewer: User) -> None:
    suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 1, 1), reasons=WHY)
    block = block_alert(by=reviewer, alert_id=alert.pk, reason="doubt")
    lift_block(by=second_reviewer, block_id=block.pk, reasons=WHY)
    withdraw_alert(by=officer, alert_id=alert.pk, ground="81.2.c")
    alert.refresh_from_db()
    folded = fold_alert(acts_about(alert))
    assert (folded.state, folded.retention_until) == (alert.state, alert.retention_until)
