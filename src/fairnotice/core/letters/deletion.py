"""The request for deletion or correction: facts, grounds under their headings, and what is asked for."""

from __future__ import annotations

from .arguments import argue
from .document import Block, Document, Heading, Items, Paragraph
from .facts import CaseFacts
from .parts import address_commission, ask_to_hold_back, finish, list_added, say_who_asks, sign
from .words import Value, Words
from .writing import Writing


def write_deletion_request(facts: CaseFacts, writing: Writing) -> Document:
    """Ask that the data are deleted, else corrected; reasons are required (Statute of the Commission 30(2))."""
    p = writing.pgettext
    blocks: list[Block] = [
        *address_commission(writing, facts),
        *say_who_asks(writing, facts),
        Heading(p("letter", "What is asked")),
        Items(_asked(facts, writing), numbered=True),
        writing.by_statute("39", p("letter", "The Commission may order any correction of the data.")),
        *_country(facts, writing),
        Heading(p("letter", "What happened, in order of time")),
        writing.own_words(facts.story or facts.what_happened, facts.own_language),
        Heading(p("letter", "Why the data break INTERPOL’s rules")),
        *(
            argue(facts, writing)
            or [Paragraph(p("letter", "(Grounds are to be filled in. A request without any is refused.)"))]
        ),
        *ask_to_hold_back(writing, facts),
        *list_added(writing, facts),
        sign(writing),
    ]
    return finish("deletion", p("letter", "Request for deletion of data"), writing, blocks)


def _asked(facts: CaseFacts, writing: Writing) -> tuple[Words, ...]:
    p = writing.pgettext
    items: list[Words] = [
        p("letter", "Delete all data about me that come from this request, in notices, diffusions and messages."),
        p("letter", "If they are not deleted: correct and complete them, and add my objection to them."),
        p(
            "letter",
            "Tell every country that received the data that they are deleted, and ask it to delete its copies.",
        ),
        p("letter", "Confirm the deletion to me in writing, in a form that I can show."),
    ]
    if facts.urgency:
        items.append(p("letter", "Until then, block the data: see the request for urgent measures."))
    return tuple(items)


def _country(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    if not facts.country_behind:
        return []
    return [Heading(p("letter", "The country behind the data")), Paragraph(Value(facts.country_behind))]
