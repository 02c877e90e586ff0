"""What several letters say alike: who asks, what is held back, what is added, and where to sign."""

from __future__ import annotations

from .document import Block, Document, Fact, Facts, Heading, Items, Paragraph, Signature
from .facts import Applicant, CaseFacts, Mark
from .words import Value, Words, fill
from .writing import Purpose, Writing


def finish(name: str, title: str, writing: Writing, blocks: list[Block]) -> Document:
    """A document of these blocks; the person's own copy says at its head that it is not the one to send."""
    p = writing.pgettext
    head: list[Block] = []
    if writing.purpose is Purpose.TO_KEEP:
        head = [Paragraph(p("letter", "This is your own copy, to read and keep. It is not the one to send."))]
    return Document(name, title, writing.language, (*head, *blocks))


def address_commission(writing: Writing, facts: CaseFacts) -> list[Block]:
    """To whom the letter goes, by which way, and when."""
    p = writing.pgettext
    return [
        Facts(
            (
                Fact(p("letter", "To"), p("letter", "The Commission for the Control of INTERPOL’s Files")),
                Fact(p("letter", "Sent through"), p("letter", "The Commission’s portal")),
                Fact(p("letter", "Portal reference"), Value(facts.portal_reference)),
                Fact(p("letter", "Date"), writing.day),
            )
        )
    ]


def say_who_asks(writing: Writing, facts: CaseFacts) -> list[Block]:
    """The person the letter is about, who writes for them, and where answers go."""
    p = writing.pgettext
    lines = [
        Fact(p("letter", "Full name"), Value(facts.full_name)),
        Fact(p("letter", "Other names or spellings"), Value(facts.other_names)),
        Fact(p("letter", "Date of birth, as in the document"), Value(facts.born_on)),
        Fact(p("letter", "Place of birth"), Value(facts.born_in)),
        Fact(p("letter", "Nationality"), Value(facts.nationality)),
    ]
    if facts.represented:
        lines.append(
            Fact(p("letter", "Written by (please do not pass on)"), Value(facts.representative_name))
            if Mark.COUNSEL_ADDRESS in facts.marks
            else Fact(p("letter", "Written by"), Value(facts.representative_name))
        )
        lines.append(Fact(p("letter", "What they are to the person"), Value(facts.representative_role)))
    lines.append(
        Fact(p("letter", "Address for answers (please do not pass on)"), Value(facts.reached_at))
        if {Mark.WHEREABOUTS, Mark.COUNSEL_ADDRESS} & facts.marks
        else Fact(p("letter", "Address for answers"), Value(facts.reached_at))
    )
    return [Heading(p("letter", "Who asks")), Facts(tuple(lines))]


def ask_to_hold_back(writing: Writing, facts: CaseFacts) -> list[Block]:
    """The request not to pass on what was marked. Only the list names it: this letter is shown to the other side."""
    p = writing.pgettext
    if not facts.marks:
        return []
    blocks: list[Block] = [
        Heading(p("letter", "What must not be passed on")),
        writing.by_statute(
            "35(3)",
            p(
                "letter",
                "I ask that what the list of confidential items names is given to no country. Its reasons stand there.",
            ),
        ),
    ]
    return blocks


def name_mark(writing: Writing, mark: Mark) -> str:
    """What a mark covers, in words."""
    p = writing.pgettext
    return p("letter", _MARKS[mark.value])


_MARKS = {
    "whereabouts": "Where the person is and has been",
    "refuge-country": "Which country gave refuge, or was asked for it",
    "refuge-fact": "Whether the person is a refugee or has asked for asylum",
    "counsel-address": "The lawyer’s or helper’s name and address",
    "exhibit-details": "Details within the exhibits: stamps, file numbers, names of officers, dates of travel",
    "family": "Names of family, friends and witnesses",
}


def list_added(writing: Writing, facts: CaseFacts) -> list[Block]:
    """The papers that go with the letter."""
    p = writing.pgettext
    items: list[Words] = [p("letter", "A copy of an identity document of the person")]
    if facts.represented:
        items.append(p("letter", "A power of attorney, signed by the person"))
    if facts.applicant is Applicant.CHILD:
        items.append(p("letter", "Proof of the care of the child"))
    if facts.marks:
        items.append(p("letter", "The list of confidential items"))
    if facts.exhibits:
        count = Value(str(len(facts.exhibits)))
        items.append(fill(p("letter", "The list of exhibits, and exhibits 1 to {count}"), count=count))
    return [Heading(p("letter", "What is added")), Items(tuple(items))]


def sign(writing: Writing) -> Signature:
    """Where to sign."""
    p = writing.pgettext
    return Signature((p("letter", "Place and date"), p("letter", "Name"), p("letter", "Signature")))


def number_exhibits(writing: Writing, numbers: tuple[int, ...]) -> Words:
    """'Shown by exhibits 1, 3', or that nothing shows it yet."""
    p = writing.pgettext
    if not numbers:
        return p("letter", "No exhibit is given for this.")
    return fill(p("letter", "Shown by exhibits: {numbers}"), numbers=", ".join(map(str, numbers)))
