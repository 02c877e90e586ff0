"""The ministry's checklist: what must stand before officers can follow the model instruction."""

from __future__ import annotations

from ..document import Block, Document, Heading, Paragraph
from ..writing import Writing
from .citing import OURS, by


def write_ministry_checklist(writing: Writing) -> Document:
    """What a ministry puts in place: the law, who decides, how to look, and what is counted."""
    p = writing.pgettext
    blocks: list[Block] = [
        Paragraph(p("ministry", "For whoever answers for the police. Each line can be ticked off.")),
        Heading(p("ministry", "The law")),
        by(
            writing,
            p("ministry", "☐ A law or order says what an alert is worth here. INTERPOL leaves that to each country."),
            "interpol news",
        ),
        by(
            writing,
            p("ministry", "☐ A list says for which countries, and from which penalty on, somebody may be arrested."),
            "united kingdom",
            "netherlands",
        ),
        by(
            writing,
            p("ministry", "☐ A person can ask a court whether the same acts were already dealt with."),
            "court of justice",
            "wistev",
        ),
        *_people(writing),
        *_records(writing),
    ]
    return Document(
        "ministry", p("ministry", "Alerts from INTERPOL: a ministry’s checklist"), writing.language, tuple(blocks)
    )


def _people(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("ministry", "Who decides")),
        by(
            writing,
            p("ministry", "☐ Somebody is named who decides, by day and by night, and who signs."),
            "united kingdom",
            "germany",
        ),
        by(
            writing,
            p("ministry", "☐ Weighty cases go to the ministries of justice and of foreign affairs first."),
            "germany",
        ),
        by(
            writing,
            p(
                "ministry",
                "☐ The asylum office can be asked in secret. Once it confirms a refugee to INTERPOL, alerts from the "
                "country feared are deleted.",
            ),
            "refuge",
        ),
        by(writing, p("ministry", "☐ Officers are trained to see signs of abuse."), "ice"),
    ]


def _records(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("ministry", "What is looked up, told and counted")),
        writing.by_rules("63(1)", p("ministry", "☐ Officers can ask INTERPOL’s own system at once, day and night.")),
        by(
            writing,
            p(
                "ministry",
                "☐ What INTERPOL deletes is deleted here too. Where it is kept, a named person says why.",
            ),
            "germany kept",
        ),
        by(
            writing,
            p("ministry", "☐ Whoever is arrested gets a copy of the paper it rests on, and soon sees a judge."),
            "united kingdom",
        ),
        by(
            writing,
            p("ministry", "☐ Each year it is published how many alerts were used and how many refused, and why."),
            "assembly 2019",
        ),
        by(writing, p("ministry", "☐ Once a year somebody asks whether all of this still holds."), OURS),
    ]
