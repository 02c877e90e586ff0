"""Rotating the instance's own secret keys; each rotation is an act, no key is ever shown."""

from __future__ import annotations

from typing import Protocol

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction

from fairnotice import clock
from fairnotice.adapters.keyring import Key
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.people.adapters import FACTOR_KEYS, FactorAdapter
from fairnotice.foundation.people.models import KeyRotation


class Resealer(Protocol):
    """Seals anew, under the newest key, whatever older keys of one name sealed; returns how many it changed."""

    def __call__(self, *, by: Actor) -> int: ...


#: Where a second factor's secret lies in its record, by kind.
_SEALED_FIELDS = ("secret", "seed")


@transaction.atomic
def rotate_key(*, by: Actor, name: str) -> Key:
    """Make a new newest key of a name. The older ones go on opening until they are retired."""
    key: Key = settings.KEYRING.rotate(name)
    _enter(by, key, "key.rotated")
    return key


@transaction.atomic
def retire_key(*, by: Actor, key_id: str) -> Key:
    """Delete an older key for good. First seal anew what it sealed; the newest cannot be retired."""
    key: Key = settings.KEYRING.find(key_id)
    if key.name in _RESEALERS:
        # Not one second factor or file may be lost with the key, whoever added it in the meantime.
        _RESEALERS[key.name](by=by)
    _enter(by, key, "key.retired")
    settings.KEYRING.retire(key)
    return key


@transaction.atomic
def reseal_factors(*, by: Actor) -> int:
    """Seal every second factor anew under the newest key; returns how many records were changed."""
    adapter, count = FactorAdapter(), 0
    for factor in Authenticator.objects.select_for_update().iterator(chunk_size=500):
        sealed = [name for name in _SEALED_FIELDS if isinstance(factor.data.get(name), str)]
        for name in sealed:
            factor.data[name] = adapter.encrypt(adapter.decrypt(factor.data[name]))
        if sealed:
            factor.save(update_fields=["data"])
            count += 1
    record = KeyRotation.objects.create(key_id=settings.KEYRING.newest(FACTOR_KEYS).id, rotated_at=clock.read_now())
    record_act(by=by, verb="key.factors_resealed", about=record, stated={"records": count})
    return count


def register_resealer(name: str, reseal: Resealer) -> None:
    """Say how what the keys of a name sealed is sealed anew; no key of that name is retired before it was."""
    _RESEALERS[name] = reseal


def _enter(by: Actor, key: Key, verb: str) -> None:
    record = KeyRotation.objects.create(key_id=key.id, rotated_at=clock.read_now())
    record_act(by=by, verb=verb, about=record, stated={"key": key.id})


_RESEALERS: dict[str, Resealer] = {FACTOR_KEYS: reseal_factors}
