"""What a bureau does with its request: begin, save, submit, answer, withdraw, state its urgency."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.messages.actions import notify_user
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests.actions.keeping import keep_submission
from fairnotice.office.requests.examining import read_fields
from fairnotice.office.requests.given_fields import refuse_foreign_fields
from fairnotice.office.requests.models import (
    Question,
    Request,
    State,
    Submission,
    UrgencyStatement,
)
from fairnotice.office.requests.references import refuse_lost_references

#: States in which a bureau may still write.
_OPEN_TO_SOURCE = (State.DRAFT, State.RETURNED)
#: States in which nothing is left to examine.
_DECIDED = (State.PUBLISHED, State.REFUSED, State.WITHDRAWN)
#: Above every other request in the queue.
URGENT_PRIORITY = 100


@transaction.atomic
def begin_request(*, by: User, kind: str, language: str = "en", origin: str = "form") -> Request:
    """Open an empty draft for the officer's own bureau."""
    bureau = _bureau_of(by)
    request = Request.objects.create(
        reference=_draw_reference(),
        bureau=bureau,
        kind=kind,
        origin=origin,
        language=language,
        created_by=by,
        created_at=clock.read_now(),
        is_synthetic=bureau.is_synthetic,
    )
    record_act(by=by, verb="request.begun", about=request, stated={"to": State.DRAFT, "kind": kind})
    return request


@transaction.atomic
def save_draft(
    *,
    by: User,
    request_id: UUID,
    fields: Mapping[str, Any],
    version: int,
    languages: Mapping[str, str] | None = None,
) -> Request:
    """Keep what the form has so far; raises `Conflict` where somebody saved in between.

    Raises `Refused`, naming the path, for a field that is not the bureau's or a value that cannot be read.
    `languages` says by path in which language each free text is written; None leaves what is known.
    """
    # No act: a draft is its bureau's own paper, which nobody else reads and which binds nobody. The submission takes
    # it over whole, with its act; an act a saving would only tell how an officer writes.
    request = _own_request(by, request_id)
    if request.state not in _OPEN_TO_SOURCE:
        raise Conflict(
            pgettext(
                "refusal",
                "Nothing was saved: the request has been submitted. It can be changed again if it is returned.",
            )
        )
    if request.draft_version != version:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was saved: a colleague saved this request in between. Reload it and write again."
            )
        )
    refuse_foreign_fields(fields, request.kind)
    refuse_lost_references(fields, request)
    read_fields(fields, request.reference, request.kind)
    request.draft = dict(fields)
    request.draft_version += 1
    if languages is not None:
        request.draft_languages = dict(languages)
    request.save(update_fields=["draft", "draft_version", "draft_languages"])
    return request


@transaction.atomic
def submit_request(*, by: User, request_id: UUID) -> Submission:
    """Submit a draft, or a returned request again, and put it before the rules at once."""
    request = _own_request(by, request_id)
    if request.state not in _OPEN_TO_SOURCE:
        raise Conflict(pgettext("refusal", "Nothing was submitted: the request is already with the office."))
    refuse_foreign_fields(request.draft, request.kind)
    submission = keep_submission(request, by=by)
    before, request.state = request.state, State.SUBMITTED
    request.submitted_at = request.submitted_at or submission.submitted_at
    request.save(update_fields=["state", "submitted_at"])
    record_act(
        by=by,
        verb="request.submitted",
        about=request,
        stated={
            "from": before,
            "to": request.state,
            "submission": submission.number,
            "rule_set": submission.assessment.rule_set,
        },
    )
    return submission


