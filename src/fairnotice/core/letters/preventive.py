"""A letter ahead of any alert. No text knows this kind of request, and the letter says so."""

from __future__ import annotations

from .arguments import argue
from .document import Block, Document, Fact, Facts, Heading, Items, Paragraph
from .facts import CaseFacts
from .parts import address_commission, ask_to_hold_back, finish, list_added, say_who_asks, sign
from .words import Value
from .writing import Writing


def write_preventive_request(facts: CaseFacts, writing: Writing) -> Document:
    """Ask for access now, and that the reasons are kept and read before any alert. It blocks nothing."""
    p = writing.pgettext
    blocks: list[Block] = [
        *address_commission(writing, facts),
        *say_who_asks(writing, facts),
        Heading(p("letter", "What is asked")),
        writing.by_statute("29", p("letter", "I ask for access: are data about me processed now?")),
        writing.by_statute(
            "33(3)",
            p(
                "letter",
                "If there are none, I ask that this letter is kept and read before any alert about me is published.",
            ),
        ),
        Facts(
            (
                Fact(p("letter", "The country that may ask"), Value(facts.country_behind)),
                Fact(p("letter", "The offence it may name"), Value(facts.offence, facts.own_language)),
            )
        ),
        Heading(p("letter", "What happened, in order of time")),
        writing.own_words(facts.story or facts.what_happened, facts.own_language),
        Heading(p("letter", "Why an alert would break INTERPOL’s rules")),
        *argue(facts, writing),
        *ask_to_hold_back(writing, facts),
        *list_added(writing, facts),
        sign(writing),
    ]
    return finish("preventive", p("letter", "Request for access, and not to process future data"), writing, blocks)


def write_preventive_note(facts: CaseFacts, writing: Writing) -> Document:
    """Tell the person plainly what such a letter can and cannot do."""
    p = writing.pgettext
    blocks: list[Block] = [
        Paragraph(p("letter", "For you alone: do not send this page.")),
        writing.by_practice(p("letter", "There is no such kind of request in the Commission’s portal."), "2026"),
        writing.by_practice(p("letter", "The letter blocks nothing. An alert can be published all the same."), "2026"),
        Items(
            (
                p("letter", "Send it as a request for access. Choose that in the portal."),
                p("letter", "Do not travel because of it."),
                p("letter", "If an alert comes, ask for deletion and name this letter."),
            )
        ),
        writing.by_practice(
            p("letter", "The Commission may pass it on to INTERPOL’s own examiners. It need not answer."), "2026"
        ),
    ]
    return finish("preventive-note", p("letter", "What this letter cannot do"), writing, blocks)
