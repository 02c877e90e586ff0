"""A reviewer re-examines a living alert: keep it for a new period, accept a change, or decline.

Two persons decide where the rules recommend against it or raise something under Article 2 or 3: the second
person's part is in `seconding`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.deceased import refuse_deceased
from fairnotice.office.requests.life.locking import LIVING, lock_alert, refuse_decider, refuse_state
from fairnotice.office.requests.life.rescreening import read_content, screen_content
from fairnotice.office.requests.life.retention import latest_renewal, name_days_between, refuse_run_out
from fairnotice.office.requests.life.telling import tell_of_change, tell_source
from fairnotice.office.requests.models import Alert, AlertState
from fairnotice.office.requests.models.life import WITHOUT_DOUBT, AlertChange, KeepRequest, Reexamination, Rescreening

_ANSWERS = ("compliant", "compliant_in_part", "not_compliant", "unresolved")
#: Recommendations against which nothing is kept or changed by one person alone.
_AGAINST = ("refuse", "return_for_completion", "publish_in_part")


@dataclass(frozen=True, slots=True)
class OwnAnswers:
    """A reviewer's own answers on Articles 2 and 3, each with reasons, written for this re-examination."""

    article_2: str
    article_2_reasons: str
    article_3: str
    article_3_reasons: str

    @property
    def is_without_doubt(self) -> bool:
        return self.article_2 == self.article_3 == WITHOUT_DOUBT

    def find_gaps(self) -> dict[str, str]:
        """What is not answered, or has no reasons, by the form's field."""
        gaps = {}
        for name in ("article_2", "article_3"):
            if getattr(self, name) not in _ANSWERS:
                gaps[name] = pgettext("to mend", "Choose an answer.")
            if not getattr(self, f"{name}_reasons").strip():
                gaps[f"{name}_reasons"] = pgettext("to mend", "Write your reasons.")
        return gaps


@transaction.atomic
def renew_alert(
    *, by: User, alert_id: UUID, answers: OwnAnswers, outcome: str, reasons: str, new_until: date | None = None
) -> Reexamination:
    """Decide on the source's wish to keep its alert; every rule runs again by the law of the day.

    Source: RPD 50(4), (6). A declined wish leaves the alert to be removed on its day. Nothing is kept that the
    source did not ask to keep, and nothing for longer than it asked or than the longest period.
    """
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, LIVING)
    refuse_run_out(alert)
    asked = alert.keep_requests.filter(closed_at__isnull=True).first()
    if asked is None:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was renewed: the source has not asked to keep this alert, or it has been decided."
            )
        )
    gaps, is_kept = answers.find_gaps(), outcome == Reexamination.Outcome.KEEP
    if is_kept:
        latest_on = min(asked.wanted_until, latest_renewal(alert.retention_until, clock.read_now().date()))
        if new_until is None or not alert.retention_until < new_until <= latest_on:
            gaps["new_until"] = name_days_between(alert.retention_until, latest_on)
    elif outcome != Reexamination.Outcome.DECLINE:
        gaps["outcome"] = pgettext("to mend", "Choose a decision.")
    content = read_content(alert)
    return _reexamine(
        alert,
        answers,
        outcome,
        reasons,
        gaps,
        by=by,
        content=content,
        asked=asked,
        new_until=new_until if is_kept else None,
    )


@transaction.atomic
def decide_change(*, by: User, alert_id: UUID, answers: OwnAnswers, outcome: str, reasons: str) -> Reexamination:
    """Decide on a change that the source wants; until then, and if declined, the alert says what it said."""
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, (AlertState.PUBLISHED, AlertState.SUSPENDED))
    change = alert.changes.filter(closed_at__isnull=True).select_related("submission__submitted_fields").first()
    if change is None:
        raise Conflict(pgettext("refusal", "Nothing was changed: no change waits, or a colleague has decided it."))
    gaps = answers.find_gaps()
    if outcome not in (Reexamination.Outcome.ACCEPT, Reexamination.Outcome.DECLINE):
        gaps["outcome"] = pgettext("to mend", "Choose a decision.")
    content = change.submission.submitted_fields.fields
    return _reexamine(alert, answers, outcome, reasons, gaps, by=by, content=content, asked=change)


def ask_second(screened: Rescreening) -> list[str]:
    """Why keeping or changing needs a second person, by code: `left` the recommendation, `grounds` raised."""
    why = ["left"] if screened.recommendation in _AGAINST else []
    if any(ground.startswith(("art2-", "art3-", "neutrality")) for ground in screened.content["grounds"]):
        why.append("grounds")
    return why