@transaction.atomic
def answer_question(*, by: User, request_id: UUID, number: int, text: str, language: str) -> Question:
    """Answer the office's question of this number on the request, once."""
    asked = Question.objects.select_for_update(of=("self",))
    question = asked.filter(number=number, request_id=request_id, request__bureau=_bureau_of(by)).first()
    if question is None:
        raise NotAllowed("Nothing was answered: there is no such question for this bureau.")
    if question.answered_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: a colleague has answered this question."))
    if not text.strip():
        raise Refused(
            pgettext("refusal", "Nothing was answered: the answer is empty."),
            {"answer": pgettext("to mend", "Write an answer.")},
        )
    question.answer, question.answer_language = text, language
    question.answered_by, question.answered_at = by, clock.read_now()
    question.save(update_fields=["answer", "answer_language", "answered_by", "answered_at"])
    notify_user(by=by, user=question.asked_by, kind="question_answered", about=question.request)
    record_act(
        by=by,
        verb="question.answered",
        about=question.request,
        stated={"question": question.number},
        content={"answer": text, "language": language},
    )
    return question


@transaction.atomic
def withdraw_request(*, by: User, request_id: UUID) -> Request:
    """Take back a request that has no decision yet."""
    request = _own_request(by, request_id)
    # After the urgent lane an alert stands while its request is still examined.
    if request.state in _DECIDED or request.alerts.filter(ended_at__isnull=True).exists():
        raise Conflict(
            pgettext(
                "refusal",
                "Nothing was withdrawn: the request has been decided. Ask for the alert to be withdrawn instead.",
            )
        )
    before, request.state = request.state, State.WITHDRAWN
    request.save(update_fields=["state"])
    record_act(by=by, verb="request.withdrawn", about=request, stated={"from": before, "to": request.state})
    return request


@transaction.atomic
def state_urgency(
    *, by: User, request_id: UUID, reasons: str, recipients: Sequence[str], language: str = "en"
) -> UrgencyStatement:
    """Sign that a life is in imminent danger; the request goes before others, and nothing else changes.

    `recipients` are codes of other bureaus. Raises `Refused` without reasons or without a bureau that
    is registered; `Conflict` once the request is decided, or where urgency was stated before.
    """
    request = _own_request(by, request_id)
    if request.state in _DECIDED or UrgencyStatement.objects.filter(request=request).exists():
        raise Conflict(
            pgettext("refusal", "Nothing was stated: the request is decided, or its urgency was stated before.")
        )
    known = set(Bureau.objects.filter(code__in=recipients).exclude(pk=request.bureau_id).values_list("code", flat=True))
    gaps = {}
    if not reasons.strip():
        gaps["reasons"] = pgettext("to mend", "Write why a life is in imminent danger.")
    if not known or known != set(recipients):
        gaps["recipients"] = pgettext("to mend", "Name the bureaus that must know; your own is not one of them.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was stated: the statement is not complete."), gaps)
    statement = UrgencyStatement.objects.create(
        request=request,
        reasons=reasons,
        language=language,
        recipients=sorted(known),
        signed_by=by,
        signed_at=clock.read_now(),
    )
    request.is_urgent, request.priority = True, max(request.priority, URGENT_PRIORITY)
    request.save(update_fields=["is_urgent", "priority"])
    record_act(
        by=by,
        verb="urgency.stated",
        about=request,
        stated={"priority": request.priority, "recipients": len(known)},
        content={"reasons": reasons, "recipients": sorted(known)},
    )
    return statement


def _bureau_of(user: User) -> Bureau:
    if user.role != Role.BUREAU_OFFICER or user.bureau is None or not user.is_active:
        raise NotAllowed("Nothing was changed: only an officer of a bureau may do this.")
    return user.bureau


def _own_request(by: User, request_id: UUID) -> Request:
    """The request, locked, if it is the officer's bureau's; the same words whether it is another's or none."""
    found = Request.objects.select_for_update().filter(pk=request_id, bureau=_bureau_of(by)).first()
    if found is None:
        raise NotAllowed("Nothing was changed: there is no such request for this bureau.")
    return found


def _draw_reference() -> str:
    """A reference that tells nothing: not how many requests there are, nor how many a bureau makes."""
    return f"FN-{secrets.token_hex(5).upper()}"
