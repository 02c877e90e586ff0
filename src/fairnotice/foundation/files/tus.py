"""Uploads that can be gone on with: tus 1.0.0 with creation, checksum, expiration and termination.

A file may come in as many requests as the line allows. The sender asks how much has come (HEAD) and goes on from
there (PATCH); https://tus.io/protocols/resumable-upload. Pages and the machine interface speak it alike: they say
who sends, and under which addresses.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.utils.http import http_date

from fairnotice.adapters.sealed_file import PIECE_BYTES
from fairnotice.foundation.files.actions.adding import Given
from fairnotice.foundation.files.actions.uploading import ChecksumDiffers, append_chunk, finish_upload
from fairnotice.foundation.files.examining import most_bytes_of_any
from fairnotice.foundation.files.models import Upload
from fairnotice.foundation.files.queries import count_received
from fairnotice.foundation.people.models import User

VERSION = "1.0.0"
EXTENSIONS = "creation,checksum,expiration,termination"
CHECKSUMS = ("sha1", "sha256")
CHUNK_TYPE = "application/offset+octet-stream"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where an upload is gone on with, and where the attachment that comes of it stands."""

    of_upload: Callable[[UUID], str]
    of_attachment: Callable[[UUID], str]


def speak_version(request: HttpRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Answer in the protocol's own terms, and only to who speaks this version of it."""
    if request.method != "OPTIONS" and request.headers.get("Tus-Resumable") != VERSION:
        told = HttpResponse(status=412)
        told["Tus-Version"] = VERSION
    else:
        told = answer()
    told["Tus-Resumable"], told["Cache-Control"] = VERSION, "no-store"
    return told


def tell_abilities() -> HttpResponse:
    """What this server can, and how much it takes."""
    answer = HttpResponse(status=204)
    answer["Tus-Version"], answer["Tus-Extension"] = VERSION, EXTENSIONS
    answer["Tus-Max-Size"] = str(most_bytes_of_any())
    answer["Tus-Checksum-Algorithm"] = ",".join(CHECKSUMS)
    return answer


def read_announced(request: HttpRequest) -> int | HttpResponse:
    """The size announced for a new upload, or the answer that refuses it."""
    size = _read_number(request, "Upload-Length")
    if size is None:
        return HttpResponse(status=400)
    return HttpResponse(status=413) if size > most_bytes_of_any() else size


def read_metadata(request: HttpRequest) -> Mapping[str, str] | None:
    """What the sender says of the file (`kind`, `shows`, `language`, `filename` and more); None if it is unreadable."""
    pairs = (part.strip().partition(" ") for part in request.headers.get("Upload-Metadata", "").split(","))
    try:
        return {name: b64decode(value, validate=True).decode() for name, _, value in pairs}
    except (binascii.Error, ValueError):
        return None


def describe(about_type: str, about_id: UUID, said: Mapping[str, str]) -> Given:
    """What was said of a file, as attaching takes it."""
    return Given(
        about_type=about_type,
        about_id=about_id,
        kind=said.get("kind", ""),
        shows=said.get("shows", ""),
        language=said.get("language", "en"),
        name=said.get("filename", ""),
    )


def tell_begun(upload: Upload, addresses: Addresses) -> HttpResponse:
    """That an upload is open, and where it is gone on with."""
    answer = HttpResponse(status=201)
    answer["Location"] = addresses.of_upload(upload.pk)
    return say_expiry(answer, upload)


def tell_received(upload: Upload, addresses: Addresses) -> HttpResponse:
    """How much has come; once it is attached, also where the attachment stands."""
    answer = HttpResponse(status=200)
    answer["Upload-Offset"], answer["Upload-Length"] = str(count_received(upload)), str(upload.size)
    if upload.attachment_id is not None:
        answer["Content-Location"] = addresses.of_attachment(upload.attachment_id)
    return say_expiry(answer, upload)


def take_chunk(request: HttpRequest, by: User, upload: Upload, addresses: Addresses) -> HttpResponse:
    """Write what came, and attach the file when it has come whole. Raises as appending and attaching do."""
    offset, length = _read_number(request, "Upload-Offset"), _read_number(request, "Content-Length")
    if request.content_type != CHUNK_TYPE:
        return HttpResponse(status=415)
    try:
        checksum = _read_checksum(request)
    except ValueError:
        return HttpResponse(status=400)
    if offset is None or length is None:
        return HttpResponse(status=400)
    if offset + length > upload.size:
        return HttpResponse(status=413)
    try:
        # All has come, and its sender never heard what became of it: nothing is left to write.
        is_whole = length == 0 and offset == upload.size == count_received(upload)
        pieces = _read_body(request)
        now_at = (
            offset
            if is_whole
            else append_chunk(by=by, upload_id=upload.pk, offset=offset, pieces=pieces, checksum=checksum)
        )
    except ChecksumDiffers:
        return HttpResponse(status=460)
    except UnreadablePostError:
        # The line broke; nobody hears this answer. What came stands, and is told by the next HEAD.
        return HttpResponse(status=400)
    answer = HttpResponse(status=204)
    answer["Upload-Offset"] = str(now_at)
    if now_at == upload.size:
        answer["Content-Location"] = addresses.of_attachment(finish_upload(by=by, upload_id=upload.pk).pk)
    return say_expiry(answer, upload)


def say_expiry(answer: HttpResponse, upload: Upload) -> HttpResponse:
    """The answer, with the moment after which the upload is given up."""
    answer["Upload-Expires"] = http_date(upload.lapses_at.timestamp())
    return answer


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
