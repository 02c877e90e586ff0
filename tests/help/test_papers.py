"""At the end of a route stand the papers: whole, in two copies, and taken only by who asks."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

import pypdf
import pytest
from django.http import HttpResponse

from tests.help.interviewing import Person

ANSWERS: dict[str, str | list[str]] = {
    "writes_for": "self",
    "full_name": "Layla Synthetic",
    "born_on": "1398, spring",
    "country_behind": "FR",
    "what_happened": "أوقفوني على الحدود",
    "letter_language": "en",
    "keep_back": ["whereabouts", "refuge-country"],
}
WRITTEN_BY_HAND = ["full_name", "other_names", "born_on", "what_happened", "reached_at", "keep_back_why"]
HOSTILE = '<script>alert(1)</script> #panic("x") {{ 7*7 }} BEGIN:VEVENT\r\nX:y'


@dataclass
class Taker(Person):
    """Somebody who walks to the end of a route and takes the papers."""

    given: dict[str, str | list[str]] = field(default_factory=lambda: dict(ANSWERS))

    def walk(self) -> Taker:
        """Answer every question there is an answer for, then ask for the papers."""
        self.begin()
        for _ in range(60):
            if 'value="papers"' in self.page:
                break
            said = {name: words for name, words in self.given.items() if f'name="{name}"' in self.page}
            self.press("skip" if 'value="skip"' in self.page and not said else "next", **said)
        self.press("papers")
        return self

    def take(self, form: str, copy: str = "to-send") -> HttpResponse:
        """Press one of the buttons."""
        address = f"/{self.language}/letter/{self.route}/papers/{form}/"
        return self.client.post(address, {**self.carried(), "copy": copy})  # type: ignore[return-value]


def test_the_papers_can_be_taken_in_every_form() -> None:
    person = Taker().walk()
    for form in ("page", "pdf", "days"):
        assert f"/papers/{form}/" in person.page
    assert "Nothing has been sent" in person.page


def test_the_page_to_print_holds_the_letter_in_the_persons_words() -> None:
    page = Taker().walk().take("page").content.decode()
    assert "Request for access to data" in page
    for said in ("Layla Synthetic", "1398, spring", "France", "أوقفوني على الحدود"):
        assert said in page
    title = re.search("<title>(.*?)</title>", page)
    assert title and "Layla" not in title[1] and "INTERPOL" not in title[1].upper()


def test_a_pdf_has_a_name_and_a_title_that_say_nothing() -> None:
    answer = Taker().walk().take("pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="letters.pdf"'
    assert answer["Cache-Control"] == "no-store, private"
    made = pypdf.PdfReader(io.BytesIO(answer.content))
    assert made.metadata is not None and made.metadata.title == "Letters"
    assert "Layla" in made.pages[0].extract_text()


def test_the_days_say_nothing_about_anybody() -> None:
    days = Taker().walk().take("days")
    assert days["Content-Disposition"] == 'attachment; filename="days.ics"'
    text = days.content.decode()
    assert text.count("BEGIN:VEVENT") == 3
    for word in ("Layla", "INTERPOL", "Commission", "France"):
        assert word not in text


def test_the_copy_to_send_is_in_a_language_of_the_commission() -> None:
    person = Taker(language="tr", given=ANSWERS | {"letter_language": ""}).walk()
    assert '<article class="letter" id="access" lang="en"' in person.take("page").content.decode()
    assert '<article class="letter" id="access" lang="tr"' in person.take("page", "to-keep").content.decode()


def test_an_own_copy_says_that_it_is_not_the_one_to_send() -> None:
    person = Taker().walk()
    warning = "It is not the one to send."
    assert warning in person.take("page", "to-keep").content.decode()
    assert warning not in person.take("page").content.decode()


def test_whoever_answers_nothing_gets_a_letter_to_fill_in_by_hand() -> None:
    page = Taker(given={}).walk().take("page").content.decode()
    assert "Request for access to data" in page
    assert "Where the person is and has been" in page


def test_what_must_not_be_told_is_marked_before_anybody_asks() -> None:
    person = Person().begin().go_to("keep-back")
    assert person.page.count(" checked") == 5
    unmarked = Person(page=person.page).press("check", keep_back=[]).press("papers")
    assert "Where the person is and has been" not in Taker(page=unmarked.page).take("page").content.decode()


@pytest.mark.parametrize(
    "name", ["full_name", "other_names", "born_on", "what_happened", "reached_at", "keep_back_why"]
)
def test_hostile_words_stay_words_in_page_pdf_and_calendar(name: str) -> None:
    person = Taker(given=ANSWERS | {name: HOSTILE}).walk()
    page = person.take("page").content.decode()
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; #panic" in page
    assert person.take("pdf")["Content-Type"] == "application/pdf"
    assert "panic" not in person.take("days").content.decode()


def test_a_script_without_a_typeface_is_answered_with_the_page() -> None:
    person = Taker(given=ANSWERS | {"full_name": "გიორგი"}).walk()
    answer = person.take("pdf")
    assert answer["Content-Type"].startswith("text/html")
    assert "No PDF was made" in answer.content.decode()
    assert "გიორგი" in person.take("page").content.decode()


def test_papers_are_only_made_of_what_a_form_carries() -> None:
    person = Person().begin()
    assert person.client.get("/en/letter/access/papers/pdf/").status_code == 405
    assert person.client.post("/en/letter/nothing/papers/pdf/").status_code == 404
    lost = person.client.post("/en/letter/access/papers/pdf/", {"answers": "broken"})
    assert "cannot be opened any more" in lost.content.decode()
