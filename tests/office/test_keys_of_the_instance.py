"""Rotating keys: sessions and second factors go on, each rotation is an act, no key is shown."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.test import Client

from fairnotice.adapters.keyring import Keyring
from fairnotice.errors import Conflict
from fairnotice.foundation.acts.actions import System
from fairnotice.foundation.acts.models import Act, Opening
from fairnotice.foundation.people.actions.keys import retire_key
from fairnotice.foundation.people.adapters import FactorAdapter
from fairnotice.foundation.people.models import User

pytestmark = pytest.mark.django_db

SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def keyring(tmp_path: Path, settings: LazySettings) -> Iterator[Keyring]:
    settings.KEYRING = Keyring(tmp_path)
    yield settings.KEYRING


def rotate(*words: str) -> str:
    told = StringIO()
    call_command("rotate_key", *words, stdout=told)
    return told.getvalue()


def enrol(user: User) -> Authenticator:
    Authenticator.objects.filter(user=user).delete()
    TOTP.activate(user, SECRET)
    return Authenticator.objects.get(user=user)


def test_a_rotation_and_a_retirement_lose_no_second_factor(keyring: Keyring, reviewer: User) -> None:
    factor = enrol(reviewer)
    codes = RecoveryCodes.activate(reviewer).get_unused_codes()
    before = factor.data["secret"]
    # The records of the suite's other people were never sealed.
    Authenticator.objects.exclude(user=reviewer).delete()
    told = rotate("factors")
    assert "factors-2" in told and "2 records" in told
    rotate("factors", "--retire", "factors-1")
    factor.refresh_from_db()
    assert factor.data["secret"] != before
    assert FactorAdapter().decrypt(factor.data["secret"]) == SECRET
    recovery = Authenticator.objects.get(user=reviewer, type=Authenticator.Type.RECOVERY_CODES)
    assert RecoveryCodes(recovery).get_unused_codes() == codes


def test_each_rotation_is_an_act_that_names_the_key_and_shows_nothing_of_it(keyring: Keyring) -> None:
    told = rotate("session") + rotate("session", "--retire", "session-1") + rotate("session", "--list")
    assert list(Act.objects.filter(verb__startswith="key.").values_list("verb", "stated__key")) == [
        ("key.rotated", "session-2"),
        ("key.retired", "session-1"),
    ]
    kept = told + str(list(Act.objects.values())) + str(list(Opening.objects.values()))
    for key in keyring.list_keys("session"):
        assert key.text not in kept and key.secret.hex() not in kept


def test_the_newest_key_is_never_retired_and_the_refusal_leaves_no_act(keyring: Keyring) -> None:
    rotate("session")
    with pytest.raises(Conflict):
        retire_key(by=System("test"), key_id="session-2")
    with pytest.raises(CommandError, match="Rotate first"):
        rotate("session", "--retire", "session-2")
    assert not Act.objects.filter(verb="key.retired").exists()
    assert keyring.newest("session").id == "session-2"


def test_a_session_outlives_the_rotation_of_the_key_that_signed_it(
    client: Client, reviewer: User, settings: LazySettings
) -> None:
    client.force_login(reviewer, backend="allauth.account.auth_backends.AuthenticationBackend")
    older = settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "n" * 64, [older]
    assert client.get("/").status_code == 200
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "m" * 64, []
    assert client.get("/").status_code == 302
