"""Files by the machine interface: sent in pieces by the page's own protocol (tus 1.0.0), listed with their references.

Each piece is signed as a whole, so it is no longer than any body (1,000,000 bytes). The headers of the protocol are
signed with it: nobody on the way can put a piece elsewhere or call a file by another name.
"""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.files import tus
from fairnotice.foundation.files.actions.uploading import begin_upload, give_up_upload
from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.files.queries import attachments_of, find_attachment, find_upload, reference_of
from fairnotice.foundation.machine.faults import tell_fault
from fairnotice.foundation.machine.idempotency import Answer
from fairnotice.office.requests.exporting import export_value
from fairnotice.office.requests.interface import schemas
from fairnotice.office.requests.interface.answering import FAULTS, PURPOSE, answer_by_key, caller_of, tell
from fairnotice.office.requests.queries import find_own_request

ABOUT: Final = "requests.request"
#: What the protocol itself refuses with, beside the faults of every operation.
_FAULTS = FAULTS | dict.fromkeys((412, 415, 460), schemas.Fault)
_PIECE = {tus.CHUNK_TYPE: {"schema": {"type": "string", "format": "binary"}}}
_EXTRA = {"requestBody": {"required": True, "content": _PIECE}}
_ALL = "/requests/{uuid:request_id}/attachments"
_ONE = f"{_ALL}/{{uuid:attachment_id}}"
_UPLOADS = "/requests/{uuid:request_id}/uploads"
_UPLOAD = f"{_UPLOADS}/{{uuid:upload_id}}"

router = Router()


@router.get(
    "/requests/{uuid:request_id}/attachments", response={200: schemas.Attachments, **FAULTS}, summary="List files"
)
def list_attachments(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The files that the bureau attached to a request of its own, each with the reference that a field takes."""
    by = caller_of(request)
    own = find_own_request(by, request_id)
    log_access(by=by, operation="list", about=own, purpose=PURPOSE)
    return tell(200, {"items": [_describe(attachment) for attachment in attachments_of(by, own)]})


@router.get(_ONE, response={200: schemas.AttachmentView, **FAULTS}, summary="Read about one file")
def read_attachment(request: HttpRequest, request_id: UUID, attachment_id: UUID) -> HttpResponse:
    """One file's reference, kind, size and digest; the file itself is not sent back."""
    by = caller_of(request)
    attachment = find_attachment(by, attachment_id)
    _refuse_elsewhere(attachment, request_id)
    log_access(by=by, operation="read", about=attachment, purpose=PURPOSE)
    return tell(200, _describe(attachment))


@router.post(_UPLOADS, response={201: None, **_FAULTS}, summary="Begin to send a file")
def begin_sending(
    request: HttpRequest,
    request_id: UUID,
    length: schemas.Length,
    said: schemas.Metadata,
    version: schemas.Tus = "",
) -> HttpResponse:
    """Open an upload; `Location` says where its pieces go. It stands for a day.

    Under the same `Idempotency-Key` the same upload is told again, even once it has been finished or given up.
    """
    return _speak(request, partial(_begin, request, request_id))


@router.api_operation(["HEAD"], _UPLOAD, response={200: None, **_FAULTS}, summary="Ask how much of a file has come")
def ask_received(request: HttpRequest, request_id: UUID, upload_id: UUID, version: schemas.Tus = "") -> HttpResponse:
    """`Upload-Offset` says where to go on; once it is attached, `Content-Location` says where it stands."""
    return _speak(request, lambda: tus.tell_received(*_find(request, request_id, upload_id)))


@router.patch(
    _UPLOAD,
    response={204: None, **_FAULTS},
    summary="Send a piece",
    openapi_extra=_EXTRA,
)
def send_piece(
    request: HttpRequest, request_id: UUID, upload_id: UUID, offset: schemas.Offset, version: schemas.Tus = ""
) -> HttpResponse:
    """Write a piece behind what has come; with the last one the file is examined and attached."""
    by = caller_of(request)
    return _speak(request, lambda: tus.take_chunk(request, by, *_find(request, request_id, upload_id)))


@router.delete(_UPLOAD, response={204: None, **_FAULTS}, summary="Give an upload up")
def give_up(request: HttpRequest, request_id: UUID, upload_id: UUID, version: schemas.Tus = "") -> HttpResponse:
    """End an upload that is not to be finished; what has come of it is destroyed."""

    def end() -> HttpResponse:
        _find(request, request_id, upload_id)
        give_up_upload(by=caller_of(request), upload_id=upload_id)
        return HttpResponse(status=204)

    return _speak(request, end)


def _begin(request: HttpRequest, request_id: UUID) -> HttpResponse:
    size, said = tus.read_announced(request), tus.read_metadata(request)
    if isinstance(size, HttpResponse):
        return size
    if said is None:
        return HttpResponse(status=400)
    given, addresses = tus.describe(ABOUT, request_id, said), _addresses(request, request_id)

    def make() -> Answer:
        begun = tus.tell_begun(begin_upload(by=caller_of(request), given=given, size=size), addresses)
        return begun.status_code, dict(begun.headers)

    # What an upload is for stands in its headers.
    asked = f"{size}\n{request.headers.get('Upload-Metadata', '')}".encode()
    status, headers = answer_by_key(request, make, asked=asked)
    return HttpResponse(status=status, headers=headers)


def _find(request: HttpRequest, request_id: UUID, upload_id: UUID) -> tuple[Upload, tus.Addresses]:
    """An upload of the caller's about this very request; raises `NotAllowed`."""
    upload = find_upload(caller_of(request), upload_id)
    _refuse_elsewhere(upload, request_id)
    return upload, _addresses(request, request_id)


def _refuse_elsewhere(found: Attachment | Upload, request_id: UUID) -> None:
    if (found.about_type, found.about_id) != (ABOUT, str(request_id)):
        raise NotAllowed("Nothing was shown: there is no such file of this request.")


def _speak(request: HttpRequest, answer: Any) -> HttpResponse:
    """The protocol's answer, its refusals in the one shape of faults."""
    told = tus.speak_version(request, answer)
    if told.status_code < HTTPStatus.BAD_REQUEST:
        return told
    fault = tell_fault(told.status_code, "", "what tus 1.0.0 says", "Nothing was written: this is not the protocol.")
    for name in ("Tus-Resumable", "Tus-Version"):
        if name in told:
            fault[name] = told[name]
    return fault


def _addresses(request: HttpRequest, request_id: UUID) -> tus.Addresses:
    own = f"/api/v1/requests/{request_id}"
    return tus.Addresses(
        lambda upload_id: request.build_absolute_uri(f"{own}/uploads/{upload_id}"),
        lambda attachment_id: f"{own}/attachments/{attachment_id}",
    )


def _describe(attachment: Attachment) -> dict[str, Any]:
    described: dict[str, Any] = export_value(
        {
            "id": str(attachment.pk),
            "reference": reference_of(attachment),
            "kind": attachment.kind,
            "shows": attachment.shows,
            "language": attachment.language,
            "name": attachment.name_as_given,
            "media_type": attachment.media_type,
            "bytes": attachment.size,
            "pages": attachment.pages,
            "sha256": attachment.digest,
            "uploaded_at": attachment.uploaded_at,
            "erased_at": attachment.erased_at,
        }
    )
    return described
