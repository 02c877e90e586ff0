"""A paper comes as a file: a PDF, a scan or a photograph. What cannot be read is said, with what to do."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fairnotice.adapters.optical import reading
from fairnotice.adapters.optical.words import lay_out_words
from tests import files_made as made
from tests.opinion.desk import Desk
from tests.opinion.papers import photograph, print_paper, scan
from tests.unit.test_printouts import ENGLISH

needs_tesseract = pytest.mark.skipif(
    not reading.is_installed(), reason=f"Tesseract is not installed; {reading.APT_LINE}"
)


def give(content: bytes, name: str = "paper") -> Desk:
    return Desk().give(file=SimpleUploadedFile(name, content))


def test_a_pdf_with_text_is_read() -> None:
    desk = give(print_paper(ENGLISH))
    assert desk.filled()["identity_family_name"] == "QUILLFEATHER"
    assert desk.filled()["facts_role_of_person"] == ""


@needs_tesseract
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_photograph_is_read_whichever_way_up_it_is(turned: int) -> None:
    desk = give(photograph(ENGLISH, turned=turned))
    filled = desk.filled()
    assert filled["identity_family_name"] == "QUILLFEATHER"
    assert filled["warrant_reference"] == "311/2025"
    assert "read from a picture" in desk.words
    assert ("was turned" in desk.words) is (turned != 0)


@needs_tesseract
def test_from_a_photographed_diffusion_to_a_memo_that_names_what_the_facts_never_say() -> None:
    memo = give(photograph(ENGLISH, turned=180)).check()
    assert "The facts never say what the person is said to have done" in memo.words


@needs_tesseract
def test_a_scan_in_a_pdf_is_read_as_a_picture() -> None:
    assert give(scan(ENGLISH)).filled()["identity_forename"] == "Orsolo"


@needs_tesseract
def test_reading_a_picture_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What could write would write here; the process that reads may write nothing at all.
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    reading.read_picture(photograph("SYNTHETIC paper without a secret", media="PNG"))
    assert not list(tmp_path.iterdir())


def test_without_tesseract_the_page_says_which_line_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading.shutil, "which", lambda name: None)
    desk = give(photograph("SYNTHETIC"))
    assert "apt-get install tesseract-ocr" in desk.words
    assert desk.status == 200


def _zip_bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a", b"\x00" * 20_000_000)
    return held.getvalue()


def _locked_pdf() -> bytes:
    lock = b"<</Filter/Standard/V 1/R 2/O(SYNTHETICSYNTHETICSYNTHETICSYNTH)/U(SYNTHETICSYNTHETICSYNTHETICSYNTH)/P -4>>"
    locked = made.make_pdf(1).replace(b"trailer", b"9 0 obj\n" + lock + b"\nendobj\ntrailer")
    return locked.replace(b"/Root", b"/Encrypt 9 0 R /ID [(SYNTHETIC) (SYNTHETIC)] /Root")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (_zip_bomb(), "it is no text, PDF or picture that we know"),
        (_locked_pdf(), "locked by a password"),
        (made.make_pdf(300), "more than 60 pages"),
        (b"%PDF-1.7 and then nothing", "it is broken"),
        (b"\x89PNG\r\n\x1a\n broken", "it is broken"),
        (b"\xff\xfe\x00", "it is no text"),
        (b"x" * (8 * 1024 * 1024 + 1), "8 MB"),
        (b"", "There is nothing to read"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(content: bytes, told: str) -> None:
    desk = give(content)
    assert desk.status == 200
    assert told in desk.words


@pytest.mark.parametrize("name", ["<script>.pdf", "../../etc/passwd", "SYNTHETIC Quillfeather.pdf"])
def test_the_name_of_a_file_is_never_shown(name: str) -> None:
    assert name not in give(print_paper("DIFFUSION\nSex: F"), name).page


def test_weak_words_are_noted_at_their_place() -> None:
    head = "level page_num block_num par_num line_num word_num left top width height conf text".replace(" ", "\t")
    rows = ["5\t1\t1\t1\t1\t1\t0\t0\t40\t9\t96\tSex:", "5\t1\t1\t1\t1\t2\t50\t0\t10\t9\t31\tM", "broken", "5\t1\t2"]
    read = lay_out_words("\n".join([head, *rows]))
    assert read.text == "Sex: M"
    assert [read.text[start:end] for start, end in read.weak] == ["M"]


def test_the_page_to_begin_on_names_no_color_of_safety() -> None:
    assert not re.search("govuk-tag--green|safe", Desk().give("DIFFUSION").page)
