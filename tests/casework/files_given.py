"""SYNTHETIC files that people hand in."""

from __future__ import annotations

from fairnotice.adapters.printing import print_pdf
from fairnotice.adapters.sealed_file import SealedWriter
from fairnotice.core.letters import Document as Paper
from fairnotice.core.letters import Paragraph
from fairnotice.foundation.files.sealing import SealedFile

PORTAL = "SYNTHETIC: the Commission received your request on 12 March 2026. A second day: 14 April 2026."


def make_pdf(words: str = PORTAL, language: str = "en") -> bytes:
    """A PDF with these words as text."""
    return print_pdf([Paper("paper", "SYNTHETIC", language, (Paragraph(words),))], title="SYNTHETIC", language=language)


def seal(content: bytes) -> SealedFile:
    """A file as it comes in, sealed and not closed yet."""
    file = SealedFile()
    with SealedWriter(file.path, file_id=file.file_id, data_key=file.data_key) as writer:
        writer.write(content)
    return file
