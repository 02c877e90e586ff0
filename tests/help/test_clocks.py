"""The clocks for people say the day, how it was worked out, and what no text says."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from fairnotice.core.rulebook.deadlines import all_clocks
from fairnotice.help.selfhelp.clocks.plain import PLAIN_CLOCKS, find_plain
from fairnotice.help.selfhelp.clocks.working import chain, work_out

DAY = date(2026, 3, 31)


def ask(**given: str) -> str:
    answer = Client().post("/en/clocks/", {"ask": "one", **given})
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_clock_that_a_person_meets_is_there() -> None:
    # Sessions, their agenda, forwarding and the yearly report concern nobody's own case.
    aside = {"CK-CCF-16-1", "CK-CCF-16-4", "CK-CCF-23-1b", "CK-CCF-31-3", "CK-CCF-43"}
    held = {clock.id for clock in all_clocks() if clock.instrument == "CCF_STATUTE"}
    assert {each.clock_id for each in PLAIN_CLOCKS} == held - aside


@pytest.mark.parametrize("plain", PLAIN_CLOCKS, ids=lambda plain: plain.name)
def test_each_clock_is_told_as_a_page(plain: object) -> None:
    page = ask(clock=plain.name, day="2026-03-31")  # type: ignore[attr-defined]
    assert ("The last day is" in page) or ("No last day can be told" in page)
    assert "How it was worked out" in page


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("admissible", date(2026, 4, 30)),
        ("data-held", date(2026, 5, 15)),
        ("access", date(2026, 7, 31)),
        ("deletion", date(2026, 12, 31)),
        ("handed-over", date(2026, 4, 30)),
        ("revision", date(2026, 9, 30)),
        ("revision-of-access", date(2026, 7, 31)),
        ("revision-of-deletion", date(2026, 12, 31)),
        ("urgent", None),
        ("more-time", None),
        ("source-answers", None),
        ("others-told", None),
    ],
)
def test_the_last_day_is_the_texts_own(name: str, last: date | None) -> None:
    plain = find_plain(name)
    assert plain is not None
    assert work_out(plain, DAY).deadline.due_on == last


def test_where_the_text_can_be_read_in_two_ways_both_days_are_shown() -> None:
    page = ask(clock="revision", day="2026-03-12")
    for day in ("Sept. 12, 2026", "Sept. 11, 2026", "Sept. 14, 2026"):
        assert day in page
    assert "keep to the earlier day" in page


def test_more_time_moves_the_day_where_the_text_lets_it() -> None:
    assert "Dec. 1, 2026" in ask(clock="access", day="2026-03-31", more_time_until="2026-12-01")
    assert "Dec. 1, 2026" not in ask(clock="revision", day="2026-03-31", more_time_until="2026-12-01")


def test_the_whole_way_is_thirteen_months_and_six() -> None:
    assert chain("deletion", date(2026, 1, 15))[-1].deadline.due_on == date(2027, 2, 15)
    assert chain("access", date(2026, 1, 15))[-1].deadline.due_on == date(2026, 7, 15)


@pytest.mark.parametrize("day", ["", "yesterday", "2026-02-30", "0000-00-00", "9999-12-31", "<b>"])
def test_a_day_that_cannot_be_is_answered_in_words(day: str) -> None:
    page = ask(clock="access", day=day)
    assert ("There is a problem" in page) or ("No last day was worked out" in page) or ("No last day can" in page)


def test_no_day_stands_in_an_address() -> None:
    assert 'method="get"' not in ask(clock="access", day="2026-03-31")
