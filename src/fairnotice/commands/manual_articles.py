"""The manual's page of one article: each paragraph, then its examples."""

from __future__ import annotations

import re

from fairnotice.commands.articles import NAMES, Article
from fairnotice.commands.clock_words import say_clock
from fairnotice.commands.manual_examples import Examples
from fairnotice.commands.manual_paragraphs import write_rule, write_shared
from fairnotice.commands.markdown import write_page
from fairnotice.commands.rule_words import describe_rule
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule

#: Pages with more paragraphs than this begin with a list of them.
_FEW = 3
#: What the articles are about that hold duties alone and so have no page of examples.
_TITLES = {
    "CONST Article 30": "the independence of the staff",
    "RPD Article 5": "what all processing respects",
    "RPD Article 22": "direct exchanges between bureaus",
    "RPD Article 74": "what the General Secretariat does with a request for a notice",
    "RPD Article 78": "incomplete requests, and what else may fit",
    "RPD Article 86": "the legal review of Red Notices",
    "RPD Article 129": "interim measures",
}
_HOW_TO_READ = "How to read this page, and what each outcome means: [the manual's first page](../README.md)."


def page_of(article: Article) -> str:
    """The path of an article's page below `docs/law`: rpd/article-083, rop/section-2."""
    folder = article.instrument.lower()
    if article.instrument == "ROP":
        return f"{folder}/section-{article.number}"
    digits = "".join(filter(str.isdigit, article.number))
    width = 3 if article.instrument == "RPD" else 2
    return f"{folder}/article-{digits.zfill(width)}{article.number.removeprefix(digits)}"


def title_of(article: Article, examples: Examples) -> str:
    """The article's title: what the specification says it is about."""
    written = examples.titles.get(page_of(article), "")
    about = written.partition(":")[2].strip().partition(". ")[0].rstrip(".") or _TITLES.get(article.name, "")
    return f"{article.name}: {about}" if about else article.name


def write_article(law: Law, article: Article, examples: Examples) -> str:
    """The whole page of one article."""
    told = {rule.id: describe_rule(law, rule) for rule in article.rules}
    lines = [f"{NAMES[article.instrument]}. {_HOW_TO_READ}", ""]
    shared = write_shared(list(told.values()), lines)
    headings = {rule.id: _head(article, rule) for rule in article.rules}
    if len(article.rules) > _FEW:
        lines += ["", *(f"- [{headings[name]}](#{_anchor(headings[name])})" for name in headings)]
    for rule in article.rules:
        lines += ["", f"## {headings[rule.id]}", "", *write_rule(law, rule, told[rule.id], shared, examples)]
    if article.clocks:
        lines += ["", "## Clocks", ""]
        lines += [f"- **{clock.citation}.** {say_clock(clock)}" for clock in article.clocks]
    return write_page(title_of(article, examples), lines)


def _head(article: Article, rule: Rule) -> str:
    """The paragraph and what it is about; where several rules stand in one, what tells them apart."""
    if rule.about:
        return f"{rule.paragraph}: {rule.about}"
    if sum(other.paragraph == rule.paragraph for other in article.rules) == 1:
        return rule.paragraph
    numbers = re.findall(r"\w+", rule.paragraph)
    return f"{rule.paragraph}: {' '.join(part for part in rule.id.split('-')[1:] if part not in numbers)}"


def _anchor(heading: str) -> str:
    """The address of a heading within its page, as Markdown's renderers make it."""
    return re.sub(r"[^\w -]", "", heading.casefold()).replace(" ", "-")
