"""What a letter is as PDF: tagged, its text whole and in order, no word of anybody read as markup."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path
from threading import BoundedSemaphore

import pypdf
import pypdfium2
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.adapters import printing
from fairnotice.adapters.printing import CannotPrint, _find_fonts, print_pdf
from fairnotice.adapters.typefaces import UnreadableTypeface, signs_of
from fairnotice.core.letters import Document, Fact, Facts, Paragraph, Quote, Table, Value, fill
from fairnotice.core.letters.pack import Pack, compose_pack
from fairnotice.core.letters.typst import typst_sources
from tests.letters.papers_made_up import SENTENCES, every_block, paper
from tests.letters.told_made_up import tell_all, writing

_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\u0002]")


def bare(text: str) -> str:
    """A text without marks of direction and without spaces, in one form of Unicode."""
    return "".join(_MARKS.sub("", unicodedata.normalize("NFKC", text)).split())


def set_pages(*documents: Document, language: str = "en") -> list[str]:
    made = pypdfium2.PdfDocument(print_pdf(documents, title="SYNTHETIC", language=language))
    return [bare(page.get_textpage().get_text_range()) for page in made]


@pytest.mark.parametrize("language", SENTENCES)
def test_the_text_of_a_letter_can_be_copied_in_order(language: str) -> None:
    (page,) = set_pages(paper(language, *[Paragraph(SENTENCES[language])] * 2), language=language)
    assert page.count(bare(SENTENCES[language])) == 2


@pytest.mark.parametrize("language", SENTENCES)
def test_paragraphs_come_in_the_order_in_which_they_were_written(language: str) -> None:
    if language == "ar":
        words = SENTENCES["ar"].split()
        written = [" ".join(words[first:] + words[:first]) for first in range(len(words))] * 3
    else:
        written = [SENTENCES[each] for each in SENTENCES if each != "ar"] * 6
    text = "".join(set_pages(paper(language, *map(Paragraph, written)), language=language))
    for sentence in written:
        before, found, text = text.partition(bare(sentence))
        assert found, f"not in order: {sentence}"
        assert before in {"", "SYNTHETIC"} or re.fullmatch(r"\d+/\d+", before)


@pytest.mark.parametrize("language", SENTENCES)
def test_a_story_in_arabic_stays_whole_in_a_letter_of_any_language(language: str) -> None:
    (page,) = set_pages(paper(language, Quote(SENTENCES["ar"], "ar")), language=language)
    assert page.count(bare(SENTENCES["ar"])) == 1


def test_a_latin_name_in_an_arabic_line_is_whole() -> None:
    (page,) = set_pages(paper("ar", Facts((Fact("الاسم", Value("Laylatest")),))), language="ar")
    assert "Laylatest" in page


@pytest.mark.parametrize("language", SENTENCES)
def test_a_letter_is_tagged_and_says_its_language(language: str) -> None:
    made = pypdf.PdfReader(io.BytesIO(print_pdf([paper(language)], title="SYNTHETIC", language=language)))
    root = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == language.split("-")[0]


def test_a_letter_says_neither_when_nor_by_whom_it_was_made() -> None:
    made = pypdf.PdfReader(io.BytesIO(print_pdf([paper("en")], title="SYNTHETIC", language="en")))
    assert made.metadata is not None
    assert set(made.metadata) <= {"/Title", "/Creator", "/Producer"}
    assert made.metadata.title == "SYNTHETIC"


HOSTILE = '#panic("no") $x^2$ *bold* _it_ `raw` <label> @ref = head \\ // c /* d */ #read("/etc/passwd") #{1+1} "'


def test_typst_signs_are_letters_like_any_other() -> None:
    text = "".join(set_pages(paper("en", *every_block(HOSTILE))))
    assert text.count(bare(HOSTILE)) >= 8


ANY_SIGN = st.one_of(st.characters(exclude_categories=["L", "Nd", "Cs"]), st.sampled_from("aĞбжلى们的"))


# Each example is a process of its own, so that one carries many texts.
@settings(deadline=None, max_examples=12)
@given(st.lists(st.text(ANY_SIGN, max_size=60), min_size=10, max_size=40))
def test_any_text_in_the_scripts_of_the_letters_is_set(many: list[str]) -> None:
    blocks = [block for words in many for block in every_block(words)]
    assert print_pdf([paper("ar", *blocks)], title="SYNTHETIC", language="ar").startswith(b"%PDF-")


TYPST = [
    "#",
    "$",
    "*",
    "_",
    "`",
    "\\",
    "<a>",
    "@b",
    "//",
    "/*",
    "*/",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    ";",
    "~",
    "---",
    "=",
]


@settings(deadline=None, max_examples=12)
@given(st.lists(st.lists(st.sampled_from([*TYPST, "eval", "read", "1", " "])).map("".join), min_size=10, max_size=40))
def test_no_mixture_of_typst_signs_is_read_as_typst(many: list[str]) -> None:
    blocks = [block for words in many for block in every_block(words)]
    assert print_pdf([paper("en", *blocks)], title="SYNTHETIC", language="en").startswith(b"%PDF-")


def test_a_pack_meets_the_standard_for_accessible_pdf() -> None:
    documents = compose_pack(Pack.DELETION, tell_all(), writing())
    sources = typst_sources(documents, title="SYNTHETIC", language="en")
    made = typst.compile(sources, format="pdf", pdf_standards="ua-1", font_paths=_find_fonts())  # type: ignore[call-overload]
    assert made.startswith(b"%PDF-")


def test_without_its_typefaces_no_pdf_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(printing, "_BUILT_FONTS", tmp_path / "none")
    with pytest.raises(CannotPrint, match="typefaces are not installed"):
        print_pdf([paper("en")], title="SYNTHETIC", language="en")


def test_many_at_once_wait_for_each_other_and_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_AT_ONCE", BoundedSemaphore(1))
    monkeypatch.setattr(printing, "_SECONDS", 0.01)
    printing._AT_ONCE.acquire()
    with pytest.raises(CannotPrint, match="many are being made"):
        print_pdf([paper("en")], title="SYNTHETIC", language="en")


def test_letters_that_cannot_be_set_are_refused_without_a_word_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "typst_sources", lambda *_, **__: {"main.typ": b"#panic(1)"})
    with pytest.raises(CannotPrint, match="could not be set"):
        print_pdf([paper("en")], title="SYNTHETIC", language="en")


#: Letters, marks and digits that no typeface of ours draws; the second is the way a Japanese surname is often written.
LOST = {"georgian": "გიორგი", "cjk": "𠮷田", "hangul": "김", "bengali": "২"}


@pytest.mark.parametrize("script", LOST)
def test_letters_that_the_typefaces_lack_are_refused_by_the_name_of_their_script(script: str) -> None:
    with pytest.raises(CannotPrint, match=f"typefaces lack signs of {script}") as refused:
        print_pdf([paper("en", Paragraph(fill("{name}", name=LOST[script])))], title="SYNTHETIC", language="en")
    assert LOST[script][0] not in str(refused.value)


HELD = [
    "N.º 12, 1.ª",
    "Đặng Thị Ngọc",
    "龘 堃 囍 國 葉",
    "پیام گفت ٹیپو ځمکه",
    "Ελλάδα",
    "Ққ Ңң Өө Ўў Ћћ",
    "a\u0327\u0301 ẋ̣",
    "١٢٣ ۱۲۳",
]


@pytest.mark.parametrize("words", HELD)
def test_letters_that_the_typefaces_hold_are_drawn(words: str) -> None:
    (page,) = set_pages(paper("en", Paragraph(Value(words))))
    assert bare(words) in page


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("words", ["ab" * 32, "я" * 300, "https://" + "x" * 200])
def test_no_word_is_so_long_that_it_runs_off_the_page(words: str, language: str) -> None:
    value = Value(words)
    rows = ((Value("1"), value), (Value("2"), value))
    blocks = (Paragraph(value), Facts((Fact("SYNTHETIC", value),)), Table("SYNTHETIC", ("1", "2"), rows), Quote(words))
    made = pypdfium2.PdfDocument(print_pdf([paper(language, *blocks)], title="SYNTHETIC", language=language))
    for page in made:
        text = page.get_textpage()
        boxes = [text.get_charbox(number) for number in range(text.count_chars())]
        assert min(left for left, *_ in boxes) >= 0
        assert max(right for _, _, right, _ in boxes) <= page.get_width()


def test_a_sign_that_is_no_letter_costs_nobody_the_pdf() -> None:
    (page,) = set_pages(paper("en", Paragraph(Value("I wrote \U0001f600 \u2764\ufe0f to them"))))
    assert "Iwrote" in page


NO_TABLE = b"\0\1\0\0\0\0"
UNKNOWN_FORM = (
    b"\0\1\0\0\0\1" + bytes(6) + b"cmap" + bytes(7) + b"\x1c" + bytes(4) + b"\0\0\0\1" + bytes(7) + b"\x0c\0\2"
)


@pytest.mark.parametrize("face", [b"", NO_TABLE, UNKNOWN_FORM])
def test_a_broken_typeface_is_told_by_its_name(face: bytes, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(face)
    with pytest.raises(UnreadableTypeface, match=r"No signs were read from broken\.ttf"):
        signs_of([str(tmp_path)])
