"""Takes in a paper: text that was pasted, or a file; and says in words what cannot be read, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import pgettext

from fairnotice.adapters.drawing.formats import ENOUGH_BYTES, PDF, PICTURES, tell_format
from fairnotice.core.printouts.reading import MOST_CHARACTERS

MOST_BYTES = 8 * 1024 * 1024


class NotTaken(Exception):
    """Nothing could be read out of what was given; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The text of a paper, and what must be said of how it came to be."""

    text: str
    remarks: tuple[str, ...] = ()


def take_in(pasted: str, file: UploadedFile | None) -> Paper:
    """The text of what was given; a file goes before pasted text. Raises `NotTaken`."""
    if file is not None:
        return _shorten(_read_file(file))
    if not pasted.strip():
        raise NotTaken(pgettext("opinion", "There is nothing to read. Paste the text, or choose a file."))
    return _shorten(Paper(pasted))


def _read_file(file: UploadedFile) -> Paper:
    if (file.size or 0) > MOST_BYTES:
        raise NotTaken(pgettext("opinion", "The file was not read: it is larger than 8 MB. Send fewer pages at once."))
    content = file.read()
    media_type = tell_format(content[:ENOUGH_BYTES])
    if media_type == PDF:
        raise NotTaken(pgettext("opinion", "This PDF was not read. Copy its text and paste it."))
    if media_type in PICTURES:
        raise NotTaken(pgettext("opinion", "This picture was not read. Type its text."))
    return Paper(_decode(content))


def _decode(content: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotTaken(
        pgettext(
            "opinion", "The file was not read: it is no text, PDF or picture that we know. Save it as text or as PDF."
        )
    )


def _shorten(paper: Paper) -> Paper:
    if len(paper.text) <= MOST_CHARACTERS:
        return paper
    said = pgettext("opinion", "The text is very long. Only its first %(number)d characters were read.")
    return Paper(paper.text[:MOST_CHARACTERS], (*paper.remarks, said % {"number": MOST_CHARACTERS}))
