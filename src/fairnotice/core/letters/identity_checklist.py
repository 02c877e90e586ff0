"""What the Commission needs to see about who asks, to be ticked off before anything is sent."""

from __future__ import annotations

from .document import Block, Document, Heading, Items, Note, Paragraph
from .facts import Applicant, CaseFacts, IdentityPaper
from .limits import limit_on
from .parts import finish
from .words import Words, fill
from .writing import COMMISSION_LANGUAGES, Writing

_LEAFLET = "2020"


def write_identity_checklist(facts: CaseFacts, writing: Writing) -> Document:
    """List what must be there, and say what the chosen identity paper may lead to."""
    p = writing.pgettext
    blocks: list[Block] = [
        Paragraph(p("letter", "For you alone: do not send this page.")),
        _from_leaflet(
            writing,
            p("letter", "The Commission may refuse to look at a letter where something of this is missing."),
        ),
        Heading(p("letter", "The identity document")),
        Items(
            (
                p("letter", "The copy shows name, first name, date of birth and photo."),
                p("letter", "It can be read, and nothing in it is blacked out."),
                p("letter", "It is still valid on the day of sending."),
            ),
            boxes=True,
        ),
        *_about_the_paper(facts, writing),
        *_about_who_writes(facts, writing),
        Heading(p("letter", "The letter")),
        Items(tuple(_about_the_letter(facts, writing)), boxes=True),
        writing.by_page(p("letter", "Since 26 March 2026 the portal is the only way to the Commission."), "2026"),
        writing.by_statute("30(3)", p("letter", "It costs nothing. Whoever asks for a fee is not the Commission.")),
    ]
    return finish("identity-checklist", p("letter", "Before sending: who asks"), writing, blocks)


def _from_leaflet(writing: Writing, words: str) -> Note:
    p = writing.pgettext
    return Note(words, p("letter source", "The Commission’s leaflet on when a request is admissible"), _LEAFLET)


def _about_the_paper(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    match facts.identity_paper:
        case IdentityPaper.EXPIRED:
            words = p(
                "letter",
                "An expired paper is often refused. Say why there is no newer one, and add another with a photo.",
            )
            return [writing.by_practice(words, "2020")]
        case IdentityPaper.NONE:
            words = p(
                "letter",
                "You have none: say why, and add whatever shows name, birth and face. We do not know whether the "
                "Commission takes it.",
            )
            return [Paragraph(words)]
        case IdentityPaper.REFUGEE:
            words = p(
                "letter",
                "A refugee’s travel document shows which country gave refuge. It is on the list of confidential items.",
            )
            return [Paragraph(words)]
        case _:
            return []


def _about_who_writes(facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    if not facts.represented:
        return []
    items: list[Words] = [
        p("letter", "The power of attorney is signed by the person."),
        p("letter", "It allows access to data about the person in INTERPOL’s files, in these words."),
        p("letter", "One contact is named, where several people write."),
    ]
    if facts.applicant is Applicant.CHILD:
        items.append(
            p("letter", "A paper shows the care of the child, and the child’s own identity document is added.")
        )
    note = p("letter", "The original on paper was once demanded. We do not know whether the portal takes a scan.")
    return [
        Heading(p("letter", "Who writes for the person")),
        Items(tuple(items), boxes=True),
        _from_leaflet(writing, note),
    ]


def _about_the_letter(facts: CaseFacts, writing: Writing) -> list[Words]:
    p = writing.pgettext
    items: list[Words] = [
        p("letter", "It is signed."),
        p("letter", "It is in Arabic, English, French or Spanish, and so is a translation of each exhibit."),
        _measure(writing),
        p("letter", "It is uploaded in the Commission’s portal. E-mail and post are refused."),
    ]
    if facts.marks:
        items.append(
            p("letter", "What you told in your own words says nothing that stands on the list of confidential items.")
        )
    if writing.language not in COMMISSION_LANGUAGES:
        items.append(p("letter", "The copy to send is the other one. This one is in your language, for you."))
    return items


def _measure(writing: Writing) -> Words:
    p = writing.pgettext
    pages, exhibits = (limit_on(name, writing.written_on) for name in ("argument_pages", "exhibits"))
    return fill(
        p(
            "letter",
            "The argument has {pages} pages at most, with {exhibits} exhibits at most. This is our own measure: the "
            "Commission’s limit is not known to us.",
        ),
        pages=str(pages.value),
        exhibits=str(exhibits.value),
    )
