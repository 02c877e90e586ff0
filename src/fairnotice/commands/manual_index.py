"""The manual's first page: how to read it, the count of the rules, the articles, the duties, the absences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from fairnotice.commands.articles import NAMES, Article
from fairnotice.commands.manual_articles import page_of, title_of
from fairnotice.commands.manual_countries import PAGE as COUNTRIES_PAGE
from fairnotice.commands.manual_examples import Examples
from fairnotice.commands.manual_lifetime import PAGE as LIFETIME_PAGE
from fairnotice.commands.manual_lifetime import count_lifetime_rules
from fairnotice.commands.markdown import write_page, write_table
from fairnotice.commands.wording import name_outcome
from fairnotice.core.rulebook.checks import load_checks
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule

#: The rules that the specification asks for: each a check, a duty of the system, or a listed absence.
COUNT = 154

_HEAD = ("instrument", "checks", "duties of the system", "listed absences", "still to be written", "all")
_OUTCOMES = {
    "met": "What the rule asks for is there, or what it forbids is not touched.",
    "no_signal": "A person has to judge this, and the fields show nothing that stands out.",
    "cannot_tell": "What is given does not settle it. This lets nothing out; it says what is lacking.",
    "signal": "A person has to judge this, and something stands there to look at.",
    "not_met": "It fails on what is there.",
    "not_applicable": "The rule does not speak about this request.",
}
_READ = """\
This is what `fairnotice check` holds against a request for a Red Notice or a wanted-person diffusion: paragraph by
paragraph, in our own words, with examples. Each example starts from a synthetic request in which nothing is missing
and changes one thing; the answers are made by running them, so the manual says what the program does.

## How to read a page

- **What must be so** is the paragraph in our own words; below it stands who sees to it, and how it is checked.
- **In force, as far as the text is held here, from** is the first day of the text as we hold it. For an earlier day
  the rule gives no answer.
- **By analogy** means: the Rules do not say this about diffusions. That it is checked there is *house policy*, a
  choice of ours; failing it never by itself leads to a recommendation to refuse.
- **Dated value** is a number or list with the days on which it is in force and the place that prints it. *Unknown*
  means that no text we hold prints it; *house policy* that we chose it.
- **Not covered** is what the check does not see. It is left to a person.
- The **dossier** is what is known beside the request: a register, a treaty, an earlier decision. The command has none.
- *Situations* worked through stand in italics, together where they are answered alike, and behind them the outcome
  in bold. Where no reason follows it, it says it all: what is asked for is there, or nothing stands out. *Recommended*
  is what this answer alone leads to; where it is not said, the answer changes nothing by itself. Nobody read the texts
  for any of them.
- The names of the form's fields, and the article that asks for each:
  [the fields of a request](../reference/request-fields.md).
- Every finding informs a person, who decides. How findings become a recommendation is told in
  [an explanation](../explanation/how-findings-become-a-recommendation.md)."""


def kind_of_rule(law: Law, rule: Rule, examples: Examples) -> str:
    """How a rule is held: `check`, `duty`, `absence`, or `unwritten` while its check or examples lack."""
    if rule.is_duty:
        return "duty"
    if rule.absence is not None:
        return "absence"
    has_parts = any(other.part_of == rule.id for other in law.latest.values())
    checked = rule.id in load_checks() or has_parts
    return "check" if checked and rule.id in examples.paragraphs else "unwritten"


def count_rules(law: Law, examples: Examples) -> list[tuple[str, ...]]:
    """The rows of the count, one an instrument, the last one all together."""
    kinds = {rule.id: kind_of_rule(law, rule, examples) for rule in law.latest.values()}
    rows = [
        _count_row(NAMES[short], [kinds[rule.id] for rule in law.latest.values() if rule.instrument == short])
        for short in law.instruments
    ]
    return [*rows, _count_row("all", list(kinds.values()))]


def _count_row(name: str, kinds: Sequence[str]) -> tuple[str, ...]:
    counted = Counter(kinds)
    return (name, *(str(counted[kind]) for kind in ("check", "duty", "absence", "unwritten")), str(len(kinds)))


def write_count(law: Law, examples: Examples) -> str:
    """The count as a table of text."""
    return "\n".join(write_table(_HEAD, count_rules(law, examples)))


def write_index(law: Law, articles: Sequence[Article], examples: Examples) -> str:
    """The manual's first page."""
    lines = [*_READ.splitlines(), "", "## The outcomes", ""]
    lines += write_table(("outcome", "meaning"), [(name_outcome(outcome), says) for outcome, says in _OUTCOMES.items()])
    lines += ["", "## How many rules", "", *write_table(_HEAD, count_rules(law, examples))]
    lines += ["", "## Beside the articles", ""]
    lines += [
        "- [Dated values](values.md): every number and list, with its days and its place.",
        "- [Clocks](clocks.md): every time limit of the Rules, the dispute rules and the Commission's Statute.",
        f"- [The life of an alert]({LIFETIME_PAGE}): rules after publication, counted apart: {count_lifetime_rules()}.",
        f"- [Countries]({COUNTRIES_PAGE}): what an alert is worth where, as far as it was found out.",
        "- [Grounds](../reference/grounds.md): why an alert may not stand, and which rule says so.",
        "- [The fields of a request](../reference/request-fields.md).",
    ]
    lines += ["", "## The articles", "", *_list_articles(articles, examples)]
    lines += _list_apart(law)
    return write_page("The law as it is checked", lines)


def _list_articles(articles: Sequence[Article], examples: Examples) -> Iterator[str]:
    instrument = ""
    for article in articles:
        if not article.rules:
            continue
        if article.instrument != instrument:
            instrument = article.instrument
            yield from ("", f"### {NAMES[instrument]}", "")
        several = f" ({len(article.rules)} rules)" if len(article.rules) > 1 else ""
        yield f"- [{title_of(article, examples)}]({page_of(article)}.md){several}"


def _list_apart(law: Law) -> Iterator[str]:
    """The rules that give no finding: duties with their tests, absences with their reasons."""
    duties = [rule for rule in law.latest.values() if rule.is_duty]
    yield from ("", "## Duties of the system", "")
    yield "They bind the office that examines requests. A test of that office holds each; here they are listed."
    yield ""
    yield from write_table(
        ("paragraph", "what must be so", "the test that will hold it"),
        [(rule.citation, rule.demands, f"`{(rule.duty_held_by or '').partition('::')[2]}`") for rule in duties],
    )
    absences = [rule for rule in law.latest.values() if rule.absence is not None and not rule.is_duty]
    yield from ("", "## Listed absences", "")
    if not absences:
        yield "None: every rule that is no duty is checked."
    yield from write_table(
        ("paragraph", "what it says", "why it is not checked"),
        [(rule.citation, rule.demands, rule.absence) for rule in absences],
    )
