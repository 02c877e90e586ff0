"""Take in alerts that stood before this office; each waits for a second look, and none is ever sent out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from fairnotice import clock
from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests.life.second_looks import LookReason
from fairnotice.office.requests.models import LegacyAlert, SecondLook


@dataclass(frozen=True, slots=True)
class LegacyRead:
    """An alert that stood before, as it was read: its own reference, its kind, what it says."""

    reference: str
    kind: str
    content: dict[str, Any]


@transaction.atomic
def take_in_legacy_alerts(*, by: User, bureau: Bureau, alerts: Sequence[LegacyRead]) -> int:
    """Take in those that are not known yet by bureau and reference; returns how many.

    Raises `NotAllowed` for who is no operator.
    """
    if by.role != Role.OPERATOR or not by.is_active:
        raise NotAllowed("Nothing was taken in: only an operator imports existing alerts.")
    # The bureau's row is the lock: two imports of one bureau go one after the other.
    Bureau.objects.select_for_update().get(pk=bureau.pk)
    wanted = {read.reference: read for read in alerts}
    known = LegacyAlert.objects.filter(bureau=bureau, reference__in=list(wanted)).values_list("reference", flat=True)
    fresh = [wanted[reference] for reference in sorted(wanted.keys() - set(known))]
    now = clock.read_now()
    for read in fresh:
        alert = LegacyAlert.objects.create(
            bureau=bureau,
            kind=read.kind,
            reference=read.reference,
            content=read.content,
            imported_at=now,
            imported_by=by.acting_id,
            is_synthetic=bureau.is_synthetic,
        )
        SecondLook.objects.create(legacy=alert, reason=LookReason.LEGACY, raised_at=now, raised_by=by.acting_id)
        stated = {"kind": read.kind, "second_look": LookReason.LEGACY.value}
        record_act(by=by, verb="legacy.taken_in", about=alert, stated=stated)
    return len(fresh)
