"""What the manual says of one paragraph: what must be so, how it is checked, and situations worked through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fairnotice.commands.articles import article_of
from fairnotice.commands.manual_examples import WAIVED, ExampleInWords, Examples, fold_examples, run_example
from fairnotice.commands.rule_words import RuleInWords
from fairnotice.commands.value_words import say_edition
from fairnotice.core.rulebook.parameters import Parameter
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule

_BEFORE = "What stood there before is not known here."
_BY_ANALOGY = "There, what fails or is lacking leads to a full legal review by a person, never by itself to a refusal."


def write_shared(told: Sequence[RuleInWords], lines: list[str]) -> frozenset[str]:
    """Add what is the same for every paragraph to the head of the page; returns what was told there."""
    shared = set()
    if len(told) > 1 and len({each.kinds for each in told}) == 1:
        lines.append(f"- **Every paragraph goes to:** {_say_kinds(told[0])}")
        shared.add("kinds")
    if len(told) > 1 and len({each.held_from for each in told}) == 1:
        lines.append(f"- **In force, as far as the text is held here, from:** {told[0].held_from}. {_BEFORE}")
        shared.add("held_from")
    return frozenset(shared)


def write_rule(law: Law, rule: Rule, told: RuleInWords, shared: frozenset[str], examples: Examples) -> Iterator[str]:
    """The lines of one paragraph below its heading; `shared` was told at the head of the page."""
    yield f"- **What must be so:** {told.demands}"
    if rule.absence is not None:
        yield f"- **Not checked:** {rule.absence}"
    if rule.is_duty:
        yield "- **A duty of the system.** It binds the office that examines requests and gives no finding about one."
    if "kinds" not in shared:
        yield f"- **Goes to:** {_say_kinds(told)}"
    if "held_from" not in shared:
        yield f"- **In force, as far as the text is held here, from:** {told.held_from}. {_BEFORE}"
    rows = _work_through(law, rule, examples)
    if rule.is_duty or rule.absence is not None:
        yield f"- **Who must see to it:** {told.who}."
    else:
        yield from _write_checking(told, rows)
    yield from write_values(law, rule)
    if told.exceptions:
        yield f"- **Exceptions:** {'; '.join(told.exceptions)}."
    if not_covered := told.not_covered or _say_never(rule, examples):
        yield f"- **Not covered:** {not_covered}"
    if told.note:
        yield f"- **Note:** {told.note}"
    if rule.is_duty:
        yield f"- **Held by the test:** `{rule.duty_held_by}`"
    yield from (f"- {say_row(row)}" for row in rows)


def _say_kinds(told: RuleInWords) -> str:
    return f"{told.kinds}. {_BY_ANALOGY}" if told.is_by_analogy else f"{told.kinds}."


def _work_through(law: Law, rule: Rule, examples: Examples) -> list[ExampleInWords]:
    paragraph = examples.paragraphs.get(rule.id)
    if paragraph is None:
        return []
    worked = [run_example(law, examples, rule.id, example) for example in paragraph.examples]
    if any("83(1)(b)" in exception for exception in rule.exceptions):
        # That a waiver reaches the paragraph is told there.
        worked = [row for row in worked if row.why != WAIVED]
    return fold_examples(worked, by_analogy=bool(rule.by_analogy))


def _write_checking(told: RuleInWords, rows: Sequence[ExampleInWords]) -> Iterator[str]:
    """Who, when, of what, how several answers count, and what follows where no situation below shows it."""
    follows = told.counts if any(row.recommended for row in rows) else told.follows
    yield " ".join([f"- **Who sees to it, and how it is checked:** {told.who}; {told.how}.", *follows])
    shown = {row.ground for row in rows}
    if hidden := dict.fromkeys(ground for _, ground in told.grounds if ground not in shown):
        yield f"- **Ground it can also raise:** {'; '.join(hidden)}."


def write_values(law: Law, rule: Rule) -> Iterator[str]:
    """The dated values that the rule reads, save those that another paragraph of its article tells."""
    told = []
    for name in rule.parameters:
        parameter = law.parameters[name]
        if _is_told_elsewhere(law, rule, parameter):
            continue
        editions = "; ".join(say_edition(parameter, dated) for dated in parameter.editions)
        told.append(f"{parameter.meaning}: {editions}.")
    if told:
        yield f"- **Dated {'value' if len(told) == 1 else 'values'}:** {' '.join(told)}"


def _is_told_elsewhere(law: Law, rule: Rule, parameter: Parameter) -> bool:
    """Whether another paragraph of the same article prints the value and so tells it."""
    places = {dated.value.reference for dated in parameter.editions}
    return (
        any(
            other.citation in places and other is not rule and parameter.name in other.parameters
            for other in law.latest.values()
            if article_of(other)[0] == article_of(rule)[0]
        )
        and rule.citation not in places
    )


def _say_never(rule: Rule, examples: Examples) -> str:
    """Why an outcome is never given, where nothing else says what the check leaves to others."""
    paragraph = examples.paragraphs.get(rule.id)
    return " ".join(paragraph.unreachable.values()) if paragraph else ""


def say_row(row: ExampleInWords) -> str:
    """Situations, how they are answered, and what follows."""
    told = [f"*{row.situation}* **{row.outcome[:1].upper()}{row.outcome[1:]}.**"]
    if row.why:
        told.append(row.why)
    if row.ground:
        told.append(f"Ground: {row.ground}.")
    if row.recommended:
        told.append(f"Recommended: {row.recommended}.")
    if row.would_change:
        told.append(f"What would change it: {row.would_change[:1].lower()}{row.would_change[1:]}")
    return " ".join(told)
