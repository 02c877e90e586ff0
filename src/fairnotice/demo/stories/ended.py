"""Requests whose purpose has ended, or whose days cannot be right."""

from __future__ import annotations

from datetime import timedelta

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import RETURN, REVIEW, Expected, Story


def _achieve_the_purpose(request: Request, hand: Deal) -> None:
    request["alert"]["purpose_achieved_at"] = hand.days_before_submission(2)


def _acquit(request: Request, hand: Deal) -> None:
    acquitted_on = hand.days_before_submission(20)
    request["person"]["cleared_of_charges"] = {"date": acquitted_on, "decision": "acquittal"}
    request["proceedings"] |= {"outcome": "acquitted", "closed_at": acquitted_on}


def _let_it_lapse(request: Request, hand: Deal) -> None:
    request["proceedings"]["limitation_date"] = hand.days_before_submission(30)


def _issue_before_the_event(request: Request, hand: Deal) -> None:
    request["warrant"]["issued_at"] = (hand.event_on - timedelta(days=12)).isoformat()


STORIES = (
    Story(
        "purpose-achieved",
        "The person was already found and handed over",
        "Data stay only as long as their purpose needs them.",
        Expected(REVIEW, {"RPD-49-1": "not_met", "RPD-51-3": "not_met"}),
        change=_achieve_the_purpose,
    ),
    Story(
        "acquitted",
        "The person was acquitted",
        "The charges are gone. A closed case may not stand in a wanted-person request, so it goes back.",
        Expected(RETURN, warnings=("proceedings.closed_at",)),
        change=_acquit,
    ),
    Story(
        "time-barred",
        "The offence lapsed a month ago",
        "By the bureau's own date it can no longer be prosecuted.",
        Expected(RETURN, {"RPD-12-1-accurate": "not_met"}, grounds=("time-barred",)),
        change=_let_it_lapse,
    ),
    Story(
        "warrant-before-the-event",
        "The warrant is older than the event",
        "The days of a request must be in an order that can be true.",
        Expected(RETURN, {"RPD-12-1-accurate": "not_met"}),
        change=_issue_before_the_event,
    ),
)
