"""`fairnotice law show`: one article as held, for reading on a terminal; `law on` stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from gettext import pgettext
from pathlib import Path

from fairnotice.commands.articles import Article, find_article, list_articles, name_instrument
from fairnotice.commands.clock_words import read_clocks_of, say_clock
from fairnotice.commands.day_words import say_day, say_day_of_law
from fairnotice.commands.law_folders import find_folder, read_law
from fairnotice.commands.law_on_day import list_law, say_what_text_applies
from fairnotice.commands.page import WIDTH, Page
from fairnotice.commands.rule_words import RuleInWords, describe_rule
from fairnotice.commands.value_words import say_edition_on
from fairnotice.commands.wording import say
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule

__all__ = ["list_law", "show_article"]


def show_article(law_folder: Path, article: str, on: date, columns: int = WIDTH) -> str:
    """An article's rules and clocks as a lawyer reads them, with the text and the values of a day; no wider
    than `columns`.

    Raises `FairnoticeError` naming near ones where nothing is held of the article.
    """
    folder = find_folder(law_folder)
    law = read_law(folder)
    found = find_article(list_articles(law, read_clocks_of(folder)), article)
    page = Page(columns)
    heading = pgettext("page of the law", "{instrument}: {article}, as held for {day}")
    page.put(heading.format(instrument=name_instrument(found.instrument), article=found.name, day=say_day(on)))
    for note in say_what_text_applies(law, on):
        page.put(note, 2)
    texts = law.on(on).texts
    shared = _show_shared(page, [describe_rule(law, text) for rule in found.rules if (text := texts[rule.id])])
    for rule in found.rules:
        _show_rule(page, law, rule, on, shared)
    _show_clocks(page, found, on)
    page.foot()
    return page.text()


@dataclass(frozen=True, slots=True)
class _Shared:
    """Which facts were told at the head of the page for every paragraph."""

    kinds: bool
    held_from: bool


def _show_shared(page: Page, told: Sequence[RuleInWords]) -> _Shared:
    """What is the same for every paragraph shown stands once, at the head."""
    kinds = {each.kinds for each in told}
    held_from = {each.held_from for each in told}
    shared = _Shared(len(told) > 1 and len(kinds) == 1, len(told) > 1 and len(held_from) == 1)
    if shared.kinds:
        page.label(pgettext("page of the law", "Every paragraph goes to"), kinds.pop())
    if shared.held_from:
        page.label(pgettext("page of the law", "Text held from"), held_from.pop())
    return shared


def _show_rule(page: Page, law: Law, rule: Rule, on: date, shared: _Shared) -> None:
    page.section(f"{rule.citation}   [{rule.id}]")
    text = law.on(on).texts[rule.id]
    if text is None:
        first = law.rules[rule.id][0]
        held = pgettext("page of the law", "The text is held only from {day}.")
        page.put(held.format(day=say_day_of_law(first.since, day_unknown=first.day_unknown)), 2)
        unknown = pgettext(
            "page of the law", "What stood there on {day} is not known here; the rule gives no answer for that day."
        )
        page.put(unknown.format(day=say_day(on)), 2)
        return
    if text is not rule:
        page.put(pgettext("page of the law", "A newer text of this paragraph is held; this is the one of the day."), 2)
    told = describe_rule(law, text)
    page.put(told.demands, 2)
    page.label(pgettext("page of the law", "Not checked"), say(text.absence or ""))
    page.label(pgettext("page of the law", "Goes to"), "" if shared.kinds else told.kinds)
    page.label(pgettext("page of the law", "Text held from"), "" if shared.held_from else told.held_from)
    page.label(pgettext("page of the law", "Who must see to it"), told.who)
    _show_answering(page, told, text)
    for name in text.parameters:
        parameter = law.parameters[name]
        value = pgettext("page of the law", "{label}: {text}").format(
            label=say(parameter.meaning), text=say_edition_on(parameter, min(on, law.last_text_on))
        )
        page.label(pgettext("page of the law", "Value"), value)
    page.label(pgettext("page of the law", "Exceptions"), "; ".join(told.exceptions))
    for says, ground in told.grounds:
        page.label(pgettext("page of the law", "Ground raised"), f"{ground}. {says}")
    page.label(pgettext("page of the law", "Not covered"), told.not_covered)
    page.label(pgettext("page of the law", "Note"), told.note)


def _show_answering(page: Page, told: RuleInWords, text: Rule) -> None:
    if text.is_duty:
        page.put(
            pgettext(
                "page of the law", "A duty of the system, not a question to the request. The test that will hold it:"
            ),
            2,
        )
        page.put(str(text.duty_held_by), 6)
        return
    page.label(pgettext("page of the law", "How it is checked"), told.how)
    page.label(pgettext("page of the law", "What follows"), " ".join(told.follows))


def _show_clocks(page: Page, article: Article, on: date) -> None:
    held = [clock for clock in article.clocks if clock.text_held_from <= on]
    if held:
        page.section(pgettext("page of the law", "Clocks that run by this article"))
    for clock in held:
        page.label(clock.citation, say_clock(clock))
    later = [clock for clock in article.clocks if clock.text_held_from > on]
    if later:
        title = pgettext("page of the law", "Clocks whose text is held only from later: {clocks}")
        page.section(title.format(clocks="; ".join(clock.citation for clock in later)))
