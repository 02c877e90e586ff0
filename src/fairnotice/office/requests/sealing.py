"""What nobody may read out of a stolen backup, sealed under keys that lie outside the database and its backups."""

from __future__ import annotations

import json
import secrets
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from fairnotice.errors import FairnoticeError

#: The names of the keys: of what blocked alerts say, and of what screenings were made from.
BLOCK_KEYS, BASIS_KEYS = "blocks", "screenings"
_NONCE_BYTES = 12


class SealBroken(FairnoticeError):
    """What is sealed cannot be opened: it was altered, or belongs to something else."""


def seal_content(content: dict[str, Any], belongs_to: UUID, *, keys: str) -> bytes:
    """Seal content by AES-256-GCM under the newest key of a name, bound to what it belongs to.

    Layout: id of the key, NUL, nonce of 12 bytes, ciphertext with tag.
    """
    key = settings.KEYRING.newest(keys)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(key.secret).encrypt(nonce, json.dumps(content).encode(), belongs_to.bytes)
    return key.id.encode() + b"\0" + nonce + sealed


def open_content(sealed: bytes, belongs_to: UUID) -> dict[str, Any]:
    """Open what `seal_content` sealed; raises `SealBroken`, or `KeyMissing` where its key is gone."""
    key_id, _, rest = sealed.partition(b"\0")
    key = settings.KEYRING.find(key_id.decode())
    try:
        opened = AESGCM(key.secret).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], belongs_to.bytes)
    except InvalidTag:
        raise SealBroken("Nothing was opened: what is sealed does not fit where it lies, or was altered.") from None
    content: dict[str, Any] = json.loads(opened)
    return content
