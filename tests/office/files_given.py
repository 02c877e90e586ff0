"""What the tests of files say and hand in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from fairnotice.adapters.sealed_file import SealedWriter
from fairnotice.foundation.files.actions.adding import Given, attach_file
from fairnotice.foundation.files.models import Attachment
from fairnotice.foundation.files.sealing import SealedFile
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request
from tests.files_made import make_picture

SHOWS = "SYNTHETIC: the first page of a warrant."


def given(request: Request, kind: str = "warrant_copy", **said: Any) -> Given:
    return Given("requests.request", request.pk, kind, **{"shows": SHOWS, "name": "warrant.jpg", **said})


def seal(content: bytes) -> SealedFile:
    file = SealedFile()
    with SealedWriter(file.path, file_id=file.file_id, data_key=file.data_key) as writer:
        writer.write(content)
    return file


def attach(by: User, request: Request, content: bytes | None = None, **said: Any) -> Attachment:
    return attach_file(by=by, given=given(request, **said), file=seal(content or make_picture()))


def posted(content: bytes, name: str = "warrant.jpg", kind: str = "warrant_copy") -> dict[str, Any]:
    return {"kind": kind, "shows": SHOWS, "language": "en", "file": SimpleUploadedFile(name, content)}


def address(request: Request) -> str:
    return f"/files/about/requests.request/{request.pk}/attach/"


def nowhere() -> UUID:
    return UUID("00000000-0000-4000-8000-000000000000")
