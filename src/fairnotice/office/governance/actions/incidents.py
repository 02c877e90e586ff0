"""An incident and its procedure (RPD 118): opened, contained, everybody told who must be, closed."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.governance.models import Incident, IncidentKind, Telling, ToldBody
from fairnotice.office.governance.roles import HANDLING, refuse_all_but


@transaction.atomic
def open_incident(
    *,
    by: User,
    kind: str,
    account: str,
    discovered_at: datetime,
    touches_persons: bool,
    sources: Collection[str] = (),
    bureaus: Collection[str] = (),
) -> Incident:
    """Open an incident and write down at once who must be told.

    RPD 118(1): the sources of the data (`sources`, codes), the bureaus whose users are concerned
    (`bureaus`), the Executive Committee, and the Commission where personal data are touched.
    """
    refuse_all_but(by, *HANDLING)
    now = clock.read_now()
    _refuse_unclear(kind, account, discovered_at, now, {*sources, *bureaus})
    incident = Incident.objects.create(
        reference=f"IN-{secrets.token_hex(4).upper()}",
        kind=kind,
        touches_persons=touches_persons,
        account=account.strip(),
        discovered_at=discovered_at,
        opened_at=now,
        opened_by=by,
    )
    due = _list_bodies(sources, bureaus, touches_persons)
    Telling.objects.bulk_create(Telling(incident=incident, body=body, bureau_id=code) for body, code in due)
    record_act(
        by=by,
        verb="incident.opened",
        about=incident,
        happened_on=discovered_at.date(),
        stated={"to": "open", "kind": kind, "touches_persons": touches_persons, "to_tell": len(due)},
        content={"account": incident.account},
    )
    return incident


def _list_bodies(
    sources: Collection[str], bureaus: Collection[str], touches_persons: bool
) -> list[tuple[ToldBody, str | None]]:
    return [
        *((ToldBody.SOURCE, code) for code in sorted(set(sources))),
        *((ToldBody.BUREAU, code) for code in sorted(set(bureaus))),
        (ToldBody.EXECUTIVE_COMMITTEE, None),
        *([(ToldBody.COMMISSION, None)] if touches_persons else []),
    ]


@transaction.atomic
def contain_incident(*, by: User, incident_id: UUID, note: str) -> Incident:
    """Say that the incident does no further harm, and by what that was reached."""
    incident = _lock_open(by, incident_id)
    if incident.contained_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: the incident is contained already."))
    if not note.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: it must be said how."),
            {"note": pgettext("to mend", "Write what was done to contain it.")},
        )
    incident.contained_at = clock.read_now()
    incident.save(update_fields=["contained_at"])
    record_act(
        by=by,
        verb="incident.contained",
        about=incident,
        stated={"from": "open", "to": "contained"},
        content={"note": note.strip()},
    )
    return incident


@transaction.atomic
def tell_of_incident(*, by: User, telling_id: int) -> Telling:
    """Enter that one of those who must be told has been told, by a person, outside this program."""
    telling = Telling.objects.select_for_update().filter(pk=telling_id).first()
    if telling is None:
        raise NotAllowed("Nothing was changed: there is no such entry.")
    incident = _lock_open(by, telling.incident_id)
    if telling.told_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: they have been told already."))
    telling.told_at, telling.told_by = clock.read_now(), by
    telling.save(update_fields=["told_at", "told_by"])
    record_act(by=by, verb="incident.told", about=incident, stated={"body": telling.body, "telling": telling.pk})
    return telling


@transaction.atomic
def close_incident(*, by: User, incident_id: UUID, note: str) -> Incident:
    """Close an incident: only when it is contained and everybody has been told who must be."""
    incident = _lock_open(by, incident_id)
    if incident.contained_at is None or incident.tellings.filter(told_at__isnull=True).exists():
        raise Refused(
            pgettext("refusal", "Nothing was closed: the incident is not contained, or somebody has not been told yet.")
        )
    if not note.strip():
        raise Refused(
            pgettext("refusal", "Nothing was closed: it must be said what follows."),
            {"note": pgettext("to mend", "Write what was learnt from it.")},
        )
    incident.closed_at = clock.read_now()
    incident.save(update_fields=["closed_at"])
    record_act(
        by=by,
        verb="incident.closed",
        about=incident,
        stated={"from": "contained", "to": "closed"},
        content={"note": note.strip()},
    )
    return incident


def _refuse_unclear(kind: str, account: str, discovered_at: datetime, now: datetime, codes: set[str]) -> None:
    gaps = {}
    if kind not in IncidentKind.values:
        gaps["kind"] = pgettext("to mend", "Choose what happened.")
    if not account.strip():
        gaps["account"] = pgettext("to mend", "Write what happened. Name no subject.")
    if discovered_at > now:
        gaps["discovered_at"] = pgettext("to mend", "Name a moment that has passed.")
    if Bureau.objects.filter(code__in=codes).count() != len(codes):
        gaps["sources"] = pgettext("to mend", "Name bureaus by their codes; one of them is not registered.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was opened: the incident is not described."), gaps)


def _lock_open(by: User, incident_id: UUID) -> Incident:
    refuse_all_but(by, *HANDLING)
    incident = Incident.objects.select_for_update().filter(pk=incident_id).first()
    if incident is None:
        raise NotAllowed("Nothing was changed: there is no such incident.")
    if incident.closed_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: the incident is closed."))
    return incident
