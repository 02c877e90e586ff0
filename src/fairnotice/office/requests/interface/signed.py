"""Who calls the interface: the machine's user of the bureau whose key signed the request."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security import APIKeyHeader

from fairnotice.foundation.machine.actions import machine_user_of
from fairnotice.foundation.machine.bodies import read_body
from fairnotice.foundation.machine.signatures import SignedMessage, verify_signed
from fairnotice.foundation.people.models import User


class SignedByBureau(APIKeyHeader):
    """HTTP message signature (RFC 9421) with a bureau's Ed25519 key; see how-to, machine interface."""

    param_name = "Signature"

    def authenticate(self, request: HttpRequest, key: str | None) -> User:
        """The user as which the bureau's machine acts; raises `NotSigned`."""
        message = SignedMessage(
            method=request.method or "",
            url=request.build_absolute_uri(),
            headers=dict(request.headers.items()),
            body=read_body(request),
        )
        return machine_user_of(verify_signed(message).bureau)
