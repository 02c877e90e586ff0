"""Article 83(1)(a)(ii): the penalty that the law allows, or the sentence to be served."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case, Offence
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.checks.article_83.waiver import is_waived
from fairnotice.core.rulebook.findings import MET, Answer, Evidence, absent, met, not_applicable, not_met, unclear
from fairnotice.core.rulebook.penalties import tells_penalty


@check_of("RPD-83-1-a-ii-prosecution")
def check_maximum_penalty(case: Case, offence: Offence) -> Answer:
    """A person sought for prosecution must face, under the law charged, a maximum of at least two years
    in prison or a graver penalty.

    Source: RPD 83(1)(a)(ii), first indent. In force: since 2012-07-01, unchanged.
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
        return MET
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


@check_of("RPD-83-1-a-ii-sentence")
def check_sentence(case: Case, offence: Offence) -> Answer:
    """A person sought to serve a sentence must have been given at least six months in prison, and/or
    have at least six months left.

    Source: RPD 83(1)(a)(ii), second indent. In force: since 2012-07-01, unchanged.
    Not covered: how the remainder was worked out. "And/or" is read as: either suffices; the other
    reading asks for both.
    """
    sought_for = case.get("proceedings.sought_for")
    if sought_for == "prosecution":
        return not_applicable("sought_for_prosecution")
    if is_waived(case, "ii"):
        return not_applicable("waived")
    if sought_for is None:
        return absent("proceedings.sought_for")
    if case.get("sentence.kind") not in (None, "imprisonment"):
        return not_met("no_prison_sentence", case.show("sentence.kind"))
    return _judge_sentence(case)


def _judge_sentence(case: Case) -> Answer:
    imposed, remaining = case.get("sentence.imposed_months"), case.get("sentence.remaining_months")
    if imposed is None and remaining is None:
        return absent("penalty")
    if remaining is not None and remaining >= case.parameter("remaining_min_months"):
        return MET
    if imposed is not None and imposed >= case.parameter("imposed_min_months"):
        return met("little_remains", case.show("sentence.remaining_months")) if remaining is not None else MET
    if imposed is None:
        return absent("sentence.imposed_months")
    # What is left cannot exceed what was imposed, so a low sentence alone settles both legs.
    shown = [
        case.show(name) for name in ("sentence.imposed_months", "sentence.remaining_months") if name in case.values
    ]
    return not_met("both_below", *shown)
