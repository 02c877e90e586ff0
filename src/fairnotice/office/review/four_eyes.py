"""When one person may not decide alone, and why: the law, the findings, or leaving the recommendation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from fairnotice.office.requests.models import PUBLISHING, Outcome
from fairnotice.office.review.models import Verdict

#: What a recommendation lets a human do and still follow it.
_FOLLOWING = {
    "publish": {Outcome.PUBLISH},
    "publish_in_part": {Outcome.PUBLISH_IN_PART},
    "return_for_completion": {Outcome.RETURN},
    "refuse": {Outcome.REFUSE},
}
#: After the full legal review that was recommended, the outcome must be what its conclusion says.
_CONCLUDING = {
    Verdict.COMPLIANT: {Outcome.PUBLISH},
    Verdict.COMPLIANT_IN_PART: {Outcome.PUBLISH_IN_PART},
    Verdict.NOT_COMPLIANT: {Outcome.REFUSE},
    Verdict.UNRESOLVED: {Outcome.RETURN, Outcome.REFUSE},
}


@dataclass(frozen=True, slots=True)
class Weighing:
    """What stands before a decider: the recommendation, the grounds raised, the own conclusion."""

    recommendation: str
    grounds: Collection[str]
    conclusion: str
    has_waiver: bool = False

    def is_followed_by(self, outcome: str) -> bool:
        """Whether an outcome follows the recommendation."""
        following = _FOLLOWING.get(self.recommendation)
        if following is None:
            following = _CONCLUDING[Verdict(self.conclusion)]
        return outcome in following

    def needs_second_person(self, outcome: str) -> tuple[str, ...]:
        """The reasons, by code, why this outcome needs a second person; none where one may decide.

        `left`: it leaves the recommendation. `grounds`: a ground was raised, under any article, and it would
        go out all the same. `in_part`, `waiver`: the Rules let it out only by an exception.
        """
        reasons = []
        if not self.is_followed_by(outcome):
            reasons.append("left")
        if outcome in PUBLISHING:
            if self.grounds:
                reasons.append("grounds")
            if outcome == Outcome.PUBLISH_IN_PART:
                reasons.append("in_part")
            if self.has_waiver:
                reasons.append("waiver")
        return tuple(reasons)


def may_go_out(outcome: str, conclusion: str) -> bool:
    """Whether the decider's own review lets this outcome go out; a doubt that remains lets nothing out."""
    if outcome == Outcome.PUBLISH:
        return conclusion == Verdict.COMPLIANT
    if outcome == Outcome.PUBLISH_IN_PART:
        return conclusion in (Verdict.COMPLIANT, Verdict.COMPLIANT_IN_PART)
    return True
