"""From the text of a paper to a memo: read, corrected by a human, checked; nothing invented and nothing recommended."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.opinion.desk import Desk
from tests.unit.test_opinion import RULES
from tests.unit.test_printouts import ENGLISH

HOSTILE = '<script>alert(1)</script>\u202e{{ 7*7 }} #eval("1")'


def test_a_diffusion_that_never_says_what_the_person_did_gives_a_memo_that_says_so() -> None:
    memo = Desk().give(ENGLISH).check()
    assert memo.status == 200
    assert "The facts never say what the person is said to have done" in memo.words
    assert "RPD 83(2)(b)(i), by analogy" in memo.words
    assert "What the other side will say" in memo.words
    assert "Evidence to look for" in memo.words


def test_the_finding_goes_when_a_human_fills_in_the_role() -> None:
    memo = Desk().give(ENGLISH).check(facts_role_of_person="SYNTHETIC. The person took the money.")
    assert "The facts never say" not in memo.words


def test_each_field_says_whether_it_was_read_guessed_or_left_empty() -> None:
    page = Desk().give(ENGLISH + "\nSex of the other: x\nDate of offence: soon").page
    assert ">Read</strong>" in page
    assert ">Guessed</strong>" in page
    assert ">Not read</strong>" in page
    assert Desk(page=page).filled()["facts_role_of_person"] == ""


def test_a_memo_never_says_that_an_alert_may_go_out() -> None:
    memo = Desk().give(ENGLISH).check()
    assert "publish" not in memo.words.lower()
    assert "recommends nothing" in memo.words


def test_a_ground_that_the_lawyer_names_is_marked_as_theirs() -> None:
    memo = Desk().give(ENGLISH).check(grounds=["art3-political"])
    assert "Political character You bring it forward" in memo.words


def test_back_from_the_memo_every_correction_is_still_there() -> None:
    desk = Desk().give(ENGLISH).check(facts_role_of_person="SYNTHETIC role", grounds=["sanctions"]).go_back()
    assert desk.filled()["facts_role_of_person"] == "SYNTHETIC role"
    assert desk.filled()["grounds"] == ["sanctions"]
    assert "SYNTHETIC role" in desk.page


def test_what_cannot_be_read_is_told_at_its_field_and_nothing_is_lost() -> None:
    desk = Desk().give(ENGLISH).check(identity_date_of_birth="one day", facts_role_of_person="SYNTHETIC role")
    assert "There is a problem" in desk.words
    assert "year-month-day" in desk.words
    assert desk.filled()["facts_role_of_person"] == "SYNTHETIC role"


@pytest.mark.parametrize("text", ["", "   \n ", HOSTILE, "x" * 300_000, "\x00\x01\u202e", "Family name: " + HOSTILE])
def test_any_text_is_answered_with_a_page_and_stays_text(text: str) -> None:
    desk = Desk().give(text)
    assert desk.status == 200
    assert "<script>" not in desk.page
    if "identity_family_name" in desk.filled():
        memo = desk.check(facts_summary=HOSTILE.replace("\u202e", ""))
        assert memo.status == 200
        assert "<script>" not in memo.page


def test_a_form_that_no_page_made_is_answered_with_a_page() -> None:
    for sent in ({}, {"paper": "%%%"}, {"offences_shown": "999999"}, {"kept": "x"}):
        assert Desk()._take(Desk().client.post("/opinion/memo/", sent)).status == 200
        assert Desk()._take(Desk().client.post("/opinion/fields/", sent)).status == 200


def test_a_page_says_nothing_of_the_person_in_its_head() -> None:
    desk = Desk().give(ENGLISH)
    assert "QUILLFEATHER" not in desk.page.split("</head>")[0]


def test_loaded_cases_and_texts_stand_in_the_memo_with_their_digest() -> None:
    memo = Desk().give(ENGLISH).check(grounds=["art3-political"])
    case = '{"id": "SYNTHETIC-7", "outcome": "compliant", "grounds": ["art3-political"], "text": "<b>why</b>"}'
    files = {
        "cases": SimpleUploadedFile("cases", case.encode()),
        "official": SimpleUploadedFile("rules", RULES.encode()),
    }
    again = memo._take(memo.client.post("/opinion/memo/more/", {**memo.filled(), **files}))
    assert "For the other side SYNTHETIC-7. Shared: Political character." in again.words
    assert "<b>why</b>" not in again.page
    assert "(i) the account of facts;" in again.words
    assert hashlib.sha256(RULES.encode()).hexdigest() in again.words


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"[]", b"{}"])
def test_a_file_of_cases_that_cannot_be_read_is_said_beside_the_memo(content: bytes) -> None:
    memo = Desk().give(ENGLISH).check()
    files = {"cases": SimpleUploadedFile("cases", content)}
    again = memo._take(memo.client.post("/opinion/memo/more/", {**memo.filled(), **files}))
    assert "There is a problem" in again.words
    assert "The facts never say" in again.words
