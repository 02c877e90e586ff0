"""What a letter is as PDF: tagged, its text whole and in order, no word of anybody read as markup."""

from __future__ import annotations

import io
import re
import unicodedata

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.adapters.printing import CannotPrint, print_pdf
from fairnotice.core.letters import Document, Fact, Facts, Paragraph, Quote, Value, fill
from tests.letters.papers_made_up import SENTENCES, every_block, paper

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


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Z", "C"]), max_size=60))
def test_any_text_is_set_or_refused_in_words(words: str) -> None:
    try:
        print_pdf([paper("en", *every_block(words))], title="SYNTHETIC", language="en")
    except CannotPrint as refused:
        assert re.fullmatch(r"No PDF was made: [a-z, -]+\. Print the page itself instead\.", str(refused))


def test_a_script_that_the_typefaces_lack_is_refused_by_name() -> None:
    with pytest.raises(CannotPrint, match="georgian"):
        print_pdf([paper("en", Paragraph(fill("{name}", name="გიორგი")))], title="SYNTHETIC", language="en")
