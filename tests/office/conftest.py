"""A small office: two bureaus, one officer each, and people of every role. All synthetic."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from pytest_django import Settings

from fairnotice import clock
from fairnotice.demo.generator import write_request
from fairnotice.foundation.people.actions.ties import declare_complete, declare_interest
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.models import Alert, Request
from tests.office.living import publish

pytestmark = pytest.mark.django_db


def sound_fields(story: str = "sound-murder", language: str = "en", seed: int = 1) -> dict[str, Any]:
    """What a bureau would give for one of the synthetic stories."""
    written = write_request(story, seed, language)
    kind = "wanted_diffusion" if written["alert"]["kind"] != "red_notice" else "red_notice"
    return keep_given_fields(written, kind)


class MovingClock:
    """A clock that a test sets and moves."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture(autouse=True)
def _files_of_this_test(settings: Settings, tmp_path: Path) -> None:
    settings.FILES_FOLDER = tmp_path / "files"


@pytest.fixture
def moving_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[MovingClock]:
    from tests.conftest import NOW

    moving = MovingClock(NOW)
    monkeypatch.setattr(clock, "read_now", lambda: moving.now)
    monkeypatch.setattr(clock, "read_today", lambda: moving.now.date())
    yield moving


@pytest.fixture
def bureau(db: None) -> Bureau:
    return Bureau.objects.create(code="NCB-XA", name="SYNTHETIC bureau of Averland", country="XA", is_synthetic=True)


@pytest.fixture
def other_bureau(db: None) -> Bureau:
    return Bureau.objects.create(code="NCB-XB", name="SYNTHETIC bureau of Brenovia", country="XB", is_synthetic=True)


def make_user(role: Role, name: str, bureau: Bureau | None = None) -> User:
    user = User(username=name, email=f"{name}@synthetic.example", role=role, bureau=bureau, is_synthetic=True)
    user.set_password(f"synthetic {name} password")
    user.save()
    # As everybody who works here: a second factor enrolled, the ties declared.
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "SYNTHETIC"})
    if user.reviews:
        declare_interest(by=user, kind="nationality", country="QS")
    declare_complete(by=user)
    return user


def enter(client: Client, user: User) -> Client:
    """Sign a person in without the pages of the sign-in."""
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def officer(bureau: Bureau) -> User:
    return make_user(Role.BUREAU_OFFICER, "officer-xa", bureau)


@pytest.fixture
def other_officer(other_bureau: Bureau) -> User:
    return make_user(Role.BUREAU_OFFICER, "officer-xb", other_bureau)


@pytest.fixture
def reviewer(db: None) -> User:
    return make_user(Role.REVIEWER, "reviewer-one")


@pytest.fixture
def second_reviewer(db: None) -> User:
    return make_user(Role.SENIOR_REVIEWER, "reviewer-two")


@pytest.fixture
def auditor(db: None) -> User:
    return make_user(Role.AUDITOR, "auditor-one")


@pytest.fixture
def operator(db: None) -> User:
    return make_user(Role.OPERATOR, "operator-one")


@pytest.fixture
def ethics_officer(db: None) -> User:
    return make_user(Role.ETHICS_OFFICER, "ethics-one")


@pytest.fixture
def draft(officer: User) -> Request:
    request = begin_request(by=officer, kind="red_notice")
    return save_draft(by=officer, request_id=request.pk, fields=sound_fields(), version=0)


@pytest.fixture
def submitted(draft: Request, officer: User) -> Request:
    submit_request(by=officer, request_id=draft.pk)
    draft.refresh_from_db()
    return draft


@pytest.fixture
def alert(submitted: Request, reviewer: User, second_reviewer: User) -> Alert:
    return publish(submitted, reviewer, second_reviewer)


@pytest.fixture
def another_alert(officer: User, reviewer: User, second_reviewer: User) -> Alert:
    request = begin_request(by=officer, kind="red_notice")
    save_draft(by=officer, request_id=request.pk, fields=sound_fields(seed=2), version=0)
    submit_request(by=officer, request_id=request.pk)
    return publish(request, reviewer, second_reviewer)
