"""Asking the bureau, with a clock: a doubt opens a consultation (RPD 128(2)), a gap is asked for (RPD 78(1))."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.core.rulebook.deadlines import Configured, Deadline, Length, Unit, find_clock, work_out_deadline
from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.messages.actions import notify_bureau
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import User
from fairnotice.office.policy import policy_on
from fairnotice.office.requests.models import Question, Request
from fairnotice.office.review.actions.assigning import EXAMINED, lock_request, refuse_tied

#: RPD 128(2) prints no number; the length is this house's, and the screen says so.
_CLOCK = "CK-RPD-128-2"


@transaction.atomic
def ask_question(*, by: User, request_id: UUID, text: str, language: str = "en") -> Question:
    """Ask the bureau something; the day by which it answers is worked out and stands on the question.

    The bureau reads the text as it is written. Raises `Refused` for an empty one, `Conflict` where the
    request is not under examination.
    """
    request = lock_request(request_id)
    if request.state not in EXAMINED:
        raise Conflict(pgettext("refusal", "Nothing was asked: the request is not under examination."))
    refuse_tied(by, request)
    return put_question(request, text, language, by=by)


def put_question(request: Request, text: str, language: str, *, by: User) -> Question:
    """Write the question with its clock, in the transaction of the caller, who locked the request and settled that."""
    if not text.strip():
        raise Refused(
            pgettext("refusal", "Nothing was asked: the question is empty."),
            {"text": pgettext("to mend", "Write a question.")},
        )
    now = clock.read_now()
    due_on = work_out_answer(now.date()).due_on
    if due_on is None:
        raise Refused(
            pgettext("refusal", "Nothing was asked: no day for the answer could be worked out. Tell the operator.")
        )
    question = Question.objects.create(
        request=request,
        number=request.questions.count() + 1,
        asked_by=by,
        text=text,
        language=language,
        asked_at=now,
        due_on=due_on,
    )
    record_act(
        by=by,
        verb="question.asked",
        about=request,
        stated={"question": question.number, "due_on": due_on.isoformat()},
        content={"text": text, "language": language},
    )
    notify_bureau(by=by, bureau=request.bureau, kind=NoticeKind.QUESTION_ASKED, about=request)
    return question


def work_out_answer(asked_on: date) -> Deadline:
    """The last day for an answer to a question asked on a day, with how it was worked out."""
    chosen = policy_on("question_answer_days", asked_on)
    length = Length(int(chosen.value), Unit.DAY)
    return work_out_deadline(
        find_clock(_CLOCK), asked_on, configured=Configured(length, chosen.reference, chosen.house_policy)
    )
