"""The lifetime rules are whole: 22, each a check with examples of all it can say, or a duty with its test."""

from __future__ import annotations

from collections import Counter
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from fairnotice.core.rulebook.days import add_months
from fairnotice.core.rulebook.lifetime import Life, load_lifetime_rules, run_lifetime_rules
from fairnotice.core.rulebook.lifetime.lifetime_rules import load_lifetime_checks
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.rulebook.rules import Rule
from tests.law.lifetime import test_rop, test_rpd  # noqa: F401  # each specifies its rules
from tests.law.lifetime.spec import EXAMPLES

RULES = [dated[-1].value for dated in load_lifetime_rules().values()]
CHECKED = [rule for rule in RULES if not rule.is_duty]


def test_the_count_beside_the_154_of_a_request() -> None:
    assert Counter(rule.held_as for rule in RULES) == {"check": 18, "duty": 4}
    assert not {rule.id for rule in RULES} & set(load_law().rules)
    assert {rule.id for rule in CHECKED} == set(load_lifetime_checks())


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.is_duty], ids=lambda rule: rule.id)
def test_every_duty_names_a_test_that_stands(rule: Rule) -> None:
    file, _, name = (rule.duty_held_by or "").partition("::")
    module = import_module(file.removesuffix(".py").replace("/", "."))
    assert Path(file).exists()
    assert callable(getattr(module, name))


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_examples_show_every_outcome_the_rule_can_give(rule: Rule) -> None:
    shown = {example.outcome for example in EXAMPLES[rule.id]}
    if rule.check & {"T", "J"}:
        assert {"signal", "no_signal", "not_met", "cannot_tell"} <= shown
        assert "met" not in shown
    else:
        assert {"met", "not_met", "cannot_tell"} <= shown


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_every_reason_a_file_explains_is_given_in_an_example(rule: Rule) -> None:
    given = {example.reason for example in EXAMPLES[rule.id]}
    assert set(rule.reasons) - given <= {"ended", "linked_to_weigh"}
    said = load_lifetime_checks()[rule.id].__doc__ or ""
    assert all(part in said for part in ("Source:", "In force:", "Not covered:"))
    assert " ".join(said.partition("\n\n")[0].split()) == rule.demands


@pytest.mark.parametrize("kind", ["red_notice", "wanted_diffusion"])
def test_every_rule_runs_at_every_quarter_whatever_is_known(kind: str) -> None:
    law, day = load_law(), date(2012, 7, 1)
    while day < date(2027, 1, 1):
        findings = run_lifetime_rules(law, Life(kind, {}, {}), day)
        assert len(findings) == 18
        assert not [f for f in findings if f.outcome.value in ("met", "not_met", "signal")]
        day = add_months(day, 3)
