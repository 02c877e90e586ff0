"""Uploads that can be gone on with: tus 1.0.0 with creation, checksum, expiration and termination.

A file may come in as many requests as the line allows. The sender asks how much has come (HEAD) and goes on from
there (PATCH); https://tus.io/protocols/resumable-upload
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Callable, Iterator
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.urls import reverse
from django.utils.http import http_date
from django.views.decorators.http import require_http_methods

from fairnotice.adapters.sealed_file import PIECE_BYTES
from fairnotice.errors import Refused
from fairnotice.foundation.files.actions.adding import Given
from fairnotice.foundation.files.actions.uploading import (
    ChecksumDiffers,
    append_chunk,
    begin_upload,
    finish_upload,
    give_up_upload,
)
from fairnotice.foundation.files.examining import most_bytes_of_any
from fairnotice.foundation.files.models import Upload
from fairnotice.foundation.files.queries import count_received, find_upload
from fairnotice.foundation.people.models import REVIEWING, Role
from fairnotice.foundation.people.permissions import for_roles, signed_in

VERSION = "1.0.0"
EXTENSIONS = "creation,checksum,expiration,termination"
CHECKSUMS = ("sha1", "sha256")
CHUNK_TYPE = "application/offset+octet-stream"

View = Callable[..., HttpResponse]


def speaks_tus(view: View) -> View:
    """Answer in the protocol's own terms, and only to who speaks this version of it."""

    @for_roles(Role.BUREAU_OFFICER, *REVIEWING)
    @wraps(view)
    def speaking(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method != "OPTIONS" and request.headers.get("Tus-Resumable") != VERSION:
            answer = HttpResponse(status=412)
            answer["Tus-Version"] = VERSION
        else:
            answer = view(request, *args, **kwargs)
        answer["Tus-Resumable"] = VERSION
        answer["Cache-Control"] = "no-store"
        return answer

    return speaking


@speaks_tus
@require_http_methods(["OPTIONS", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Say what this server can (OPTIONS), or open an upload (POST)."""
    if request.method == "OPTIONS":
        answer = HttpResponse(status=204)
        answer["Tus-Version"], answer["Tus-Extension"] = VERSION, EXTENSIONS
        answer["Tus-Max-Size"] = str(most_bytes_of_any())
        answer["Tus-Checksum-Algorithm"] = ",".join(CHECKSUMS)
        return answer
    size, given = _read_number(request, "Upload-Length"), _read_metadata(request)
    if size is None or given is None:
        return HttpResponse(status=400)
    if size > most_bytes_of_any():
        return HttpResponse(status=413)
    upload = begin_upload(by=signed_in(request), given=given, size=size)
    answer = HttpResponse(status=201)
    answer["Location"] = request.build_absolute_uri(reverse("files:upload", args=[upload.pk]))
    return _say_expiry(answer, upload)


@speaks_tus
@require_http_methods(["HEAD", "PATCH", "DELETE"])
def go_on(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """Say how much has come (HEAD), take more (PATCH), or give the upload up (DELETE)."""
    by = signed_in(request)
    if request.method == "DELETE":
        give_up_upload(by=by, upload_id=upload_id)
        return HttpResponse(status=204)
    upload = find_upload(by, upload_id)
    if request.method == "PATCH":
        return _take_chunk(request, upload)
    answer = HttpResponse(status=200)
    answer["Upload-Offset"], answer["Upload-Length"] = str(count_received(upload)), str(upload.size)
    return _say_expiry(answer, upload)


def _take_chunk(request: HttpRequest, upload: Upload) -> HttpResponse:
    by, offset = signed_in(request), _read_number(request, "Upload-Offset")
    if request.content_type != CHUNK_TYPE:
        return HttpResponse(status=415)
    try:
        checksum = _read_checksum(request)
    except ValueError:
        return HttpResponse(status=400)
    length = _read_number(request, "Content-Length")
    if offset is None or length is None:
        return HttpResponse(status=400)
    if offset + length > upload.size:
        return HttpResponse(status=413)
    try:
        now_at = append_chunk(by=by, upload_id=upload.pk, offset=offset, pieces=_read_body(request), checksum=checksum)
    except ChecksumDiffers:
        return HttpResponse(status=460)
    except UnreadablePostError:
        # The line broke; nobody hears this answer. What came stands, and is told by the next HEAD.
        return HttpResponse(status=400)
    answer = HttpResponse(status=204)
    answer["Upload-Offset"] = str(now_at)
    if now_at == upload.size:
        try:
            attachment = finish_upload(by=by, upload_id=upload.pk)
        except Refused as refused:
            return HttpResponse(str(refused), status=422, content_type="text/plain; charset=utf-8")
        answer["Content-Location"] = reverse("files:file", args=[attachment.pk])
    return _say_expiry(answer, upload)


def _read_body(request: HttpRequest) -> Iterator[bytes]:
    while piece := request.read(PIECE_BYTES):
        yield piece


def _read_number(request: HttpRequest, header: str) -> int | None:
    text = request.headers.get(header, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _read_checksum(request: HttpRequest) -> tuple[str, bytes] | None:
    """The algorithm and digest of a chunk; raises `ValueError` where they cannot be read."""
    text = request.headers.get("Upload-Checksum", "")
    if not text:
        return None
    name, _, digest = text.partition(" ")
    if name not in CHECKSUMS:
        raise ValueError("checksum of another algorithm")
    return name, b64decode(digest, validate=True)


def _read_metadata(request: HttpRequest) -> Given | None:
    """What the sender says of the file: `about_type`, `about_id`, `kind`, `shows`, `language`, `filename`."""
    try:
        pairs = (part.strip().partition(" ") for part in request.headers.get("Upload-Metadata", "").split(","))
        said = {name: b64decode(value, validate=True).decode() for name, _, value in pairs}
        about_id = UUID(said.get("about_id", ""))
    except (binascii.Error, ValueError):
        return None
    return Given(
        about_type=said.get("about_type", ""),
        about_id=about_id,
        kind=said.get("kind", ""),
        shows=said.get("shows", ""),
        language=said.get("language", "en"),
        name=said.get("filename", ""),
    )


def _say_expiry(answer: HttpResponse, upload: Upload) -> HttpResponse:
    answer["Upload-Expires"] = http_date(upload.lapses_at.timestamp())
    return answer
