"""What differs between two answers to the same record under two rule-sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from fairnotice.commands.ground_words import say_ground
from fairnotice.commands.wording import describe_field, name_outcome, say_recommendation
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.errors import LawError

Answer = dict[str, Any]


def list_answer_changes(old: Answer, new: Answer, laws: tuple[Law, Law], counted: Counter[str]) -> Iterator[str]:
    """Each difference in one line, the gravest first; counts them by what they touch."""
    if old["recommendation"] != new["recommendation"]:
        counted["recommendation"] += 1
        yield f"before: {say_recommendation(old['recommendation'])}"
        yield f"after:  {say_recommendation(new['recommendation'])}"
    yield from _list_moves("ground", old["grounds"], new["grounds"])
    yield from _list_moves("missing", old["missing"], new["missing"])
    yield from _list_moves("warning", old["warnings"], new["warnings"])
    yield from _list_findings(old, new, laws, counted)


def _list_moves(what: str, old: list[str], new: list[str]) -> Iterator[str]:
    for name in old:
        if name not in new:
            yield f"{what} no longer there: {_say_name(what, name)}"
    for name in new:
        if name not in old:
            yield f"{what} new: {_say_name(what, name)}"


def _say_name(what: str, name: str) -> str:
    return f"{say_ground(name) if what == 'ground' else describe_field(name)[0]} [{name}]"


def _list_findings(old: Answer, new: Answer, laws: tuple[Law, Law], counted: Counter[str]) -> Iterator[str]:
    were = {finding["rule"]: finding for finding in old["findings"]}
    are = {finding["rule"]: finding for finding in new["findings"]}
    for rule in dict.fromkeys([*were, *are]):
        was, becomes = were.get(rule), are.get(rule)
        if was == becomes:
            continue
        if was and becomes and all(was[key] == becomes[key] for key in ("outcome", "reason", "would_change")):
            counted["same_by_other_values"] += 1
            continue
        counted["findings"] += 1
        citation = (was or becomes or {})["citation"]
        yield f"{citation}: {_say_finding(laws[0], was)} -> {_say_finding(laws[1], becomes)}"


def _say_finding(law: Law, finding: Answer | None) -> str:
    if finding is None:
        return "no such rule"
    try:
        says = law.explain(law.latest[finding["rule"]], finding["reason"]).says
    except LawError:
        says = finding["reason"]
    return f"{name_outcome(finding['outcome'])} ({says})"
