"""How an alert ends by hand: the source withdraws it, or a reviewer cancels it on a ground of the Rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import models, transaction
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice import clock
from fairnotice.errors import Refused
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.locking import (
    LIVING,
    end_alert,
    lock_alert,
    lock_own_alert,
    refuse_decider,
    refuse_state,
)
from fairnotice.office.requests.life.telling import tell_of_end
from fairnotice.office.requests.models import Alert, AlertState, Question
from fairnotice.office.requests.models.life import SourceStatement


class WithdrawalGround(models.TextChoices):
    """Why a source withdraws: the four grounds of RPD 81(2); for diffusions 100(3) prints two of them."""

    PURPOSE_ACHIEVED = "81.2.a", pgettext_lazy("withdrawal", "Its purpose has been achieved")
    LINKED_ACHIEVED = (
        "81.2.b",
        pgettext_lazy("withdrawal", "It hangs on other alerts whose purpose has been achieved"),
    )
    NO_LONGER_WANTED = "81.2.c", pgettext_lazy("withdrawal", "It is no longer wanted")
    CONDITIONS_LOST = "81.2.d", pgettext_lazy("withdrawal", "It no longer meets the conditions for publication")


class CancellationGround(models.TextChoices):
    """Why the office must cancel: the four grounds of RPD 81(3); for diffusions by analogy (house policy)."""

    PURPOSE_ACHIEVED = "81.3.a", pgettext_lazy("cancellation", "Its purpose is achieved and the source confirmed it")
    LINKED_ACHIEVED = (
        "81.3.b",
        pgettext_lazy("cancellation", "It hangs on other alerts whose purpose is achieved and cannot stand alone"),
    )
    CONDITIONS_LOST = "81.3.c", pgettext_lazy("cancellation", "It no longer meets the conditions for publication")
    INACTION = "81.3.d", pgettext_lazy("cancellation", "The source could act, did not, and gave no reason when asked")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a ground of cancellation rests on beside the reasons.

    `linked`: references of the alerts it hangs on (b). `rescreening`: a new screening of this alert (c).
    `question`: the number of the question that consulted the source (d). Ground (a) rests on its own statement.
    """

    linked: str = ""
    rescreening: int | None = None
    question: int | None = None


@transaction.atomic
def withdraw_alert(*, by: User, alert_id: UUID, ground: str, achieved_on: date | None = None) -> Alert:
    """Withdraw the bureau's own alert, at once and for good, whatever its state."""
    alert = lock_own_alert(by, alert_id)
    refuse_state(alert, LIVING)
    if ground not in WithdrawalGround.values:
        raise Refused(
            pgettext("refusal", "Nothing was withdrawn: say why."),
            {"ground": pgettext("to mend", "Choose why the alert is withdrawn.")},
        )
    if achieved_on is not None and achieved_on > clock.read_now().date():
        raise Refused(
            pgettext("refusal", "Nothing was withdrawn: the day lies ahead."),
            {"achieved_on": pgettext("to mend", "Choose a day that has come.")},
        )
    # The day of an arrest stands in newspapers: in the open it would tell whose alert this was.
    content = {"achieved_on": achieved_on.isoformat()} if achieved_on else None
    end_alert(
        alert, AlertState.WITHDRAWN, ground, by=by, verb="alert.withdrawn", stated={"ground": ground}, content=content
    )
    tell_of_end(alert, by=by)
    return alert


@transaction.atomic
def cancel_alert(*, by: User, alert_id: UUID, ground: str, reasons: str, shown: Shown = Shown()) -> Alert:
    """Cancel an alert on a ground of RPD 81(3), with reasons and with what the ground must rest on.

    A cancellation frees and binds nobody, so one reviewer may decide it; the source is told why (51(5)).
    """
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, LIVING)
    gaps = {} if reasons.strip() else {"reasons": pgettext("to mend", "Write your reasons.")}
    if ground not in CancellationGround.values:
        gaps["ground"] = pgettext("to mend", "Choose a ground.")
    gaps |= _find_gaps(alert, ground, shown)
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was cancelled: the ground is not shown."), gaps)
    end_alert(
        alert,
        AlertState.CANCELLED,
        ground,
        by=by,
        verb="alert.cancelled",
        stated={"ground": ground, "rescreening": shown.rescreening, "question": shown.question},
        content={"reasons": reasons, "linked": shown.linked},
    )
    tell_of_end(alert, by=by)
    return alert


def _find_gaps(alert: Alert, ground: str, shown: Shown) -> dict[str, str]:
    """What the ground must rest on and does not; empty where it is shown."""
    if ground == CancellationGround.PURPOSE_ACHIEVED and not has_confirmed_end_of_purpose(alert):
        return {
            "ground": pgettext(
                "to mend",
                "The source has not confirmed that the purpose is achieved. Ask it, or choose another ground.",
            )
        }
    if ground == CancellationGround.LINKED_ACHIEVED and not shown.linked.strip():
        return {"linked": pgettext("to mend", "Name the alerts that this one hangs on.")}
    if ground == CancellationGround.CONDITIONS_LOST:
        latest = alert.rescreenings.order_by("-id").first()
        if latest is None or latest.pk != shown.rescreening:
            return {
                "rescreening": pgettext(
                    "to mend", "Put the alert before the rules again first, and decide on the newest result."
                )
            }
    if ground == CancellationGround.INACTION and not _is_consulted(alert, shown.question):
        return {
            "question": pgettext(
                "to mend", "Ask the source first, and wait for its answer or for the day it was given."
            )
        }
    return {}


def has_confirmed_end_of_purpose(alert: Alert) -> bool:
    """Whether the source's latest word on the purpose is that it no longer lasts."""
    latest = alert.statements.filter(about=SourceStatement.About.PURPOSE).order_by("-made_at", "-id").first()
    return latest is not None and not latest.holds


def _is_consulted(alert: Alert, number: int | None) -> bool:
    question = Question.objects.filter(number=number or 0, request_id=alert.request_id).first()
    if question is None or question.asked_at < alert.published_at:
        return False
    return question.answered_at is not None or question.due_on < clock.read_now().date()
