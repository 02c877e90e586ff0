"""Whether a request was signed by a bureau's key: HTTP message signatures with Ed25519.

Source: RFC 9421 (signatures), RFC 9530 (Content-Digest). The signature must cover method, authority,
path and query, the digest of a body, and the headers that say how it is meant; it carries `created`, `keyid` and
`nonce`.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import IntegrityError, transaction
from http_message_signatures import HTTPMessageVerifier, HTTPSignatureKeyResolver
from http_message_signatures.algorithms import ED25519
from http_message_signatures.exceptions import HTTPMessageSignaturesException, InvalidSignature

from fairnotice import clock
from fairnotice.errors import NotAllowed
from fairnotice.foundation.machine.models import SeenNonce
from fairnotice.foundation.people.models import BureauKey
from fairnotice.foundation.people.queries import find_bureau_key

#: How far a signature's moment may lie from ours, either way.
TOLERANCE = timedelta(minutes=5)
COVERED = ("@method", "@authority", "@path", "@query")
#: What says whether a thing is done twice, and where a piece of a file belongs.
COVERED_IF_SENT = ("idempotency-key", "upload-length", "upload-metadata", "upload-offset")
#: What a refusal asks for, in the words of RFC 9421, section 5.1.
ACCEPTED = 'sig=("@method" "@authority" "@path" "@query" "content-digest");created;keyid;nonce;alg="ed25519"'
_SHORTEST_NONCE, _LONGEST_NONCE = 16, 128


class NotSigned(NotAllowed):
    """The request bears no signature by a bureau's key that is in force; nothing was done or shown."""


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """A request as RFC 9421 sees it."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes


def verify_signed(message: SignedMessage) -> BureauKey:
    """The key that signed a message, which from now on cannot be played again.

    Raises `NotSigned` in the same words whatever is wrong.
    """
    resolver = _BureauKeys()
    names = {name.lower() for name in message.headers}
    demanded = [*COVERED, *(name for name in COVERED_IF_SENT if name in names)]
    verifier = _Verifier(signature_algorithm=ED25519, key_resolver=resolver)
    try:
        (result,) = verifier.verify(message, max_age=TOLERANCE, require_components=demanded, body=message.body or None)
    except (HTTPMessageSignaturesException, ValueError, TypeError) as problem:
        raise NotSigned(_WORDS) from problem
    _use_nonce(resolver.found, result.nonce)
    return resolver.found


_WORDS = (
    "Nothing was done or shown: the request is not signed by a key of a bureau that is in force. Sign method, "
    "authority, path, query and Content-Digest with Ed25519, within five minutes, under a nonce never used before."
)


class _Verifier(HTTPMessageVerifier):  # type: ignore[misc]
    """The library's verifier by our clock, which tests can freeze; `created` is never optional."""

    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:
        now, created = clock.read_now(), sig_input.params.get("created")
        if type(created) is not int:
            raise InvalidSignature("created is missing")
        try:
            moment = datetime.fromtimestamp(created, tz=UTC)
        except (OverflowError, OSError, ValueError):
            raise InvalidSignature("created is no moment") from None
        if abs(now - moment) > TOLERANCE:
            raise InvalidSignature("created lies too far from now")
        expires = sig_input.params.get("expires")
        if expires is not None and expires < now.timestamp():
            raise InvalidSignature("the signature has expired")


class _BureauKeys(HTTPSignatureKeyResolver):  # type: ignore[misc]
    """Finds the public key that a signature names, and remembers whose it is."""

    found: BureauKey

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        found = find_bureau_key(UUID(key_id), at=clock.read_now())
        if found is None:
            raise InvalidSignature("no such key is in force")
        self.found = found
        return Ed25519PublicKey.from_public_bytes(base64.b64decode(found.public_key))

    def resolve_private_key(self, key_id: str) -> None:
        raise InvalidSignature("private keys stay with the bureau")


def _use_nonce(key: BureauKey, nonce: str | None) -> None:
    if nonce is None or not _SHORTEST_NONCE <= len(nonce) <= _LONGEST_NONCE:
        raise NotSigned(_WORDS)
    try:
        with transaction.atomic():
            SeenNonce.objects.create(key_id=key.pk, nonce=nonce, seen_at=clock.read_now())
    except IntegrityError as replayed:
        raise NotSigned(_WORDS) from replayed
