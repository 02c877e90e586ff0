"""Made-up people walk every route to its end; whatever they press, no word of theirs is lost and nothing breaks."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairnotice.help.selfhelp.routes import ROUTES
from fairnotice.help.selfhelp.screens import Answer
from fairnotice.help.selfhelp.visit import open_seal
from tests.help.browser_form import BrowserForm, read_form

_STORY = "They came at night. قصة طويلة. " * 1500
_PEOPLE = {
    "one name, no birth date": {"full_name": "Synthetica", "born_on": ""},
    "a name of ten parts": {"full_name": "Ana Maria de la Cruz y Santos von Synthetic del Example III"},
    "two calendars": {"born_on": "1370/01/15 (4 April 1991)", "hearing_on": "١٢ محرم ١٤٤٨"},
    "thirty pages": {"what_happened": _STORY, "case_story": _STORY, "why_art3_political": _STORY},
    "hostile": dict.fromkeys(
        ("full_name", "what_happened", "exhibits", "offence", "banks", "papers_art3_political", "new_fact"),
        '<script>alert(1)</script>\u202e{{ 7*7 }} #eval("1")',
    ),
}
_ROUTES = [route.name for route in ROUTES]


class Walker:
    """A browser without scripts: it keeps what it has typed, to hold it against what is carried."""

    def __init__(self, route: str) -> None:
        self.client = Client()
        self.told: dict[str, list[str]] = {}
        self._show(self.client.get(f"/en/letter/{route}/"))

    def fill(self, form: BrowserForm, said: dict[str, list[str]]) -> None:
        """Type and tick what is asked on this page."""
        for name, words in said.items():
            if name in form.asked:
                form.values[name] = words

    def press(self, button: str, address: str = "") -> None:
        """Press a button of the page."""
        form = self.form
        for name in form.asked:
            self.told[name] = form.values.get(name, [])
        self._show(self.client.post(address or form.action, {**form.values, "go": [button]}))

    def carried(self) -> dict[str, Answer]:
        """What the page carries, opened."""
        return open_seal().open(self.form.values["answers"][0])

    def _show(self, answer: object) -> None:
        assert answer.status_code == 200  # type: ignore[attr-defined]
        self.page = answer.content.decode()  # type: ignore[attr-defined]
        self.form = read_form(self.page)

    def assert_nothing_is_lost(self) -> None:
        """Whatever was typed and sent stands in the answers, or in the fields of the page."""
        carried = self.carried()
        for name, words in self.told.items():
            kept = carried.get(name, "")
            kept_words = kept if isinstance(kept, list) else [kept]
            seen = self.form.values.get(name, []) if name in self.form.asked else []
            told = [each.strip().replace("\r\n", "\n") for each in words if each.strip()]
            for each in told:
                found = [str(one).strip().replace("\r\n", "\n") for one in (*kept_words, *seen)]
                assert each in found, name


def _choose_all(form: BrowserForm) -> dict[str, list[str]]:
    said = {}
    for name, kind in form.asked.items():
        options = [value for value in form.options.get(name, []) if value]
        if kind == "choices":
            said[name] = options
        elif kind == "choice" and options:
            said[name] = [options[0]]
        elif kind == "text":
            said[name] = [f"words for {name}"]
    return said


@pytest.mark.parametrize("route", _ROUTES)
@pytest.mark.parametrize("who", _PEOPLE)
def test_somebody_walks_a_route_to_its_end_and_finds_every_word_again(route: str, who: str) -> None:
    walker = Walker(route)
    for _ in range(70):
        if not walker.form.values.get("screen"):
            break
        said = _choose_all(walker.form) | {name: [words] for name, words in _PEOPLE[who].items()}
        walker.fill(walker.form, said)
        walker.press("next")
        walker.assert_nothing_is_lost()
        assert "<script>alert" not in walker.page
    assert "Check your answers" in walker.page
    assert len(walker.told) >= 4


@pytest.mark.parametrize("route", [route.name for route in ROUTES if route.papers])
def test_the_papers_of_a_route_are_made_of_what_was_told(route: str) -> None:
    walker = Walker(route)
    while walker.form.values.get("screen"):
        walker.fill(walker.form, _choose_all(walker.form))
        walker.press("next")
    walker.press("papers")
    sent = {"answers": walker.form.values["answers"][0], "copy": "to-keep"}
    answer = Client().post(f"/en/letter/{route}/papers/page/", sent)
    assert answer.status_code == 200
    assert "words for full_name" in answer.content.decode() or route == "arrested"


@pytest.mark.parametrize("route", _ROUTES)
def test_an_older_form_sent_again_changes_nothing_that_it_does_not_ask(route: str) -> None:
    walker = Walker(route)
    pages = []
    for _ in range(5):
        pages.append(walker.form)
        walker.fill(walker.form, _choose_all(walker.form))
        walker.press("next")
    before = walker.carried()
    # The back button of the browser, then the same button again: page by page to where one was.
    for form in pages:
        walker.form = form
        walker.press("next")
    assert walker.carried() == before


_PRESSES = st.lists(
    st.tuples(st.integers(0, 40), st.booleans(), st.sampled_from(["", "Zwölf", "ف", " \r\nx ", "<b>", "9" * 400])),
    max_size=25,
)


@given(route=st.sampled_from(_ROUTES), presses=_PRESSES)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_sequence_of_presses_loses_an_answer_or_breaks_a_page(
    route: str, presses: list[tuple[int, bool, str]]
) -> None:
    walker = Walker(route)
    for number, choosing, words in presses:
        if not walker.form.buttons:
            return  # the papers, or another language's page without a form
        if choosing:
            said = _choose_all(walker.form)
            texts = {name: [words] for name, kind in walker.form.asked.items() if kind == "text"}
            walker.fill(walker.form, said | texts)
        button, address = walker.form.buttons[number % len(walker.form.buttons)]
        walker.press(button, address)
        if "answers" in walker.form.values and button != "skip":
            walker.assert_nothing_is_lost()
        elif button == "skip":
            walker.told = {name: words for name, words in walker.told.items() if name in walker.carried()}
            walker.told = {name: [str(v) for v in _as_list(walker.carried()[name])] for name in walker.told}


def _as_list(given: Answer) -> list[str]:
    return given if isinstance(given, list) else [given]
