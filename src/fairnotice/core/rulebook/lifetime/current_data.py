"""Whether data are current, their purpose reviewed, their basis kept (RPD 10(3), 12(1), 13(2)(f), 37(5))."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.days import add_months
from fairnotice.core.rulebook.findings import MET, Answer, absent, met, not_met
from fairnotice.core.rulebook.retention import LONGEST_PERIODS, longest_months, read_told_day, told_on

from .lifetime_rules import lifetime_check_of
from .reading import days_of, entries, has_ended

#: Events after which the purpose of a search for arrest may have been achieved.
_MAY_ACHIEVE = frozenset({"located", "arrested", "extradited", "surrendered", "died"})


@lifetime_check_of("RPD-10-3")
def check_purpose_reviewed(case: Case) -> Answer:
    """The source reviews its purpose regularly, and after anything by which it may have been achieved.

    Source: RPD 10(3). In force: text held since 2023-12-01.
    Not covered: how well it was reviewed. The interval is house policy.
    """
    if has_ended(case):
        return met("satisfied")
    reviews, published = entries(case, "alert.purpose_reviews"), told_on(case, "alert.published_at")
    if reviews is None or published is None:
        return absent("alert.purpose_reviews[]")
    last = max([published, *days_of(reviews, "reviewed_at")])
    happened = [event for event in entries(case, "events") or [] if event.get("kind") in _MAY_ACHIEVE]
    if any(day > last for day in days_of(happened, "happened_on")):
        return not_met("review_due_after_event")
    if case.on > add_months(last, case.parameter("purpose_reviewed_within_months")):
        return not_met("review_overdue")
    return MET


@lifetime_check_of("RPD-12-1-up-to-date")
def check_up_to_date(case: Case) -> Answer:
    """The person lives, the case is open, something is left to serve, the warrant stands, the source says so.

    Source: RPD 12(1). In force: text held since 2012-07-01.
    Not covered: what the source does not know or does not say. How long its word counts is house policy.
    """
    failed = _find_failed(case)
    if failed is not None:
        return failed
    confirmed = told_on(case, "alert.last_confirmed_at")
    if confirmed is None:
        return absent("alert.last_confirmed_at")
    if case.on > add_months(confirmed, case.parameter("data_confirmed_within_months")):
        return not_met("confirmation_too_old")
    return MET


def _find_failed(case: Case) -> Answer | None:
    """The first thing that the fields themselves show to have ended."""
    for name, reason in (("identity.date_of_death", "deceased"), ("proceedings.closed_at", "case_closed")):
        day = read_told_day(case.known(name))
        if day is not None and day <= case.on:
            return not_met(reason)
    if case.known("sentence.remaining_months") == 0:
        return not_met("sentence_served")
    until = read_told_day(case.known("warrant.valid_until"))
    return not_met("warrant_run_out") if until is not None and until < case.on else None


@lifetime_check_of("RPD-13-2-f")
def check_periods_listed(case: Case) -> Answer:
    """The longest periods of retention are listed; a length of our own never stands for the list.

    Source: RPD 13(2)(f). In force: text held since 2019-10-18.
    Not covered: whether the list at hand is the one in force.
    """
    if longest_months(case) is not None:
        return MET
    return absent("config.retention_max[]") if case.known(LONGEST_PERIODS) is None else not_met("kind_not_listed")


@lifetime_check_of("RPD-37-5")
def check_items_kept(case: Case) -> Answer:
    """The source names the items on which the recording rests, so that they can be called for.

    Source: RPD 37(5). In force: text held since 2019-10-18.
    Not covered: whether the items exist and say what they should.
    """
    items = case.known("file.supporting_items")
    if items is None:
        return absent("file.supporting_items[]")
    return MET if items else not_met("none_indexed")
