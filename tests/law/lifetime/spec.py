"""How lifetime rules are specified: what happened to an alert, and what each rule must then say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from fairnotice.core.rulebook.findings import Finding
from fairnotice.core.rulebook.lifetime import Life, run_lifetime_rules
from fairnotice.core.rulebook.rule_set import load_law

DAY = date(2026, 5, 4)


@dataclass(frozen=True)
class Happened:
    """One example: what happened, by the names of the rules' inputs, and what must follow."""

    says: str
    what: Mapping[str, Any]
    outcome: str
    reason: str | None = None
    kind: str = "red_notice"
    on: date = DAY
    values: Mapping[str, Any] = field(default_factory=dict)


EXAMPLES: dict[str, tuple[Happened, ...]] = {}


def lived(rule: str, *given: Happened) -> Callable[..., None]:
    """Make the test of one lifetime rule from its examples."""
    assert rule not in EXAMPLES or EXAMPLES[rule] == given, f"{rule} is specified twice"
    EXAMPLES[rule] = given

    @pytest.mark.parametrize("example", given, ids=lambda example: example.says)
    def test(example: Happened) -> None:
        finding = find(rule, example)
        assert finding.outcome.value == example.outcome, finding
        if example.reason is not None:
            assert finding.reason == example.reason, finding

    return test


def find(rule: str, example: Happened) -> Finding:
    """What a rule says of an example."""
    findings = run_lifetime_rules(load_law(), Life(example.kind, example.values, example.what), example.on)
    return next(finding for finding in findings if finding.rule == rule)
