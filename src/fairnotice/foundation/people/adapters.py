"""What allauth asks of us: nobody signs up by themselves, and the second factors lie sealed."""

from __future__ import annotations

from collections.abc import Mapping

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from fairnotice.adapters.keyring import KeyMissing

#: The name of the keys that seal second factors.
FACTOR_KEYS = "factors"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """An account is made by accepting an invitation, in no other way."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


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

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        return user.get_username()


def factor_cipher() -> MultiFernet:
    """Seal with the newest key, open with any that is not retired."""
    return MultiFernet([Fernet(key.text) for key in settings.KEYRING.list_keys(FACTOR_KEYS)])


def name_guessed_at(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """The name whose wrong passwords are counted: sign-in knows no case, so neither does the count."""
    return (credentials or {}).get("username", "").casefold()
