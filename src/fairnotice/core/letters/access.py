"""The request for access: whether data are held, and what they say (Statute of the Commission 29, 30)."""

from __future__ import annotations

from .document import Block, Document, Heading, Items, Paragraph
from .facts import CaseFacts
from .parts import address_commission, ask_to_hold_back, finish, list_added, say_who_asks, sign
from .words import Value, fill
from .writing import Writing


def write_access_request(facts: CaseFacts, writing: Writing) -> Document:
    """Ask whether data about the person are processed, and for their content. It needs no reasons."""
    p = writing.pgettext
    blocks: list[Block] = [
        *address_commission(writing, facts),
        *say_who_asks(writing, facts),
        Heading(p("letter", "What is asked")),
        writing.by_statute("29", p("letter", "I ask for access to the data about me in INTERPOL’s files.")),
        Items(
            (
                p("letter", "Are data about me processed in the INTERPOL Information System?"),
                p("letter", "If so: what do they say, who sent them, when, and for what purpose?"),
                p("letter", "Which notices, diffusions or other messages are there, and are they still in force?"),
            ),
            numbered=True,
        ),
        writing.by_statute(
            "35(3), 35(4)",
            p(
                "letter",
                "If something is withheld, I ask for a summary of it, and to be told on which ground it is withheld.",
            ),
        ),
        *_say_why(facts, writing),
        *ask_to_hold_back(writing, facts),
        *list_added(writing, facts),
        sign(writing),
    ]
    return finish("access", p("letter", "Request for access to data"), writing, blocks)


def _say_why(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    blocks: list[Block] = []
    if facts.country_behind:
        blocks.append(Heading(p("letter", "The country that may be behind the data")))
        blocks.append(Paragraph(Value(facts.country_behind)))
    if facts.what_happened:
        blocks.append(Heading(p("letter", "Why I think that data are held")))
        blocks.append(writing.own_words(facts.what_happened, facts.own_language))
    elif not blocks:
        blocks.append(Paragraph(fill(p("letter", "No reasons are given: a request for access needs none."))))
    return blocks
