"""What a letter is as HTML: whole, escaped, in its languages and directions, and loading nothing."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from fairnotice.core.letters import Paragraph, Quote, Value, fill
from fairnotice.core.letters.html import render_document, render_page
from tests.letters.papers_made_up import every_block, paper

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(1)">\'"&#x3c;</article>'
# fmt: off
ALLOWED = {
    "article", "h1", "h2", "p", "ul", "ol", "li", "dl", "div", "dt", "dd", "table", "caption", "thead", "tbody", "tr",
    "th", "td", "blockquote", "span", "small", "br", "bdi",
}
# fmt: on
EMPTY = {"br", "meta"}


class Reader(HTMLParser):
    """Reads as a browser does: the elements, whether they close in order, the attributes and the text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def test_words_of_a_person_are_text_wherever_they_stand() -> None:
    reader = read(render_document(paper("en", *every_block(HOSTILE))))
    assert reader.seen <= ALLOWED
    assert not {each for each in reader.attributes if each.startswith("on") or each in {"src", "style", "href"}}
    assert HOSTILE in reader.text


@given(st.text())
def test_no_text_adds_an_element_or_an_attribute(words: str) -> None:
    plain = read(render_document(paper("en", *every_block("word"))))
    reader = read(render_document(paper("en", *every_block(words))))
    assert reader.seen <= plain.seen
    assert reader.attributes <= plain.attributes


def test_a_value_keeps_its_own_direction_in_an_arabic_line() -> None:
    html = render_document(paper("ar", Paragraph(fill("اسمي {name}.", name="Layla Test"))))
    assert '<article class="letter" id="paper" lang="ar" dir="rtl">' in html
    assert "<bdi>Layla Test</bdi>" in html


def test_a_value_cannot_turn_the_line_around_it() -> None:
    html = render_document(paper("en", Paragraph(Value("a\u202eb\u2066c\x00d\nsecond line"))))
    assert "<bdi>abcd second line</bdi>" in html


def test_a_story_keeps_its_language_its_direction_and_its_lines() -> None:
    html = render_document(paper("en", Quote("سطر\nثان", "ar", "To be translated")))
    assert '<blockquote class="letter-quote" lang="ar" dir="rtl">' in html
    assert html.count('dir="rtl"') == 3
    assert 'dir="auto"' in render_document(paper("ar", Quote("a line")))


def test_braces_in_a_value_are_letters() -> None:
    assert "{name} {0}" in render_document(paper("en", Paragraph(fill("I am {name}.", name="{name} {0}"))))


def test_a_page_stands_alone() -> None:
    html = render_page((paper("zh-hans"), paper("ar")), title="Letters", language="zh-hans")
    assert '<html lang="zh-Hans" dir="ltr">' in html
    assert 'lang="ar" dir="rtl"' in html
    assert "<title>Letters</title>" in html
    for lead in ("http", "url(", "@import", "<link", "<script", "src="):
        assert lead not in html
