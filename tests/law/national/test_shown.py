"""What is shown of a country: what was read and is fresh, what is old and says so, and 'we do not know'."""

from __future__ import annotations

from datetime import date

import pytest

from fairnotice.core.rulebook.national import (
    Answer,
    NationalLaw,
    Shown,
    Subject,
    ValueShown,
    list_countries_known,
    read_national_effect,
    read_national_files,
)
from tests.law.national.spec import CHECKED_ON, read_file, read_remembered, read_value

UNKNOWN = {"checked_on": CHECKED_ON, "confidence": "unknown"}
GROUP = """
group: PAIR
members: [XA, XB]
sources:
  court: {title: Judgment, publisher: Synthetic Court, as_of: 2021-05-12}
parts:
  pair:
    called: The pair
    values:
      already_judged: {says: Not twice., sources: [court], checked_on: 2026-03-10, confidence: read}
      arrest_basis: {answer: alone, says: Said to be so., checked_on: 2026-03-10, confidence: memory_high}
"""


def basis(law: NationalLaw, on: date) -> ValueShown:
    part = read_national_effect("XA", on, law).parts[0]
    return next(value for value in part.values if value.subject is Subject.ARREST_BASIS)


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (date(2026, 3, 9), Shown.UNKNOWN),
        (date(2026, 3, 10), Shown.KNOWN),
        (date(2027, 3, 10), Shown.KNOWN),
        (date(2027, 3, 11), Shown.UNCHECKED),
    ],
    ids=["the day before anybody looked", "the day of the look", "twelve months on", "a day more"],
)
def test_a_value_is_known_for_twelve_months_from_the_day_somebody_looked(on: date, shown: Shown) -> None:
    assert basis(read_file(), on).shown is shown


def test_how_old_the_source_is_changes_nothing_but_is_shown() -> None:
    law = read_file(sources__act__as_of=1956)
    value = basis(law, CHECKED_ON)
    assert value.shown is Shown.KNOWN
    assert str(value.sources[0].as_of) == "1956"


def test_an_old_value_still_says_what_it_said_and_since_when_nobody_looked() -> None:
    value = basis(read_file(), date(2030, 1, 1))
    assert (value.shown, value.answer, value.says) == (Shown.UNCHECKED, Answer.ON_CONDITIONS, "A judge must agree.")
    assert value.checked_on == CHECKED_ON


@pytest.mark.parametrize("confidence", ["memory_high", "memory_medium", "memory_low"])
def test_what_is_only_remembered_is_kept_and_never_shown(confidence: str) -> None:
    law = read_remembered(confidence)
    law_without_it = read_file(sources={}, parts__arrest__values__arrest_basis=UNKNOWN)
    held = law.countries["XA"].parts[0].find(Subject.ARREST_BASIS)
    assert held is not None
    assert held.says == "A judge must agree."
    assert (
        basis(law, CHECKED_ON) == basis(law_without_it, CHECKED_ON) == ValueShown(Subject.ARREST_BASIS, Shown.UNKNOWN)
    )


def test_what_was_read_where_much_was_wrong_is_not_shown_either() -> None:
    assert basis(read_value(confidence="read_weak"), CHECKED_ON) == ValueShown(Subject.ARREST_BASIS, Shown.UNKNOWN)


def test_of_a_country_without_a_file_nothing_is_known_and_the_four_questions_are_asked_all_the_same() -> None:
    effect = read_national_effect("XZ", CHECKED_ON, read_file())
    assert not effect.is_known
    assert [(value.subject, value.shown) for part in effect.parts for value in part.values] == [
        (Subject.ARREST_BASIS, Shown.UNKNOWN),
        (Subject.CONDITIONS, Shown.UNKNOWN),
        (Subject.WHO_DECIDES, Shown.UNKNOWN),
        (Subject.SAFEGUARDS, Shown.UNKNOWN),
    ]


def test_a_question_that_the_file_leaves_out_is_answered_with_we_do_not_know() -> None:
    (part,) = read_national_effect("XA", CHECKED_ON, read_file()).parts
    assert [value.shown for value in part.values] == [Shown.KNOWN, Shown.UNKNOWN, Shown.UNKNOWN, Shown.UNKNOWN]


def test_a_part_that_is_not_about_arrest_answers_only_what_it_is_about() -> None:
    told = {"says": "It may.", "sources": ["act"], "checked_on": CHECKED_ON, "confidence": "read"}
    law = read_file(parts__arrest__values={"evidence": told})
    (part,) = read_national_effect("XA", CHECKED_ON, law).parts
    assert [value.subject for value in part.values] == [Subject.EVIDENCE]


def test_what_holds_for_a_group_stands_after_a_countrys_own_law_and_makes_it_no_more_known() -> None:
    law = read_national_files({"pair": GROUP})
    own, group = read_national_effect("XB", CHECKED_ON, law).parts
    assert (own.group, group.group, group.called) == ("", "PAIR", "The pair")
    assert not read_national_effect("XB", CHECKED_ON, law).is_known
    assert read_national_effect("XZ", CHECKED_ON, law).parts[1:] == ()


def test_of_a_group_only_what_is_known_is_shown() -> None:
    law = read_national_files({"pair": GROUP})
    assert [value.subject for value in read_national_effect("XB", CHECKED_ON, law).parts[1].values] == [
        Subject.ALREADY_JUDGED
    ]


def test_a_country_of_which_all_is_remembered_is_not_listed_as_known() -> None:
    assert list_countries_known(CHECKED_ON, read_file()) == ("XA",)
    assert list_countries_known(CHECKED_ON, read_remembered("memory_high")) == ()
