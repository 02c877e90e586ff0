"""From an opinion to its papers: a memo as PDF, a deletion pack, and a bundle whose every page has a number."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from pypdf import PdfReader

from tests import files_made as made
from tests.opinion.desk import Desk
from tests.opinion.papers import print_paper
from tests.unit.test_printouts import ENGLISH

TOLD = {
    "full_name": "SYNTHETIC Person",
    "country_behind": "Averland",
    "court": "SYNTHETIC Court of Corvessa",
    "hearing_at": "2026-12-03 09:30",
    "harm": "SYNTHETIC harm",
    "refuge": "SYNTHETIC refuge since 2020",
    "danger": "SYNTHETIC ruling",
    "first_trial": "SYNTHETIC acquittal",
    "treaty": "SYNTHETIC treaty, Article 9",
    "arrested_on": "2026-11-20",
    "limit_days": "40",
    "titles": "SYNTHETIC passport\nSYNTHETIC judgment",
}
PASSPORT, JUDGMENT = made.make_picture(), print_paper("SYNTHETIC judgment\n" * 90)


def ask_for(paper: str, **told: object) -> HttpResponse:
    memo = Desk().give(ENGLISH).check()
    sent = {**memo.filled(), **TOLD, "go": paper, **told}
    return memo.client.post("/opinion/papers/", sent)


def with_exhibits() -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile("a", PASSPORT), SimpleUploadedFile("b", JUDGMENT)]


def words_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_a_bundle_holds_each_part_and_numbers_each_page() -> None:
    answer = ask_for("bundle", exhibits=with_exhibits())
    assert answer["Content-Type"] == "application/pdf", answer.content.decode()[:3000]
    pages = words_of(answer.content)
    for number, words in enumerate(pages, 1):
        assert f"undle page {number}" in words, number
    whole = " ".join(pages)
    for part in ("The facts never say what", "Refuge", "No return into danger", "C-505/19", "2026-12-30", "09:30"):
        assert part in whole, part
    begins = next(number for number, words in enumerate(pages, 1) if "Exhibit 1, page 1" in words)
    assert f"SYNTHETIC passport 1 {begins}" in pages[0]
    assert hashlib.sha256(JUDGMENT).hexdigest() in whole.replace(" ", "")
    assert "Exhibit 2, page 2" in whole


def test_a_bundle_keeps_its_tags_so_that_it_can_be_read_aloud() -> None:
    assert "/StructTreeRoot" in PdfReader(io.BytesIO(ask_for("bundle").content)).trailer["/Root"]


def test_what_was_not_told_leaves_its_page_out() -> None:
    nothing = dict.fromkeys(TOLD, "")
    whole = " ".join(words_of(ask_for("bundle", **nothing).content))
    assert "C-505/19" not in whole
    assert "time limit" not in whole


def test_the_folder_holds_every_exhibit_as_it_came_with_its_digest() -> None:
    folder = zipfile.ZipFile(io.BytesIO(ask_for("folder", exhibits=with_exhibits()).content))
    assert folder.read("exhibits/exhibit-02.pdf") == JUDGMENT
    for line in folder.read("SHA256SUMS").decode().splitlines():
        digest, name = line.split()
        assert hashlib.sha256(folder.read(name)).hexdigest() == digest
    assert not [name for name in folder.namelist() if "SYNTHETIC" in name]


def test_the_deletion_pack_argues_what_the_memo_found_under_its_heading() -> None:
    page = ask_for("pack-page").content.decode()
    assert "What the data must say, and do not" in page
    assert "The facts never say what the person is said to have done" in page
    assert "publish" not in page.split("<main>")[1].split("public website")[0]
    assert words_of(ask_for("pack").content)


def test_the_memo_is_set_as_a_tagged_pdf() -> None:
    answer = ask_for("memo")
    assert "The facts never say" in " ".join(words_of(answer.content))
    assert answer["Content-Disposition"] == 'attachment; filename="memo.pdf"'


@pytest.mark.parametrize("content", [b"no file", made.make_pdf(61), b"%PDF-1.7 broken"])
def test_an_exhibit_that_cannot_be_taken_is_named_by_its_number_and_nothing_is_lost(content: bytes) -> None:
    files = [SimpleUploadedFile("a", PASSPORT), SimpleUploadedFile("SYNTHETIC name", content)]
    page = ask_for("bundle", exhibits=files).content.decode()
    assert "exhibit 2" in page
    assert "SYNTHETIC refuge since 2020" in page
    assert "SYNTHETIC name" not in page


def test_a_day_that_is_none_is_told_at_its_field() -> None:
    page = ask_for("bundle", arrested_on="yesterday").content.decode()
    assert "There is a problem" in page


def test_papers_of_a_page_that_cannot_be_opened_any_more_are_not_made() -> None:
    answer = Desk().client.post("/opinion/papers/", {"kept": "%%%", "go": "bundle"})
    assert b"cannot be opened any more" in answer.content
