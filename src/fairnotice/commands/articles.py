"""Which article of which instrument a person means, and what is held of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from gettext import pgettext

from fairnotice.core.rulebook.deadlines import Clock
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule
from fairnotice.errors import FairnoticeError

NAMES = {
    "CONST": "Constitution of INTERPOL",
    "RPD": "Rules on the Processing of Data",
    "IRSD": "Implementing Rules on the Settlement of Disputes",
    "ROP": "Repository of Practice on Articles 2 and 3 of the Constitution",
    "CCF_STATUTE": "Statute of the Commission for the Control of INTERPOL's Files",
}
_SPELLINGS = {
    "": "RPD", "rpd": "RPD", "const": "CONST", "constitution": "CONST", "rop": "ROP", "repository": "ROP",
    "irsd": "IRSD", "ccf": "CCF_STATUTE", "statute": "CCF_STATUTE", "ccfstatute": "CCF_STATUTE",
    "ccf_statute": "CCF_STATUTE",
}  # fmt: skip
_ASKED = re.compile(
    r"(?P<instrument>[a-z_ ]*?)\s*(?:article|art\.?|section|§)?\s*(?P<number>\d+[a-z]?)\b(?P<rest>.*)", re.I | re.S
)
_NUMBER = re.compile(r"(?:section )?(\d+[A-Z]?)")


@dataclass(frozen=True, slots=True)
class Article:
    """One article (of the Repository: one section) with what is held of it, or a part of one."""

    instrument: str
    number: str
    rules: tuple[Rule, ...]
    clocks: tuple[Clock, ...]

    @property
    def name(self) -> str:
        """How it is cited: RPD Article 83, Repository section 2."""
        if self.instrument == "ROP":
            return pgettext("place in the law", "ROP section {number}").format(number=self.number)
        short = "CCF Statute" if self.instrument == "CCF_STATUTE" else self.instrument
        return pgettext("place in the law", "{instrument} Article {number}").format(
            instrument=short, number=self.number
        )


def name_instrument(short: str) -> str:
    """An instrument's title for people."""
    return pgettext("instrument", NAMES[short])


def number_of(place: str) -> str:
    """The article that a place stands in: 83 for `83(1)(a)`, 2 for `section 2, para 27`."""
    found = _NUMBER.match(place)
    return found[1] if found else place


def article_of(rule: Rule) -> tuple[str, str]:
    """The article a rule is cited by, and what remains of its place: `RPD 83`, `(1)(a)`."""
    if rule.instrument == "ROP":
        section, _, rest = rule.paragraph.partition(", ")
        return f"{rule.instrument} {section}", rest
    number = number_of(rule.paragraph)
    return f"{rule.instrument} {number}", rule.paragraph.removeprefix(number).replace(f"; {number}", " and ")


def list_articles(law: Law, clocks: Iterable[Clock] = ()) -> list[Article]:
    """Every article of which a rule or a clock is held, in the order of the instruments and numbers."""
    rules: dict[tuple[str, str], list[Rule]] = {}
    running: dict[tuple[str, str], list[Clock]] = {}
    for rule in law.latest.values():
        rules.setdefault((rule.instrument, number_of(rule.paragraph)), []).append(rule)
    for clock in clocks:
        running.setdefault((clock.instrument, number_of(clock.article)), []).append(clock)
    keys = sorted({*rules, *running}, key=_place)
    return [Article(*key, tuple(rules.get(key, ())), tuple(running.get(key, ()))) for key in keys]


def _place(key: tuple[str, str]) -> tuple[int, int, str]:
    instrument, number = key
    digits = re.match(r"\d+", number)
    return list(NAMES).index(instrument), int(digits[0]) if digits else 0, number


def find_article(articles: Sequence[Article], asked: str) -> Article:
    """The article, paragraph or rule that a person asks for; raises `FairnoticeError` naming near ones."""
    for article in articles:
        for rule in article.rules:
            if rule.id.casefold() == asked.strip().casefold():
                return Article(article.instrument, article.number, (rule,), ())
    meant = _ASKED.fullmatch(asked.strip())
    instrument = _SPELLINGS.get(meant["instrument"].strip().casefold().replace(" ", "")) if meant else None
    if meant is None or instrument is None:
        raise _refuse_spelling(articles, asked)
    for article in articles:
        if article.instrument == instrument and article.number.casefold() == meant["number"].casefold():
            return _narrow(article, _squeeze(meant["rest"]))
    raise _refuse_number(articles, instrument, meant["number"])


def _narrow(article: Article, rest: str) -> Article:
    """Only the paragraphs asked for; without one, the whole article."""
    if not rest:
        return article
    start = f"{article.number}{rest}".casefold()
    rules = tuple(rule for rule in article.rules if _matches(rule.paragraph, start, rest))
    clocks = tuple(clock for clock in article.clocks if _matches(clock.article, start, rest))
    if not rules and not clocks:
        held = dict.fromkeys([rule.paragraph for rule in article.rules] + [clock.article for clock in article.clocks])
        raise FairnoticeError(
            pgettext(
                "place in the law",
                "Of {article} no such paragraph is held, so nothing is shown. Held are: {paragraphs}.",
            ).format(article=article.name, paragraphs="; ".join(held))
        )
    return Article(article.instrument, article.number, rules, clocks)


def _matches(place: str, start: str, rest: str) -> bool:
    squeezed = _squeeze(place)
    return squeezed.startswith(start) or ("section" in place and rest.casefold() in squeezed)


def _squeeze(text: str) -> str:
    return re.sub(r"[\s,]|section|paragraphs?|paras?", "", text.casefold())


def _refuse_spelling(articles: Sequence[Article], asked: str) -> FairnoticeError:
    known = [rule.id for article in articles for rule in article.rules]
    near = get_close_matches(asked.strip().upper(), known, n=4, cutoff=0.6)
    told = pgettext(
        "place in the law",
        "This names no article held here, so nothing is shown. Write 83, 83(1)(a), CONST 3, ROP 2, IRSD 3, CCF 40, or "
        "a rule's id such as RPD-83-1-b.",
    )
    if near:
        told = f"{told} {pgettext('place in the law', 'Near ones are: {near}.').format(near=', '.join(near))}"
    return FairnoticeError(told)


def _refuse_number(articles: Sequence[Article], instrument: str, number: str) -> FairnoticeError:
    held = [article.number for article in articles if article.instrument == instrument]
    digits = int("".join(filter(str.isdigit, number)))
    near = sorted(held, key=lambda other: abs(int("".join(filter(str.isdigit, other))) - digits))[:6]
    others = [
        article.name for article in articles
        if article.instrument != instrument and article.number.casefold() == number.casefold()
    ]  # fmt: skip
    told = pgettext(
        "place in the law",
        "No rule and no clock of {place} is held here, so nothing is shown. Near ones of {instrument}: {near}.",
    ).format(place=f"{instrument} {number}", instrument=name_instrument(instrument), near=", ".join(near))
    if others:
        told = f"{told} {pgettext('place in the law', 'There is also {others}.').format(others=', '.join(others))}"
    return FairnoticeError(told)
