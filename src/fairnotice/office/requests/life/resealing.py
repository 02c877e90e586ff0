"""Seal anew, under the newest key, what older keys sealed: no key is retired while something lies under it."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from fairnotice import clock
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.people.models import KeyRotation
from fairnotice.office.requests.models import Block
from fairnotice.office.requests.models.kept import Basis
from fairnotice.office.requests.sealing import BASIS_KEYS, BLOCK_KEYS, open_content, seal_content


@transaction.atomic
def reseal_blocks(*, by: Actor) -> int:
    """Seal anew what blocked alerts say; returns how many were changed."""
    count = 0
    for block in Block.objects.select_for_update().filter(lifted_at__isnull=True).iterator(chunk_size=500):
        if _is_older(block.sealed, BLOCK_KEYS):
            content = open_content(bytes(block.sealed), block.alert_id)
            block.sealed = seal_content(content, block.alert_id, keys=BLOCK_KEYS)
            block.save(update_fields=["sealed"])
            count += 1
    return _enter(by, BLOCK_KEYS, count)


@transaction.atomic
def reseal_bases(*, by: Actor) -> int:
    """Seal anew what screenings were made from; returns how many were changed."""
    count = 0
    for basis in Basis.objects.select_for_update().iterator(chunk_size=500):
        if _is_older(basis.sealed, BASIS_KEYS):
            basis.sealed = seal_content(open_content(bytes(basis.sealed), basis.pk), basis.pk, keys=BASIS_KEYS)
            basis.save(update_fields=["sealed"])
            count += 1
    return _enter(by, BASIS_KEYS, count)


def _is_older(sealed: bytes | memoryview, keys: str) -> bool:
    newest: str = settings.KEYRING.newest(keys).id
    return bool(sealed) and not bytes(sealed).startswith(newest.encode() + b"\0")


def _enter(by: Actor, keys: str, count: int) -> int:
    record = KeyRotation.objects.create(key_id=settings.KEYRING.newest(keys).id, rotated_at=clock.read_now())
    record_act(by=by, verb="key.contents_resealed", about=record, stated={"key": record.key_id, "records": count})
    return count
