"""Letters: one source a document, rendered as HTML and as PDF. Nothing here knows a person, a site or a disk."""

from __future__ import annotations

from .document import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Items,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    Table,
)
from .words import Value, Words, fill, plain

__all__ = [
    "Block",
    "Document",
    "Fact",
    "Facts",
    "Heading",
    "Items",
    "Note",
    "PageBreak",
    "Paragraph",
    "Quote",
    "Signature",
    "Table",
    "Value",
    "Words",
    "fill",
    "plain",
]
