"""The two copies of a pack: the one to send, in a language of the Commission, and the one to keep, in the reader's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from django.utils.translation import get_language, override

from fairnotice import clock
from fairnotice.core.letters import Document
from fairnotice.core.letters.pack import Pack, compose_pack
from fairnotice.core.letters.writing import COMMISSION_LANGUAGES, Purpose, Writing
from fairnotice.help.selfhelp.clocks.working import Spoken
from fairnotice.help.selfhelp.papers.told import read_told
from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.screens import Answers


class Copy(Enum):
    """Which of the two is wanted."""

    TO_SEND = "to-send"
    TO_KEEP = "to-keep"


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents of one copy, in its language."""

    language: str
    documents: tuple[Document, ...]


def find_pack(route: Route) -> Pack | None:
    """The pack that a route leads to; `None` where it only tells, or where no letters are written for it yet."""
    return next((pack for pack in Pack if pack.value == route.papers), None)


def find_language(copy: Copy, answers: Answers) -> str:
    """The language of a copy: the chosen one for the Commission, else the page's where the Commission reads it."""
    page = get_language() or "en"
    if copy is Copy.TO_KEEP:
        return page
    chosen = str(answers.get("letter_language") or page)
    return chosen if chosen in COMMISSION_LANGUAGES else COMMISSION_LANGUAGES[0]


def make_papers(pack: Pack, copy: Copy, answers: Answers) -> Papers:
    """Compose a copy of the pack from the answers."""
    language = find_language(copy, answers)
    told = read_told(answers, letter_language=language, page_language=get_language() or "en")
    with override(language):
        documents = compose_pack(pack, told, make_writing(language, Purpose(copy.value)))
    return Papers(language, documents)


def make_writing(language: str, purpose: Purpose = Purpose.TO_SEND) -> Writing:
    """How letters are written here today. Its texts are looked up in the language that is active when they are used."""
    return Writing(language, clock.read_today(), Spoken(), purpose)
