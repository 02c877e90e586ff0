"""The manual's pages beside the articles: dated values, clocks, grounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fairnotice.commands.articles import NAMES
from fairnotice.commands.clock_words import say_clock
from fairnotice.commands.day_words import say_span
from fairnotice.commands.ground_words import say_ground
from fairnotice.commands.markdown import write_page, write_table
from fairnotice.commands.value_words import say_value
from fairnotice.core.rulebook.dated import Dated
from fairnotice.core.rulebook.days import FIRST_YEAR
from fairnotice.core.rulebook.deadlines import Clock
from fairnotice.core.rulebook.grounds import GROUNDS, GROUNDS_FOR_AN_ALERT, GROUNDS_OF_READING_AND_DOSSIER
from fairnotice.core.rulebook.parameters import Parameter, ParameterValue
from fairnotice.core.rulebook.rule_set import Law

_NO_RULE = "no rule raises it yet"
_READING = "no rule; only the reading of texts or a dossier can raise it"


def write_values(law: Law) -> str:
    """Every dated value with its days, its place and its marks."""
    lines = [
        "Numbers and lists by which requests are judged. Each is in force on its days; a request is judged by those "
        "of its own day. **Unknown**: no text we hold prints it. **House policy**: no text prints it and we chose it. "
        "How to change one: [a how-to](../how-to/change-a-dated-value.md).",
        "",
        *write_table(
            ("what it is", "value", "in force", "printed in", "marks", "used by", "name"),
            _list_values(law),
        ),
    ]
    return write_page("Dated values", lines)


def _list_values(law: Law) -> Iterator[tuple[str, ...]]:
    for parameter in law.parameters.values():
        used_by = dict.fromkeys(rule.citation for rule in law.latest.values() if parameter.name in rule.parameters)
        for dated in parameter.editions:
            yield _value_row(parameter, dated, "; ".join(used_by) or "other values and the office")


def _value_row(parameter: Parameter, dated: Dated[ParameterValue], used_by: str) -> tuple[str, ...]:
    value = dated.value
    marks = [word for word, holds in (("unknown", value.unknown), ("house policy", value.house_policy)) if holds]
    always = dated.since.year <= FIRST_YEAR and dated.until is None
    return (
        parameter.meaning,
        "unknown" if value.unknown else say_value(value, parameter.unit),
        "on every day" if always else say_span(dated),
        value.reference,
        ", ".join(marks),
        used_by,
        f"`{parameter.name}`",
    )


def write_clocks(clocks: Iterable[Clock]) -> str:
    """Every clock, by its instrument."""
    lines = [
        "Every time limit that the instruments print, and every place where they are silent about one. How a last "
        "day is worked out: [a how-to](../how-to/work-out-a-deadline.md)."
    ]
    instrument = ""
    for clock in clocks:
        if clock.instrument != instrument:
            instrument = clock.instrument
            lines += ["", f"## {NAMES[instrument]}", ""]
        lines.append(f"- **{clock.citation}.** {say_clock(clock)}")
    return write_page("Clocks", lines)


def write_grounds(law: Law) -> str:
    """Which rule raises which ground, and which grounds no rule can raise."""
    lines = [
        "A ground says why an alert may not stand. It is a word from a closed list, raised by a rule that fails or "
        "finds something to look at. A ground accuses nobody: it names a doubt, and the finding beside it says what "
        "would remove it.",
        "",
        "## Which rule raises which ground",
        "",
        *write_table(("ground", "in words", "raised by", "when"), _list_grounds(law)),
        "",
        "## Grounds for an alert",
        "",
        "Two more speak for an alert. The reading of texts or the reviewer's answers raise them, never a rule.",
        "",
        *write_table(("ground", "in words"), [(f"`{name}`", say_ground(name)) for name in GROUNDS_FOR_AN_ALERT]),
        "",
        "## What each rule can raise",
        "",
        *write_table(("paragraph", "grounds"), _list_raising(law)),
        "",
        "A rule that is not listed raises none.",
    ]
    return write_page("Grounds", lines)


def _list_grounds(law: Law) -> Iterator[tuple[str, ...]]:
    for ground in GROUNDS:
        raising = list(_list_reasons(law, ground))
        if not raising:
            raised_by = _READING if ground in GROUNDS_OF_READING_AND_DOSSIER else _NO_RULE
            yield (f"`{ground}`", say_ground(ground), raised_by, "")
        for citation, says in raising:
            yield (f"`{ground}`", say_ground(ground), citation, says)


def _list_reasons(law: Law, ground: str) -> Iterator[tuple[str, str]]:
    for rule in law.latest.values():
        for reason, raised in rule.grounds.items():
            if raised == ground:
                yield rule.citation, rule.reasons[reason].says


def _list_raising(law: Law) -> Iterator[tuple[str, str]]:
    for rule in law.latest.values():
        if rule.grounds:
            yield (
                rule.citation,
                "; ".join(f"{say_ground(name)} (`{name}`)" for name in dict.fromkeys(rule.grounds.values())),
            )
