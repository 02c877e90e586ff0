"""Rotating the keys that wrap the files' own keys. No file is written anew: only what wraps its key changes."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from fairnotice import clock
from fairnotice.adapters.keyring import Key
from fairnotice.adapters.sealed_file import wrap_data_key
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.files.sealing import FILE_KEYS, unwrap_file
from fairnotice.foundation.people.actions.keys import rotate_key
from fairnotice.foundation.people.models import KeyRotation


@transaction.atomic
def rotate_file_keys(*, by: Actor) -> int:
    """Make a new key and wrap every file's key by it; returns how many. Then the older ones can be retired."""
    rotate_key(by=by, name=FILE_KEYS)
    return rewrap_file_keys(by=by)


@transaction.atomic
def rewrap_file_keys(*, by: Actor) -> int:
    """Wrap by the newest key whatever an older one wraps; returns how many. Asked again, it goes on."""
    newest: Key = settings.KEYRING.newest(FILE_KEYS)
    count = sum(_rewrap(model, newest) for model in (Attachment, Upload))
    record = KeyRotation.objects.create(key_id=newest.id, rotated_at=clock.read_now())
    record_act(by=by, verb="key.files_rewrapped", about=record, stated={"key": newest.id, "files": count})
    return count


def _rewrap(model: type[Attachment] | type[Upload], newest: Key) -> int:
    older = model._default_manager.select_for_update().filter(wrapped_key__isnull=False).exclude(key_id=newest.id)
    count = 0
    for row in older.iterator(chunk_size=500):
        file = unwrap_file(row.file_id, row.key_id, row.wrapped_key)
        row.wrapped_key = wrap_data_key(file.data_key, key=newest, file_id=row.file_id)
        row.key_id = newest.id
        row.save(update_fields=["wrapped_key", "key_id"])
        count += 1
    return count
