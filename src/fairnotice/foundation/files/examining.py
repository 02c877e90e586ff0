"""What a file is that came in: format, size, digest, pages; and why it is refused."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import pgettext

from fairnotice.adapters.drawing.formats import ENOUGH_BYTES, PDF, PICTURES, tell_format
from fairnotice.adapters.drawing.jail import NotDrawn, inspect_file
from fairnotice.errors import Refused
from fairnotice.foundation.files.models import Kind
from fairnotice.foundation.files.scanning import scan_pieces, watch_for_test_file
from fairnotice.foundation.files.sealing import SealedFile


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found of a file that may be kept."""

    media_type: str
    size: int
    digest: bytes
    pages: int
    scanned_by: str


def most_bytes(kind: str) -> int:
    """How large a file of this kind may be (house policy; configuration)."""
    return int(settings.FILES_MOST_BYTES.get(kind, 0))


def most_bytes_of_any() -> int:
    """How large a file may be, whatever its kind."""
    return max(most_bytes(kind) for kind in Kind.values)


def examine_file(file: SealedFile, *, kind: str) -> Examined:
    """Read an unfinished file back from the disk and say what it is; raises `Refused` at its field `file`.

    Only what has been read back, and could be drawn, is kept: nobody is to decide on a file that nobody can open.
    """
    size, digest, beginning = 0, hashlib.sha256(), b""
    for piece in watch_for_test_file(file.read(closed=False)):
        if len(beginning) < ENOUGH_BYTES:
            beginning += piece[:ENOUGH_BYTES]
        digest.update(piece)
        size += len(piece)
    if size == 0:
        raise refuse_file(pgettext("refusal", "The file was not kept: it is empty."))
    refuse_large(size, kind)
    media_type = tell_format(beginning)
    _refuse_format(media_type, beginning, kind)
    scanned_by = scan_pieces(file.read(closed=False))
    try:
        pages = inspect_file(file.read(closed=False), media_type=media_type, most_pages=settings.FILES_MOST_PAGES)
    except NotDrawn as problem:
        raise refuse_file(_say_why(problem.reason)) from None
    return Examined(media_type, size, digest.digest(), pages, scanned_by)


def refuse_large(size: int, kind: str) -> None:
    """Raise `Refused` where a file is larger than its kind may be."""
    if size > most_bytes(kind):
        raise refuse_file(
            pgettext("refusal", "The file was not kept: it is larger than %(most)d MB.")
            % {"most": most_bytes(kind) // (1024 * 1024)}
        )


def refuse_file(words: str) -> Refused:
    """A refusal that is shown at the form's field for the file."""
    return Refused(words, {"file": words})


def _refuse_format(media_type: str, beginning: bytes, kind: str) -> None:
    if media_type in PICTURES or (media_type == PDF and kind != Kind.PHOTOGRAPH):
        return
    if media_type == PDF:
        raise refuse_file(
            pgettext(
                "refusal", "The file was not kept: a photograph is a picture (JPEG, PNG, WebP or TIFF), not a PDF."
            )
        )
    if beginning.startswith(b"PK"):
        raise refuse_file(
            pgettext(
                "refusal",
                "The file was not kept: it is an archive or a document of a word processor. Save the document as PDF; "
                "take files out of an archive and attach each by itself.",
            )
        )
    raise refuse_file(
        pgettext(
            "refusal",
            "The file was not kept: it is none of JPEG, PNG, WebP, TIFF and PDF, whatever its name says. "
            "Print or save it as PDF and attach that.",
        )
    )


def _say_why(reason: str) -> str:
    said = {
        "locked": pgettext("refusal", "The file was not kept: it is locked by a password. Save it without one."),
        "moving": pgettext("refusal", "The file was not kept: it holds several pictures. Attach each by itself."),
        "too_many_pages": pgettext("refusal", "The file was not kept: it has more than %(most)d pages. Divide it.")
        % {"most": settings.FILES_MOST_PAGES},
        "too_large": pgettext("refusal", "The file was not kept: the picture has too many pixels. Save it smaller."),
        "too_heavy": pgettext(
            "refusal", "The file was not kept: opening it takes more time or memory than any document needs."
        ),
    }
    unreadable = pgettext("refusal", "The file was not kept: it is damaged or cut off. Save it again and attach that.")
    return said.get(reason, unreadable)
