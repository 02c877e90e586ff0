"""What differs between two rule-sets: rules, dated values, shared reasons, editions, clocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from fairnotice.commands.clock_words import say_clock
from fairnotice.commands.day_words import say_day
from fairnotice.commands.value_words import say_edition
from fairnotice.core.rulebook.dated import Dated
from fairnotice.core.rulebook.deadlines import Clock
from fairnotice.core.rulebook.parameters import Parameter
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule

T = TypeVar("T")
Change = tuple[str, list[str]]


def list_changes(before: Law, after: Law) -> Iterator[Change]:
    """Each difference as (what, lines that say how), values first."""
    for name, lines in _compare(before.parameters, after.parameters, "", _say_values):
        meaning = (after.parameters.get(name.strip()) or before.parameters[name.strip()]).meaning
        yield f"Value{name}: {meaning}", lines
    yield from _compare_rules(before, after)
    yield from _compare(before.reasons, after.reasons, "Reason of all rules", lambda reason: [reason.says])
    yield from _compare(before.instruments, after.instruments, "Editions of", _say_instrument)
    for name in ("first_text_on", "last_text_on"):
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            which = "First" if name == "first_text_on" else "Last"
            yield f"{which} day held", [f"before: {say_day(old)}", f"after:  {say_day(new)}"]


def list_clock_changes(before: tuple[Clock, ...], after: tuple[Clock, ...]) -> Iterator[Change]:
    """The clocks that differ between two rule-sets."""
    yield from _compare(
        {clock.id: clock for clock in before},
        {clock.id: clock for clock in after},
        "Clock",
        lambda clock: [f"{clock.citation}: {say_clock(clock)}"],
    )


def list_values_out_of_reach(law: Law) -> Iterator[str]:
    """Dated values that begin after the last day held: until that day is moved they never apply."""
    for parameter in law.parameters.values():
        for dated in parameter.editions:
            if dated.since > law.last_text_on:
                yield (
                    f"{parameter.name} has a value from {say_day(dated.since)}, which is after the last day held, "
                    f"{say_day(law.last_text_on)}. It never applies until `last_text_on` in "
                    "instruments/editions.yaml is moved."
                )


def _compare(
    before: Mapping[str, T], after: Mapping[str, T], title: str, say: Callable[[T], list[str]]
) -> Iterator[Change]:
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        lines = [f"before: {line}" for line in say(old)] if old is not None else ["before: not there"]
        lines += [f"after:  {line}" for line in say(new)] if new is not None else ["after:  not there"]
        yield f"{title} {name}", lines


def _say_values(parameter: Parameter) -> list[str]:
    return [say_edition(parameter, dated) for dated in parameter.editions]


def _say_instrument(instrument: Any) -> list[str]:
    return [f"{instrument.title}, {instrument.edition_held}", *(f"{e.since}: {e.value}" for e in instrument.editions)]


def _compare_rules(before: Law, after: Law) -> Iterator[Change]:
    for name in dict.fromkeys([*before.rules, *after.rules]):
        old, new = before.rules.get(name, ()), after.rules.get(name, ())
        if old == new:
            continue
        if not old or not new:
            yield f"Rule {name}", ["only in the second rule-set" if new else "only in the first rule-set"]
        elif len(old) != len(new):
            yield f"Rule {name}", [f"before: {_say_texts(old)}", f"after:  {_say_texts(new)}"]
        else:
            yield f"Rule {name}", [line for pair in zip(old, new, strict=True) for line in _compare_texts(*pair)]


def _say_texts(texts: tuple[Dated[Rule], ...]) -> str:
    return f"{len(texts)} texts, from {', '.join(str(dated.since) for dated in texts)}"


def _compare_texts(old: Dated[Rule], new: Dated[Rule]) -> Iterator[str]:
    for field in fields(Rule):
        was, becomes = getattr(old.value, field.name), getattr(new.value, field.name)
        if was != becomes:
            yield f"before: {field.name}: {_say_plainly(was)}"
            yield f"after:  {field.name}: {_say_plainly(becomes)}"


def _say_plainly(value: Any) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {getattr(item, 'says', item)}" for key, item in value.items()) or "none"
    if isinstance(value, (tuple, frozenset)):
        return ", ".join(sorted(map(str, value))) or "none"
    return str(value)
