"""The manual's page of one article: each paragraph, then its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fairnotice.commands.articles import NAMES, Article
from fairnotice.commands.clock_words import say_clock
from fairnotice.commands.manual_examples import Examples, fold_examples, run_example
from fairnotice.commands.markdown import write_page, write_table
from fairnotice.commands.rule_words import RuleInWords, describe_rule
from fairnotice.commands.value_words import say_edition
from fairnotice.commands.wording import name_outcome
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
    shared = _write_shared(list(told.values()), lines)
    headings = {rule.id: _head(article, rule) for rule in article.rules}
    if len(article.rules) > _FEW:
        lines += ["", *(f"- [{headings[name]}](#{_anchor(headings[name])}) {told[name].demands}" for name in headings)]
    for rule in article.rules:
        lines += ["", f"## {headings[rule.id]}", "", *_write_rule(law, rule, told[rule.id], shared)]
        lines += _write_examples(law, rule, examples)
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


def _write_shared(told: Sequence[RuleInWords], lines: list[str]) -> frozenset[str]:
    """What is the same for every paragraph stands once, at the head."""
    shared = set()
    if len(told) > 1 and len({each.kinds for each in told}) == 1:
        lines.append(f"- **Every paragraph goes to:** {told[0].kinds}.")
        shared.add("kinds")
    if len(told) > 1 and len({each.held_from for each in told}) == 1:
        lines.append(f"- **Text held from:** {told[0].held_from}. What stood there before is not known here.")
        shared.add("held_from")
    return frozenset(shared)


def _write_rule(law: Law, rule: Rule, told: RuleInWords, shared: frozenset[str]) -> Iterator[str]:
    yield f"**{told.demands}**"
    yield ""
    if rule.absence is not None:
        yield f"- **Not checked:** {rule.absence}"
    if rule.is_duty:
        yield "- **A duty of the system.** It binds the office that examines requests and gives no finding about one."
    if "kinds" not in shared:
        yield f"- **Goes to:** {told.kinds}."
    if "held_from" not in shared:
        yield f"- **Text held from:** {told.held_from}. What stood there before is not known here."
    yield f"- **Who must see to it:** {told.who}."
    if not rule.is_duty and rule.absence is None:
        yield f"- **How it is checked:** {told.how}."
        yield f"- **What follows:** {' '.join(told.follows)}"
    yield from _write_values(law, rule)
    if told.exceptions:
        yield f"- **Exceptions:** {'; '.join(told.exceptions)}."
    yield from _write_grounds(told)
    if told.not_covered:
        yield f"- **Not covered:** {told.not_covered}"
    if told.note:
        yield f"- **Note:** {told.note}"
    if rule.is_duty:
        yield f"- **Held by the test:** `{rule.duty_held_by}`"


def _write_values(law: Law, rule: Rule) -> Iterator[str]:
    for name in rule.parameters:
        parameter = law.parameters[name]
        editions = "; ".join(say_edition(parameter, dated) for dated in parameter.editions)
        yield f"- **Dated value:** {parameter.meaning}: {editions}."


def _write_grounds(told: RuleInWords) -> Iterator[str]:
    if told.grounds:
        grounds = dict.fromkeys(ground for _, ground in told.grounds)
        yield f"- **Ground it can raise:** {'; '.join(grounds)}."


def _write_examples(law: Law, rule: Rule, examples: Examples) -> Iterator[str]:
    paragraph = examples.paragraphs.get(rule.id)
    if paragraph is None:
        return
    rows = fold_examples(run_example(law, examples, rule.id, example) for example in paragraph.examples)
    yield ""
    yield from write_table(
        ("situation", "outcome", "why", "what would change it"),
        [(row.situation, row.answer, row.why, row.would_change) for row in rows],
    )
    if paragraph.unreachable:
        yield ""
    for outcome, why in paragraph.unreachable.items():
        yield f"- It never answers **{name_outcome(outcome)}**: {why}"
    read = [f"`{name}`" for name in rule.inputs if not name.startswith("results.")]
    if read:
        yield ""
        yield f"*Names of the fields it reads:* {', '.join(read)}."
