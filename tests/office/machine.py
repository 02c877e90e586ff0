"""A bureau's machine as an outsider would write it: signs with the published library, knows nothing of our code."""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.test import Client
from http_message_signatures import HTTPMessageSigner, HTTPSignatureKeyResolver
from http_message_signatures.algorithms import ED25519

from fairnotice import clock
from fairnotice.foundation.people.models import Bureau, BureauKey


@dataclass
class Outgoing:
    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)


class Keys(HTTPSignatureKeyResolver):
    def __init__(self, private: Ed25519PrivateKey) -> None:
        self.private = private

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:
        return self.private

    def resolve_public_key(self, key_id: str) -> None:
        raise AssertionError("a machine only signs")


class Machine:
    """Sends signed requests for one bureau."""

    covered = ("@method", "@authority", "@path", "@query")

    def __init__(self, bureau: Bureau) -> None:
        self.private = Ed25519PrivateKey.generate()
        public = base64.b64encode(self.private.public_key().public_bytes_raw()).decode()
        now = clock.read_now()
        self.key = BureauKey.objects.create(
            bureau=bureau,
            public_key=public,
            added_by="test",
            added_at=now,
            begins_at=now,
            lapses_at=now + timedelta(days=30),
        )
        self.client = Client(raise_request_exception=False)

    def sign(
        self,
        method: str,
        path: str,
        body: bytes,
        *,
        headers: dict[str, str] | None = None,
        created: datetime | None = None,
        nonce: str | None = None,
        key_id: UUID | None = None,
        covered: tuple[str, ...] | None = None,
    ) -> dict[str, str]:
        """The headers of a signed request."""
        outgoing = Outgoing(method, f"http://testserver{path}", dict(headers or {}))
        names = covered if covered is not None else (*self.covered, *(name.lower() for name in outgoing.headers))
        HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=Keys(self.private)).sign(
            outgoing,
            key_id=str(key_id or self.key.pk),
            created=created or clock.read_now(),
            nonce=nonce or secrets.token_urlsafe(24),
            covered_component_ids=names,
            body=body or None,
        )
        return outgoing.headers

    def send(
        self, method: str, path: str, content: Any = None, *, key: str = "", raw: bytes = b"", **signing: Any
    ) -> Any:
        """Send one request and read the answer."""
        body = raw or (json.dumps(content).encode() if content is not None else b"")
        extra = {"Idempotency-Key": key} if key else {}
        headers = self.sign(method, path, body, headers=extra, **signing)
        return self.client.generic(method, path, body, content_type="application/json", headers=headers)


def nowhere() -> str:
    return f"/api/v1/requests/{uuid4()}"
