"""A page for the first hours after an arrest: what to ask, whom to call, what to say and what not."""

from __future__ import annotations

from .document import Block, Document, Fact, Facts, Heading, Items, Note, Paragraph
from .facts import Arrest, CaseFacts
from .parts import finish
from .words import Value, Words
from .writing import Writing


def write_arrest_page(facts: CaseFacts, writing: Writing) -> Document:
    """Questions and calls in the order in which they matter; the country's own law is not known here."""
    p = writing.pgettext
    arrest = facts.arrest or Arrest()
    blocks: list[Block] = [
        Facts(
            (
                Fact(p("letter", "Where"), Value(arrest.place)),
                Fact(p("letter", "Day and hour"), Value(arrest.at)),
                Fact(p("letter", "What was said to be the reason"), Value(arrest.told, facts.own_language)),
                Fact(p("letter", "Day and hour of the next hearing"), Value(arrest.hearing)),
            )
        ),
        Heading(p("letter", "Whom to call, in this order")),
        Items(_calls(facts, writing), numbered=True),
        Paragraph(p("letter", "Say nothing about the accusation before a lawyer is there.")),
        Heading(p("letter", "What to ask")),
        Items(_questions(writing), boxes=True),
        Heading(p("letter", "What the judge should hear")),
        Items(_for_the_judge(writing), boxes=True),
        *_what_is_known(writing),
    ]
    return finish("arrest", p("letter", "Arrested: what to ask and whom to call"), writing, blocks)


def _calls(facts: CaseFacts, writing: Writing) -> tuple[Words, ...]:
    p = writing.pgettext
    calls: list[Words] = [
        p("letter", "A lawyer of this country who knows extradition. Ask for legal aid."),
        p("letter", "Somebody you trust, who has copies of your papers."),
    ]
    if facts.refuge:
        calls.append(p("letter", "The office of the UN refugee agency (UNHCR), and the country that gave refuge."))
    calls.append(p("letter", "Your consulate, but only if you do not fear that country. You may refuse this call."))
    return tuple(calls)


def _questions(writing: Writing) -> tuple[Words, ...]:
    p = writing.pgettext
    return (
        p("letter", "Which country asks, for which act, under which warrant? Ask to see the warrant itself."),
        p("letter", "Is it a Red Notice, a diffusion, or another request? Is it still in force now?"),
        p("letter", "Under which law of this country am I held? Is there a treaty with that country?"),
        p("letter", "By which day must the formal request for extradition arrive? What follows if it does not?"),
        p("letter", "When do I see a judge? Can I be released on conditions?"),
        p("letter", "May I have an interpreter, a doctor, and a copy of each paper?"),
    )


def _for_the_judge(writing: Writing) -> tuple[Words, ...]:
    p = writing.pgettext
    return (
        p("letter", "Refuge or asylum: shown by its paper. It forbids sending the person back."),
        p("letter", "A final decision on the same acts, in this country or another."),
        p("letter", "A case before the Commission: its number, and any blocking of the data."),
        p("letter", "Extradition refused elsewhere on the same request."),
    )


def _what_is_known(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("letter", "What is known")),
        writing.by_rules("87", p("letter", "A notice obliges no country to arrest. Each country’s own law decides.")),
        Paragraph(
            p("letter", "Treaties often give 40 to 60 days for the formal request. We know this from memory: ask.")
        ),
        Note(
            p(
                "letter",
                "In the European Union and the Schengen area nobody may be arrested on a notice once a final decision "
                "there on the same acts is established.",
            ),
            p("letter source", "Court of Justice of the European Union, case C-505/19"),
            "2021-05",
        ),
        writing.by_statute(
            "37", p("letter", "The Commission can block data at any time in a case. The letter for it is in this pack.")
        ),
    ]
