"""Offences that no red notice may carry: private, family, administrative, a matter of conduct."""

from __future__ import annotations

from functools import partial

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import REVIEW, Expected, Story, as_diffusion


def _relate(request: Request, hand: Deal, relationship: str) -> None:
    request["facts"]["relationship"] = relationship


def _exclude(request: Request, hand: Deal, category: str) -> None:
    request["offences"][0] |= {
        "exclusion_category": category,
        "facilitates_serious_crime": "no",
        "organised_crime_suspected": "no",
    }


UNPAID_DEBT = Story(
    "unpaid-debt",
    "An unpaid private loan, written up as a cheque without cover",
    "The complainant is the lender. Family and private matters are excluded; a human says if it is one.",
    Expected(REVIEW, {"RPD-83-1-a-i-2": "signal"}, grounds=("private-matter",)),
    offence="debt",
    change=partial(_relate, relationship="creditor_debtor"),
)

STORIES = (
    UNPAID_DEBT,
    as_diffusion(
        UNPAID_DEBT,
        "A diffusion goes out with no less scrutiny: the same question, by analogy.",
        Expected(REVIEW, {"RPD-83-1-a-i-2": "signal"}, grounds=("private-matter",)),
    ),
    Story(
        "family-matter",
        "A parent who left with the child",
        "The complainant is the former partner. Family matters are excluded; a human says if it is one.",
        Expected(REVIEW, {"RPD-83-1-a-i-2": "signal"}, grounds=("family-matter",)),
        offence="child_removal",
        change=partial(_relate, relationship="ex_partner"),
    ),
    Story(
        "administrative-offence",
        "An exchange counter without a licence",
        "A breach of trade regulations, with no link to a serious or organised crime.",
        Expected(REVIEW, {"RPD-83-1-a-i-3": "signal"}, grounds=("administrative",)),
        offence="unlicensed_trade",
        change=partial(_exclude, category="administrative_or_private_dispute"),
    ),
    Story(
        "behavioural-offence",
        "Adultery",
        "Countries disagree whether it is a crime at all: a matter of conduct or culture.",
        Expected(REVIEW, {"RPD-83-1-a-i-1": "signal"}, grounds=("behavioural-cultural",)),
        offence="adultery",
        change=partial(_exclude, category="behavioural_cultural"),
    ),
)
