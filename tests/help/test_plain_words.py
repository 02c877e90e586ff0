"""What self-help says can be read by a child of fourteen: Flesch-Kincaid grade 8 or less, screen by screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.template import engines
from django.utils.translation import override

from fairnotice.commands.translating.collecting import SOURCES
from fairnotice.commands.translating.python_texts import collect_python_texts
from fairnotice.commands.translating.template_texts import collect_template_texts
from fairnotice.help.selfhelp.routes import ROUTES
from fairnotice.help.selfhelp.screens import Screen
from tests.help.readability import count_syllables, measure_grade

HIGHEST = 8.0
#: Counted by hand.
_BY_HAND = {
    1: "ask asked makes wrong been held stopped prints eyes loves those guess scarce claim quite proof years",
    2: "country alert notice paper refuge border being lawyer police added wanted hearing little people charges "
    "science measure letter request quarrel judgment many trial diet doing answer allow treaty reason",
    3: "commission decision deletion diffusion deleted article hospital refugee idea violent family urgency diary "
    "document united created attorney religion",
    4: "political information authority society application extradition military discovery material certificate",
    5: "nationality international organization university",
}


@pytest.mark.parametrize(("word", "syllables"), [(w, n) for n, words in _BY_HAND.items() for w in words.split()])
def test_syllables_are_counted_as_by_hand(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_the_measure_tells_a_childs_sentence_from_a_lawyers() -> None:
    assert measure_grade("You can stop now. Nothing was sent.") < 2
    assert (
        measure_grade("Notwithstanding the aforementioned considerations, admissibility necessitates representation.")
        > 16
    )


@pytest.mark.parametrize(
    "screen", {screen.name: screen for route in ROUTES for screen in route.screens}.values(), ids=lambda s: s.name
)
def test_a_screen_can_be_read_without_effort(screen: Screen) -> None:
    with override("en"):
        text = " ".join(_as_sentence(each) for each in _texts_of(screen))
    assert measure_grade(text) <= HIGHEST, text


def _texts_of(screen: Screen) -> Iterator[object]:
    yield screen.title
    yield from (told.words for told in screen.told)
    yield from (text for text in (screen.why, *(lead.words for lead in screen.leads)) if text)
    for field in screen.fields:
        yield from (text for text in (field.label, field.hint) if text)
        yield from (choice.label for choice in field.choices)


def test_every_file_of_self_help_can_be_read_without_effort() -> None:
    """Also what stands in templates and forms; the names of sources are what their authors call them."""
    words: dict[str, list[str]] = defaultdict(list)
    room = SOURCES / "help" / "selfhelp"
    for path in room.rglob("*.py"):
        for text in collect_python_texts(path, path.name):
            if text.context != "help source":
                words[path.relative_to(room).as_posix()].append(text.singular)
    engine = engines["django"].engine
    for path in room.rglob("templates/**/*.html"):
        for text in collect_template_texts(path, path.name, engine):
            words[path.relative_to(room).as_posix()].append(text.singular)
    assert len(words) > 20
    read = {where: " ".join(map(_as_sentence, texts)) for where, texts in words.items()}
    # A lone word such as 'Language' has no grade.
    hard = {where: measure_grade(text) for where, text in read.items() if len(text.split()) > 4}
    assert {where: grade for where, grade in hard.items() if grade > HIGHEST} == {}


def _as_sentence(text: object) -> str:
    # A label or a heading is read as a sentence of its own.
    said = str(text).strip()
    return said if said.endswith((".", "!", "?", "”")) else f"{said}."
