"""The source says whether its data are current and whether its purpose lasts."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.locking import LIVING, lock_own_alert, refuse_state
from fairnotice.office.requests.life.second_looks import LookReason, raise_second_look
from fairnotice.office.requests.models import Alert
from fairnotice.office.requests.models.life import SourceStatement


@transaction.atomic
def confirm_current(*, by: User, alert_id: UUID, holds: bool, words: str = "") -> SourceStatement:
    """Record the source's word that its data are current, or that they are not: then somebody looks again.

    Source: RPD 12(1): the warrant stands, the sentence is not served, the case is open, the person lives.
    """
    alert = lock_own_alert(by, alert_id)
    refuse_state(alert, LIVING)
    statement = _state(alert, SourceStatement.About.CURRENT, holds=holds, words=words, by=by)
    if holds:
        alert.confirmed_at = statement.made_at
        alert.save(update_fields=["confirmed_at"])
        alert.second_looks.filter(reason=LookReason.NOT_CONFIRMED, closed_at__isnull=True).update(
            closed_at=statement.made_at, closed_by=by.acting_id, conclusion="confirmed_by_source"
        )
    else:
        raise_second_look(by=by, alert=alert, reason=LookReason.NOT_CURRENT)
    return statement


@transaction.atomic
def review_purpose(*, by: User, alert_id: UUID, lasts: bool, words: str = "") -> SourceStatement:
    """Record the source's review of its purpose; one that no longer lasts asks for a withdrawal or a second look.

    Source: RPD 10(3), 51(3), 81(3)(a).
    """
    alert = lock_own_alert(by, alert_id)
    refuse_state(alert, LIVING)
    statement = _state(alert, SourceStatement.About.PURPOSE, holds=lasts, words=words, by=by)
    if not lasts:
        raise_second_look(by=by, alert=alert, reason=LookReason.PURPOSE_ACHIEVED)
    return statement


def _state(alert: Alert, about: str, *, holds: bool, words: str, by: User) -> SourceStatement:
    if not holds and not words.strip():
        raise Refused(
            pgettext("refusal", "Nothing was recorded: say what has changed."),
            {"words": pgettext("to mend", "Write what has changed.")},
        )
    statement = SourceStatement.objects.create(
        alert=alert, about=about, holds=holds, words=words, made_by=by.acting_id, made_at=clock.read_now()
    )
    record_act(
        by=by, verb="alert.stated", about=alert, stated={"about": about, "holds": holds}, content={"words": words}
    )
    return statement
