"""Reads the answers of an interview as the facts of a case. A name that no route asks for yet is simply absent."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TypeVar

from fairnotice.core.letters.facts import (
    MARKED_BEFORE,
    Applicant,
    Argument,
    Arrest,
    CaseFacts,
    Deleted,
    Exhibit,
    IdentityPaper,
    Mark,
    NewFact,
    Recipient,
    Refuge,
    Urgency,
)
from fairnotice.core.letters.words import direction_of
from fairnotice.foundation.people.countries import names_of_countries
from fairnotice.help.selfhelp.papers.pleaded import list_exhibits, plead
from fairnotice.help.selfhelp.screens import Answers

_E = TypeVar("_E", bound=Enum)

#: Answers to `refuge` by which a country protects the person now, and by which it was only asked to.
_PROTECTED = {"recognised", "protected", "citizen"}
_ASKED = {"asked"}


def read_told(answers: Answers, *, letter_language: str, page_language: str) -> CaseFacts:
    """The facts of a case: countries named in the letter's language, all else in the person's own words."""
    return _Reading(answers, letter_language, page_language).read()


class _Reading:
    def __init__(self, answers: Answers, letter_language: str, page_language: str) -> None:
        self._answers = answers
        self._language = letter_language
        self._page_language = page_language

    def read(self) -> CaseFacts:
        words = self._words
        return CaseFacts(
            own_language=self._guess_language(),
            applicant=self._one_of(Applicant, "writes_for", Applicant.SELF),
            full_name=words("full_name"),
            other_names=words("other_names"),
            born_on=words("born_on"),
            born_in=words("born_in"),
            nationality=self._country("nationality"),
            identity_paper=self._one_of(IdentityPaper, "identity_paper", IdentityPaper.UNKNOWN),
            reached_at=words("reached_at"),
            representative_name=words("representative_name"),
            representative_role=words("representative_role"),
            country_behind=self._country("country_behind"),
            what_happened=words("what_happened"),
            story="\n\n".join(filter(None, (words("case_story"), words("case_dates")))),
            offence=words("offence"),
            portal_reference=words("portal_reference"),
            marks=self._marks(),
            why_marked=words("keep_back_why"),
            arguments=tuple(self._arguments()),
            exhibits=tuple(self._exhibits()),
            urgency=self._urgency(),
            new_fact=self._new_fact(),
            refuge=self._refuge(),
            deleted=self._deleted(),
            arrest=self._arrest(),
        )

    def _words(self, name: str) -> str:
        given = self._answers.get(name, "")
        return ", ".join(given) if isinstance(given, list) else given.strip()

    def _chosen(self, name: str) -> list[str]:
        given = self._answers.get(name, [])
        return given if isinstance(given, list) else [given]

    def _country(self, name: str) -> str:
        codes = self._chosen(name)
        return ", ".join(names_of_countries(self._language).get(code, code) for code in codes if code)

    def _one_of(self, kinds: type[_E], name: str, otherwise: _E) -> _E:
        given = self._words(name)
        return next((kind for kind in kinds if kind.value == given), otherwise)

    def _marks(self) -> frozenset[Mark]:
        # Whoever skipped the question keeps what is marked for everybody; an emptied list is an answer too.
        if not isinstance(self._answers.get("keep_back"), list):
            return MARKED_BEFORE
        return frozenset(mark for mark in Mark if mark.value in self._chosen("keep_back"))

    def _arguments(self) -> Iterator[Argument]:
        return plead(self._answers)

    def _exhibits(self) -> Iterator[Exhibit]:
        marked = Mark.EXHIBIT_DETAILS in self._marks()
        for title in list_exhibits(self._answers):
            yield Exhibit(title=title, marked=marked)

    def _urgency(self) -> Urgency | None:
        words = self._words
        urgency = Urgency(
            event=words("urgent_event"),
            at=words("urgent_at") or words("hearing_on"),
            shown_by=words("urgent_shown_by"),
            harm=words("urgent_harm"),
            why_now=words("urgent_why_now"),
        )
        return urgency if urgency != Urgency() else None

    def _new_fact(self) -> NewFact | None:
        words = self._words
        found = NewFact(
            decision=words("decision"),
            fact=words("new_fact"),
            found_on=words("found_on"),
            shown_by=words("fact_shown_by"),
            why_not_known=words("why_not_known"),
            why_it_changes=words("why_it_changes"),
        )
        return found if found.fact else None

    def _refuge(self) -> Refuge | None:
        given = self._words("refuge")
        if given not in _PROTECTED | _ASKED:
            return None
        return Refuge(
            authority=self._words("refuge_authority"),
            country=self._country("refuge_country"),
            reference=self._words("refuge_reference"),
            since=self._words("refuge_since"),
            asked_only=given in _ASKED,
        )

    def _deleted(self) -> Deleted | None:
        recipients = tuple(each for each in Recipient if each.value in self._chosen("recipients"))
        decided_on = self._words("decided_on")
        if not decided_on and not recipients:
            return None
        return Deleted(
            decision=self._words("decision"),
            decided_on=decided_on,
            countries=self._country("travel_countries"),
            recipients=recipients,
        )

    def _arrest(self) -> Arrest | None:
        place, at = self._country("arrested_in"), self._words("arrested_on")
        if not place and not at:
            return None
        return Arrest(place=place, at=at, told=self._words("arrested_told"), hearing=self._words("hearing_on"))

    def _guess_language(self) -> str:
        """The page's language, unless the words run the other way: then nobody said which it is."""
        words = self._words("what_happened") or self._words("case_story") or self._words("keep_back_why")
        same_way = direction_of("", words) == direction_of(self._page_language)
        return self._page_language if words and same_way else ""
