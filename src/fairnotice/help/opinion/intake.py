"""Takes in a paper: text that was pasted, or a file; and says in words what cannot be read, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice.adapters.drawing.formats import ENOUGH_BYTES, PDF, PICTURES, tell_format
from fairnotice.adapters.drawing.jail import NotDrawn, draw_page, read_text
from fairnotice.adapters.optical.reading import APT_LINE, NoOpticalReader, PictureNotRead, read_picture
from fairnotice.adapters.optical.words import OpticalText
from fairnotice.core.printouts.reading import MOST_CHARACTERS

MOST_BYTES = 8 * 1024 * 1024
#: A notice has two to ten pages; a bundle of 300 is no paper to read into one form.
MOST_PAGES = 60
#: Reading a page as a picture takes seconds.
MOST_PICTURES = 10
_WIDTH = 2000
#: Fewer letters than this on a page of a PDF are a stamp or a page number on a scan.
_FEWEST_LETTERS = 25
_REASONS: Mapping[str, Promise | str] = {
    "locked": pgettext_lazy("opinion", "The PDF was not read: it is locked by a password. Save a copy without one."),
    "too_many_pages": pgettext_lazy(
        "opinion", "The PDF was not read: it has more than 60 pages. Send the pages of the alert alone."
    ),
    "too_large": pgettext_lazy("opinion", "The picture was not read: it is too large. Take or save a smaller one."),
    "moving": pgettext_lazy("opinion", "The picture was not read: it moves. Send a still one."),
    "too_heavy": pgettext_lazy(
        "opinion",
        "The file was not read: opening it took too much time or memory. Send fewer pages, or paste the text.",
    ),
}
_UNREADABLE = pgettext_lazy("opinion", "The file was not read: it is broken. Save it anew, or paste its text.")


class NotTaken(Exception):
    """Nothing could be read out of what was given; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The text of a paper, what must be said of how it came to be, and the places that a camera made out badly."""

    text: str
    remarks: tuple[str, ...] = ()
    weak: tuple[tuple[int, int], ...] = ()


def take_in(pasted: str, file: UploadedFile | None) -> Paper:
    """The text of what was given; a file goes before pasted text. Raises `NotTaken`."""
    paper = _read_file(file) if file is not None else Paper(pasted)
    if not paper.text.strip():
        raise NotTaken(pgettext("opinion", "There is nothing to read. Paste the text, or choose a file."))
    return _shorten(paper)


def _read_file(file: UploadedFile) -> Paper:
    if (file.size or 0) > MOST_BYTES:
        raise NotTaken(pgettext("opinion", "The file was not read: it is larger than 8 MB. Send fewer pages at once."))
    content = file.read()
    media_type = tell_format(content[:ENOUGH_BYTES])
    try:
        if media_type == PDF:
            return _read_pdf(content)
        if media_type in PICTURES:
            return _read_pictures(content, media_type, (1,))
    except NotDrawn as problem:
        raise NotTaken(str(_REASONS.get(problem.reason, _UNREADABLE))) from None
    return Paper(_decode(content))


def _read_pdf(content: bytes) -> Paper:
    """The text that the PDF carries; where its pages are pictures, what can be read on them."""
    pages = read_text([content], most_pages=MOST_PAGES)
    if any(len("".join(page.split())) >= _FEWEST_LETTERS for page in pages):
        return Paper("\n\n".join(pages))
    return _read_pictures(
        content, PDF, range(1, min(len(pages), MOST_PICTURES) + 1), left_out=len(pages) > MOST_PICTURES
    )


def _read_pictures(content: bytes, media_type: str, numbers: Iterable[int], *, left_out: bool = False) -> Paper:
    try:
        pages = [
            read_picture(draw_page([content], media_type=media_type, number=number, width=_WIDTH).content)
            for number in numbers
        ]
    except NoOpticalReader:
        told = pgettext("opinion", "The picture was not read: this computer cannot read pictures yet. Run: %(line)s")
        raise NotTaken(told % {"line": APT_LINE}) from None
    except PictureNotRead:
        raise NotTaken(pgettext("opinion", "The picture was not read in time. Take a new one, or type it.")) from None
    text, weak = "", []
    for page in pages:
        text += "\n\n" if text else ""
        weak += [(start + len(text), end + len(text)) for start, end in page.weak]
        text += page.text
    if not text.strip():
        raise NotTaken(pgettext("opinion", "No letters were found on the picture. Take a new one, or type it."))
    return Paper(text, tuple(_remark(pages, left_out=left_out)), tuple(weak))


def _remark(pages: Sequence[OpticalText], *, left_out: bool) -> Iterator[str]:
    told = pgettext("opinion", "The text was read from a picture, %(number)d of 100 certain. Compare each word.")
    yield told % {"number": round(min(page.certainty for page in pages))}
    if any(page.turned for page in pages):
        yield pgettext("opinion", "The picture lay on its side or head and was turned.")
    if left_out:
        said = pgettext("opinion", "Only the first %(number)d pages were read.")
        yield said % {"number": MOST_PICTURES}


def _decode(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        told = pgettext(
            "opinion", "The file was not read: it is no text, PDF or picture that we know. Save it as text or as PDF."
        )
        raise NotTaken(told)
    return text


def _shorten(paper: Paper) -> Paper:
    if len(paper.text) <= MOST_CHARACTERS:
        return paper
    said = pgettext("opinion", "The text is very long. Only its first %(number)d characters were read.")
    return Paper(paper.text[:MOST_CHARACTERS], (*paper.remarks, said % {"number": MOST_CHARACTERS}), paper.weak)
