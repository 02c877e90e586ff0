"""The sheets for judges, asylum offices and ministries: one page each, and no statement without source and date."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from fairnotice.adapters.printing import print_pdf
from fairnotice.core.letters import Document, Facts, Heading, Note, Paragraph, plain
from fairnotice.core.letters.html import render_document
from fairnotice.core.letters.sheets import SHEETS, write_country_sheet
from fairnotice.core.letters.sheets.correction_form import write_correction_form, write_correction_mail
from fairnotice.core.letters.writing import Writing
from fairnotice.core.rulebook.national import load_national_law, read_national_effect

WRITING = Writing("en", date(2026, 11, 23))
DATED = re.compile(r"\(((\d{4}(-\d\d){0,2}|no date)|our own proposal)")


def sheet_of(country: str, on: date = WRITING.written_on) -> Document:
    return write_country_sheet(read_national_effect(country, on), "Somewhere", WRITING)


def answers(document: Document) -> dict[str, str]:
    """Each question of a country's sheet with what is answered; the last of those that are asked twice."""
    return {
        fact.label: plain(fact.value) for block in document.blocks if isinstance(block, Facts) for fact in block.facts
    }


@pytest.mark.parametrize("name", SHEETS)
def test_every_statement_has_its_source_and_its_date(name: str) -> None:
    notes = [block for block in SHEETS[name](WRITING).blocks if isinstance(block, Note)]
    assert len(notes) >= 12
    assert [note for note in notes if not DATED.search(f"{note.source} ({note.as_of or 'none'})")] == []
    assert [note for note in notes if not note.source] == []


@pytest.mark.parametrize("name", SHEETS)
def test_a_paragraph_without_a_source_is_about_the_sheet_or_says_what_we_do_not_know(name: str) -> None:
    bare = [plain(block.words) for block in SHEETS[name](WRITING).blocks if isinstance(block, Paragraph)]
    assert all(re.search("model|ticked|we do not know", words) for words in bare), bare


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_one_page(name: str) -> None:
    made = print_pdf([SHEETS[name](WRITING)], title="SYNTHETIC", language="en")
    assert len(PdfReader(BytesIO(made)).pages) == 1


def test_the_model_instruction_has_twelve_steps_in_order() -> None:
    notes = [block for block in SHEETS["instruction"](WRITING).blocks if isinstance(block, Note)]
    assert [plain(note.words).split(".")[0] for note in notes] == [str(number) for number in range(1, 13)]


@pytest.mark.parametrize("name", SHEETS)
def test_no_sheet_names_a_country_as_good_or_bad_or_promises_anything(name: str) -> None:
    page = render_document(SHEETS[name](WRITING)).lower()
    assert not re.search(r"\bsafe\b|guarantee|cleared|trusted|abusive countr", page)


@pytest.mark.parametrize("country", sorted(load_national_law().countries))
def test_every_answer_of_a_country_points_to_a_source_that_is_listed_with_its_dates(country: str) -> None:
    document = sheet_of(country)
    page = render_document(document)
    for answer in answers(document).values():
        assert answer == "We do not know." or re.search(r"\[\d+, (\d{4}|no date)", answer), answer
    cited = {int(number) for number in re.findall(r"\[(\d+), ", page)}
    assert cited == set(range(1, page.count("looked at on") + 1))


def test_a_country_of_which_nothing_is_known_says_so_at_every_question() -> None:
    assert set(list(answers(sheet_of("CH")).values())[:4]) == {"We do not know."}
    assert "we know nothing sure" in render_document(sheet_of("TD"))


def test_what_is_only_remembered_stands_on_no_sheet() -> None:
    for country in load_national_law().countries.values():
        for value in (value for part in country.parts for value in part.values):
            if value.confidence.startswith("memory"):
                assert value.says not in render_document(sheet_of(country.code))


def test_several_sources_of_one_answer_each_keep_their_own_direction() -> None:
    assert "<bdi>[1, 2018-09-18]</bdi> <bdi>[2, 2021-03-05]</bdi>" in render_document(sheet_of("DE"))


def test_a_sheet_says_on_which_day_it_stood() -> None:
    assert "State of this page: <bdi>2026-11-23</bdi>" in render_document(sheet_of("TD"))


def test_an_answer_that_nobody_looked_at_for_a_year_says_since_when() -> None:
    fresh, old = answers(sheet_of("NZ")), answers(sheet_of("NZ", date(2027, 11, 24)))
    asked = "Who decides?"
    assert fresh[asked].startswith("A court gives")
    assert old[asked].startswith("Unchecked since 2026-11-23: A court gives")


def test_the_correction_form_asks_for_a_source_and_for_nobody() -> None:
    page = render_document(write_correction_form("Somewhere", WRITING))
    assert "Write no name, no file number" in page
    assert write_correction_mail("Somewhere", WRITING).splitlines()[0] == "Country: Somewhere"
    labels = [
        fact.label
        for block in write_correction_form("", WRITING).blocks
        if isinstance(block, Facts)
        for fact in block.facts
    ]
    assert not re.search(r"\b(your|person|case|e-mail|phone)\b", " ".join(labels), re.IGNORECASE)


def test_a_heading_never_stands_alone() -> None:
    for write in SHEETS.values():
        blocks = write(WRITING).blocks
        pairs = zip(blocks, [*blocks[1:], None], strict=True)
        assert [block for block, after in pairs if isinstance(block, Heading) and not isinstance(after, Note)] == []
