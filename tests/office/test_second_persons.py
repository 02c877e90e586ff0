"""The second person of a re-examination: blind until they have answered, and without them nothing goes on."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.keeping import modify_alert
from fairnotice.office.requests.life.reexamining import OwnAnswers, decide_change
from fairnotice.office.requests.life.seconding import answer_as_second, close_reexamination, confirm_reexamination
from fairnotice.office.requests.models import Alert
from fairnotice.office.requests.models.life import Reexamination, Rescreening, SecondAnswer
from tests.office.conftest import make_user
from tests.office.examining import enter
from tests.office.living import WITHOUT_DOUBT, second

pytestmark = pytest.mark.django_db
WHY = "SYNTHETIC reasons."
DOUBTING = OwnAnswers("compliant", WHY, "unresolved", WHY)
PROPOSED = "marker-of-the-proposal"
ANSWERS = {
    "article_2": "compliant",
    "article_2_reasons": WHY,
    "article_3": "compliant",
    "article_3_reasons": WHY,
}


@pytest.fixture
def proposed(alert: Alert, officer: User, reviewer: User, monkeypatch: pytest.MonkeyPatch) -> Reexamination:
    """A change that a first reviewer wants to accept and that needs a second person."""
    monkeypatch.setattr("fairnotice.office.requests.life.reexamining.ask_second", lambda *_: ["grounds"])
    fields = keep_given_fields(alert.content, alert.kind)
    fields["proceedings"]["case_reference"] = "SYNTHETIC-CHANGED"
    modify_alert(by=officer, alert_id=alert.pk, fields=fields, reasons=WHY)
    return decide_change(by=reviewer, alert_id=alert.pk, answers=WITHOUT_DOUBT, outcome="accept", reasons=PROPOSED)


def is_changed(alert: Alert) -> bool:
    alert.refresh_from_db()
    return bool(alert.content["proceedings"]["case_reference"] == "SYNTHETIC-CHANGED")


def test_the_second_person_reads_nothing_of_the_proposal_before_they_answered(
    alert: Alert, proposed: Reexamination, reviewer: User, second_reviewer: User
) -> None:
    office, page = enter(second_reviewer), f"/review/alerts/{alert.pk}/"
    tells = (PROPOSED, reviewer.username, "Re-examined by a reviewer")
    for step in ("", "answer/", "confirm/", "dissent/", "decide-change/", "cancel/", "rescreen/"):
        shown = office.get(page + step).content.decode()
        assert [words for words in tells if words in shown] == [], step
        # The form of the first decision offers every outcome to everybody.
        assert "Accept the change" not in shown or step == "decide-change/", step
        assert "A second person is asked for" in shown, step
    shown = office.get(page).content.decode()
    assert f"{page}answer/" in shown
    assert [step for step in ("confirm", "dissent", "decide-change") if f"{page}{step}/" in shown] == []
    assert office.post(page + "confirm/", {"reasons": WHY}).status_code == 422
    assert office.post(page + "dissent/", {"reasons": WHY}).status_code == 422
    proposed.refresh_from_db()
    assert (proposed.closed_at, is_changed(alert)) == (None, False)


def test_once_they_answered_they_read_it_and_confirm(
    alert: Alert, proposed: Reexamination, reviewer: User, second_reviewer: User
) -> None:
    office, page = enter(second_reviewer), f"/review/alerts/{alert.pk}/"
    assert office.post(page + "answer/", ANSWERS).status_code == 302
    shown = office.get(page).content.decode()
    assert all(words in shown for words in (PROPOSED, reviewer.username, "Re-examined by a reviewer"))
    assert f"{page}answer/" not in shown and f"{page}confirm/" in shown
    assert office.post(page + "confirm/", {"reasons": WHY}).status_code == 302
    assert is_changed(alert)


def test_who_proposed_reads_it_and_may_only_take_it_back(alert: Alert, proposed: Reexamination, reviewer: User) -> None:
    office, page = enter(reviewer), f"/review/alerts/{alert.pk}/"
    shown = office.get(page).content.decode()
    assert PROPOSED in shown and f"{page}dissent/" in shown
    assert [step for step in ("answer", "confirm", "decide-change") if f"{page}{step}/" in shown] == []
    assert office.post(page + "answer/", ANSWERS).status_code == 404


def test_what_another_second_person_answered_shows_a_third_nothing(
    alert: Alert, proposed: Reexamination, second_reviewer: User
) -> None:
    answer_as_second(by=second_reviewer, reexamination_id=proposed.pk, answers=DOUBTING)
    shown = enter(make_user(Role.REVIEWER, "reviewer-three")).get(f"/review/alerts/{alert.pk}/").content.decode()
    assert PROPOSED not in shown and "Answered by a second person" not in shown


def test_what_the_rules_recommend_is_hidden_until_the_own_answers_are_given(
    alert: Alert, officer: User, reviewer: User, second_reviewer: User, proposed: Reexamination
) -> None:
    """Conditions lost and cancellation are told by the newest screening: they say what it recommends."""
    rescreen(proposed, "refuse", ["art2-fair-trial"])
    page, tells = f"/review/alerts/{alert.pk}/", ("RPD 81(2)(d)", "RPD 81(3)(c)")
    shown = enter(second_reviewer).get(page).content.decode()
    assert [citation for citation in tells if citation in shown] == []
    answer_as_second(by=second_reviewer, reexamination_id=proposed.pk, answers=DOUBTING)
    for user in (reviewer, second_reviewer):
        shown = enter(user).get(page).content.decode()
        assert [citation for citation in tells if citation in shown] != [], user.username


def test_it_takes_effect_by_another_persons_own_answers_without_doubt(
    alert: Alert, proposed: Reexamination, reviewer: User, second_reviewer: User
) -> None:
    with pytest.raises(Refused, match="own answers"):
        confirm_reexamination(by=second_reviewer, reexamination_id=proposed.pk, reasons=WHY)
    with pytest.raises(NotAllowed, match="second person"):
        confirm_reexamination(by=reviewer, reexamination_id=proposed.pk, reasons=WHY)
    with pytest.raises(NotAllowed, match="second person"):
        answer_as_second(by=reviewer, reexamination_id=proposed.pk, answers=WITHOUT_DOUBT)
    assert not is_changed(alert)
    second(second_reviewer, proposed)
    assert is_changed(alert)
    answer = SecondAnswer.objects.get()
    assert (answer.answered_by, answer.article_2, answer.article_3_reasons) == (second_reviewer, "compliant", WHY)


def test_a_doubt_of_the_second_person_confirms_nothing(
    alert: Alert, proposed: Reexamination, second_reviewer: User
) -> None:
    answer_as_second(by=second_reviewer, reexamination_id=proposed.pk, answers=DOUBTING)
    with pytest.raises(Refused) as refused:
        confirm_reexamination(by=second_reviewer, reexamination_id=proposed.pk, reasons=WHY)
    assert "doubt" in refused.value.fields["reasons"]
    with pytest.raises(Conflict, match="stay as you wrote them"):
        answer_as_second(by=second_reviewer, reexamination_id=proposed.pk, answers=WITHOUT_DOUBT)
    close_reexamination(by=second_reviewer, reexamination_id=proposed.pk, reasons=WHY)
    assert not is_changed(alert)


@pytest.mark.parametrize("tie", [{"kind": "nationality", "country": "XA"}, {"kind": "case"}])
def test_nobody_tied_answers_as_the_second_person(
    alert: Alert, proposed: Reexamination, second_reviewer: User, tie: dict[str, str]
) -> None:
    request_id = alert.request_id if tie["kind"] == "case" else None
    declare_interest(by=second_reviewer, request_id=request_id, **tie)
    with pytest.raises(NotAllowed, match="tie"):
        answer_as_second(by=second_reviewer, reexamination_id=proposed.pk, answers=WITHOUT_DOUBT)
    with pytest.raises(DatabaseError, match="tied"), transaction.atomic():
        write_answer(proposed, second_reviewer)


def write_answer(made: Reexamination, by: User, article_3: str = "compliant") -> SecondAnswer:
    given = {**ANSWERS, "article_3": article_3}
    return SecondAnswer.objects.create(reexamination=made, answered_by=by, answered_at=clock.read_now(), **given)


def confirm_in_the_database(made: Reexamination, by: User | None) -> None:
    with transaction.atomic():
        Reexamination.objects.filter(pk=made.pk).update(
            is_confirmed=True, closed_at=clock.read_now(), second_by=by, second_reasons=WHY
        )


def test_the_database_confirms_nothing_without_the_second_persons_own_answers(
    proposed: Reexamination, reviewer: User, second_reviewer: User
) -> None:
    for by in (None, reviewer, second_reviewer):
        with pytest.raises(DatabaseError):
            confirm_in_the_database(proposed, by)
    write_answer(proposed, second_reviewer, article_3="unresolved")
    write_answer(proposed, third := make_user(Role.SENIOR_REVIEWER, "reviewer-three"))
    with pytest.raises(DatabaseError, match="own answers"):
        confirm_in_the_database(proposed, second_reviewer)
    confirm_in_the_database(proposed, third)


def test_the_database_takes_a_second_answer_from_another_reviewer_alone(
    proposed: Reexamination, reviewer: User, second_reviewer: User, officer: User, auditor: User
) -> None:
    for by in (reviewer, officer, auditor):
        with pytest.raises(DatabaseError, match="another reviewer"), transaction.atomic():
            write_answer(proposed, by)
    answer = write_answer(proposed, second_reviewer)
    for rewrite in (lambda: SecondAnswer.objects.update(article_2="unresolved"), answer.delete):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            rewrite()


@pytest.mark.parametrize(
    "changed",
    [
        {"needs_second": False},
        {"outcome": "decline"},
        {"reasons": "x"},
        {"article_2": "unresolved"},
        {"keep_request_id": 1},
        {"new_until": "2099-01-01"},
    ],
)
def test_the_database_keeps_a_proposal_as_it_was_made(proposed: Reexamination, changed: dict[str, Any]) -> None:
    with pytest.raises(DatabaseError, match="proposed is never changed"), transaction.atomic():
        Reexamination.objects.filter(pk=proposed.pk).update(**changed)


@pytest.mark.parametrize(
    ("found", "second_is_needed"),
    [
        (("refuse", []), True),
        (("publish_in_part", []), True),
        (("full_legal_review", ["art2-refugee"]), True),
        (("full_legal_review", ["insufficient-facts", "neutrality"]), True),
        (("full_legal_review", ["insufficient-facts"]), False),
        (("publish", []), False),
    ],
)
def test_the_database_reads_in_the_screening_whether_two_are_needed(
    proposed: Reexamination, found: tuple[str, list[str]], second_is_needed: bool
) -> None:
    recommendation, grounds = found
    write_proposal(proposed, rescreen(proposed, recommendation, grounds), needs_second=True)
    if second_is_needed:
        with pytest.raises(DatabaseError, match="asks for two"):
            write_proposal(proposed, rescreen(proposed, recommendation, grounds), needs_second=False)
    else:
        write_proposal(proposed, rescreen(proposed, recommendation, grounds), needs_second=False)


def test_the_database_takes_no_proposal_that_is_born_confirmed(proposed: Reexamination, second_reviewer: User) -> None:
    screened = rescreen(proposed, "publish", [])
    for born in ({"is_confirmed": True}, {"closed_at": clock.read_now()}, {"second_by": second_reviewer}):
        with pytest.raises(DatabaseError, match="is proposed on"):
            write_proposal(proposed, screened, needs_second=False, **born)


def rescreen(made: Reexamination, recommendation: str, grounds: list[str]) -> Rescreening:
    return Rescreening.objects.create(
        alert=made.alert,
        on=clock.read_now().date(),
        rule_set="SYNTHETIC",
        recommendation=recommendation,
        content={"grounds": grounds},
        made_by="SYNTHETIC",
        made_at=clock.read_now(),
    )


def write_proposal(like: Reexamination, screened: Rescreening, *, needs_second: bool, **more: Any) -> None:
    """Write a proposal past the actions, and forget it again: one alert has one that is open."""
    with transaction.atomic():
        Reexamination.objects.filter(alert=like.alert, closed_at__isnull=True).update(closed_at=clock.read_now())
        Reexamination.objects.create(
            alert=like.alert,
            change=like.change,
            rescreening=screened,
            reviewer=like.reviewer,
            outcome="accept",
            reasons=WHY,
            needs_second=needs_second,
            proposed_at=clock.read_now(),
            **{**ANSWERS, **more},
        )


def test_answers_given_before_they_had_a_table_are_taken_over(proposed: Reexamination, second_reviewer: User) -> None:
    """They stood behind the act of confirming alone."""
    for wall in ("requests_reexamination_has_a_second_answer", "requests_secondanswer_is_anothers"):
        take_down(wall)
    confirm_in_the_database(proposed, second_reviewer)
    with transaction.atomic():
        record_act(
            by=second_reviewer,
            verb="reexamination.confirmed",
            about=proposed.alert,
            stated={"rescreening": proposed.rescreening_id},
            content={**ANSWERS, "reasons": WHY},
        )
    import_module("fairnotice.office.requests.migrations.0012_second_answers").take_over_answers(apps, None)
    answer = SecondAnswer.objects.get()
    assert (answer.reexamination, answer.answered_by, answer.article_2) == (proposed, second_reviewer, "compliant")


def take_down(wall: str) -> None:
    walls = import_module("fairnotice.office.requests.migrations.0013_walls_of_second_answers").Migration.operations
    (found,) = (each for each in walls if each.hints["wall"] == wall)
    found.reverse_code(apps, SimpleNamespace(connection=connection))
