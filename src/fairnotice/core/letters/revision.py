"""The summary by which a revision begins: a new fact, found within six months (Statute of the Commission 42)."""

from __future__ import annotations

from .document import Block, Document, Fact, Facts, Heading
from .facts import CaseFacts, NewFact
from .limits import limit_on
from .parts import address_commission, finish, say_who_asks, sign
from .words import Value, fill
from .writing import Writing


def write_revision_summary(facts: CaseFacts, writing: Writing) -> Document:
    """Say which decision, which fact, when it was found, why not earlier, and why it changes the outcome."""
    p = writing.pgettext
    found = facts.new_fact or NewFact()
    language = facts.own_language
    pages = Value(str(limit_on("revision_summary_pages", writing.written_on).value))
    blocks: list[Block] = [
        *address_commission(writing, facts),
        *say_who_asks(writing, facts),
        writing.by_practice(
            fill(
                p("letter", "This is the summary of {pages} pages at most. Full arguments follow if asked for."),
                pages=pages,
            ),
            "2026-03",
        ),
        Facts(
            (
                Fact(p("letter", "The decision"), Value(found.decision)),
                Fact(p("letter", "The new fact was found on"), Value(found.found_on)),
                Fact(p("letter", "What shows that day"), Value(found.shown_by, language)),
            )
        ),
        writing.by_statute("42(2)", p("letter", "The application is made within six months of finding the fact.")),
        Heading(p("letter", "The new fact")),
        writing.own_words(found.fact, language),
        Heading(p("letter", "Why it was not known before")),
        writing.own_words(found.why_not_known, language),
        Heading(p("letter", "Why it would have led to another decision")),
        writing.own_words(found.why_it_changes, language),
        writing.by_statute(
            "42(1)",
            p("letter", "A fact counts that could have led to another conclusion, had it been known at the time."),
        ),
        sign(writing),
    ]
    return finish("revision", p("letter", "Application for revision: summary"), writing, blocks)
