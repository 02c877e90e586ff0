"""`fairnotice law on`: what was in force on a day, and what is not held for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from gettext import pgettext
from pathlib import Path

from fairnotice.commands.articles import name_instrument, number_of
from fairnotice.commands.day_words import say_day, say_day_of_law
from fairnotice.commands.law_folders import find_folder, read_law
from fairnotice.commands.page import WIDTH, Page
from fairnotice.commands.value_words import say_edition_on
from fairnotice.commands.wording import say
from fairnotice.core.rulebook.dated import edition_on
from fairnotice.core.rulebook.rule_set import Instrument, Law
from fairnotice.core.rulebook.rules import Rule


def list_law(law_folder: Path, on: date, columns: int = WIDTH) -> str:
    """What was in force on a day: editions, rules, rules whose text is held only from later, values."""
    law = read_law(find_folder(law_folder))
    page = Page(columns)
    page.put(pgettext("page of the law", "The law as held for {day}").format(day=say_day(on)))
    for note in say_what_text_applies(law, on):
        page.put(note, 2)
    _list_editions(page, law, on)
    _list_rules(page, law, on)
    _list_values(page, law, on)
    page.foot()
    return page.text()


def say_what_text_applies(law: Law, on: date) -> Iterable[str]:
    """What the day makes of the texts held: after the last one, or before the first."""
    if on > law.last_text_on:
        yield pgettext(
            "page of the law",
            "The last text held is of {day}; it is shown, and what was changed since is not known here.",
        ).format(day=say_day(law.last_text_on))
    if on < law.first_text_on:
        yield pgettext(
            "page of the law", "No text of the Rules on the Processing of Data is held from before {day}."
        ).format(day=say_day(law.first_text_on))


def _list_editions(page: Page, law: Law, on: date) -> None:
    page.section(pgettext("page of the law", "Editions in force"))
    for instrument in law.instruments.values():
        page.put(f"{instrument.short}  {say_edition_of(instrument, min(on, law.last_text_on))}", 2, 6)


def say_edition_of(instrument: Instrument, on: date) -> str:
    """An instrument's title with the edition in force on a day, and the edition in which it was read."""
    edition = edition_on(instrument.editions, on)
    if edition is None:
        first = instrument.editions[0]
        return pgettext("page of the law", "{title}: nothing held before {day}").format(
            title=say(instrument.title), day=say_day_of_law(first.since, day_unknown=first.day_unknown)
        )
    return pgettext("page of the law", "{title}: edition from {since} ({name}). Read from: {source}").format(
        title=say(instrument.title),
        since=say_day_of_law(edition.since, day_unknown=edition.day_unknown),
        name=say(edition.value),
        source=instrument.edition_held,
    )


def _list_rules(page: Page, law: Law, on: date) -> None:
    texts = law.on(on).texts
    held = [rule for rule in texts.values() if rule is not None]
    title = pgettext("page of the law", "Rules in force: {number} of the {held} held (* a duty of the system)")
    page.section(title.format(number=len(held), held=len(texts)))
    _list_paragraphs(page, law, held)
    later: dict[tuple[date, bool], list[Rule]] = {}
    for name, text in texts.items():
        if text is None:
            first = law.rules[name][0]
            later.setdefault((first.since, first.day_unknown), []).append(first.value)
    if later:
        page.section(
            pgettext(
                "page of the law",
                "Rules whose text is held only from later; what stood there on this day is not known here",
            )
        )
    for (since, day_unknown), rules in sorted(later.items(), key=lambda entry: entry[0]):
        told = pgettext("page of the law", "From {day}:")
        page.put(told.format(day=say_day_of_law(since, day_unknown=day_unknown)), 2)
        _list_paragraphs(page, law, rules, 2)


def _list_paragraphs(page: Page, law: Law, rules: list[Rule], indent: int = 0) -> None:
    by_article: dict[tuple[str, str], list[str]] = {}
    for rule in rules:
        mark = "*" if rule.is_duty else ""
        by_article.setdefault((rule.instrument, number_of(rule.paragraph)), []).append(f"{rule.paragraph}{mark}")
    for instrument in law.instruments:
        lines = [dict.fromkeys(paragraphs) for (short, _), paragraphs in by_article.items() if short == instrument]
        if lines:
            page.put(name_instrument(instrument), indent + 2)
        for line in lines:
            page.put("; ".join(line), indent + 4, 4)


def _list_values(page: Page, law: Law, on: date) -> None:
    page.section(pgettext("page of the law", "Values of the day"))
    for parameter in law.parameters.values():
        told = pgettext("page of the law", "{label}: {text}").format(
            label=say(parameter.meaning), text=say_edition_on(parameter, min(on, law.last_text_on))
        )
        page.put(told, 2, 6)
