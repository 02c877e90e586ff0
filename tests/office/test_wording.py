"""Texts for people are all collected, and their translations fit. What a language lacks is counted aloud."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

import polib
import pytest
from django.template import Engine, engines
from django.template.backends.django import DjangoTemplates

from fairnotice.commands.translating import catalogs
from fairnotice.commands.translating.catalogs import (
    COMPLETE,
    HELP,
    HELP_PLURALS,
    LAW,
    PLURALS,
    find_broken,
    find_lacking,
    merge_catalog,
)
from fairnotice.commands.translating.collecting import collect_texts
from fairnotice.commands.translating.python_texts import collect_python_texts
from fairnotice.commands.translating.rooms import belongs_to
from fairnotice.commands.translating.template_texts import collect_template_texts
from fairnotice.commands.translating.texts import Text


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return collect_texts()


_TEMPLATE = """{% extends "base.html" %}{% load i18n %}
{% block content %}{% if x %}{% translate "100%" context "one" %}{% endif %}
{% blocktranslate count n=number context "two" trimmed %}
  {{ n }} code
{% plural %}
  {{ n }} codes
{% endblocktranslate %}{% endblock %}"""


def _engine() -> Engine:
    backend = engines["django"]
    assert isinstance(backend, DjangoTemplates)
    return backend.engine


def test_python_is_read_through_aliases_tables_and_plurals(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text(
        'from gettext import pgettext\n_WORDS = {"a": "First", "b": "Second"}\n'
        'def f(t, n, a):\n    p = t.pgettext\n    p("one", "Aliased")\n    pgettext("two", _WORDS[a])\n'
        '    t.npgettext("three", "{n} day", "{n} days", n)\n    pgettext("four", a)\n'
    )
    found = {(text.context, text.singular, text.plural) for text in collect_python_texts(source, "source.py")}
    assert found == {
        ("one", "Aliased", ""),
        ("two", "First", ""),
        ("two", "Second", ""),
        ("three", "{n} day", "{n} days"),
    }


def test_templates_are_read_as_django_looks_them_up(tmp_path: Path) -> None:
    source = tmp_path / "page.html"
    source.write_text(_TEMPLATE)
    found = {(text.context, text.singular, text.plural) for text in collect_template_texts(source, "x", _engine())}
    assert found == {("one", "100%%", ""), ("two", "%(n)s code", "%(n)s codes")}


def test_merging_keeps_translations_and_drops_what_no_source_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogs, "LOCALE", tmp_path)
    monkeypatch.setattr(catalogs, "HELP_LOCALE", tmp_path / "help")
    first, second = Text("c", "One", "", "a.py:1"), Text("c", "Two", "", "a.py:2")
    assert merge_catalog("fr", [first, second]) == (2, 2)
    path = catalogs.catalog_path("fr")
    held = polib.pofile(str(path))
    for entry in held:
        entry.msgstr = entry.msgid.upper()
    held.save()
    assert merge_catalog("fr", [second, Text("c", "Three", "", "a.py:3")]) == (2, 1)
    assert [text.singular for text in find_lacking("fr", [second, Text("c", "Three", "", "a.py:3")])] == ["Three"]


def test_the_sentences_of_the_law_have_a_catalog_of_their_own_and_are_compiled_with_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogs, "LOCALE", tmp_path)
    monkeypatch.setattr(catalogs, "HELP_LOCALE", tmp_path / "help")
    merge_catalog("es", [Text("c", "One", "", "a.py:1")])
    merge_catalog("es", [Text(LAW, "A rule", "", "b.yaml")], LAW)
    held = polib.pofile(str(catalogs.catalog_path("es", LAW)))
    held[0].msgstr = "Una regla"
    held.save()
    (compiled,) = catalogs.compile_catalogs()
    assert {entry.msgstr for entry in polib.mofile(str(compiled))} == {"Una regla"}


def test_a_translation_that_loses_a_placeholder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogs, "LOCALE", tmp_path)
    monkeypatch.setattr(catalogs, "HELP_LOCALE", tmp_path / "help")
    merge_catalog("fr", [Text("c", "Due on {day}", "", "a.py:1")])
    held = polib.pofile(str(catalogs.catalog_path("fr")))
    held[0].msgstr = "Pour le {jour}"
    held.save()
    assert find_broken("fr") == ["Due on {day}"]


def test_no_text_for_people_stands_without_a_context(texts: list[Text]) -> None:
    assert [text for text in texts if not text.context] == []


@pytest.mark.parametrize("language", sorted(HELP_PLURALS))
def test_every_translation_keeps_the_placeholders(language: str) -> None:
    assert find_broken(language) == []


@pytest.mark.parametrize("language", sorted(PLURALS))
def test_a_complete_language_lacks_no_text(language: str, texts: list[Text]) -> None:
    asked = {text.key: text for text in texts if belongs_to(text) != HELP}.values()
    lacking = find_lacking(language, asked)
    if language in COMPLETE:
        assert lacking == [], f"{len(lacking)} texts lack a translation; make messages puts them into the catalog"
    elif lacking:
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn(f"{language}: {len(lacking)} of {len(asked)} texts lack a translation", stacklevel=1)


@pytest.mark.parametrize("name", [catalogs.PAGES, LAW])
def test_a_day_written_in_an_arabic_sentence_keeps_its_own_direction(name: str) -> None:
    day = re.compile(r"(?<!\u2066)\d{4}-\d{2}-\d{2}")
    catalog = polib.pofile(str(catalogs.catalog_path("ar", name)))
    assert [entry.msgid for entry in catalog if day.search(entry.msgstr)] == []


def test_a_paragraph_cited_in_an_arabic_sentence_of_the_law_keeps_its_own_direction() -> None:
    isolated, led_by_its_instrument = r"\u2068[^\u2069]*\u2069", r"\b(RPD|IRSD) \d+(\(\w+\))*"
    told = re.compile(f"{isolated}|{led_by_its_instrument}")
    catalog = polib.pofile(str(catalogs.catalog_path("ar", LAW)))
    assert [entry.msgid for entry in catalog if re.search(r"\d\(", told.sub("", entry.msgstr))] == []
