"""The letter to the authority that gave refuge: that it confirms the status to INTERPOL, and nothing more."""

from __future__ import annotations

from .document import Block, Document, Fact, Facts, Heading, Items, Paragraph
from .facts import CaseFacts, Refuge
from .parts import finish, sign
from .words import Value, Words
from .writing import Writing

RESOLUTION = "GA-2017-86-RES-09"


def write_to_asylum_authority(facts: CaseFacts, writing: Writing) -> Document:
    """Ask the authority to confirm the status through its national bureau, and not to tell the country fled."""
    p = writing.pgettext
    refuge = facts.refuge or Refuge()
    blocks: list[Block] = [
        Facts(
            (
                Fact(p("letter", "To"), Value(refuge.authority)),
                Fact(p("letter", "Country"), Value(refuge.country)),
                Fact(p("letter", "Date"), writing.day),
                Fact(p("letter", "Full name"), Value(facts.full_name)),
                Fact(p("letter", "Date of birth, as in the document"), Value(facts.born_on)),
                Fact(p("letter", "Your file number"), Value(refuge.reference)),
                Fact(p("letter", "Status since"), Value(refuge.since)),
            )
        ),
        _what_i_have(refuge, writing),
        writing.by_instrument(
            "REFUGEE",
            RESOLUTION,
            p("letter", "INTERPOL deletes an alert of the country that was fled once a member confirms the status."),
        ),
        Heading(p("letter", "What I ask")),
        Items(_asked(writing), numbered=True),
        Paragraph(
            p("letter", "My name and that the status holds are enough. Please send nothing from the asylum file.")
        ),
        sign(writing),
    ]
    return finish("asylum-authority", p("letter", "To the authority that gave refuge"), writing, blocks)


def _what_i_have(refuge: Refuge, writing: Writing) -> Block:
    p = writing.pgettext
    if refuge.asked_only:
        words = p(
            "letter", "I have asked for asylum in your country. There is, or may be, an alert of the country I fled."
        )
    else:
        words = p("letter", "Your country protects me. There is, or may be, an alert of the country I fled.")
    return Paragraph(words)


def _asked(writing: Writing) -> tuple[Words, ...]:
    p = writing.pgettext
    return (
        p(
            "letter",
            "Confirm my status to INTERPOL’s General Secretariat, or to the Commission, through your national bureau.",
        ),
        p("letter", "Tell your police and border guards, so that I am not arrested on such an alert."),
        p("letter", "Tell the country I fled nothing: not that I am here, and not that I have asked."),
        p("letter", "Write to me when it is done, or why it is not."),
    )
