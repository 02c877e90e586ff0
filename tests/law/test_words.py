"""The words that the law's files hold for people: what a rule is about, what a source may be asked."""

from __future__ import annotations

import re

import pytest

from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.rulebook.rules import Rule

LAW = load_law()
CHECKS = [rule for rule in LAW.latest.values() if rule.held_as == "check"]
ASKED = [(rule, key, reason.ask) for rule in CHECKS for key, reason in rule.reasons.items() if reason.ask]

#: What would tell how to pass: degrees, conditions of passing, and what only the office can do.
COACHING = re.compile(
    r"threshold|at least|waive|reviewer|General Secretariat|graver|reaches?\b|instead|another kind|found good",
    re.IGNORECASE,
)
#: Rules that rest on Articles 2 and 3, or on what others told: their questions never go to a source.
SILENT = re.compile(r"(CONST-[23]|ROP-|IRSD-|RPD-34-|RPD-42-|RPD-77-|RPD-83-1-b|RPD-125-|RPD-128-|RPD-131-)")


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.id)
def test_each_check_says_in_a_few_words_what_it_is_about(rule: Rule) -> None:
    assert 0 < len(rule.about) <= 70
    assert rule.about[0] not in " ." and not rule.about.endswith(".")


def test_there_are_questions_for_a_source_and_none_repeats_what_would_change_a_finding() -> None:
    assert len(ASKED) > 80
    assert [key for rule, key, ask in ASKED if ask == rule.reasons[key].would_change] == []


def test_no_question_says_how_the_rule_would_be_passed() -> None:
    assert [(rule.id, ask) for rule, _, ask in ASKED if COACHING.search(ask)] == []


def test_every_question_asks_for_a_fact_or_a_copy() -> None:
    assert [ask for _, _, ask in ASKED if not re.match(r"(State|Give|Send) .*[^.]\.$", ask)] == []


def test_no_question_shows_what_is_known_under_articles_2_and_3_or_from_others() -> None:
    assert [rule.id for rule, _, _ in ASKED if SILENT.match(rule.id)] == []
    for key in ("against_article_3", "special_regime", "class_unclear", "found_invalid", "reaches_too_far"):
        assert [rule.id for rule, asked, _ in ASKED if asked == key] == []


def test_a_value_of_the_law_begins_no_earlier_than_the_first_text_that_uses_it() -> None:
    first: dict[str, str] = {}
    for rule_id, texts in LAW.rules.items():
        for name in LAW.latest[rule_id].parameters:
            first[name] = min(first.get(name, "9999"), texts[0].since.isoformat())
    early = [
        name
        for name, since in first.items()
        if not (edition := LAW.parameters[name].editions[0]).value.house_policy and edition.since.isoformat() < since
    ]
    assert early == []


def test_a_list_that_no_text_prints_is_marked_as_house_policy() -> None:
    for name in ("wanted_statuses", "doubtful_statuses", "more_serious", "competent_bodies"):
        assert all(edition.value.house_policy for edition in LAW.parameters[name].editions), name
    unmarked = [
        parameter.name
        for parameter in LAW.parameters.values()
        for edition in parameter.editions
        if re.search(r"derived|are ours|our reading", edition.value.reference) and not edition.value.house_policy
    ]
    assert unmarked == []
