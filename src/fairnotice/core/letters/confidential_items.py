"""The list of confidential items: what is asked not to be passed on, one by one, each with its reason."""

from __future__ import annotations

from .document import Block, Document, Heading, Paragraph, Table
from .facts import CaseFacts, Mark
from .parts import finish, name_mark
from .words import Value, Words, fill
from .writing import Writing


def write_confidential_items(facts: CaseFacts, writing: Writing) -> Document:
    """Ask item by item that it is held back, and say what that costs."""
    p = writing.pgettext
    blocks: list[Block] = [
        writing.by_statute(
            "35(3)",
            p(
                "letter",
                "I ask the Commission to hold back the items below, for my rights and freedoms and those of others.",
            ),
        ),
        Table(p("letter", "Items to be held back"), _heads(writing), tuple(_rows(facts, writing))),
        *_reasons(facts, writing),
        *_marked_exhibits(facts, writing),
        Heading(p("letter", "What this costs")),
        writing.by_page(
            p(
                "letter",
                "Withheld items weigh less: the other side cannot answer them, so the Commission can use them less.",
            ),
            "2026-11",
        ),
        writing.by_statute(
            "35(4)",
            p(
                "letter",
                "The Commission decides what is held back. Each request must say why, and whether a summary will do.",
            ),
        ),
        Paragraph(p("letter", "Where an item cannot be held back, I ask to be told before it is passed on.")),
    ]
    return finish("confidential-items", p("letter", "Confidential items"), writing, blocks)


def _heads(writing: Writing) -> tuple[str, ...]:
    p = writing.pgettext
    return (p("letter", "No."), p("letter", "What"), p("letter", "Why"), p("letter", "Summary instead?"))


def _rows(facts: CaseFacts, writing: Writing) -> list[tuple[Words, ...]]:
    p = writing.pgettext
    marked = [mark for mark in Mark if mark in facts.marks]
    return [
        (
            Value(str(number)),
            name_mark(writing, mark),
            p("letter", _WHY[mark.value]),
            p("letter", "No") if mark in _NO_SUMMARY else p("letter", "Yes, without names, places and dates"),
        )
        for number, mark in enumerate(marked, start=1)
    ]


#: A summary of these would say them.
_NO_SUMMARY = {Mark.WHEREABOUTS, Mark.REFUGE_COUNTRY, Mark.REFUGE_FACT, Mark.COUNSEL_ADDRESS}

_WHY = {
    "whereabouts": "The person could be sought, watched or harmed there.",
    "refuge-country": "It tells where the person lives and could put pressure on that country.",
    "refuge-fact": "It may anger the country that was fled, and endanger family who stayed there.",
    "counsel-address": "It leads to the person, and lawyers and helpers have been put under pressure.",
    "exhibit-details": "Stamps, numbers and names show places, routes and people who helped.",
    "family": "They could be questioned, threatened or punished.",
}


def _reasons(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    if not facts.why_marked:
        return []
    return [Heading(p("letter", "In the person’s words")), writing.own_words(facts.why_marked, facts.own_language)]


def _marked_exhibits(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    numbers = [str(number) for number, exhibit in enumerate(facts.exhibits, start=1) if exhibit.marked]
    if not numbers:
        return []
    return [
        Heading(p("letter", "Exhibits")),
        Paragraph(
            fill(
                p("letter", "These exhibits are not to be passed on as they are: {numbers}."),
                numbers=", ".join(numbers),
            )
        ),
    ]
