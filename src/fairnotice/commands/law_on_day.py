"""`fairnotice law on`: what was in force on a day, and what is not held for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from fairnotice.commands.articles import NAMES, number_of
from fairnotice.commands.day_words import say_day, say_day_of_law
from fairnotice.commands.law_folders import find_folder, read_law
from fairnotice.commands.page import FOOT, WIDTH, Page
from fairnotice.commands.value_words import say_edition
from fairnotice.core.rulebook.dated import edition_on
from fairnotice.core.rulebook.rule_set import Instrument, Law
from fairnotice.core.rulebook.rules import Rule


def list_law(law_folder: Path, on: date, columns: int = WIDTH) -> str:
    """What was in force on a day: editions, rules, rules whose text is held only from later, values."""
    law = read_law(find_folder(law_folder))
    page = Page(columns)
    page.put(f"The law as held for {say_day(on)}")
    for note in say_what_text_applies(law, on):
        page.put(note, 2)
    _list_editions(page, law, on)
    _list_rules(page, law, on)
    _list_values(page, law, on)
    page.gap()
    page.put(FOOT)
    return page.text()


def say_what_text_applies(law: Law, on: date) -> Iterable[str]:
    """What the day makes of the texts held: after the last one, or before the first."""
    if on > law.last_text_on:
        yield (
            f"The last text held is of {say_day(law.last_text_on)}; it is shown, and what was changed since is not "
            "known here."
        )
    if on < law.first_text_on:
        yield f"No text of the Rules on the Processing of Data is held from before {say_day(law.first_text_on)}."


def _list_editions(page: Page, law: Law, on: date) -> None:
    page.section("Editions in force")
    for instrument in law.instruments.values():
        page.put(f"{instrument.short}  {say_edition_of(instrument, min(on, law.last_text_on))}", 2, 6)


def say_edition_of(instrument: Instrument, on: date) -> str:
    """An instrument's title with the edition in force on a day, and the edition in which it was read."""
    edition = edition_on(instrument.editions, on)
    if edition is None:
        first = instrument.editions[0]
        return f"{instrument.title}: nothing held before {say_day_of_law(first.since, day_unknown=first.day_unknown)}"
    since = say_day_of_law(edition.since, day_unknown=edition.day_unknown)
    return f"{instrument.title}: edition from {since} ({edition.value}). Read from: {instrument.edition_held}"


def _list_rules(page: Page, law: Law, on: date) -> None:
    texts = law.on(on).texts
    held = [rule for rule in texts.values() if rule is not None]
    page.section(f"Rules in force: {len(held)} of the {len(texts)} held (* a duty of the system)")
    _list_paragraphs(page, law, held)
    later: dict[tuple[date, bool], list[Rule]] = {}
    for name, text in texts.items():
        if text is None:
            first = law.rules[name][0]
            later.setdefault((first.since, first.day_unknown), []).append(first.value)
    if later:
        page.section("Rules whose text is held only from later; what stood there on this day is not known here")
    for (since, day_unknown), rules in sorted(later.items(), key=lambda entry: entry[0]):
        page.put(f"From {say_day_of_law(since, day_unknown=day_unknown)}:", 2)
        _list_paragraphs(page, law, rules, 2)


def _list_paragraphs(page: Page, law: Law, rules: list[Rule], indent: int = 0) -> None:
    by_article: dict[tuple[str, str], list[str]] = {}
    for rule in rules:
        mark = "*" if rule.is_duty else ""
        by_article.setdefault((rule.instrument, number_of(rule.paragraph)), []).append(f"{rule.paragraph}{mark}")
    for instrument in law.instruments:
        lines = [dict.fromkeys(paragraphs) for (short, _), paragraphs in by_article.items() if short == instrument]
        if lines:
            page.put(NAMES[instrument], indent + 2)
        for line in lines:
            page.put("; ".join(line), indent + 4, 4)


def _list_values(page: Page, law: Law, on: date) -> None:
    page.section("Values of the day")
    for parameter in law.parameters.values():
        dated = edition_on(parameter.editions, min(on, law.last_text_on))
        told = say_edition(parameter, dated) if dated else "no value is held for this day"
        page.put(f"{parameter.meaning}: {told}", 2, 6)
