"""The correction form: what a reader can tell us about a country, on paper or as a mail; never about a person."""

from __future__ import annotations

from ..document import Block, Document, Fact, Facts, Items, Paragraph
from ..words import Value
from ..writing import Writing


def write_correction_form(country: str, writing: Writing) -> Document:
    """A form to print and fill in; `country` is its name, '' to be filled in as well."""
    p = writing.pgettext
    blocks: list[Block] = [
        Paragraph(
            p("national", "Tell us what is wrong or missing. Without a source we can only note it, not show it.")
        ),
        Facts(
            tuple(Fact(label, Value(country) if number == 0 else "") for number, label in enumerate(_labels(writing)))
        ),
        Items(
            (
                p(
                    "national",
                    "Write no name, no file number and nothing about a case. Not yours, and not anybody else’s.",
                ),
                p("national", "A law, a judgment or an official page is best. A report of what happened helps too."),
            )
        ),
    ]
    return Document("correction", p("national", "A correction about a country"), writing.language, tuple(blocks))


def write_correction_mail(country: str, writing: Writing) -> str:
    """The same as lines of a mail, to be filled in before it is sent."""
    first, *others = _labels(writing)
    return "\r\n".join([f"{first}: {country}", *(f"{label}:" for label in others)])


def _labels(writing: Writing) -> tuple[str, ...]:
    p = writing.pgettext
    return (
        p("national", "Country"),
        p("national", "Which answer is wrong or missing"),
        p("national", "What is right"),
        p("national", "The source: what it is, and who published it"),
        p("national", "The day of the source"),
        p("national", "Where to find it"),
    )
