"""The bench card for judges: what an alert is, what to ask for, and what stands against an arrest."""

from __future__ import annotations

from ..document import Block, Document, Heading, Paragraph
from ..writing import Writing
from .citing import by, by_repository


def write_judges_card(writing: Writing) -> Document:
    """One page to have at hand when somebody is brought in on an alert."""
    p = writing.pgettext
    blocks: list[Block] = [*_what_it_is(writing), *_ask_for(writing), *_against(writing)]
    return Document("judges", p("judges", "An INTERPOL alert before a judge"), writing.language, tuple(blocks))


def _what_it_is(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("judges", "What it is")),
        writing.by_rules(
            "82", p("judges", "A country asks others to find a person and to hold that person for extradition.")
        ),
        by(writing, p("judges", "It binds no country. Each one decides what it is worth there."), "interpol news"),
        by_repository(writing, 1, 11, p("judges", "INTERPOL does not weigh the evidence, nor whether there is guilt.")),
        writing.by_rules(
            "77(1), 86",
            p("judges", "INTERPOL checks a Red Notice before it goes out. For a diffusion no rule asks for that."),
        ),
    ]


def _ask_for(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("judges", "Ask for")),
        writing.by_rules("1(24)", p("judges", "Proof that it is the same person. A match is only presumed.")),
        writing.by_rules("63(1)", p("judges", "An answer of today that the alert is still there and still right.")),
        writing.by_rules(
            "83(2)", p("judges", "The warrant behind it, and what this person is said to have done, when and where.")
        ),
        by(
            writing,
            p("judges", "The treaty that covers this crime and this country, and a real request by that country."),
            "justice manual",
            "netherlands",
        ),
        Paragraph(
            p(
                "judges",
                "The day by which the full request must come. The treaty names it; we do not know which one applies.",
            )
        ),
    ]


def _against(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("judges", "What stands against it")),
        by(
            writing,
            p(
                "judges",
                "In the EU and Schengen: a court there has found for good that the same acts were already dealt with.",
            ),
            "court of justice",
        ),
        by_repository(
            writing,
            2,
            33,
            p(
                "judges",
                "The person is a refugee from that country, or a national body found that return would be unlawful.",
            ),
        ),
        by(
            writing,
            p(
                "judges",
                "INTERPOL deletes such alerts once the country of refuge confirms it. Do not name that country.",
            ),
            "refuge",
        ),
        writing.by_statute(
            "37",
            p("judges", "The Commission can block the data at any time. The date of your hearing helps to ask for it."),
        ),
        by(
            writing,
            p("judges", "A deleted alert may live on in national files, and people were held after it was withdrawn."),
            "germany kept",
            "thailand",
        ),
        by_repository(
            writing,
            2,
            41,
            p("judges", "A refused extradition does not end the alert by itself. Have it sent to INTERPOL."),
        ),
    ]
