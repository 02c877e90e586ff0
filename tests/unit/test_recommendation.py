"""One finding alone, and the strictest of several: what each consequence recommends."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from fairnotice.core.rulebook.findings import MET, Finding, Outcome, not_met
from fairnotice.core.rulebook.recommendation import (
    Because,
    Recommendation,
    take_strictest_recommendation,
    weigh_finding,
    weigh_part,
)
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.rulebook.rules import Rule
from fairnotice.core.screening.standing import SortedOffences

RULE = replace(load_law().latest["RPD-39-1"], check=frozenset({"F"}), when_not_met="refuse", part_of=None)
FINDING = Finding("RPD-39-1", "RPD 39(1)", Outcome.NOT_MET, "x", (), {}, False, "")


@dataclass(frozen=True)
class _Form:
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    optional: frozenset[str] = field(default=frozenset())

    def may_be_absent(self, name: str) -> bool:
        return name in self.optional

    def is_field(self, name: str) -> bool:
        return not name.startswith("dossier")


def _weigh(rule: Rule = RULE, finding: Finding = FINDING, form: _Form | None = None, kept: bool = False) -> str:
    return weigh_finding(rule, finding, form or _Form(), dossier_kept=kept).value


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("F", "refuse"),
        ("FC", "refuse"),
        ("FT", "full_legal_review"),
        ("FJ", "full_legal_review"),
        ("CJ", "full_legal_review"),
    ],
)
def test_refusal_comes_from_fields_or_fields_with_context_alone(codes: str, expected: str) -> None:
    assert _weigh(replace(RULE, check=frozenset(codes))) == expected


@pytest.mark.parametrize(
    ("consequence", "expected"),
    [
        ("refuse", "refuse"),
        ("human_review", "full_legal_review"),
        ("restrict", "full_legal_review"),
        ("delete", "full_legal_review"),
        ("return_for_completion", "return_for_completion"),
        ("warn", "publish"),
    ],
)
def test_each_consequence_of_a_failure(consequence: str, expected: str) -> None:
    assert _weigh(replace(RULE, when_not_met=consequence)) == expected


@pytest.mark.parametrize("consequence", ["refuse", "return_for_completion", "human_review"])
def test_a_failure_by_analogy_is_a_full_review_never_a_refusal(consequence: str) -> None:
    rule = replace(RULE, when_not_met=consequence)
    assert _weigh(rule, replace(FINDING, by_analogy=True)) == "full_legal_review"


def test_a_signal_goes_to_a_person() -> None:
    rule = replace(RULE, check=frozenset("TJ"), when_not_met="return_for_completion")
    assert _weigh(rule, replace(FINDING, outcome=Outcome.SIGNAL)) == "full_legal_review"


@pytest.mark.parametrize("outcome", [Outcome.MET, Outcome.NO_SIGNAL, Outcome.NOT_APPLICABLE])
def test_what_finds_nothing_changes_nothing(outcome: Outcome) -> None:
    assert _weigh(finding=replace(FINDING, outcome=outcome)) == "publish"


def test_a_part_never_speaks_alone() -> None:
    assert _weigh(replace(RULE, part_of="RPD-83-1-a")) == "publish"


def _unknown(reason: str, *asks: str) -> Finding:
    return replace(FINDING, outcome=Outcome.CANNOT_TELL, reason=reason, asks=asks)


def test_what_the_source_owes_goes_back_to_it() -> None:
    form = _Form(missing=("warrant.reference",))
    assert _weigh(finding=_unknown("missing", "warrant.reference"), form=form) == "return_for_completion"


@pytest.mark.parametrize(("kept", "expected"), [(False, "publish"), (True, "full_legal_review")])
def test_what_nobody_owes_changes_nothing_without_a_dossier_and_goes_to_a_person_with_one(
    kept: bool, expected: str
) -> None:
    form = _Form(optional=frozenset({"alert.recorded_at"}))
    assert _weigh(finding=_unknown("not_given", "alert.recorded_at"), form=form, kept=kept) == expected
    assert _weigh(finding=_unknown("no_dossier", "dossier.register"), form=form, kept=kept) == expected


def test_what_is_given_and_does_not_settle_it_goes_to_a_person() -> None:
    assert _weigh(finding=_unknown("one_name_only")) == "full_legal_review"


def test_what_another_answer_of_the_source_would_settle_goes_back_to_it() -> None:
    rule = replace(RULE, when_not_met="return_for_completion")
    assert _weigh(rule, _unknown("age_straddles", "identity.date_of_birth")) == "return_for_completion"


@pytest.mark.parametrize(
    ("by_analogy", "others_stand", "expected"),
    [
        (False, True, "publish_in_part"),
        (False, False, "full_legal_review"),
        (True, True, "full_legal_review"),
        (True, False, "full_legal_review"),
    ],
)
def test_a_part_stands_only_where_another_offence_does_and_never_by_analogy(
    by_analogy: bool, others_stand: bool, expected: str
) -> None:
    assert weigh_part(replace(FINDING, by_analogy=by_analogy), others_stand=others_stand) == expected


def test_a_rule_that_fails_on_an_offence_that_stands_is_no_failure_of_a_part() -> None:
    sorted_ = SortedOffences(("1", "2", "3"), ("1", "3"), ("2",))
    assert sorted_.only_dropped_fail([MET, not_met("x"), MET])
    assert not sorted_.only_dropped_fail([MET, not_met("x"), not_met("x")])
    assert not sorted_.only_dropped_fail([])
    assert not SortedOffences(("1", "2"), ("1", "2"), ()).only_dropped_fail([MET, not_met("x")])


def test_the_strictest_names_the_recommendation_and_the_floor_holds() -> None:
    order = list(Recommendation)
    reasons = [Because(FINDING, each) for each in order[:3]]
    assert take_strictest_recommendation(reasons, Recommendation.PUBLISH) is order[2]
    assert take_strictest_recommendation(reasons, Recommendation.REFUSE) is Recommendation.REFUSE
    assert take_strictest_recommendation([], Recommendation.PUBLISH) is Recommendation.PUBLISH
    assert [each.value for each in order] == [
        "publish",
        "publish_in_part",
        "return_for_completion",
        "full_legal_review",
        "refuse",
    ]
