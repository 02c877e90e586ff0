"""Exhibits of a bundle: their pages drawn in the confined process, their digests, and what cannot be taken."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import pgettext

from fairnotice.adapters.drawing.formats import ENOUGH_BYTES, tell_format
from fairnotice.adapters.drawing.jail import NotDrawn, draw_page, inspect_file
from fairnotice.help.opinion.intake import NotTaken

MOST_EXHIBITS = 20
MOST_PAGES = 60
_WIDTH = 1060
_ENDINGS = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/tiff": "tif",
}


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit: its number, the title that the lawyer gave, its bytes as they came, and its pages as pictures."""

    number: int
    title: str
    content: bytes
    ending: str
    pages: tuple[bytes, ...]

    @property
    def digest(self) -> str:
        """SHA-256 of the file as it came."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def file_name(self) -> str:
        """A name that says nothing of anybody."""
        return f"exhibit-{self.number:02}.{self.ending}"


def take_exhibits(files: Sequence[UploadedFile], titles: str) -> list[Exhibit]:
    """Number the files as they came; the title of each is its line. Raises `NotTaken`, and then none is taken."""
    if len(files) > MOST_EXHIBITS:
        raise NotTaken(pgettext("opinion", "No bundle was made: there are more than 20 exhibits. Join some of them."))
    lines = titles.splitlines()
    return [
        _take(number, lines[number - 1].strip() if number <= len(lines) else "", file)
        for number, file in enumerate(files, 1)
    ]


def _take(number: int, title: str, file: UploadedFile) -> Exhibit:
    content = file.read()
    media_type = tell_format(content[:ENOUGH_BYTES])
    if media_type not in _ENDINGS:
        said = pgettext("opinion", "No bundle was made: exhibit %(number)d is no PDF or picture. Save it as PDF.")
        raise NotTaken(said % {"number": number})
    try:
        count = inspect_file([content], media_type=media_type, most_pages=MOST_PAGES)
        pages = tuple(
            draw_page([content], media_type=media_type, number=page, width=_WIDTH).content
            for page in range(1, count + 1)
        )
    except NotDrawn:
        said = pgettext(
            "opinion",
            "No bundle was made: exhibit %(number)d is broken, locked, or longer than 60 pages. Save it anew.",
        )
        raise NotTaken(said % {"number": number}) from None
    named = title or pgettext("opinion", "Exhibit %(number)d") % {"number": number}
    return Exhibit(number, named, content, _ENDINGS[media_type], pages)
