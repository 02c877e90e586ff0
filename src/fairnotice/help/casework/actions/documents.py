"""Keeping a document: sealed on its way in, measured and digested, shown as pictures. What it claims, nobody judges."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import pgettext

from fairnotice.adapters.drawing.formats import ENOUGH_BYTES, FORMATS, PDF, tell_format
from fairnotice.adapters.drawing.jail import NotDrawn, inspect_file, read_text
from fairnotice.adapters.sealed_file import SealedWriter, measure_sealed
from fairnotice.errors import Refused
from fairnotice.foundation.acts.actions import Actor
from fairnotice.foundation.files.names import keep_name
from fairnotice.foundation.files.sealing import SealedFile, unwrap_file
from fairnotice.help.casework.actions.keeping import add, change
from fairnotice.help.casework.models import Document, Event, Matter, Origin, Precision
from fairnotice.help.casework.written_days import find_written_day

#: A file that cannot be drawn is kept all the same, and never opened here.
UNKNOWN_TYPE = "application/octet-stream"
_MOST_SIGNS = 2_000_000


@dataclass(frozen=True, slots=True)
class Measured:
    """What a file is, told by reading it back."""

    media_type: str
    size: int
    digest: str
    pages: int
    text: str


def keep_document(*, by: Actor, matter: Matter, file: SealedFile, name: str, fields: Mapping[str, object]) -> Document:
    """Close a file's seal and keep it with its row and act; raises `Refused` for an empty file, and takes it away."""
    try:
        measured = measure(file)
        if not measure_sealed(file.path).is_closed:
            with SealedWriter(file.path, file_id=file.file_id, data_key=file.data_key) as writer:
                writer.close_seal(bytes.fromhex(measured.digest))
        key_id, wrapped_key = file.wrap_key()
        document = Document(
            matter=matter,
            name_as_given=keep_name(name),
            media_type=measured.media_type,
            size=measured.size,
            pages=measured.pages,
            digest=measured.digest,
            text=measured.text.replace("\x00", " "),
            file_id=file.file_id,
            key_id=key_id,
            wrapped_key=wrapped_key,
            **fields,
        )
        add(document, by=by)
    except BaseException:
        file.discard()
        raise
    return document


def file_correspondence(*, by: Actor, matter: Matter, file: SealedFile, name: str, received_on: date) -> Document:
    """File a paper from the Commission's portal under the day it carries, and enter that day in the chronology.

    The day is the first that stands in its text and can be read in one way only; without one it is left open.
    """
    fields: dict[str, object] = {
        "origin": Origin.COMMISSION,
        "called": pgettext("casework", "Letter from the portal"),
        "received_on": received_on,
    }
    document = keep_document(by=by, matter=matter, file=file, name=name, fields=fields)
    found = find_written_day(document.text)
    if found is not None:
        change(document, by=by, fields={"dated_on": found.on, "dated_as_written": found.as_written})
        event = Event(
            matter=matter,
            on=found.on,
            precision=Precision.DAY,
            as_written=found.as_written,
            what=pgettext("casework", "Date of a letter from the portal, read by the machine: check it"),
            source=document,
        )
        add(event, by=by)
    return document


def open_document(document: Document) -> SealedFile:
    """The file of a document, ready to be read."""
    return unwrap_file(document.file_id, document.key_id, document.wrapped_key)


def measure(file: SealedFile) -> Measured:
    """Read a file back and say what it is; a file that cannot be drawn is one page of an unknown type."""
    digest, size, beginning = hashlib.sha256(), 0, b""
    for piece in file.read(closed=False):
        beginning += piece[: max(0, ENOUGH_BYTES - len(beginning))]
        digest.update(piece)
        size += len(piece)
    if size == 0:
        words = pgettext("casework", "The file was not kept: it is empty.")
        raise Refused(words, {"file": words})
    media_type = tell_format(beginning)
    if media_type not in FORMATS:
        return Measured(UNKNOWN_TYPE, size, digest.hexdigest(), 1, "")
    try:
        pages = inspect_file(file.read(closed=False), media_type=media_type, most_pages=settings.FILES_MOST_PAGES)
    except NotDrawn:
        return Measured(UNKNOWN_TYPE, size, digest.hexdigest(), 1, "")
    return Measured(media_type, size, digest.hexdigest(), pages, _read(file, media_type))


def _read(file: SealedFile, media_type: str) -> str:
    if media_type != PDF:
        return ""
    try:
        pages = read_text(file.read(closed=False), most_pages=settings.FILES_MOST_PAGES)
    except NotDrawn:
        return ""
    return "\n\n".join(page.strip() for page in pages if page.strip())[:_MOST_SIGNS]
