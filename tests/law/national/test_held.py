"""The countries that are held: each by a real code, each value traceable, none naming a person."""

from __future__ import annotations

import re
from datetime import date

import pytest

from fairnotice.commands.law_messages import list_national_messages
from fairnotice.core.rulebook.national import (
    Answer,
    Confidence,
    Shown,
    Subject,
    load_national_law,
    read_national_effect,
)
from fairnotice.core.screening.countries import ISO_3166_1

LAW = load_national_law()
VALUES = [(law.code, part.name, value) for law in LAW for part in law.parts for value in part.values]
LOOKED_ON = date(2026, 11, 23)


def test_every_country_and_member_is_one_of_iso_3166() -> None:
    named = set(LAW.countries) | {code for group in LAW.groups for code in group.members or ()}
    assert named <= ISO_3166_1


@pytest.mark.parametrize(
    ("country", "part", "answer"),
    [
        ("US", "criminal", Answer.NOT_ALONE),
        ("US", "immigration", Answer.ON_CONDITIONS),
        ("CA", "arrest", Answer.NOT_ALONE),
        ("AU", "arrest", Answer.NOT_ALONE),
        ("NZ", "arrest", Answer.NOT_ALONE),
        ("GB", "listed", Answer.ON_CONDITIONS),
        ("GB", "others", Answer.NOT_ALONE),
        ("NL", "arrest", Answer.ON_CONDITIONS),
        ("DE", "arrest", Answer.ON_CONDITIONS),
        ("FR", "arrest", Answer.IN_PRACTICE),
        ("IT", "arrest", Answer.ALONE),
        ("ES", "arrest", Answer.IN_PRACTICE),
        ("IN", "arrest", Answer.NOT_ALONE),
        ("TH", "arrest", Answer.IN_PRACTICE),
    ],
)
def test_what_was_read_is_shown_as_it_was_read(country: str, part: str, answer: Answer) -> None:
    shown = next(each for each in read_national_effect(country, LOOKED_ON).parts if each.name == part)
    assert (shown.values[0].shown, shown.values[0].answer) == (Shown.KNOWN, answer)


@pytest.mark.parametrize("country", ["CH", "BR", "TR", "RU", "KZ", "BY", "AE", "UZ", "TD"])
def test_what_was_not_read_is_not_known(country: str) -> None:
    effect = read_national_effect(country, LOOKED_ON)
    assert not effect.is_known
    assert {value.answer for part in effect.parts for value in part.values} == {None}


@pytest.mark.parametrize("country", ["AT", "DE", "SK", "CH", "NO"])
def test_the_court_of_justice_binds_every_country_of_the_union_and_of_schengen(country: str) -> None:
    judged = [
        value
        for part in read_national_effect(country, LOOKED_ON).parts
        for value in part.values
        if value.subject is Subject.ALREADY_JUDGED
    ]
    assert [str(value.sources[0].as_of) for value in judged] == ["2021-05-12"]


def test_the_court_of_justice_binds_nobody_else() -> None:
    for country in ("GB", "US", "TR"):
        subjects = [value.subject for part in read_national_effect(country, LOOKED_ON).parts for value in part.values]
        assert Subject.ALREADY_JUDGED not in subjects


@pytest.mark.parametrize(("country", "part", "value"), VALUES, ids=lambda each: getattr(each, "subject", each))
def test_no_sentence_is_long_or_promises_anything(country: str, part: str, value: object) -> None:
    says = value.says  # type: ignore[attr-defined]
    assert all(len(sentence.split()) <= 26 for sentence in re.split(r"(?<=\.) ", says)), says
    assert not re.search(r"\b(safe|cleared|clean|guarantee)", says, re.IGNORECASE)


def test_a_country_that_nobody_looked_at_for_a_year_says_so_everywhere() -> None:
    effect = read_national_effect("US", date(2028, 1, 1))
    shown = {value.shown for part in effect.parts for value in part.values}
    assert shown == {Shown.UNCHECKED, Shown.UNKNOWN}


def test_translators_get_what_is_shown_and_nothing_that_is_only_remembered() -> None:
    texts = {text for _, text in list_national_messages(LAW)}
    shown = {value.says for _, _, value in VALUES if value.confidence is Confidence.READ}
    kept = {value.says for _, _, value in VALUES if value.confidence is not Confidence.READ and value.says}
    assert shown <= texts
    assert not kept & texts
