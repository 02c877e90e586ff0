"""The request for urgent (provisional) measures, which only goes with an application (Statute of the Commission 37)."""

from __future__ import annotations

from .document import Block, Document, Fact, Facts, Heading, Items, Paragraph
from .facts import CaseFacts, Urgency
from .parts import address_commission, finish, say_who_asks, sign
from .words import Value
from .writing import Writing


def write_urgent_request(facts: CaseFacts, writing: Writing) -> Document:
    """Ask to block the data at once: what will happen and when, what shows it, and why the usual time fails."""
    p = writing.pgettext
    urgency = facts.urgency or Urgency()
    language = facts.own_language
    blocks: list[Block] = [
        *address_commission(writing, facts),
        *say_who_asks(writing, facts),
        writing.by_statute(
            "37", p("letter", "I ask for provisional measures in the request that this letter goes with.")
        ),
        Heading(p("letter", "What is about to happen")),
        Facts(
            (
                Fact(p("letter", "The event"), Value(urgency.event, language)),
                Fact(p("letter", "Day and hour"), Value(urgency.at)),
                Fact(p("letter", "The paper with a date that shows it"), Value(urgency.shown_by, language)),
            )
        ),
        Heading(p("letter", "The harm")),
        writing.own_words(urgency.harm, language),
        Heading(p("letter", "Why the usual time is too long")),
        writing.own_words(urgency.why_now, language),
        writing.by_statute("40(2), 40(3)", p("letter", "A decision on deletion may take nine months and more.")),
        Heading(p("letter", "The measure that is asked")),
        Items(
            (
                p("letter", "Block the data for every country until the decision."),
                p("letter", "Take any extract from the public website."),
                p("letter", "Decide this request before others."),
                p("letter", "Add to the data that they are under examination."),
            ),
            numbered=True,
        ),
        writing.by_statute(
            "37(2)", p("letter", "A measure is carried out like a decision. No text prints a time for it.")
        ),
        Paragraph(p("letter", "This asks for no ruling on the merits.")),
        sign(writing),
    ]
    return finish("urgent", p("letter", "Request for urgent measures"), writing, blocks)
