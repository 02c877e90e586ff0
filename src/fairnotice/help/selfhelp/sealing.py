"""What a person answered, sealed into the page itself: this computer keeps nothing of it.

A sealed text is `version, day, nonce, AES-256-GCM(zlib(JSON))` in URL-safe base64 (RFC 4648, NIST SP 800-38D). Its
key belongs to one day. Keys older than yesterday's are destroyed, so that a page kept somewhere opens nowhere after
the second midnight (UTC), not even here.
"""

from __future__ import annotations

import json
import secrets
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from datetime import date, timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fairnotice.adapters.keyring import Keyring
from fairnotice.errors import FairnoticeError
from fairnotice.help.selfhelp.screens import Answer, Answers

_VERSION = b"\x01"
_NONCE_BYTES = 12
_HEAD_BYTES = 1 + 4
#: What may come out of a sealed text. More was never sealed here.
_MOST_BYTES = 4_000_000
#: Today's key seals; it and yesterday's open, so that midnight interrupts nobody.
_DAYS_OPENED = 2


class CannotOpen(FairnoticeError):
    """A sealed text is older than its key, or is none of ours; what it held cannot be read any more."""


class AnswerSeal:
    """Seals and opens answers under the keys of today and yesterday."""

    def __init__(self, keyring: Keyring, today: date) -> None:
        self._keyring = keyring
        self._today = today

    def seal(self, answers: Answers) -> str:
        """The answers as a text for a hidden field of a form."""
        head = _VERSION + self._today.toordinal().to_bytes(4, "big")
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = AESGCM(self._key_of(self._today)).encrypt(nonce, pack_answers(answers), head)
        return urlsafe_b64encode(head + nonce + sealed).decode("ascii")

    def open(self, text: str) -> dict[str, Answer]:
        """The answers of a sealed text; none for ''. Raises `CannotOpen`."""
        if not text:
            return {}
        try:
            raw = urlsafe_b64decode(text.encode("ascii"))
            head, nonce, sealed = raw[:_HEAD_BYTES], raw[_HEAD_BYTES:][:_NONCE_BYTES], raw[_HEAD_BYTES + _NONCE_BYTES :]
            return unpack_answers(AESGCM(self._key_of(self._read_day(head))).decrypt(nonce, sealed, head))
        except (ValueError, InvalidTag, OverflowError, zlib.error) as problem:
            raise CannotOpen("These answers cannot be opened any more. Nothing of them is kept here.") from problem

    def forget_older_keys(self) -> int:
        """Destroy the keys of days that open nothing any more; returns how many."""
        kept = {_name_key(self._today - timedelta(days=back)) for back in range(-1, _DAYS_OPENED)}
        return self._keyring.destroy(lambda name: name.startswith(_PREFIX) and name not in kept)

    def _read_day(self, head: bytes) -> date:
        if head[:1] != _VERSION or len(head) != _HEAD_BYTES:
            raise ValueError("not one of ours")
        day = date.fromordinal(int.from_bytes(head[1:], "big"))
        if not timedelta(days=-1) <= self._today - day < timedelta(days=_DAYS_OPENED):
            raise ValueError("its key is destroyed")
        return day

    def _key_of(self, day: date) -> bytes:
        return self._keyring.newest(_name_key(day)).secret


def pack_answers(answers: Answers) -> bytes:
    """The answers as few bytes."""
    return zlib.compress(json.dumps(answers, ensure_ascii=False, separators=(",", ":")).encode())


def unpack_answers(packed: bytes) -> dict[str, Answer]:
    """The answers of packed bytes. Raises `ValueError`, `zlib.error` or `CannotOpen` where they are none."""
    return _as_answers(json.loads(zlib.decompressobj().decompress(packed, _MOST_BYTES)))


_PREFIX = "answers."


def _name_key(day: date) -> str:
    return f"{_PREFIX}{day.isoformat()}"


def _as_answers(found: object) -> dict[str, Answer]:
    if not isinstance(found, Mapping):
        raise CannotOpen("These answers cannot be opened: they are none of this program's.")
    answers: dict[str, Answer] = {}
    for name, given in found.items():
        if isinstance(given, list):
            answers[str(name)] = [str(each) for each in given]
        else:
            answers[str(name)] = str(given)
    return answers
