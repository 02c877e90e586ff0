"""The letters that a team writes most: a beginning in whole sentences, which a person then changes.

Each is written in the language of whoever gets it. What is of substance says where it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import pgettext

from fairnotice.help.casework.models import Answer, LetterKind, Matter, Means, Part

_STATUTE = "2025"


@dataclass(frozen=True, slots=True)
class Begun:
    """A letter as its template gives it."""

    subject: str
    body: str


def begin_letter(kind: LetterKind, matter: Matter, *, language: str, today: date) -> Begun:
    """The template of a kind, filled with what is known of the matter, in a language."""
    with translation.override(language):
        return _TEMPLATES[kind](matter, today)


def _decline(matter: Matter, today: date) -> Begun:
    paragraphs = [
        pgettext(
            "casework letter",
            "Thank you for turning to us. We cannot take on your case. This says nothing about whether you are right.",
        ),
        pgettext("casework letter", "Please do not wait because of this letter. These are the next doors:"),
        *(f"{number}. {door}" for number, door in enumerate(_next_doors(matter), 1)),
        pgettext("casework letter", "We keep what you told us locked. Tell us if we are to delete it, and we will."),
    ]
    return Begun(pgettext("casework letter", "We cannot take on your case"), _join(paragraphs))


def _next_doors(matter: Matter) -> list[str]:
    doors = []
    if matter.detained != Answer.NO:
        doors.append(
            pgettext(
                "casework letter",
                "If you are detained: ask the court or the police for a lawyer today, and say that you need one"
                " for an extradition case. Ask whether the state pays for one.",
            )
        )
    if matter.hearing_on is not None:
        doors.append(
            pgettext(
                "casework letter", "Your hearing is on {day}. Ask the court for more time if you have no lawyer yet."
            ).format(day=date_format(matter.hearing_on, "DATE_FORMAT"))
        )
    doors.append(
        pgettext(
            "casework letter",
            "You can write to the Commission for the Control of INTERPOL’s Files yourself. It is free, and no "
            "lawyer is needed (Statute of the Commission, Article 30; text of {year}).",
        ).format(year=_STATUTE)
    )
    doors.append(
        pgettext(
            "casework letter",
            "If you fear the country behind the alert: ask for asylum where you are, or show the papers that "
            "you have. Do not ask the embassy of that country for help.",
        )
    )
    if matter.means in (Means.SOME, Means.ABLE):
        doors.append(
            pgettext("casework letter", "The bar association where you live has a list of lawyers for extradition.")
        )
    else:
        doors.append(
            pgettext(
                "casework letter",
                "The bar association or the court where you live can tell you who gives free legal help.",
            )
        )
    return doors


def _authority(matter: Matter, today: date) -> Begun:
    paragraphs = [
        pgettext("casework letter", "We act for {name}. A signed power of attorney is enclosed.").format(
            name=_client(matter)
        ),
        pgettext(
            "casework letter",
            "Please send all further letters in this matter to us, and tell us of every hearing and every "
            "decision in time for us to be heard.",
        ),
        pgettext("casework letter", "Nothing in this letter admits any fact, and it waives no right."),
    ]
    return Begun(pgettext("casework letter", "We act for {name}").format(name=_client(matter)), _join(paragraphs))


def _records(matter: Matter, today: date) -> Begun:
    paragraphs = [
        pgettext(
            "casework letter",
            "We act for {name} and ask for a copy of the whole file: the warrant or judgment, the notice or "
            "message on which the measure rests, and every decision on it.",
        ).format(name=_client(matter)),
        pgettext(
            "casework letter", "If a part is withheld, please say which, why, and under which law, and send the rest."
        ),
        pgettext(
            "casework letter", "Please confirm that you have this letter, and tell us when we may expect the file."
        ),
    ]
    return Begun(pgettext("casework letter", "Request for the file"), _join(paragraphs))


def _interpreter(matter: Matter, today: date) -> Begun:
    paragraphs = [
        pgettext(
            "casework letter", "{name} does not understand the language of the proceedings well enough to follow them."
        ).format(name=_client(matter)),
        pgettext(
            "casework letter",
            "Please provide an interpreter for this language at every hearing and interview: {language}",
        ).format(language=matter.language or "________"),
        pgettext(
            "casework letter",
            "Please do not choose an interpreter with ties to the authorities of the country behind the alert.",
        ),
    ]
    return Begun(pgettext("casework letter", "An interpreter is needed"), _join(paragraphs))


def _other(matter: Matter, today: date) -> Begun:
    return Begun("", "")


_TEMPLATES: dict[LetterKind, Callable[[Matter, date], Begun]] = {
    LetterKind.DECLINE: _decline,
    LetterKind.AUTHORITY: _authority,
    LetterKind.RECORDS: _records,
    LetterKind.INTERPRETER: _interpreter,
    LetterKind.OTHER: _other,
}


def _client(matter: Matter) -> str:
    person = matter.persons.filter(part=Part.CLIENT).first()
    return person.name if person is not None else "________"


def _join(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs)
