"""The second person of a re-examination answers blind, then sees what was proposed, and confirms or dissents."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.queries import are_four_eyes
from fairnotice.office.requests.life.locking import LIVING, lock_alert, refuse_decider, refuse_state
from fairnotice.office.requests.life.reexamining import OwnAnswers, take_effect
from fairnotice.office.requests.models.life import Reexamination, SecondAnswer


@transaction.atomic
def answer_as_second(*, by: User, reexamination_id: int, answers: OwnAnswers) -> SecondAnswer:
    """Write one's own answers on Articles 2 and 3 before the colleague's proposal is shown; they stay as written.

    Raises `NotAllowed` for who proposed it, `Conflict` for who has answered it before.
    """
    made = _lock_open(by, reexamination_id)
    if not are_four_eyes(by, made.reviewer):
        raise NotAllowed("Nothing was answered: a second person answers, and it was you who proposed.")
    gaps = answers.find_gaps()
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was answered: write your own answers and reasons."), gaps)
    if find_answer(by, made) is not None:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was answered: you have answered before, and your answers stay as you wrote them."
            )
        )
    answer = SecondAnswer.objects.create(
        reexamination=made, answered_by=by, answered_at=clock.read_now(), **asdict(answers)
    )
    record_act(
        by=by,
        verb="reexamination.answered",
        about=made.alert,
        stated={"rescreening": made.rescreening_id},
        content=asdict(answers),
    )
    return answer


@transaction.atomic
def confirm_reexamination(*, by: User, reexamination_id: int, reasons: str) -> Reexamination:
    """Confirm a colleague's re-examination as the second person; with that it takes effect.

    It needs the second person's own answers, written before; a doubt in them confirms nothing.
    """
    made = _lock_open(by, reexamination_id)
    if not are_four_eyes(by, made.reviewer):
        raise NotAllowed("Nothing was decided: a second person must confirm, and it was you who proposed.")
    own = _own_answer(by, made)
    gaps = {} if reasons.strip() else {"reasons": pgettext("to mend", "Write your reasons.")}
    if made.outcome != Reexamination.Outcome.DECLINE and not own.is_without_doubt:
        gaps["reasons"] = pgettext("to mend", "Your own answers leave a doubt. Dissent, with your reasons.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was decided: your own answers and reasons do not carry it."), gaps)
    made.second_by, made.second_reasons = by, reasons
    record_act(
        by=by,
        verb="reexamination.confirmed",
        about=made.alert,
        stated={"rescreening": made.rescreening_id},
        content={"reasons": reasons},
    )
    take_effect(made, by=by)
    return made


@transaction.atomic
def close_reexamination(*, by: User, reexamination_id: int, reasons: str) -> Reexamination:
    """Dissent from a colleague's proposal, or take back one's own: nothing takes effect, and it can be made anew.

    As confirming, dissenting needs the own answers: independence goes both ways.
    """
    made = _lock_open(by, reexamination_id)
    is_own = not are_four_eyes(by, made.reviewer)
    if not is_own:
        _own_answer(by, made)
    if not reasons.strip():
        raise Refused(
            pgettext("refusal", "Nothing was closed: write your reasons."),
            {"reasons": pgettext("to mend", "Write your reasons.")},
        )
    made.closed_at = clock.read_now()
    made.second_reasons = "" if is_own else reasons
    made.save(update_fields=["closed_at", "second_reasons"])
    verb = "reexamination.taken_back" if is_own else "reexamination.dissented"
    record_act(by=by, verb=verb, about=made.alert, content={"reasons": reasons})
    return made


def find_answer(user: User, made: Reexamination) -> SecondAnswer | None:
    """What a person answered of their own on a colleague's re-examination, if anything."""
    return made.second_answers.filter(answered_by=user).first()


def may_see_proposal(user: User, made: Reexamination) -> bool:
    """Whether a person may read what was proposed: who proposed it, and who has answered of their own."""
    return not are_four_eyes(user, made.reviewer) or find_answer(user, made) is not None


def _own_answer(by: User, made: Reexamination) -> SecondAnswer:
    own = find_answer(by, made)
    if own is None:
        raise Refused(pgettext("refusal", "Nothing was changed: write your own answers on Articles 2 and 3 first."))
    return own


def _lock_open(by: User, reexamination_id: int) -> Reexamination:
    alert_id = Reexamination.objects.filter(pk=reexamination_id).values_list("alert_id", flat=True).first()
    if alert_id is None:
        raise NotAllowed("Nothing was changed: there is no such re-examination.")
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, LIVING)
    made = Reexamination.objects.select_related("reviewer", "keep_request", "change").get(pk=reexamination_id)
    if made.closed_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: a colleague has closed this re-examination."))
    made.alert = alert
    return made
