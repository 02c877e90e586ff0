"""The power of attorney: the person lets somebody ask for, and see, data about them in INTERPOL's files."""

from __future__ import annotations

from .document import Block, Document, Fact, Facts, Items, Paragraph, Signature
from .facts import CaseFacts
from .parts import finish
from .words import Value, fill
from .writing import Writing


def write_power_of_attorney(facts: CaseFacts, writing: Writing) -> Document:
    """Say who may act for whom, for what, and that it can be taken back."""
    p = writing.pgettext
    blocks: list[Block] = [
        Facts(
            (
                Fact(p("letter", "I, the person concerned"), Value(facts.full_name)),
                Fact(p("letter", "Date of birth, as in the document"), Value(facts.born_on)),
                Fact(p("letter", "Nationality"), Value(facts.nationality)),
                Fact(p("letter", "authorise"), Value(facts.representative_name)),
                Fact(p("letter", "What they are to the person"), Value(facts.representative_role)),
            )
        ),
        Paragraph(
            p(
                "letter",
                "before the Commission for the Control of INTERPOL’s Files, in all that concerns data about me:",
            )
        ),
        Items(
            (
                p("letter", "to have access to the data about me in INTERPOL’s files, and to receive them;"),
                p("letter", "to ask for their correction or deletion, for urgent measures and for revision;"),
                p("letter", "to use the Commission’s portal for me and to receive all letters and decisions."),
            )
        ),
        writing.by_statute("30(1)", p("letter", "A request may be made by an authorised representative.")),
        Paragraph(fill(p("letter", "It holds from {day} until I take it back in writing."), day=writing.day)),
        Signature(
            (
                p("letter", "Place and date"),
                p("letter", "Signature of the person concerned"),
                p("letter", "Signature of the representative"),
            )
        ),
    ]
    return finish("power-of-attorney", p("letter", "Power of attorney"), writing, blocks)
