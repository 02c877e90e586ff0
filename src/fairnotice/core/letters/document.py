"""A letter before it has a shape: blocks in order, from which HTML and PDF are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .words import Words


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a document; the title is level 1, so these begin at 2."""

    words: Words
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    words: Words


@dataclass(frozen=True, slots=True)
class Items:
    """A list, each entry one line; with `boxes`, to be ticked off by hand."""

    items: tuple[Words, ...]
    numbered: bool = False
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """What something is called and what it is; `value` empty leaves room to write by hand."""

    label: str
    value: Words = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of label and value."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; `caption` says what the rows are."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words at length, in their own language and direction, line by line as they were written.

    `language` '' means that it is not known; `note` stands before the words, such as that they are to be translated.
    """

    words: str
    language: str = ""
    note: Words = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines to fill in by hand, each with what belongs there."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence of substance with who says so and the state of that source; `source` '' where it is our own."""

    words: Words
    source: Words = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block: TypeAlias = "Heading | Paragraph | Items | Facts | Table | Quote | Signature | Note | PageBreak"


@dataclass(frozen=True, slots=True)
class Document:
    """One paper: a neutral name for files and links, its title, its language, and its blocks."""

    name: str
    title: str
    language: str
    blocks: tuple[Block, ...]
