"""A caution on an alert: 'verify before any measure', in the same words whatever the reason."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.office.requests.life.locking import LIVING, lock_alert, refuse_decider, refuse_state
from fairnotice.office.requests.life.second_looks import LookReason, raise_second_look
from fairnotice.office.requests.models import Alert, Caution

#: All that anybody outside the office reads of a caution. Source: RPD 63.
CAUTION_WORDS = pgettext_lazy("caution", "Verify with the alert office before any measure.")


@transaction.atomic
def caution_alert(*, by: Actor, alert_id: UUID, reason: str) -> Caution:
    """Put a caution on a living alert; the reason stays in the office and changes none of the words."""
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, LIVING)
    if not reason.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: a caution has a reason."),
            {"reason": pgettext("to mend", "Write the reason.")},
        )
    caution = Caution.objects.create(
        alert=alert, reason=reason[:60], cautioned_at=clock.read_now(), cautioned_by=by.acting_id
    )
    record_act(by=by, verb="alert.cautioned", about=alert, stated={"caution": "set"}, content={"reason": reason})
    raise_second_look(by=by, alert=alert, reason=LookReason.CAUTIONED)
    return caution


@transaction.atomic
def lift_caution(*, by: Actor, caution_id: int, reasons: str) -> Caution:
    """Lift one caution; the others on the same alert stay."""
    alert_id = Caution.objects.filter(pk=caution_id).values_list("alert_id", flat=True).first()
    if alert_id is None:
        raise NotAllowed("Nothing was changed: there is no such caution.")
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    caution = alert.cautions.get(pk=caution_id)
    if caution.lifted_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: the caution has been lifted."))
    if not reasons.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: lifting a caution has reasons."),
            {"reasons": pgettext("to mend", "Write your reasons.")},
        )
    caution.lifted_at = clock.read_now()
    caution.save(update_fields=["lifted_at"])
    record_act(
        by=by, verb="alert.caution_lifted", about=alert, stated={"caution": "lifted"}, content={"reasons": reasons}
    )
    return caution


def has_caution(alert: Alert) -> bool:
    """Whether a caution stands on an alert."""
    return alert.cautions.filter(lifted_at__isnull=True).exists()
