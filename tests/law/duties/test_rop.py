"""Duties of the office under the Repository of Practice."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from fairnotice.errors import Refused
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Decision, Request
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.models import LegalReview
from fairnotice.office.review.weighing import BOTH_ARTICLES
from tests.office.examining import brief, decide, sign

pytestmark = pytest.mark.django_db

ANSWERS = {"article_2_reasons": "SYNTHETIC.", "article_3": "compliant", "article_3_reasons": "SYNTHETIC."}


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        ("compliant", "no_breach"),
        ("compliant_in_part", "part_removed"),
        ("not_compliant", "form_barred"),
        ("not_compliant", "whole_barred"),
    ],
)
def test_an_article_2_review_ends_in_one_of_four_outcomes(
    submitted: Request, reviewer: User, verdict: str, outcome: str
) -> None:
    """The reviewer chooses one of four; no other word is taken, nor one that contradicts the answer (2-33)."""
    wrong = "no_breach" if verdict != "compliant" else "whole_barred"
    with pytest.raises(Refused) as refused:
        sign_legal_review(
            by=reviewer,
            request_id=submitted.pk,
            article_2=verdict,
            article_2_outcome=wrong,
            conclusion=verdict,
            **ANSWERS,
        )
    assert set(refused.value.fields) == {"article_2_outcome"}
    review = sign_legal_review(
        by=reviewer,
        request_id=submitted.pk,
        article_2=verdict,
        article_2_outcome=outcome,
        conclusion=verdict,
        **ANSWERS,
    )
    assert review.article_2_outcome == outcome
    with pytest.raises(DatabaseError), transaction.atomic():
        LegalReview.objects.create(
            submission=review.submission,
            reviewer=review.reviewer,
            article_2="not_compliant",
            article_2_outcome="something_else",
            conclusion="not_compliant",
            signed_at=review.signed_at,
            **ANSWERS,
        )


def test_doubts_under_both_articles_are_explained_together(submitted: Request, reviewer: User) -> None:
    """If both Articles are in doubt, the reasoned decision explains both (2-62)."""
    sign(reviewer, submitted, two="not_compliant", three="not_compliant")
    brief(reviewer, submitted)
    with pytest.raises(Refused) as refused:
        decide(reviewer, submitted, "refuse")
    assert set(refused.value.fields) == {f"reason-{BOTH_ARTICLES}"}
    together = {"ground": BOTH_ARTICLES, "citation": "ROP 2-62", "text": "SYNTHETIC: both."}
    made = decide(reviewer, submitted, "refuse", extra_reasons=[together])
    assert isinstance(made, Decision)
    assert made.reasons.filter(ground=BOTH_ARTICLES, citation="ROP 2-62").exists()
