"""Article 83(1)(a)(ii): the penalty that the law allows, or the sentence to be served."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.core.rulebook.case import Case, Offence
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.checks.article_83.waiver import is_waived
from fairnotice.core.rulebook.findings import (
    MET,
    Answer,
    Evidence,
    Outcome,
    absent,
    met,
    not_applicable,
    not_met,
    unclear,
)
from fairnotice.core.rulebook.penalties import tells_penalty


@check_of("RPD-83-1-a-ii-prosecution")
def check_maximum_penalty(case: Case, offence: Offence) -> Answer:
    """A person sought for prosecution must face, under the law charged, a maximum of at least two years
    in prison or a graver penalty.

    Source: RPD 83(1)(a)(ii), first indent.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the provision cited is the one that fits the conduct. The statutory maximum
    counts, never the minimum.
    """
    sought_for = case.get("proceedings.sought_for")
    if sought_for == "sentence":
        return not_applicable("sought_to_serve")
    if is_waived(case, "ii"):
        return not_applicable("waived")
    if not tells_penalty(offence):
        return absent("penalty", *case.lacking("proceedings.sought_for"))
    if sought_for is None:
        return absent("proceedings.sought_for")
    return _judge_maximum(case, offence)


def _judge_maximum(case: Case, offence: Offence) -> Answer:
    penalty = offence["max_penalty"]
    index = next(place for place, other in enumerate(case.offences) if other is offence)
    if penalty["kind"] in case.parameter("more_serious"):
        return _judge_graver(case, penalty, index)
    if penalty["kind"] == "other":
        return unclear("other_penalty", Evidence(f"offences[{index}].max_penalty.kind", None, None, "other"))
    if penalty["kind"] != "deprivation_of_liberty":
        return not_met("no_prison_term", Evidence(f"offences[{index}].max_penalty.kind", None, None, penalty["kind"]))
    if penalty["months"] >= case.parameter("min_max_months"):
        return MET
    return not_met(
        "below_threshold",
        Evidence(f"offences[{index}].max_penalty.months", None, None, f"{penalty['months']:g}"),
    )


def _judge_graver(case: Case, penalty: Mapping[str, Any], index: int) -> Answer:
    """Life or death is graver than any term, unless a term below the threshold stands beside it."""
    months = penalty.get("months")
    if months is None or months >= case.parameter("min_max_months"):
        return MET
    return unclear("kind_and_term_disagree", Evidence(f"offences[{index}].max_penalty", None, None, penalty["kind"]))


@check_of("RPD-83-1-a-ii-sentence")
def check_sentence(case: Case, offence: Offence) -> Answer:
    """A person sought to serve a sentence must have been given at least six months in prison, and/or
    have at least six months left.

    Source: RPD 83(1)(a)(ii), second indent.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: how the remainder was worked out; whether more is left than was imposed is asked under 12(1).
    "And/or" is read as: either suffices; the other reading asks for both.
    """
    sought_for = case.get("proceedings.sought_for")
    if sought_for == "prosecution":
        return not_applicable("sought_for_prosecution")
    if is_waived(case, "ii"):
        return not_applicable("waived")
    if sought_for is None:
        return absent("proceedings.sought_for")
    kind = case.get("sentence.kind")
    if kind not in (None, "imprisonment"):
        return not_met("no_prison_sentence", case.show("sentence.kind"))
    answer = _judge_sentence(case)
    return absent("sentence.kind") if kind is None and answer.outcome is Outcome.MET else answer


def _judge_sentence(case: Case) -> Answer:
    """Whether the term imposed or the term left reaches its threshold, whatever the sort of sentence."""
    imposed, remaining = case.get("sentence.imposed_months"), case.get("sentence.remaining_months")
    if imposed is None and remaining is None:
        return absent("penalty")
    told = ("sentence.imposed_months", "sentence.remaining_months")
    shown = [case.show(name) for name in told if name in case.values]
    if remaining == 0:
        return unclear("nothing_left", *shown)
    enough_left = remaining is not None and remaining >= case.parameter("remaining_min_months")
    if imposed is not None and imposed >= case.parameter("imposed_min_months"):
        return MET if enough_left or remaining is None else met("little_remains", case.show(told[1]))
    if enough_left:
        return _judge_day_of_remainder(case)
    # What is left cannot exceed what was imposed, so a low sentence alone settles both legs.
    return absent(told[0]) if imposed is None else not_met("both_below", *shown)


def _judge_day_of_remainder(case: Case) -> Answer:
    """Whether the day on which the term left was counted is told, and has come."""
    counted_on = case.get("sentence.as_of_date")
    if counted_on is None:
        return absent("sentence.as_of_date")
    return unclear("counted_later", case.show("sentence.as_of_date")) if counted_on > case.on else MET
