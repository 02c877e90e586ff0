"""What a blocked alert said, sealed under a key that lies outside the database and its backups."""

from __future__ import annotations

import json
import secrets
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from fairnotice.adapters.keyring import Keyring
from fairnotice.errors import FairnoticeError

_NAME = "blocks"
_NONCE_BYTES = 12


class SealBroken(FairnoticeError):
    """A sealed alert cannot be opened: it was altered, or belongs to another alert."""


def seal_content(content: dict[str, Any], alert_id: UUID) -> bytes:
    """Seal an alert's content by AES-256-GCM, bound to its alert; the key's id stands in front.

    Layout: key id, NUL, nonce of 12 bytes, ciphertext with tag.
    """
    key = Keyring(settings.INSTANCE.keys).newest(_NAME)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(key.secret).encrypt(nonce, json.dumps(content).encode(), alert_id.bytes)
    return key.id.encode() + b"\0" + nonce + sealed


def open_content(sealed: bytes, alert_id: UUID) -> dict[str, Any]:
    """Open what `seal_content` sealed; raises `SealBroken`, or `KeyMissing` where its key is gone."""
    key_id, _, rest = sealed.partition(b"\0")
    key = Keyring(settings.INSTANCE.keys).find(key_id.decode())
    try:
        opened = AESGCM(key.secret).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], alert_id.bytes)
    except InvalidTag:
        raise SealBroken("Nothing was opened: what is sealed does not fit this alert, or was altered.") from None
    content: dict[str, Any] = json.loads(opened)
    return content
