"""The grounds that must not be passed on, on a paper of their own: what the letter says, its other reader knows."""

from __future__ import annotations

from .arguments import argue_apart
from .document import Block, Document, Fact, Facts, Heading, Paragraph
from .facts import CaseFacts
from .parts import finish, sign
from .words import Value
from .writing import Writing


def write_confidential_grounds(facts: CaseFacts, writing: Writing) -> Document | None:
    """Argue what the request itself leaves out, so that it can be held back whole; `None` where nothing is left out."""
    p = writing.pgettext
    argued = argue_apart(facts, writing)
    if not argued:
        return None
    blocks: list[Block] = [
        Paragraph(p("letter", "Confidential: for the Commission alone. It is not to be passed on.")),
        Facts(
            (
                Fact(p("letter", "Portal reference"), Value(facts.portal_reference)),
                Fact(p("letter", "Date"), writing.day),
                Fact(p("letter", "Full name"), Value(facts.full_name)),
            )
        ),
        writing.by_statute(
            "35(3)",
            p("letter", "I ask that this ground is weighed with the others, and held back from every country."),
        ),
        Heading(p("letter", "Why the data break INTERPOL’s rules")),
        *argued,
        sign(writing),
    ]
    return finish("confidential-grounds", p("letter", "Confidential grounds"), writing, blocks)
