"""The second factor is everybody's, its secret lies sealed, and nobody signs up by themselves."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import LazySettings, settings
from django.test import Client

from fairnotice.adapters.keyring import KeyMissing
from fairnotice.foundation.people.adapters import FACTOR_KEYS, FactorAdapter
from fairnotice.foundation.people.models import User

pytestmark = pytest.mark.django_db

PASSWORD = "synthetic reviewer-one password"
SECRET = "JBSWY3DPEHPK3PXP"


def sign_in(client: Client, password: str = PASSWORD, username: str = "reviewer-one") -> str:
    answer = client.post("/account/login/", {"login": username, "password": password})
    return str(answer.get("Location", answer.status_code))


def test_without_a_second_factor_no_page_opens_but_enrolling(client: Client, reviewer: User) -> None:
    Authenticator.objects.filter(user=reviewer).delete()
    assert sign_in(client) == "/"
    for path in ("/", "/people/", "/review/", "/does-not-exist/"):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (302, "/account/2fa/totp/activate/")
    assert client.get("/account/2fa/totp/activate/").status_code in (200, 302)


def test_with_a_second_factor_the_password_alone_signs_nobody_in(client: Client, reviewer: User) -> None:
    Authenticator.objects.filter(user=reviewer).delete()
    TOTP.activate(reviewer, SECRET)
    assert sign_in(client) == "/account/2fa/authenticate/"
    assert client.get("/").status_code == 302
    code = format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))
    assert client.post("/account/2fa/authenticate/", {"code": code})["Location"] == "/"
    assert client.get("/").status_code == 200


def test_a_recovery_code_signs_in_once(client: Client, reviewer: User) -> None:
    Authenticator.objects.filter(user=reviewer).delete()
    TOTP.activate(reviewer, SECRET)
    code = RecoveryCodes.activate(reviewer).get_unused_codes()[0]
    sign_in(client)
    assert client.post("/account/2fa/authenticate/", {"code": code})["Location"] == "/"
    again = Client()
    sign_in(again)
    assert again.post("/account/2fa/authenticate/", {"code": code}).status_code == 200
    assert again.get("/").status_code == 302


def test_the_secret_lies_sealed_and_opens_after_a_rotation(reviewer: User) -> None:
    Authenticator.objects.filter(user=reviewer).delete()
    TOTP.activate(reviewer, SECRET)
    kept = Authenticator.objects.get(user=reviewer).data["secret"]
    assert SECRET not in kept
    settings.KEYRING.rotate(FACTOR_KEYS)
    assert FactorAdapter().decrypt(kept) == SECRET


def test_what_no_key_opens_signs_nobody_in() -> None:
    with pytest.raises(KeyMissing):
        FactorAdapter().decrypt("gAAAAA")


def test_nobody_signs_up(client: Client) -> None:
    password = "long enough to pass"
    answer = client.post("/account/signup/", {"username": "intruder", "password1": password, "password2": password})
    assert answer.status_code == 404 and not User.objects.filter(username="intruder").exists()


def test_five_wrong_passwords_lock_out_even_the_right_one(client: Client, reviewer: User) -> None:
    for name in ("reviewer-one", "Reviewer-One", "REVIEWER-ONE", "reviewer-oNE", "reviewer-one"):
        sign_in(client, password="wrong", username=name)
    answer = client.post("/account/login/", {"login": "reviewer-one", "password": PASSWORD})
    assert answer.status_code == 429
    assert "reviewer-one" not in answer.content.decode()
    assert client.get("/").status_code == 302


def test_who_only_knows_a_name_locks_nobody_out_elsewhere(client: Client, reviewer: User) -> None:
    for _ in range(6):
        client.post("/account/login/", {"login": "reviewer-one", "password": "wrong"}, REMOTE_ADDR="192.0.2.66")
    assert sign_in(client).startswith("/account/2fa/")


def test_in_the_demo_world_alone_a_password_is_enough(client: Client, reviewer: User, settings: LazySettings) -> None:
    Authenticator.objects.filter(user=reviewer).delete()
    settings.SECOND_FACTOR_DEMANDED = False
    sign_in(client)
    assert client.get("/").status_code == 200
