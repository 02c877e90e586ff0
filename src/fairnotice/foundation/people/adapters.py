"""What allauth asks of us: nobody signs up by themselves, and the second factors lie sealed."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from threading import Thread
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.mail import EmailMessage
from django.http import HttpRequest

from fairnotice.adapters.keyring import KeyMissing

logger = logging.getLogger(__name__)

#: The name of the keys that seal second factors.
FACTOR_KEYS = "factors"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """An account is made by accepting an invitation, in no other way."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send beside the answer: how long a mail server takes would tell that the account exists."""
        message = self.render_mail(template_prefix, email, context | {"email": email})
        Thread(target=_send, args=(message,), name="account-mail", daemon=True).start()

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing on top of the next page: allauth's words there name the person."""


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """Second factors are sealed under keys outside the database: a stolen backup signs nobody in."""

    def encrypt(self, text: str) -> str:
        return factor_cipher().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return factor_cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            raise KeyMissing(
                "Nobody was signed in: the key of the second factor is missing. Restore the keys' folder."
            ) from None

    def build_totp_svg(self, url: str) -> str:
        """The picture for the app, to stand in the page itself: the pages load no picture from a `data:` address."""
        drawn: str = super().build_totp_svg(url)
        return drawn[drawn.index("<svg") :]

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        # One session left open would otherwise be enough to lose it: two persons take it away.
        return not settings.SECOND_FACTOR_DEMANDED

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        return user.get_username()


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as error:
        # smtplib's errors are OSErrors; what they say may carry the address, so only their kind is kept.
        logger.error("account mail not sent", extra={"kind": type(error).__name__})


def factor_cipher() -> MultiFernet:
    """Seal with the newest key, open with any that is not retired."""
    return MultiFernet([Fernet(key.text) for key in settings.KEYRING.list_keys(FACTOR_KEYS)])


def name_guessed_at(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """The name whose wrong passwords are counted: sign-in knows no case, so neither does the count."""
    return (credentials or {}).get("username", "").casefold()
