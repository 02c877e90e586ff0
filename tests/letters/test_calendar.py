"""The file for a calendar: right days, neutral words, and a format that no text can break (RFC 5545)."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from fairnotice.core.letters.calendar import make_ics, write_ics
from fairnotice.core.letters.clocks_ahead import list_awaited
from tests.letters.told_made_up import DAY, writing


def unfold(made: bytes) -> list[str]:
    """The lines of a calendar as a reader joins them."""
    return made.decode().replace("\r\n ", "").split("\r\n")


def test_access_takes_six_months_and_deletion_thirteen_at_most() -> None:
    access = list_awaited(date(2026, 1, 15), writing(), deletion=False)
    deletion = list_awaited(date(2026, 1, 15), writing(), deletion=True)
    assert [each.due_on for each in access] == [date(2026, 2, 15), date(2026, 6, 15), date(2026, 7, 15)]
    assert deletion[-1].due_on == date(2027, 2, 15)
    assert [each.citation for each in deletion] == ["32(1)", "40(2)", "41(1)", "41(2)", "41(3)"]


def test_a_calendar_says_days_and_nothing_else() -> None:
    lines = unfold(write_ics(writing(), deletion=True))
    assert {line for line in lines if line.startswith("SUMMARY")} == {"SUMMARY:Look for a letter"}
    assert lines.count("CLASS:PRIVATE") == 5
    assert "DTSTART;VALUE=DATE:20261223" in lines
    assert not [line for line in lines if "INTERPOL" in line.upper() or "DESCRIPTION" in line or "ALARM" in line]


@given(st.text(max_size=300))
def test_no_text_adds_a_line_to_a_calendar(words: str) -> None:
    usual, made = make_ics([(DAY, "word")], DAY), make_ics([(DAY, words)], DAY)
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    names = [[line.split(":")[0].split(";")[0] for line in unfold(each)] for each in (usual, made)]
    assert names[0] == names[1]


def test_signs_of_the_format_are_escaped() -> None:
    assert "SUMMARY:a\\,b\\;c\\\\d\\nBEGIN:VALARM" in unfold(make_ics([(DAY, "a,b;c\\d\nBEGIN:VALARM")], DAY))
