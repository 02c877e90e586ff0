"""Letters after a deletion: to police of countries where the person travels, to a bank, to a vendor of risk lists."""

from __future__ import annotations

from .document import Block, Document, Fact, Facts, Items, Note, Paragraph
from .facts import CaseFacts, Deleted, Recipient
from .parts import finish, sign
from .words import Value, Words
from .writing import Writing


def write_after_deletion(facts: CaseFacts, writing: Writing) -> list[Document]:
    """One letter a recipient, and before them what a deletion does not end."""
    deleted = facts.deleted or Deleted()
    letters = [_write_to(recipient, facts, deleted, writing) for recipient in deleted.recipients or tuple(Recipient)]
    return [_what_stays(writing), *letters]


def _what_stays(writing: Writing) -> Document:
    p = writing.pgettext
    blocks: list[Block] = [
        Paragraph(p("letter", "For you alone: do not send this page.")),
        writing.by_practice(
            p("letter", "The warrant may still exist. INTERPOL deletes its data, not a country’s warrant."), "2024"
        ),
        writing.by_practice(
            p("letter", "Some countries keep a copy. People were arrested after a deletion because of one."), "2024"
        ),
        writing.by_statute(
            "41(4)", p("letter", "INTERPOL tells the countries that held the data. We do not know how each one acts.")
        ),
        Items(
            (
                p("letter", "Do not travel before a country has answered you."),
                p("letter", "Carry a copy of the decision, and a lawyer’s number."),
                p("letter", "Keep the decision: a country may ask again, by another kind of alert."),
            )
        ),
    ]
    return finish("after-deletion", p("letter", "What a deletion does not end"), writing, blocks)


def _write_to(recipient: Recipient, facts: CaseFacts, deleted: Deleted, writing: Writing) -> Document:
    p = writing.pgettext
    lines = [
        Fact(p("letter", "To"), p("letter", _TO[recipient.value])),
        Fact(p("letter", "Date"), writing.day),
        Fact(p("letter", "Full name"), Value(facts.full_name)),
        Fact(p("letter", "Date of birth, as in the document"), Value(facts.born_on)),
        Fact(p("letter", "The decision"), Value(deleted.decision)),
        Fact(p("letter", "Decided on"), Value(deleted.decided_on)),
    ]
    if recipient is Recipient.POLICE:
        lines.insert(1, Fact(p("letter", "Country"), Value(deleted.countries)))
    blocks: list[Block] = [
        Facts(tuple(lines)),
        Paragraph(
            p(
                "letter",
                "The Commission for the Control of INTERPOL’s Files had data about me deleted. A copy is added.",
            )
        ),
        Items(_asked_of(recipient, writing), numbered=True),
        *_law_of(recipient, writing),
        sign(writing),
    ]
    return finish(f"to-{recipient.value}", p("letter", _TITLES[recipient.value]), writing, blocks)


_TO = {
    "police": "The national police or the national bureau of INTERPOL",
    "bank": "The bank, its officer for data protection",
    "vendor": "The company that keeps the list, its officer for data protection",
}
_TITLES = {
    "police": "To the police of a country",
    "bank": "To a bank",
    "vendor": "To a company that sells lists of risk",
}


def _asked_of(recipient: Recipient, writing: Writing) -> tuple[Words, ...]:
    p = writing.pgettext
    if recipient is Recipient.POLICE:
        return (
            p("letter", "Delete the data that came through INTERPOL from your own systems, at borders too."),
            p("letter", "Tell me whether a warrant or an alert of your own remains, and on what ground."),
            p("letter", "Confirm it in a form that I can show."),
        )
    return (
        p("letter", "Correct what you hold about me: the alert that it rests on is deleted."),
        p("letter", "Tell me what you hold, where it came from, and to whom you gave it."),
        p("letter", "Tell those to whom you gave it. Look again at what you refused me because of it."),
    )


def _law_of(recipient: Recipient, writing: Writing) -> list[Block]:
    p = writing.pgettext
    if recipient is Recipient.POLICE:
        return [writing.by_rules("5(7)(b)", p("letter", "Countries that received the data must delete them too."))]
    words = p(
        "letter",
        "Where the law of the European Union holds, an answer is due within one month; it may be two months more.",
    )
    return [
        Note(words, p("letter source", "General Data Protection Regulation, Articles 12(3), 15, 16 and 17"), "2016")
    ]
