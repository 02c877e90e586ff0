"""The bench card for those who decide on asylum: a notice is not proof."""

from __future__ import annotations

from ..document import Block, Document, Heading
from ..writing import Writing
from .citing import by, by_repository


def write_asylum_card(writing: Writing) -> Document:
    """One page: what an alert shows in an asylum case, what it does not, and how status ends it."""
    p = writing.pgettext
    blocks: list[Block] = [*_not_proof(writing), *_look_behind(writing), *_status(writing)]
    return Document(
        "asylum", p("asylum card", "An alert in an asylum case is not proof"), writing.language, tuple(blocks)
    )


def _not_proof(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("asylum card", "What it shows")),
        writing.by_rules("82", p("asylum card", "That a country wants the person. It shows no more than that.")),
        by_repository(
            writing, 1, 11, p("asylum card", "INTERPOL does not weigh the evidence, nor whether there is guilt.")
        ),
        writing.by_rules(
            "128(1)", p("asylum card", "INTERPOL presumes that its data are right. That is a rule for its own files.")
        ),
        writing.by_rules(
            "77(1), 86",
            p("asylum card", "A diffusion can reach the police with no check before. No rule asks for one."),
        ),
        by(
            writing,
            p("asylum card", "In the USA a Red Notice may count as evidence of a crime. It can be answered."),
            "appeals board",
        ),
    ]


def _look_behind(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("asylum card", "Look behind it")),
        writing.by_rules(
            "83(2)",
            p(
                "asylum card",
                "Ask for the warrant and for what the person is said to have done. Compare it with the claim.",
            ),
        ),
        writing.by_statute(
            "35(2)",
            p("asylum card", "The person can ask the Commission what is held. The country behind it is asked first."),
        ),
        writing.by_statute(
            "40(1)", p("asylum card", "The answer may take four months from when the request is taken up, or more.")
        ),
        writing.by_statute(
            "35(3)", p("asylum card", "It may be withheld in part or in whole. An empty answer is no sign either way.")
        ),
    ]


def _status(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("asylum card", "What your decision does")),
        by(
            writing,
            p("asylum card", "Confirm the status to INTERPOL, and alerts from the country feared are deleted."),
            "refuge",
        ),
        by(
            writing,
            p(
                "asylum card",
                "The status must bar return to that country. A permit to stay that does not is not enough.",
            ),
            "commission 2023-4",
        ),
        by(
            writing,
            p("asylum card", "Against another country’s alert it is no bar, but it is weighed."),
            "commission 2023-5",
        ),
        by(
            writing,
            p("asylum card", "If status is refused or ends, the data may stay or come back."),
            "refuge",
        ),
        by(
            writing,
            p("asylum card", "Whether a crime excludes somebody from refuge is for you to say, not for INTERPOL."),
            "refuge",
        ),
        writing.by_statute(
            "35(3)",
            p("asylum card", "Do not ask the country feared. Who gave refuge, and where, can be kept from it."),
        ),
    ]
