"""`fairnotice law show` and `fairnotice law on`: the law as held, for reading on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fairnotice.commands.articles import NAMES, Article, find_article, list_articles, number_of
from fairnotice.commands.clock_words import read_clocks_of, say_clock
from fairnotice.commands.day_words import say_day, say_day_of_law
from fairnotice.commands.law_folders import find_folder, read_law
from fairnotice.commands.rule_words import RuleInWords, describe_rule
from fairnotice.commands.value_words import say_edition, say_edition_on
from fairnotice.core.rulebook.dated import edition_on
from fairnotice.core.rulebook.rule_set import Instrument, Law
from fairnotice.core.rulebook.rules import Rule

_WIDTH = 100
_FOOT = (
    "The texts are put in our own words; the law is what INTERPOL prints. No legal advice. Not connected with "
    "INTERPOL or Fair Trials."
)


def show_article(law_folder: Path, article: str, on: date) -> str:
    """An article's rules and clocks as a lawyer reads them, with the text and the values of a day.

    Raises `FairnoticeError` naming near ones where nothing is held of the article.
    """
    folder = find_folder(law_folder)
    law = read_law(folder)
    found = find_article(list_articles(law, read_clocks_of(folder)), article)
    page = _Page()
    page.put(f"{NAMES[found.instrument]}: {found.name}, as held for {say_day(on)}")
    for note in say_what_text_applies(law, on):
        page.put(note, 2)
    texts = law.on(on).texts
    shared = _show_shared(page, [describe_rule(law, text) for rule in found.rules if (text := texts[rule.id])])
    for rule in found.rules:
        _show_rule(page, law, rule, on, shared)
    _show_clocks(page, found, on)
    page.gap()
    page.put(_FOOT)
    return page.text()


def list_law(law_folder: Path, on: date) -> str:
    """What was in force on a day: editions, rules, rules whose text is held only from later, values."""
    law = read_law(find_folder(law_folder))
    page = _Page()
    page.put(f"The law as held for {say_day(on)}")
    for note in say_what_text_applies(law, on):
        page.put(note, 2)
    _list_editions(page, law, on)
    _list_rules(page, law, on)
    _list_values(page, law, on)
    page.gap()
    page.put(_FOOT)
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


@dataclass(frozen=True, slots=True)
class _Shared:
    """Which facts were told at the head of the page for every paragraph."""

    kinds: bool
    held_from: bool


class _Page:
    """Lines of text of one width, indented and wrapped."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def put(self, text: str, indent: int = 0, hanging: int = 0) -> None:
        self._lines += textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def gap(self) -> None:
        self._lines.append("")

    def section(self, title: str) -> None:
        self.gap()
        self.put(title)

    def label(self, label: str, text: str) -> None:
        if text:
            self.put(f"{label}: {text}", 2, 4)

    def text(self) -> str:
        return "\n".join(self._lines) + "\n"


def _show_shared(page: _Page, told: Sequence[RuleInWords]) -> _Shared:
    """What is the same for every paragraph shown stands once, at the head."""
    kinds = {each.kinds for each in told}
    held_from = {each.held_from for each in told}
    shared = _Shared(len(told) > 1 and len(kinds) == 1, len(told) > 1 and len(held_from) == 1)
    if shared.kinds:
        page.label("Every paragraph goes to", kinds.pop())
    if shared.held_from:
        page.label("Text held from", held_from.pop())
    return shared


def _show_rule(page: _Page, law: Law, rule: Rule, on: date, shared: _Shared) -> None:
    page.section(f"{rule.citation}   [{rule.id}]")
    text = law.on(on).texts[rule.id]
    if text is None:
        first = law.rules[rule.id][0]
        page.put(f"The text is held only from {say_day_of_law(first.since, day_unknown=first.day_unknown)}.", 2)
        page.put(f"What stood there on {say_day(on)} is not known here; the rule gives no answer for that day.", 2)
        return
    if text is not rule:
        page.put("A newer text of this paragraph is held; this is the one of the day.", 2)
    told = describe_rule(law, text)
    page.put(told.demands, 2)
    page.label("Not checked", text.absence or "")
    page.label("Goes to", "" if shared.kinds else told.kinds)
    page.label("Text held from", "" if shared.held_from else told.held_from)
    page.label("Who must see to it", told.who)
    _show_answering(page, told, text)
    for name in text.parameters:
        parameter = law.parameters[name]
        page.label("Value", f"{parameter.meaning}: {say_edition_on(parameter, min(on, law.last_text_on))}")
    page.label("Exceptions", "; ".join(told.exceptions))
    for says, ground in told.grounds:
        page.label("Ground raised", f"{ground}. {says}")
    page.label("Not covered", told.not_covered)
    page.label("Note", told.note)


def _show_answering(page: _Page, told: RuleInWords, text: Rule) -> None:
    if text.is_duty:
        page.put("A duty of the system, not a question to the request. The test that will hold it:", 2)
        page.put(str(text.duty_held_by), 6)
        return
    page.label("How it is checked", told.how)
    page.label("What follows", " ".join(told.follows))


def _show_clocks(page: _Page, article: Article, on: date) -> None:
    held = [clock for clock in article.clocks if clock.text_held_from <= on]
    if held:
        page.section("Clocks that run by this article")
    for clock in held:
        page.put(f"{clock.citation}: {say_clock(clock)}", 2, 4)
    later = [clock for clock in article.clocks if clock.text_held_from > on]
    if later:
        page.section(f"Clocks whose text is held only from later: {'; '.join(clock.citation for clock in later)}")


def _list_editions(page: _Page, law: Law, on: date) -> None:
    page.section("Editions in force")
    for instrument in law.instruments.values():
        page.put(f"{instrument.short}  {_say_edition_of(instrument, min(on, law.last_text_on))}", 2, 6)


def _say_edition_of(instrument: Instrument, on: date) -> str:
    edition = edition_on(instrument.editions, on)
    if edition is None:
        first = instrument.editions[0]
        return f"{instrument.title}: nothing held before {say_day_of_law(first.since, day_unknown=first.day_unknown)}"
    since = say_day_of_law(edition.since, day_unknown=edition.day_unknown)
    return f"{instrument.title}: edition from {since} ({edition.value}). Read from: {instrument.edition_held}"


def _list_rules(page: _Page, law: Law, on: date) -> None:
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


def _list_paragraphs(page: _Page, law: Law, rules: list[Rule], indent: int = 0) -> None:
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


def _list_values(page: _Page, law: Law, on: date) -> None:
    page.section("Values of the day")
    for parameter in law.parameters.values():
        dated = edition_on(parameter.editions, min(on, law.last_text_on))
        told = say_edition(parameter, dated) if dated else "no value is held for this day"
        page.put(f"{parameter.meaning}: {told}", 2, 6)
