"""A country's file that contradicts itself, or lacks a source or a day, loads nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fairnotice.core.rulebook.national import read_national_files
from fairnotice.errors import LawError
from tests.law.national.spec import read_file, read_value


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"sources": None}, "what was read has a source"),
        ({"sources": []}, "what was read has a source"),
        ({"sources": ["other"]}, "one that the file does not list"),
        ({"checked_on": None}, "missing: checked_on"),
        ({"checked_on": "2026-03"}, "'checked_on' is a day"),
        ({"checked_on": "yesterday"}, "not of the form"),
        ({"checked_on": date(2013, 12, 31)}, "a day after the one on which it was looked at"),
        ({"confidence": None}, "missing: confidence"),
        ({"confidence": "sure"}, "'confidence' is one of"),
        ({"confidence": "memory_high"}, "from memory has no source"),
        ({"confidence": "unknown"}, "neither an answer nor words nor a source"),
        ({"says": None}, "'says' is missing"),
        ({"answer": None}, "'answer' stands with arrest_basis"),
        ({"answer": "perhaps"}, "'answer' is one of"),
        ({"answer": False}, "'answer' is one of"),
        ({"weight": 3}, "unknown: weight"),
    ],
)
def test_a_value_that_is_unclear_is_refused(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(LawError, match=told) as refused:
        read_value(**changed)
    assert "No country was loaded" in str(refused.value)
    assert "xa.yaml, arrest, arrest_basis" in str(refused.value)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"country": "XB"}, "named by the code"),
        ({"country": "XAA"}, "named by the code"),
        ({"sources__act__as_of": None}, "missing: as_of"),
        ({"sources__act__as_of": "once"}, "write 'unknown'"),
        ({"sources__act__title": None}, "missing: title"),
        ({"sources__act__publisher": None}, "missing: publisher"),
        ({"sources__other": {"title": "T", "publisher": "P", "as_of": 2020}}, "no value cites: T"),
        ({"sources": None}, "missing: sources"),
        ({"sources": []}, "'sources' is a mapping"),
        ({"parts__arrest__values": {}}, "says nothing"),
        ({"parts__arrest__values__mood": {"checked_on": date(2026, 1, 1), "confidence": "unknown"}}, "the subject is"),
        ({"members": ["XB"]}, "unknown: members"),
    ],
)
def test_a_file_that_is_unclear_is_refused(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(LawError, match=told):
        read_file(**changed)


def test_a_source_may_say_that_it_bears_no_date() -> None:
    (value,) = read_file(sources__act__as_of="unknown").countries["XA"].parts[0].values
    assert value.sources[0].as_of is None


def test_two_answers_to_one_question_are_refused() -> None:
    with pytest.raises(LawError, match=r"xa.yaml, line 4: says twice: arrest_basis"):
        read_national_files({"xa": "parts:\n  arrest:\n    values:\n      arrest_basis: {}\n      arrest_basis: {}\n"})


@pytest.mark.parametrize("members", ["[]", "[XB, XB]", "[xb]", "some"])
def test_a_group_lists_its_members_once_or_is_about_all(members: str) -> None:
    with pytest.raises(LawError, match="members"):
        read_national_files({"g": f"group: G\nmembers: {members}\nsources: {{}}\nparts: {{}}\n"})


@pytest.mark.parametrize("text", ["", "- XA", "country: [", "\t"])
def test_what_is_no_file_of_a_country_is_refused(text: str) -> None:
    with pytest.raises(LawError, match=r"xa\.yaml"):
        read_national_files({"xa": text})
