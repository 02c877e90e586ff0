"""Which other form the office may propose with a return or a refusal (RPD 78(2) and (3))."""

from __future__ import annotations

from collections.abc import Collection

from fairnotice.office.requests.models import Outcome
from fairnotice.office.review.models import AlternativeKind, ArticleTwoOutcome, LegalReview, Verdict

#: Grounds on which a diffusion would fail as the notice did, for RPD 99(2) repeats those tests.
_SHARED_PREFIXES = ("art2-", "art3-")
_SHARED = frozenset({"neutrality", "sanctions", "not-of-interest", "no-valid-warrant", "resubmission-after-refusal",
                     "person-status", "time-barred"})  # fmt: skip


def may_propose(kind: str, outcome: str, grounds: Collection[str], review: LegalReview) -> bool:
    """Whether a form may be proposed instead.

    Never with a publication, and never where the failure lies in Articles 2 or 3, in quality, lawfulness
    or interest: the same tests hold for a diffusion and for every notice.
    """
    if kind not in AlternativeKind.values or outcome not in (Outcome.RETURN, Outcome.REFUSE):
        return False
    if any(ground.startswith(_SHARED_PREFIXES) or ground in _SHARED for ground in grounds):
        return False
    bars_form_alone = review.article_2_outcome == ArticleTwoOutcome.FORM_BARRED
    if review.article_3 != Verdict.COMPLIANT:
        return False
    if kind == AlternativeKind.DIFFUSION:
        return review.article_2 == Verdict.COMPLIANT
    return review.article_2 == Verdict.COMPLIANT or bars_form_alone
