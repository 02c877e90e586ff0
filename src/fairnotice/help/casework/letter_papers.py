"""A kept letter as a paper: from the one source of all letters, so that page and PDF say the same."""

from __future__ import annotations

from django.utils import translation
from django.utils.formats import date_format

from fairnotice.core.letters import Document as Paper
from fairnotice.core.letters import Paragraph, Quote, Value
from fairnotice.core.letters.document import Block
from fairnotice.help.casework.models import Letter


def make_paper(letter: Letter) -> Paper:
    """The letter with its date, addressee and paragraphs; every word of it is shown and none is interpreted."""
    with translation.override(letter.language):
        day = date_format(letter.written_on, "DATE_FORMAT")
    blocks: list[Block] = [Paragraph(Value(day, letter.language))]
    if letter.addressee.strip():
        blocks.append(Quote(letter.addressee))
    blocks += [Paragraph(Value(each, letter.language)) for each in _paragraphs(letter.body)]
    return Paper(f"letter-{letter.pk.hex[:8]}", letter.subject, letter.language, tuple(blocks))


def _paragraphs(body: str) -> list[str]:
    return [" ".join(part.split()) for part in body.replace("\r\n", "\n").split("\n\n") if part.strip()]