def _reexamine(
    alert: Alert,
    answers: OwnAnswers,
    outcome: str,
    reasons: str,
    gaps: dict[str, str],
    *,
    by: User,
    content: dict[str, Any],
    asked: KeepRequest | AlertChange,
    new_until: date | None = None,
) -> Reexamination:
    _refuse_unready(alert, answers, outcome, reasons, gaps, content)
    screened = screen_content(alert, content, by=by)
    why = [] if outcome == Reexamination.Outcome.DECLINE else ask_second(screened)
    made = Reexamination.objects.create(
        alert=alert,
        keep_request=asked if isinstance(asked, KeepRequest) else None,
        change=asked if isinstance(asked, AlertChange) else None,
        rescreening=screened,
        reviewer=by,
        outcome=outcome,
        reasons=reasons,
        new_until=new_until,
        needs_second=bool(why),
        why_second=why,
        proposed_at=clock.read_now(),
        **asdict(answers),
    )
    record_act(
        by=by,
        verb="alert.reexamined",
        about=alert,
        stated={"rescreening": screened.pk, "two_persons": bool(why)},
        content={**asdict(answers), "outcome": outcome, "reasons": reasons},
    )
    if not why:
        take_effect(made, by=by)
    return made


def _refuse_unready(
    alert: Alert, answers: OwnAnswers, outcome: str, reasons: str, gaps: dict[str, str], content: dict[str, Any]
) -> None:
    if not reasons.strip():
        gaps["reasons"] = pgettext("to mend", "Write your reasons.")
    if outcome != Reexamination.Outcome.DECLINE and not gaps and not answers.is_without_doubt:
        gaps["outcome"] = pgettext(
            "to mend", "Your own answers leave a doubt, and a doubt that remains lets nothing go on."
        )
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was decided: the re-examination is not complete."), gaps)
    if outcome != Reexamination.Outcome.DECLINE:
        refuse_deceased(content)
    if alert.reexaminations.filter(closed_at__isnull=True).exists():
        raise Conflict(pgettext("refusal", "Nothing was decided: a colleague's proposal waits for its second person."))


def take_effect(made: Reexamination, *, by: User) -> None:
    """Let a decided re-examination do what it says, in the caller's transaction; who may, the caller has settled."""
    now = clock.read_now()
    made.closed_at, made.is_confirmed = now, True
    made.save(update_fields=["closed_at", "is_confirmed", "second_by", "second_reasons"])
    asked = made.keep_request or made.change
    if asked is not None:
        asked.closed_at = now
        asked.save(update_fields=["closed_at"])
    if made.outcome == Reexamination.Outcome.KEEP:
        _keep(made, by)
    elif made.outcome == Reexamination.Outcome.ACCEPT:
        _change(made, by)
    else:
        record_act(by=by, verb="alert.reexamination_declined", about=made.alert)
    tell_source(made.alert, NoticeKind.ALERT_CHANGED, by=by)


def _keep(made: Reexamination, by: User) -> None:
    alert = made.alert
    refuse_run_out(alert)
    if made.new_until is None:
        raise Conflict(pgettext("refusal", "Nothing was renewed: the new period has no end."))
    before, alert.retention_until, alert.notified_of_expiry_at = alert.retention_until, made.new_until, None
    alert.save(update_fields=["retention_until", "notified_of_expiry_at"])
    stated = {"retention_from": before.isoformat(), "retention_until": made.new_until.isoformat()}
    record_act(by=by, verb="alert.renewed", about=alert, stated=stated)


def _change(made: Reexamination, by: User) -> None:
    alert, change = made.alert, made.change
    if change is None or alert.state not in (AlertState.PUBLISHED, AlertState.SUSPENDED):
        raise Conflict(
            pgettext(
                "refusal", "Nothing was changed: the alert is blocked. Lift the block first, or decline the change."
            )
        )
    fields = change.submission.submitted_fields.fields
    kept = alert.decision.charges
    if kept:
        # What a person let out in part stays in part: a charge that did not stand does not come in by a change.
        fields = {**fields, "offences": [entry for entry in fields.get("offences", []) if entry.get("id") in kept]}
    alert.content = fields
    alert.save(update_fields=["content"])
    record_act(by=by, verb="alert.changed", about=alert, stated={"submission": change.submission.number})
    tell_of_change(alert, by=by)
