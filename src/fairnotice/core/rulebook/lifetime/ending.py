"""When an alert must end: withdrawn by its source (RPD 81(2)) or cancelled by the office (81(3))."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.findings import MET, NO_SIGNAL, Answer, absent, met, no_signal, not_met, signal, unclear
from fairnotice.core.rulebook.retention import told_on

from .lifetime_rules import lifetime_check_of
from .reading import days_of, entries, has_ended


@lifetime_check_of("RPD-81-2-a")
def check_withdrawn_when_achieved(case: Case) -> Answer:
    """Once the purpose is achieved the source withdraws its alert at once.

    Source: RPD 81(2)(a). In force: text held since November 2014.
    Not covered: a purpose that was achieved without anybody saying so.
    """
    if has_ended(case):
        return met("ended")
    if case.known("alert.purpose_achieved_at") is None:
        return absent("alert.purpose_achieved_at")
    achieved = told_on(case, "alert.purpose_achieved_at")
    return not_met("not_withdrawn") if achieved is not None and achieved <= case.on else MET


@lifetime_check_of("RPD-81-3-a")
def check_cancelled_when_confirmed(case: Case) -> Answer:
    """Once the purpose is achieved and the source has confirmed it, the office must cancel.

    Source: RPD 81(3)(a). In force: text held since November 2014.
    Not covered: whether the source's word is true.
    """
    if has_ended(case):
        return met("ended")
    if case.known("source.confirmed") is True:
        return not_met("must_be_cancelled")
    if case.known("alert.purpose_achieved_at") is None:
        return absent("alert.purpose_achieved_at")
    achieved = told_on(case, "alert.purpose_achieved_at")
    if achieved is not None and achieved <= case.on:
        return unclear("not_confirmed", asks=("source.confirmed",))
    return MET


@lifetime_check_of("RPD-81-2-b")
def check_withdrawn_with_linked(case: Case) -> Answer:
    """An alert that hangs on others goes with them.

    Source: RPD 81(2)(b). In force: text held since November 2014.
    Not covered: links that nobody entered.
    """
    answer = _judge_linked(case)
    return unclear("linked_to_weigh") if answer is None else answer


@lifetime_check_of("RPD-81-3-b")
def check_cancelled_with_linked(case: Case) -> Answer:
    """An alert that hangs on others and cannot stand alone is cancelled with them; a person weighs whether it can.

    Source: RPD 81(3)(b). In force: text held since November 2014.
    Not covered: links that nobody entered.
    """
    if has_ended(case):
        return no_signal("ended")
    answer = _judge_linked(case)
    if answer is None:
        return signal("linked_to_weigh")
    return NO_SIGNAL if answer is MET else answer


def _judge_linked(case: Case) -> Answer | None:
    """None where the purpose of a linked alert is achieved and nobody says whether this one stands alone."""
    if has_ended(case):
        return met("ended")
    linked = entries(case, "alert.linked_alerts")
    if linked is None:
        return absent("alert.linked_alerts[]")
    achieved = [link for link in linked if any(day <= case.on for day in days_of([link], "purpose_achieved_at"))]
    if any(link.get("stands_alone") is False for link in achieved):
        return not_met("linked_achieved")
    return None if any(link.get("stands_alone") is None for link in achieved) else MET


@lifetime_check_of("RPD-81-2-c")
def check_withdrawn_when_unwanted(case: Case) -> Answer:
    """Once the source no longer wants its alert it withdraws it at once.

    Source: RPD 81(2)(c). In force: text held since November 2014.
    Not covered: a wish that nobody entered.
    """
    if has_ended(case):
        return met("ended")
    wish = case.known("source.withdrawal_wish")
    if wish is None:
        return absent("source.withdrawal_wish")
    return not_met("no_longer_wanted") if wish is True else MET


@lifetime_check_of("RPD-81-2-d", "RPD-81-3-c")
def check_conditions_hold(case: Case) -> Answer:
    """An alert that no longer meets the conditions of its publication is withdrawn, or cancelled by the office.

    Source: RPD 81(2)(d), 81(3)(c). In force: text held since November 2014.
    Not covered: what the newest screening did not see. A person weighs whatever fields alone do not settle.
    """
    if has_ended(case):
        return no_signal("ended")
    current = case.known("rule_run.current")
    if current is None:
        return absent("rule_run.current")
    if current == "refuse":
        return not_met("conditions_lost")
    return NO_SIGNAL if current in ("publish", "publish_in_part") else signal("conditions_doubtful")


@lifetime_check_of("RPD-81-3-d")
def check_source_acted(case: Case) -> Answer:
    """The office must cancel where the source could act, did not, and gave no good reason when consulted.

    Source: RPD 81(3)(d). In force: text held since November 2014.
    Not covered: whether a reason is good, and how long a source may take; a person must judge.
    """
    if has_ended(case):
        return no_signal("ended")
    events = entries(case, "events")
    if events is None:
        return absent("events[].located")
    located = max(days_of([e for e in events if e.get("kind") == "located"], "happened_on"), default=None)
    sent = max(days_of([e for e in events if e.get("kind") == "docs_sent"], "happened_on"), default=None)
    if located is None or (sent is not None and sent >= located):
        return NO_SIGNAL
    closed = told_on(case, "consultation.closed_at")
    if closed is None or closed < located:
        return signal("source_to_be_consulted")
    return signal("reason_to_weigh") if case.known("source.reason_for_inaction") else not_met("no_reason_given")
