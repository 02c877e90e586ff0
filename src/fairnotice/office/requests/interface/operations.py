"""The operations of the machine interface: each calls one action or query and tells its result."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from pydantic import Field

from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.machine.bodies import StrictParser
from fairnotice.foundation.machine.faults import tell_error
from fairnotice.foundation.machine.idempotency import Answer
from fairnotice.office.requests.actions import (
    answer_question,
    begin_request,
    save_draft,
    state_urgency,
    submit_request,
    withdraw_request,
)
from fairnotice.office.requests.exporting import export_value, export_view
from fairnotice.office.requests.interface import schemas
from fairnotice.office.requests.interface.answering import FAULTS, PURPOSE, answer_by_key, caller_of, tell
from fairnotice.office.requests.interface.attaching import router as attaching
from fairnotice.office.requests.interface.signed import SignedByBureau
from fairnotice.office.requests.models import Request, State
from fairnotice.office.requests.prechecking import precheck_request
from fairnotice.office.requests.queries import find_own_request, list_own_requests
from fairnotice.office.requests.source_view import build_source_view

interface = NinjaAPI(
    title="Alert office: machine interface of the bureaus",
    version="1",
    description=(
        "A bureau's machine writes, submits and follows its own requests. Not connected with INTERPOL or Fair "
        "Trials. Every request is signed (RFC 9421, Ed25519) over @method, @authority, @path, @query, Content-Digest "
        "where there is a body, and Idempotency-Key, Upload-Length, Upload-Metadata and Upload-Offset where they are "
        "sent; created within five minutes, under a fresh nonce."
    ),
    urls_namespace="interface",
    auth=SignedByBureau(),
    parser=StrictParser(),
    docs_url=None,
)
for _error in (FairnoticeError, ValidationError, HttpError):
    interface.add_exception_handler(_error, tell_error)
interface.add_router("", attaching)


@interface.post("/requests", response={201: schemas.Receipt, **FAULTS}, summary="Begin a draft")
def begin(request: HttpRequest, payload: schemas.Begin) -> HttpResponse:
    """Open a draft, with what is known so far in it."""
    by = caller_of(request)

    def make() -> Answer:
        made = begin_request(by=by, kind=payload.kind, language=payload.language, origin="machine")
        if payload.fields:
            made = save_draft(by=by, request_id=made.pk, fields=payload.fields, languages=payload.languages, version=0)
        return 201, _receipt(made)

    return tell(*answer_by_key(request, make))


@interface.put(
    "/requests/{uuid:request_id}/draft", response={200: schemas.Receipt, **FAULTS}, summary="Replace a draft"
)
def rewrite(request: HttpRequest, request_id: UUID, payload: schemas.Rewrite) -> HttpResponse:
    """Put these fields in place of the draft's; `version` is the one last seen."""
    by = caller_of(request)

    def make() -> Answer:
        saved = save_draft(
            by=by,
            request_id=request_id,
            fields=payload.fields,
            languages=payload.languages,
            version=payload.version,
        )
        return 200, _receipt(saved)

    return tell(*answer_by_key(request, make))


@interface.post("/requests/{uuid:request_id}/submit", response={200: schemas.Receipt, **FAULTS}, summary="Submit")
def submit(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Submit the draft, or a returned request again; the bureau answers for it (RPD 76(2), 99(2))."""
    by = caller_of(request)
    return tell(*answer_by_key(request, lambda: (200, _receipt(submit_request(by=by, request_id=request_id).request))))


@interface.post("/requests/{uuid:request_id}/withdraw", response={200: schemas.Receipt, **FAULTS}, summary="Withdraw")
def withdraw(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Withdraw a request that has no decision yet."""
    by = caller_of(request)
    return tell(*answer_by_key(request, lambda: (200, _receipt(withdraw_request(by=by, request_id=request_id)))))


@interface.post(
    "/requests/{uuid:request_id}/urgency", response={200: schemas.Receipt, **FAULTS}, summary="State urgency"
)
def urgency(request: HttpRequest, request_id: UUID, payload: schemas.Urgency) -> HttpResponse:
    """State that a life is in imminent danger, and which bureaus must know."""
    by = caller_of(request)

    def make() -> Answer:
        stated = state_urgency(
            by=by,
            request_id=request_id,
            reasons=payload.reasons,
            language=payload.language,
            recipients=payload.recipients,
        )
        return 200, _receipt(stated.request)

    return tell(*answer_by_key(request, make))


@interface.post(
    "/requests/{uuid:request_id}/questions/{number}/answer",
    response={200: schemas.Receipt, **FAULTS},
    summary="Answer a question",
)
def answer(
    request: HttpRequest, request_id: UUID, number: schemas.QuestionNumber, payload: schemas.Answered
) -> HttpResponse:
    """Answer a question of the office, once."""
    by = caller_of(request)

    def make() -> Answer:
        answered = answer_question(
            by=by, request_id=request_id, number=number, text=payload.text, language=payload.language
        )
        return 200, _receipt(answered.request)

    return tell(*answer_by_key(request, make))


@interface.get("/requests", response={200: schemas.Page, **FAULTS}, summary="List own requests")
def list_requests(
    request: HttpRequest,
    state: State | None = None,
    after: UUID | None = None,
    length: Annotated[int, Field(ge=1, le=100)] = 25,
) -> HttpResponse:
    """The bureau's own requests, newest first; never another's."""
    by = caller_of(request)
    page = list_own_requests(by, state=state or "", after=after, length=length)
    log_access(by=by, operation="list", about=by, purpose=PURPOSE)
    return tell(200, {"items": [_receipt(row) for row in page.rows], "after": page.after})


@interface.get("/requests/{uuid:request_id}", response={200: schemas.View, **FAULTS}, summary="Read one request")
def read(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """All that the bureau may read of a request of its own."""
    own = _read(request, request_id)
    return tell(200, export_view(build_source_view(own)))


@interface.get("/requests/{uuid:request_id}/precheck", response={200: schemas.Precheck, **FAULTS}, summary="Pre-check")
def precheck(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Whether the draft is complete and meets the conditions of Article 83; nothing about the decision."""
    own = _read(request, request_id)
    return tell(200, export_value(precheck_request(own, caller_of(request))))


def _read(request: HttpRequest, request_id: UUID) -> Request:
    by = caller_of(request)
    own = find_own_request(by, request_id)
    log_access(by=by, operation="read", about=own, purpose=PURPOSE)
    return own


def _receipt(own: Request) -> dict[str, Any]:
    receipt = {
        "id": str(own.pk),
        "reference": own.reference,
        "kind": str(own.kind),
        "state": str(own.state),
        "version": own.draft_version,
        "created_at": own.created_at,
        "submitted_at": own.submitted_at,
    }
    exported: dict[str, Any] = export_value(receipt)
    return exported
