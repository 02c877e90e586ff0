"""The list of exhibits: what each one is, what it shows, and whether it may be passed on."""

from __future__ import annotations

from .document import Block, Document, Items, Paragraph, Table
from .facts import CaseFacts, Exhibit
from .parts import finish
from .words import Value, Words
from .writing import Writing


def write_exhibit_list(facts: CaseFacts, writing: Writing) -> Document:
    """Number the exhibits as the person named them. Nobody here judges whether a paper is genuine."""
    p = writing.pgettext
    heads = (
        p("letter", "No."),
        p("letter", "What it is"),
        p("letter", "Date"),
        p("letter", "What it shows"),
        p("letter", "Pages"),
        p("letter", "Pass on?"),
    )
    rows = tuple(_row(number, exhibit, facts, writing) for number, exhibit in enumerate(facts.exhibits, start=1))
    blocks: list[Block] = [
        *_kept_back(facts, writing),
        Paragraph(p("letter", "Titles and dates are those that the person gave. Each is the person’s own paper.")),
        Table(p("letter", "Exhibits"), heads, rows),
        *_digests(facts, writing),
        writing.by_practice(
            p(
                "letter",
                "Each exhibit in another language needs a translation into Arabic, English, French or Spanish.",
            ),
            "2026",
        ),
        Items(
            (
                p("letter", "Each file has a number and a neutral name: exhibit-01, exhibit-02."),
                p("letter", "Hidden details of photographs and files (place, device, author) are taken out."),
            ),
            boxes=True,
        ),
    ]
    return finish("exhibits", p("letter", "List of exhibits"), writing, blocks)


def _kept_back(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    if not any(exhibit.marked for exhibit in facts.exhibits):
        return []
    return [Paragraph(p("letter", "This list names exhibits that are held back: please do not pass it on either."))]


def _row(number: int, exhibit: Exhibit, facts: CaseFacts, writing: Writing) -> tuple[Words, ...]:
    p = writing.pgettext
    language = exhibit.language or facts.own_language
    return (
        Value(str(number)),
        Value(exhibit.title, language),
        Value(exhibit.day),
        Value(exhibit.shows, language),
        Value(str(exhibit.pages or "")),
        p("letter", "Not as it is") if exhibit.marked else p("letter", "Yes"),
    )


def _digests(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    rows: tuple[tuple[Words, ...], ...] = tuple(
        (Value(str(number)), Value(exhibit.digest))
        for number, exhibit in enumerate(facts.exhibits, start=1)
        if exhibit.digest
    )
    if not rows:
        return []
    heads = (p("letter", "No."), p("letter", "SHA-256"))
    return [Table(p("letter", "Digests: whether a file is the same as on the day it was added"), heads, rows)]
