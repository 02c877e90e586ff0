"""What a person pleads, ground by ground, under the headings of the letter; and all papers that they name."""

from __future__ import annotations

from collections.abc import Iterator

from fairnotice.core.letters.facts import Argument, Ground
from fairnotice.help.selfhelp.routes.pleas import pleas_told
from fairnotice.help.selfhelp.screens import Answers

#: The heading under which a ground of the closed list is argued; the rest of Article 2 stands under its own.
_HEADINGS = {
    "art3-political": Ground.ARTICLE_3,
    "art3-military": Ground.ARTICLE_3,
    "art3-religious": Ground.ARTICLE_3,
    "art3-racial": Ground.ARTICLE_3,
    "neutrality": Ground.ARTICLE_3,
    "sanctions": Ground.ARTICLE_3,
    "art2-refugee": Ground.REFUGE,
    "art2-refoulement": Ground.REFUGE,
    "art2-double-jeopardy": Ground.TWICE,
    "private-matter": Ground.PRIVATE_MATTER,
    "family-matter": Ground.PRIVATE_MATTER,
    "administrative": Ground.PRIVATE_MATTER,
    "behavioural-cultural": Ground.PRIVATE_MATTER,
    "penalty-threshold": Ground.THRESHOLD,
    "not-of-interest": Ground.THRESHOLD,
    "insufficient-facts": Ground.DATA_QUALITY,
    "insufficient-identity": Ground.DATA_QUALITY,
    "resubmission-after-refusal": Ground.DATA_QUALITY,
    "no-valid-warrant": Ground.JUDICIAL_DATA,
    "person-status": Ground.JUDICIAL_DATA,
    "time-barred": Ground.LAPSED,
    "no-extradition-sought": Ground.NO_EXTRADITION,
}


def list_exhibits(answers: Answers) -> list[str]:
    """Every paper named, once, in the order in which the letter comes to it."""
    fields = [*(plea.papers_field for plea in pleas_told(answers)), "urgent_shown_by", "fact_shown_by", "exhibits"]
    return list(dict.fromkeys(line for field in fields for line in read_lines(answers, field)))


def plead(answers: Answers) -> Iterator[Argument]:
    """One argument a heading: the words of each of its pleas, and the numbers of their exhibits."""
    numbers = {title: number for number, title in enumerate(list_exhibits(answers), start=1)}
    told = pleas_told(answers)
    for heading in Ground:
        pleas = [plea for plea in told if _HEADINGS.get(plea.ground, Ground.ARTICLE_2) is heading]
        if pleas:
            words = [str(answers.get(plea.why_field, "")).strip() for plea in pleas]
            shown_by = {numbers[line] for plea in pleas for line in read_lines(answers, plea.papers_field)}
            yield Argument(ground=heading, words="\n\n".join(filter(None, words)), exhibits=tuple(sorted(shown_by)))


def read_lines(answers: Answers, field: str) -> list[str]:
    """The lines of an answer that lists one thing a line."""
    return [line.strip() for line in str(answers.get(field, "")).splitlines() if line.strip()]
