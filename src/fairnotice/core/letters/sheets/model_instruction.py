"""The model national instruction: what officers do before anybody is arrested on an alert."""

from __future__ import annotations

from ..document import Block, Document, Heading, Paragraph
from ..writing import Writing
from .citing import OURS, by


def write_model_instruction(writing: Writing) -> Document:
    """Twelve steps, drawn from what countries already do; no law until a ministry puts it into force."""
    p = writing.pgettext
    blocks: list[Block] = [
        Paragraph(
            p("instruction", "A model for a ministry or police chief. It is no law until they put it into force.")
        ),
        *_look(writing),
        *_ask(writing),
        *_decide(writing),
    ]
    return Document(
        "instruction", p("instruction", "Before anybody is arrested on an alert"), writing.language, tuple(blocks)
    )


def _look(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("instruction", "Look")),
        by(
            writing,
            p("instruction", "1. Is it the same person? A match is only presumed. Compare two things beside the name."),
            "RPD 1(24)",
            OURS,
        ),
        by(
            writing,
            p("instruction", "2. Is the alert still there? Ask INTERPOL’s system now, no copy."),
            "RPD 63(1)",
            "ice",
        ),
        writing.by_rules(
            "77(1), 86",
            p("instruction", "3. What is it? A Red Notice was checked first. For a diffusion no rule asks for that."),
        ),
    ]


def _ask(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("instruction", "Ask")),
        by(
            writing,
            p("instruction", "4. Which law lets you arrest for this country? Name the treaty or the list."),
            "netherlands",
            "united kingdom",
            "australia",
        ),
        by(writing, p("instruction", "5. Is the crime grave enough in our own law?"), "united kingdom"),
        by(
            writing,
            p("instruction", "6. Is the warrant behind it here, or on its way? Note its court and its day."),
            "ice",
            "justice manual",
        ),
        by(
            writing,
            p(
                "instruction",
                "7. Does something forbid it? Refuge or asylum, own nationals, the same acts already dealt with, an "
                "amnesty, too much time gone by, a child.",
            ),
            "court of justice",
            "refuge",
            "netherlands",
            OURS,
        ),
        writing.by_statute(
            "37",
            p("instruction", "8. Has the Commission a case open? Has it blocked the data? Were they refused before?"),
        ),
        by(
            writing,
            p("instruction", "9. Is it about politics, or a private quarrel? What is known of misuse in such cases?"),
            "assembly 2017",
            "ice",
        ),
    ]


def _decide(writing: Writing) -> list[Block]:
    p = writing.pgettext
    return [
        Heading(p("instruction", "Decide")),
        by(
            writing,
            p("instruction", "10. A named officer decides and writes down why. A judge decides where the law says so."),
            "ice",
            "united kingdom",
            "australia",
        ),
        by(
            writing,
            p(
                "instruction",
                "11. If step 2, 4, 7 or 8 fails, nobody is arrested. Let the person go, or ask what is behind it. "
                "Never tell the other country where a refugee is.",
            ),
            OURS,
        ),
        by(writing, p("instruction", "12. Report what was done. Report a refusal too, with its reason."), OURS),
    ]
