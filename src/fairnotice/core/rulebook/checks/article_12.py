"""Rules on the Processing of Data, Article 12: the quality of data."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NO_SIGNAL, Answer, absent, not_met, signal
from fairnotice.core.rulebook.order_of_days import judge_order


@check_of("RPD-12-1-accurate")
def check_accurate(case: Case) -> Answer:
    """Data are accurate and up to date: the case is open, its time has not run out, the days can stand
    together, and no sentence has more left than was imposed.

    Only what cannot be true is held against a request; a date known to the year or the month contradicts
    nothing that could still be so. An offence that goes on after the warrant is no contradiction.

    Source: RPD 12(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the account agrees with charge, law and warrant, which takes reading, and whether
    anything told is true. Where several things fail, the gravest names the reason. A diffusion need not
    tell the days of events and warrant; those it tells are compared.
    """
    found = _judge_end(case) or _judge_limitation(case) or judge_order(case) or _judge_remainder(case)
    if found is not None:
        return found
    # RPD 83(2) makes a notice tell the days; no text makes a diffusion do so.
    days = ("facts.events", "warrant.issued_at") if case.kind == "red_notice" else ()
    lacking = case.lacking("facts.summary", *days)
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-12-1-relevant")
def check_relevant(case: Case) -> Answer:
    """Data are relevant to the purpose stated; words that do not serve it are taken out.

    Source: RPD 12(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: the words themselves; texts are read elsewhere, and a person judges.
    """
    lacking = case.lacking("facts.summary")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-12-1-not-excessive")
def check_not_excessive(case: Case) -> Answer:
    """Data do not go beyond what the purpose needs; a third person is named only where the facts cannot be
    told without.

    Source: RPD 12(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: persons named in the account and not listed; texts are read elsewhere.
    """
    listed = list(enumerate(case.get("facts.third_persons") or ()))
    shown = {
        index: show(f"facts.third_persons[{index}].needed", person.get("needed", "not told"))
        for index, person in listed
    }
    needless = [shown[index] for index, person in listed if person.get("needed") == "no"]
    if needless:
        return not_met("third_person_not_needed", *needless)
    open_ones = [shown[index] for index, person in listed if person.get("needed") != "yes"]
    if open_ones:
        return signal("third_person_need_unknown", *open_ones)
    lacking = case.lacking("facts.summary")
    return absent(*lacking) if lacking else NO_SIGNAL


def _judge_end(case: Case) -> Answer | None:
    """Whether what is told of the proceedings says that they are over for this person."""
    cleared = case.get("person.cleared_of_charges")
    if cleared and any(cleared.values()):
        return not_met("cleared_of_charges", show("person.cleared_of_charges", ""))
    if case.get("proceedings.outcome") in case.parameter("outcomes_that_end"):
        return not_met("case_ended", case.show("proceedings.outcome"))
    if case.get("proceedings.closed_at") is not None:
        return not_met("case_closed", case.show("proceedings.closed_at"))
    return None


def _judge_limitation(case: Case) -> Answer | None:
    """Whether prosecution or sentence had lapsed, by the bureau's own date, before the day that counts."""
    lapses_on = case.get("proceedings.limitation_date")
    if lapses_on is not None and lapses_on < case.on:
        return not_met("time_barred", case.show("proceedings.limitation_date"))
    return None


def _judge_remainder(case: Case) -> Answer | None:
    """Whether more of a sentence is said to be left than was imposed."""
    imposed, remaining = case.get("sentence.imposed_months"), case.get("sentence.remaining_months")
    if imposed is not None and remaining is not None and remaining > imposed:
        return not_met(
            "more_left_than_imposed", case.show("sentence.imposed_months"), case.show("sentence.remaining_months")
        )
    return None
