"""The examination of an alert in doubt: consult the source, protect meanwhile, end in one of two ways.

Source: RPD 128 and 129.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.cautioning import caution_alert, lift_caution
from fairnotice.office.requests.life.doubt_words import TOLD
from fairnotice.office.requests.life.locking import LIVING, lock_alert, refuse_decider, refuse_state
from fairnotice.office.requests.life.telling import tell_source
from fairnotice.office.requests.models import ENDED, Alert, AlertState
from fairnotice.office.requests.models.examinations import Examination, Measure
from fairnotice.office.review.actions.asking import put_question

_REASON = "examination"


@transaction.atomic
def open_examination(*, by: User, alert_id: UUID, doubt: str, question: str, measure: str) -> Examination:
    """Open an examination: the source is consulted at once, and told; an interim measure holds from this moment.

    `doubt` stays in the office. Raises `Conflict` where one is open already or the alert has ended.
    """
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, LIVING)
    if alert.examinations.filter(closed_at__isnull=True).exists():
        raise Conflict(pgettext("refusal", "Nothing was opened: an examination of this alert is open."))
    gaps = {}
    if not doubt.strip():
        gaps["doubt"] = pgettext("to mend", "Name the doubt.")
    if not question.strip():
        gaps["question"] = pgettext("to mend", "Write the question to the source.")
    if measure not in Measure.values or (measure == Measure.BLOCK and alert.state == AlertState.BLOCKED):
        gaps["measure"] = pgettext("to mend", "Choose an interim measure that is not in force, or none.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was opened: the examination is not complete."), gaps)
    examination = Examination.objects.create(
        alert=alert,
        doubt=doubt,
        measure=measure,
        question=put_question(alert.request, question, "en", by=by),
        opened_by=by,
        opened_at=clock.read_now(),
        told_at_start=TOLD[""],
    )
    record_act(
        by=by, verb="examination.opened", about=alert, stated={"number": examination.pk}, content={"doubt": doubt}
    )
    if measure == Measure.CAUTION:
        caution_alert(by=by, alert_id=alert_id, reason=_REASON)
    if measure == Measure.BLOCK:
        block_alert(by=by, alert_id=alert_id, reason=_REASON)
    else:
        tell_source(alert, NoticeKind.ALERT_CHANGED, by=by)
    return examination


@transaction.atomic
def close_examination(*, by: User, examination_id: int, outcome: str, reasons: str, told: str) -> Examination:
    """End an examination: validated, or corrected or deleted; the source is told that and, but for validation, why.

    `told` is what the source reads of the reasons or of what was corrected. 'Corrected' needs a change that a
    reviewer accepted since, 'deleted' an alert that has ended: the examination itself changes nothing.
    """
    found = Examination.objects.filter(pk=examination_id).values_list("alert_id", flat=True).first()
    if found is None:
        raise NotAllowed("Nothing was closed: there is no such examination.")
    alert = lock_alert(found)
    refuse_decider(by, alert.request)
    examination = Examination.objects.select_for_update(of=("self",)).get(pk=examination_id)
    if examination.closed_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was closed: a colleague has closed this examination."))
    gaps = _gaps(alert, examination, outcome, reasons, told)
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was closed: the examination has not ended in this way."), gaps)
    ended = Examination.Outcome(outcome)
    examination.outcome, examination.closed_by, examination.closed_at = ended, by, clock.read_now()
    examination.told_at_end = f"{TOLD[ended]} {told}".strip()
    examination.save(update_fields=["outcome", "closed_by", "closed_at", "told_at_end"])
    if ended != Examination.Outcome.DELETED:
        _lift_measure(alert, examination, by)
    record_act(
        by=by,
        verb="examination.closed",
        about=alert,
        stated={"number": examination.pk, "outcome": outcome},
        content={"reasons": reasons, "told": told},
    )
    tell_source(alert, NoticeKind.ALERT_CHANGED, by=by)
    return examination


def _gaps(alert: Alert, examination: Examination, outcome: str, reasons: str, told: str) -> dict[str, str]:
    if outcome not in Examination.Outcome.values:
        return {"outcome": pgettext("to mend", "Choose how it ended.")}
    gaps = {} if reasons.strip() else {"reasons": pgettext("to mend", "Write your reasons.")}
    if outcome != Examination.Outcome.VALIDATED and not told.strip():
        gaps["told"] = pgettext("to mend", "Write for the source why, or what was corrected.")
    accepted = alert.reexaminations.filter(
        outcome="accept", is_confirmed=True, closed_at__gte=examination.opened_at
    ).exists()
    if outcome == Examination.Outcome.CORRECTED and not accepted:
        gaps["outcome"] = pgettext("to mend", "No correction was decided since the examination was opened.")
    if (outcome == Examination.Outcome.DELETED) != (alert.state in ENDED):
        gaps["outcome"] = pgettext(
            "to mend", "Cancel the alert first; an alert that has ended can only have been deleted."
        )
    return gaps


def _lift_measure(alert: Alert, examination: Examination, by: User) -> None:
    why = "The examination has ended."
    if examination.measure == Measure.CAUTION:
        caution = alert.cautions.filter(reason=_REASON, lifted_at__isnull=True).first()
        if caution is not None:
            lift_caution(by=by, caution_id=caution.pk, reasons=why)
    elif examination.measure == Measure.BLOCK:
        block = alert.blocks.filter(reason=_REASON, lifted_at__isnull=True).first()
        if block is not None:
            lift_block(by=by, block_id=block.pk, reasons=why)
