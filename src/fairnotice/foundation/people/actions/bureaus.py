"""Bureaus, their rights, and the keys their machines sign with."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import available_timezones

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from django.db import IntegrityError, transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.core.screening.countries import READ
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import Bureau, BureauKey, Power, Right, User
from fairnotice.foundation.people.rules import OPERATE, may


@dataclass(frozen=True, slots=True)
class BureauGiven:
    """What an operator says of a bureau. An international entity has powers and an agreement, and no country."""

    name: str
    country: str = ""
    is_international_entity: bool = False
    ie_powers: Sequence[str] = ()
    ie_authorization_ref: str = ""
    time_zone: str = "UTC"


@transaction.atomic
def add_bureau(*, by: User, code: str, given: BureauGiven, is_synthetic: bool = False) -> Bureau:
    """Add a bureau; from now on its officers may be invited."""
    _refuse_outsider(by)
    gaps = _find_gaps(given)
    if not code.strip():
        gaps["code"] = pgettext("to mend", "Write the code of the bureau.")
    elif Bureau.objects.filter(pk=code.strip()).exists():
        gaps["code"] = pgettext("to mend", "A bureau with this code is here already.")
    if gaps:
        raise Refused(pgettext("refusal", "No bureau was added: something is missing."), gaps)
    bureau = Bureau(code=code.strip(), is_synthetic=is_synthetic)
    _take_over(bureau, given)
    record_act(by=by, verb="bureau.added", about=bureau, stated=_state_of(bureau))
    return bureau


@transaction.atomic
def change_bureau(*, by: User, code: str, given: BureauGiven) -> Bureau:
    """Change what is known of a bureau: name, time zone, the powers and agreement of an international entity."""
    bureau = _lock_bureau(by, code)
    gaps = _find_gaps(given)
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was changed: something is missing."), gaps)
    before = _state_of(bureau)
    _take_over(bureau, given)
    record_act(by=by, verb="bureau.changed", about=bureau, stated={"from": before, "to": _state_of(bureau)})
    return bureau


@transaction.atomic
def set_suspended_rights(*, by: User, code: str, rights: Sequence[str], reason: str) -> Bureau:
    """Enter which rights of a bureau are suspended, as the Executive Committee decided.

    Source: RPD 131(3). The operator enters a decision made elsewhere: `reason` names it.
    """
    bureau = _lock_bureau(by, code)
    gaps = {}
    if set(rights) - set(Right.values):
        gaps["rights"] = pgettext("to mend", "Choose among the rights listed.")
    if not reason.strip():
        gaps["reason"] = pgettext("to mend", "Name the decision that suspends or restores.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was changed: something is missing."), gaps)
    before, bureau.suspended_rights = bureau.suspended_rights, sorted(set(rights))
    bureau.save(update_fields=["suspended_rights"])
    record_act(
        by=by,
        verb="bureau.rights_changed",
        about=bureau,
        stated={"from": before, "to": bureau.suspended_rights},
        content={"reason": reason},
    )
    return bureau


@transaction.atomic
def add_bureau_key(*, by: User, code: str, public_key: str, begins_at: datetime, lapses_at: datetime) -> BureauKey:
    """Enter a public Ed25519 key of a bureau's machine, PEM or base64 of its 32 bytes.

    An older key stays in force until it lapses or is revoked, so that the bureau can change over. A key
    is entered once for good: a revoked one does not come back, nor serves another bureau.
    """
    bureau = _lock_bureau(by, code)
    if lapses_at <= begins_at or lapses_at <= clock.read_now():
        raise Refused(
            pgettext("refusal", "No key was added: it would never be in force."),
            {"lapses_at": pgettext("to mend", "Choose a later day.")},
        )
    encoded = b64encode(_read_public_key(public_key)).decode("ascii")
    try:
        with transaction.atomic():
            key = BureauKey.objects.create(
                bureau=bureau,
                public_key=encoded,
                added_by=by.acting_id,
                added_at=clock.read_now(),
                begins_at=begins_at,
                lapses_at=lapses_at,
            )
    except IntegrityError:
        raise Refused(
            pgettext("refusal", "No key was added: it was entered before. The bureau makes a new one."),
            {"public_key": pgettext("to mend", "This key was entered before.")},
        ) from None
    record_act(by=by, verb="bureau.key_added", about=bureau, stated={"key": str(key.pk)})
    return key


@transaction.atomic
def revoke_bureau_key(*, by: User, key_id: UUID) -> BureauKey:
    """End a key at once: nothing signed with it is taken any more."""
    _refuse_outsider(by)
    key = BureauKey.objects.select_for_update(of=("self",)).filter(pk=key_id).first()
    if key is None:
        raise NotAllowed("Nothing was changed: there is no such key.")
    if key.revoked_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: the key was revoked already."))
    key.revoked_at, key.revoked_by = clock.read_now(), by.acting_id
    key.save(update_fields=["revoked_at", "revoked_by"])
    record_act(by=by, verb="bureau.key_revoked", about=key.bureau, stated={"key": str(key.pk)})
    return key


def _read_public_key(text: str) -> bytes:
    refused = Refused(
        pgettext("refusal", "No key was added: it is not a public Ed25519 key."),
        {"public_key": pgettext("to mend", "Paste a public Ed25519 key, as PEM or as base64 of its 32 bytes.")},
    )
    try:
        if text.strip().startswith("-----"):
            key = load_pem_public_key(text.strip().encode())
            if not isinstance(key, Ed25519PublicKey):
                raise refused
            return key.public_bytes_raw()
        return Ed25519PublicKey.from_public_bytes(b64decode(text.strip(), validate=True)).public_bytes_raw()
    except (ValueError, binascii.Error):
        raise refused from None


def _find_gaps(given: BureauGiven) -> dict[str, str]:
    gaps = {}
    if not given.name.strip():
        gaps["name"] = pgettext("to mend", "Write the name of the bureau.")
    if given.time_zone not in available_timezones():
        gaps["time_zone"] = pgettext("to mend", "Choose a time zone.")
    if given.is_international_entity:
        if given.country:
            gaps["country"] = pgettext("to mend", "An international entity belongs to no country.")
        if not set(given.ie_powers) <= set(Power.values):
            gaps["ie_powers"] = pgettext("to mend", "Choose among the powers listed.")
    elif given.country not in READ:
        gaps["country"] = pgettext("to mend", "Choose the country of the bureau.")
    return gaps


def _take_over(bureau: Bureau, given: BureauGiven) -> None:
    bureau.name, bureau.country, bureau.time_zone = given.name.strip(), given.country, given.time_zone
    bureau.is_international_entity = given.is_international_entity
    bureau.ie_powers = sorted(set(given.ie_powers)) if given.is_international_entity else []
    bureau.ie_authorization_ref = given.ie_authorization_ref.strip() if given.is_international_entity else ""
    bureau.save()


def _state_of(bureau: Bureau) -> dict[str, object]:
    return {"time_zone": bureau.time_zone, "ie_powers": list(bureau.ie_powers)}


def _refuse_outsider(by: User) -> None:
    if not may(OPERATE, by):
        raise NotAllowed("Nothing was changed: only an operator changes a bureau.")


def _lock_bureau(by: User, code: str) -> Bureau:
    _refuse_outsider(by)
    bureau = Bureau.objects.select_for_update().filter(pk=code).first()
    if bureau is None:
        raise NotAllowed("Nothing was changed: there is no such bureau.")
    return bureau
