"""From findings to one recommendation: the strictest consequence names it. It is never a decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairnotice.core.rulebook.engine import Obligations
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.rules import Rule


class Recommendation(StrEnum):
    """What the rules recommend to a human; `publish` means nothing was found in what was given."""

    PUBLISH = "publish"
    PUBLISH_IN_PART = "publish_in_part"
    RETURN_FOR_COMPLETION = "return_for_completion"
    FULL_LEGAL_REVIEW = "full_legal_review"
    REFUSE = "refuse"


STRICTNESS = {recommendation: rank for rank, recommendation in enumerate(Recommendation)}

_CONSEQUENCE = {
    "warn": Recommendation.PUBLISH,
    "return_for_completion": Recommendation.RETURN_FOR_COMPLETION,
    "human_review": Recommendation.FULL_LEGAL_REVIEW,
    "restrict": Recommendation.FULL_LEGAL_REVIEW,
    "delete": Recommendation.FULL_LEGAL_REVIEW,
}


@dataclass(frozen=True, slots=True)
class Because:
    """One finding and what it alone would recommend."""

    finding: Finding
    recommends: Recommendation


def weigh_finding(
    rule: Rule, finding: Finding, form: Obligations, *, dossier_kept: bool, others_stand: bool = False
) -> Recommendation:
    """What one finding alone would recommend; a part never speaks alone.

    `others_stand`: the rule is evaluated per offence, fails on some of them, and others stand without
    them; then the request may stand in part.

    `dossier_kept`: in an office a dossier always exists, so what it should answer and does not goes
    to a human; the command has none, so there it changes nothing. House policy.
    """
    if rule.part_of or finding.outcome in (Outcome.MET, Outcome.NO_SIGNAL, Outcome.NOT_APPLICABLE):
        return Recommendation.PUBLISH
    if rule.when_not_met == "warn":
        return Recommendation.PUBLISH
    if finding.outcome is Outcome.SIGNAL:
        return Recommendation.FULL_LEGAL_REVIEW
    if finding.outcome is Outcome.NOT_MET:
        return weigh_part(finding, others_stand=True) if others_stand else _weigh_failure(rule, finding)
    return _weigh_unknown(rule, finding, form, dossier_kept=dossier_kept)


def weigh_part(finding: Finding, *, others_stand: bool) -> Recommendation:
    """What follows where some offences fall out beyond doubt: a part may stand, if any other offence does.

    By analogy a failure never gives less than a full review.
    """
    if finding.by_analogy or not others_stand:
        return Recommendation.FULL_LEGAL_REVIEW
    return Recommendation.PUBLISH_IN_PART


def _weigh_failure(rule: Rule, finding: Finding) -> Recommendation:
    """Failing by analogy never recommends refusal by itself, and never less than a full review."""
    if finding.by_analogy:
        return Recommendation.FULL_LEGAL_REVIEW
    if rule.can_refuse:
        return Recommendation.REFUSE
    return _CONSEQUENCE.get(rule.when_not_met, Recommendation.FULL_LEGAL_REVIEW)


def _weigh_unknown(rule: Rule, finding: Finding, form: Obligations, *, dossier_kept: bool) -> Recommendation:
    """What cannot be told lets nothing out: asked of the source, or of a human, unless nobody owed it."""
    if any(name in form.missing for name in finding.asks):
        return Recommendation.RETURN_FOR_COMPLETION
    owed_by_nobody = bool(finding.asks) and all(
        not form.is_field(name) or form.may_be_absent(name) for name in finding.asks
    )
    if owed_by_nobody and finding.reason in ("not_given", "no_dossier"):
        return Recommendation.FULL_LEGAL_REVIEW if dossier_kept else Recommendation.PUBLISH
    if finding.by_analogy or not finding.asks:
        return Recommendation.FULL_LEGAL_REVIEW
    return _CONSEQUENCE.get(rule.when_not_met, Recommendation.FULL_LEGAL_REVIEW)


def take_strictest_recommendation(reasons: Sequence[Because], floor: Recommendation) -> Recommendation:
    """The strictest of all, and never below the floor; with nothing against it, `publish`."""
    return max([floor, *(because.recommends for because in reasons)], key=STRICTNESS.__getitem__)
