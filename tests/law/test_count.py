"""The rulebook is whole: 154 rules, each a check with examples, a duty with its test, or an absence."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from fairnotice.core.rulebook.checks import load_checks
from fairnotice.core.rulebook.grounds import GROUNDS, GROUNDS_OF_READING_AND_DOSSIER
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.rulebook.rules import Rule
from tests.law.spec import PARAGRAPHS, Paragraph

#: Rules of phases submission, examination and publication, and RPD-49-*, 50-*, 51-*, 81-1.
COUNT = 154
LAW = load_law()
RULES = list(LAW.latest.values())
CHECKED = [rule for rule in RULES if not rule.is_duty and rule.absence is None]


def _load_paragraphs() -> dict[str, Paragraph]:
    for path in sorted(Path(__file__).parent.glob("*/test_*.py")):
        import_module(f"tests.law.{path.parent.name}.{path.stem}")
    return PARAGRAPHS


def test_every_rule_is_a_check_a_duty_or_a_listed_absence() -> None:
    assert len(RULES) == COUNT
    assert Counter(rule.held_as for rule in RULES) == {"check": 130, "duty": 24}


def test_the_rules_of_each_phase_are_all_there() -> None:
    examined = [rule for rule in RULES if rule.phase in ("submission", "examination", "publication")]
    kept = [rule for rule in RULES if re.match(r"RPD-(49|50|51)-|RPD-81-1$", rule.id)]
    assert len(examined) == 140
    assert {rule.id for rule in RULES} == {rule.id for rule in (*examined, *kept)}


def test_every_check_has_a_function_or_parts_and_every_function_a_rule() -> None:
    parents = {rule.part_of for rule in RULES}
    functions = load_checks()
    lacking = [rule.id for rule in CHECKED if rule.id not in functions and rule.id not in parents]
    assert lacking == []
    assert set(functions) <= set(LAW.rules)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.is_duty], ids=lambda rule: rule.id)
def test_every_duty_names_the_test_that_will_hold_it(rule: Rule) -> None:
    file, _, name = (rule.duty_held_by or "").partition("::")
    assert file.startswith("tests/law/duties/test_")
    assert name.startswith("test_")


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_every_function_says_source_force_and_limits(rule: Rule) -> None:
    function = load_checks().get(rule.id)
    if function is None:
        assert rule.combines in ("every", "one")
        return
    said = function.__doc__ or ""
    assert all(part in said for part in ("Source:", "In force:", "Not covered:")), said


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_every_function_opens_with_what_the_file_says_the_rule_demands(rule: Rule) -> None:
    function = load_checks().get(rule.id)
    if function is None:
        assert rule.not_covered or _load_paragraphs()[rule.id].unreachable
        return
    opening = (inspect.getdoc(function) or "").partition("\n\n")[0]
    assert " ".join(opening.split()) == rule.demands


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_examples_show_every_outcome_the_rule_can_give(rule: Rule) -> None:
    paragraph = _load_paragraphs().get(rule.id)
    assert paragraph is not None, f"{rule.id} has no examples"
    shown = {example.outcome for example in paragraph.examples}
    wanted = _outcomes_of(rule) - set(paragraph.unreachable)
    assert wanted <= shown, f"{rule.id} lacks examples for {sorted(wanted - shown)}"
    both = shown & set(paragraph.unreachable)
    assert not both, f"{rule.id} shows what it says cannot be: {sorted(both)}"


def _outcomes_of(rule: Rule) -> set[str]:
    """What the check codes allow: fields alone can settle, texts and judgement only signal."""
    if rule.check <= {"F", "C"} and "F" in rule.check:
        return {"met", "not_met", "cannot_tell"}
    return {"signal", "no_signal"} | ({"not_met", "cannot_tell"} if "F" in rule.check else set())


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_rules_that_need_judgement_never_answer_met(rule: Rule) -> None:
    shown = {example.outcome for example in _load_paragraphs()[rule.id].examples}
    if rule.check & {"T", "J"}:
        assert "met" not in shown
    if rule.check & {"T", "J"} and "F" not in rule.check:
        assert "not_met" not in shown


def test_every_ground_is_raised_by_a_rule_or_left_to_reading_and_dossier() -> None:
    raised = {ground for rule in RULES for ground in rule.grounds.values()}
    assert raised | set(GROUNDS_OF_READING_AND_DOSSIER) == set(GROUNDS)
    assert not raised & set(GROUNDS_OF_READING_AND_DOSSIER)
