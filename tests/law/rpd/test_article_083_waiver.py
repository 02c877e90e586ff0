"""Article 83(1)(b) and (c): waivers, and several offences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.rpd.changes_article_083 import PETTY, SECOND, excluded, waive
from tests.law.spec import ABSENT, Example, assess, examples

test_83_1_b = examples(
    "RPD-83-1-b",
    Example("Nothing was waived", {}, "not_applicable", "no_waiver"),
    Example(
        "A reasoned waiver of (ii), to be confirmed",
        {**PETTY, **waive("ii")},
        "signal",
        "waiver_to_confirm",
        recommends="full_legal_review",
    ),
    Example("A waiver of both", waive("i", "ii"), "signal", "waiver_to_confirm"),
    Example("The criterion of the waiver is written in full", waive("83(1)(a)(ii)"), "signal", "waiver_to_confirm"),
    Example("(iii) cannot be waived", waive("iii"), "not_met", "reaches_too_far"),
    Example("(iii) named beside a criterion that can be waived", waive("ii", "iii"), "not_met", "reaches_too_far"),
    Example("83(2) cannot be waived", waive("83(2)(a)"), "not_met", "reaches_too_far"),
    Example("Article 84 cannot be waived", waive("84(b)"), "not_met", "reaches_too_far"),
    Example("Article 3 of the Constitution cannot be waived", waive("constitution 3"), "not_met", "reaches_too_far"),
    Example("A waiver of nothing", waive(), "not_met", "reaches_too_far"),
    Example("A waiver without a reason", waive("ii", reason=None), "not_met", "not_reasoned"),
    Example("A waiver without the person who decided", waive("ii", by=None), "not_met", "not_reasoned"),
    Example("A waiver without consulting the bureau", waive("ii", consulted_at=None), "not_met", "not_reasoned"),
    Example("The bureau is consulted on the day that counts", waive("ii", consulted_at="2026-05-04"), "signal"),
    Example(
        "The bureau is to be consulted a day later",
        {**PETTY, **waive("ii", consulted_at="2026-05-05T08:00:00Z")},
        "not_met",
        "not_yet_consulted",
        recommends="refuse",
    ),
    unreachable={
        "no_signal": "Every waiver has to be confirmed by a person.",
        "cannot_tell": "Where no waiver is recorded there is none.",
    },
)

test_83_1_c = examples(
    "RPD-83-1-c",
    Example("One offence only", {}, "not_applicable", "single_offence"),
    Example(
        "A grave offence carries a petty one",
        {"offences[1]": SECOND},
        "no_signal",
        "all_stand",
        recommends="publish",
    ),
    Example(
        "A grave offence carries one that is punished by a fine only",
        {"offences[1]": {**SECOND, "max_penalty": {"kind": "fine"}}},
        "no_signal",
        "all_stand",
    ),
    Example(
        "The petty offence may come first",
        {"offences[0]": SECOND, "offences[1]": {**SECOND, "id": "1", "max_penalty": {"kind": "life"}}},
        "no_signal",
        "all_stand",
    ),
    Example(
        "A grave offence does not carry one of an excluded class",
        {"offences[1]": {**SECOND, "exclusion_category": "family_private"}},
        "signal",
        "some_do_not_stand",
        raises="family-matter",
        recommends="full_legal_review",
    ),
    Example(
        "A grave offence does not carry one against Article 3",
        {"offences[1]": {**SECOND, "ordinary_law": "article_3"}},
        "signal",
        "some_do_not_stand",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "Two petty offences carry nothing",
        {**PETTY, "offences[1]": SECOND},
        "not_applicable",
        "none_qualifies",
        recommends="refuse",
    ),
    Example(
        "A grave offence of an excluded class carries nothing",
        {**excluded("family_private"), "offences[1]": SECOND},
        "not_applicable",
        "none_qualifies",
    ),
    Example("The offences are not told", {"offences": ABSENT}, "cannot_tell", "missing"),
    Example("The bureau says that there is no offence", {"offences": []}, "not_applicable", "no_offence"),
    unreachable={"not_met": "Whether an offence respects the rules of INTERPOL is for a person to say."},
)


@pytest.mark.parametrize(
    ("rule", "changed", "outcome"),
    [
        ("RPD-83-1-a-iii", {"person.last_known_country": "XA"}, "signal"),
        ("RPD-83-2-a", {"identity.id_documents": ABSENT}, "cannot_tell"),
        ("RPD-83-2-b-i", {"facts.events": []}, "not_met"),
        ("RPD-83-2-b-ii", {"offences": []}, "not_met"),
        ("RPD-83-2-b-iii", {"offences[0].law_ref": ABSENT}, "cannot_tell"),
        ("RPD-83-2-b-v", {"warrant.valid_until": "2026-05-03"}, "not_met"),
        ("RPD-84-a", {"assurances.authority_competent": False}, "not_met"),
        ("RPD-84-b", {"assurances.extradition_will_be_sought": False}, "not_met"),
        ("RPD-84-c", {"warrant.authority_is_judicial": False, "assurances.appeal_mechanism": False}, "not_met"),
    ],
)
def test_a_waiver_of_both_criteria_reaches_nothing_else(rule: str, changed: dict[str, Any], outcome: str) -> None:
    assessment = assess(Example("", {**waive("i", "ii"), **changed}, outcome))
    assert assessment.finding(rule).outcome.value == outcome
    assert assessment.recommendation.value not in ("publish", "publish_in_part")


def test_a_waiver_of_seriousness_does_not_reach_article_3_of_the_constitution() -> None:
    assessment = assess(Example("", {**waive("i"), "offences[0].ordinary_law": "article_3"}, ""))
    assert "art3-political" in assessment.grounds


def test_a_waiver_that_names_too_much_waives_nothing() -> None:
    assessment = assess(Example("", {**PETTY, **waive("ii", "iii")}, ""))
    assert assessment.finding("RPD-83-1-a-ii-prosecution").outcome.value == "not_met"
    assert assessment.recommendation.value == "refuse"


@pytest.mark.parametrize("on", [date(2024, 10, 31), date(2024, 11, 1)], ids=str)
@pytest.mark.parametrize("ordinary_law", ["article_3", "special_ga_regime", "unclear"])
def test_nothing_against_article_3_rides_along_before_the_text_of_article_1_is_held_either(
    ordinary_law: str, on: date
) -> None:
    changed = {"offences[1]": {**SECOND, "ordinary_law": ordinary_law}}
    assessment = assess(Example("", changed, "", on=on))
    assert assessment.standing == ("1",)
    assert assessment.finding("RPD-83-1-c").outcome.value == "signal"


@pytest.mark.parametrize(
    ("second", "standing"),
    [
        (SECOND, ("1", "2")),
        ({**SECOND, "exclusion_category": "behavioural_cultural"}, ("1",)),
        ({**SECOND, "ordinary_law": "article_3"}, ("1",)),
    ],
    ids=["petty", "excluded", "against Article 3"],
)
def test_the_answer_names_the_offences_that_stand(second: dict[str, Any], standing: tuple[str, ...]) -> None:
    assert assess(Example("", {"offences[1]": second}, "")).standing == standing


@pytest.mark.parametrize("second", [{**SECOND, "id": "1"}, {**SECOND, "id": None}], ids=["the same id", "no id"])
def test_offences_whose_ids_do_not_tell_them_apart_are_named_by_their_places(second: dict[str, Any]) -> None:
    changed = {"offences[0].id": "A", "offences[1]": {**second, "id": second["id"] and "A"}}
    assert assess(Example("", changed, "")).standing == ("1", "2")


def test_offences_are_named_by_the_ids_that_the_bureau_gave() -> None:
    changed = {"offences[0].id": "A", "offences[1]": {**SECOND, "id": "B"}}
    assert assess(Example("", changed, "")).standing == ("A", "B")
