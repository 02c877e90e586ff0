"""SYNTHETIC facts of a case: full ones, none at all, and ones that try to break what is made of them."""

from __future__ import annotations

from datetime import date

from fairnotice.core.letters.facts import (
    Applicant,
    Argument,
    Arrest,
    CaseFacts,
    Deleted,
    Exhibit,
    Ground,
    Mark,
    NewFact,
    Recipient,
    Refuge,
    Urgency,
)
from fairnotice.core.letters.writing import Purpose, Writing

DAY = date(2026, 11, 23)
NOTHING_TOLD = CaseFacts()


def writing(language: str = "en", purpose: Purpose = Purpose.TO_SEND) -> Writing:
    """A letter of a fixed day."""
    return Writing(language, DAY, purpose=purpose)


def tell_all(words: str = "SYNTHETIC words", *, language: str = "tr", exhibits: int = 3) -> CaseFacts:
    """Facts in which everything is told, with these words wherever words can stand."""
    return CaseFacts(
        own_language=language,
        applicant=Applicant.OTHER,
        full_name=words,
        other_names=words,
        born_on=words,
        born_in=words,
        nationality=words,
        reached_at=words,
        representative_name=words,
        representative_role=words,
        country_behind=words,
        what_happened=words,
        offence=words,
        portal_reference=words,
        marks=frozenset(Mark),
        why_marked=words,
        arguments=tuple(Argument(ground=ground, words=words, exhibits=(1, 2)) for ground in Ground),
        exhibits=tuple(
            Exhibit(title=words, shows=words, day=words, pages=2, digest="ab" * 32, marked=number % 2 == 0)
            for number in range(exhibits)
        ),
        urgency=Urgency(event=words, at=words, shown_by=words, harm=words, why_now=words),
        new_fact=NewFact(
            decision=words, fact=words, found_on=words, shown_by=words, why_not_known=words, why_it_changes=words
        ),
        refuge=Refuge(authority=words, country=words, reference=words, since=words),
        deleted=Deleted(decision=words, decided_on=words, countries=words, recipients=tuple(Recipient)),
        arrest=Arrest(place=words, at=words, told=words, hearing=words),
    )
