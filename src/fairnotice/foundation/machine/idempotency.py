"""Doing a machine's request once, however often it is sent under the same key.

Source: the Idempotency-Key header of the IETF's draft of that name; kept 24 hours (house policy).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction

from fairnotice import clock
from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.machine.models import KeptAnswer
from fairnotice.foundation.people.models import Bureau

KEPT = timedelta(hours=24)

#: Status and content of an answer; content without personal data, for it is kept.
Answer = tuple[int, Mapping[str, Any]]


def fingerprint_of(method: str, path: str, body: bytes) -> str:
    """SHA-256 over what was asked, in hex: the same key may not ask for something else."""
    return hashlib.sha256(b"\n".join((method.encode(), path.encode(), body))).hexdigest()


def answer_once(*, bureau: Bureau, key: str, fingerprint: str, make: Callable[[], Answer]) -> Answer:
    """Make an answer, or give again what this key was answered.

    What is refused is not kept, so that it may be mended and sent under the same key. Raises `Refused`
    where the key was used for something else, `Conflict` where the first request has not ended.
    """
    if not key:
        with transaction.atomic():
            return make()
    if not _is_usable(key):
        raise Refused("Nothing was done.", {"Idempotency-Key": "Between 1 and 200 visible ASCII characters."})
    try:
        with transaction.atomic():
            kept = _find(bureau, key)
            if kept is None:
                return _make_and_keep(bureau, key, fingerprint, make)
    except _ClaimedMeanwhile:
        kept = _find(bureau, key)
        if kept is None:
            raise Conflict("Nothing was done: a request under the same key has just failed. Send it again.") from None
    return _give_again(kept, fingerprint)


class _ClaimedMeanwhile(Exception):
    """Another request claimed the key between our look and our claim."""


def _make_and_keep(bureau: Bureau, key: str, fingerprint: str, make: Callable[[], Answer]) -> Answer:
    try:
        with transaction.atomic():
            claim = KeptAnswer.objects.create(bureau=bureau, key=key, fingerprint=fingerprint, kept_at=clock.read_now())
    except IntegrityError as claimed:
        raise _ClaimedMeanwhile from claimed
    status, answer = make()
    claim.status, claim.answer = status, dict(answer)
    claim.save(update_fields=["status", "answer"])
    return status, answer


def _find(bureau: Bureau, key: str) -> KeptAnswer | None:
    """The answer kept under a key; one older than 24 hours is as good as none and makes room."""
    kept = KeptAnswer.objects.filter(bureau=bureau, key=key)
    kept.filter(kept_at__lt=clock.read_now() - KEPT).delete()
    return kept.first()


def _give_again(kept: KeptAnswer, fingerprint: str) -> Answer:
    if kept.fingerprint != fingerprint:
        raise Refused(
            "Nothing was done: this idempotency key was used for another request.",
            {"Idempotency-Key": "A key that was not used in the last 24 hours, or the same request again."},
        )
    return kept.status, kept.answer


def _is_usable(key: str) -> bool:
    return len(key) <= 200 and all("!" <= character <= "~" for character in key)
