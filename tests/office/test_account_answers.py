"""Nobody learns from an answer, or from its time, whether an account exists."""

from __future__ import annotations

import re
import time

import pytest
from django.core import mail
from django.test import Client

from fairnotice.foundation.people.models import User
from fairnotice.sites import sign_in

pytestmark = pytest.mark.django_db
_TOKEN = re.compile(r'(csrfmiddlewaretoken" value=")[^"]+')


def ask(path: str, given: dict[str, str]) -> tuple[int, str, str]:
    """Status, place led to and page, without what differs at every answer, as somebody new sees them."""
    answer = Client().post(path, given)
    return answer.status_code, answer.get("Location", ""), _TOKEN.sub(r"\1", answer.content.decode())


def test_a_name_that_exists_and_one_that_does_not_are_refused_alike(reviewer: User) -> None:
    known = ask("/account/login/", {"login": "reviewer-one", "password": "wrong wrong wrong"})
    unknown = ask("/account/login/", {"login": "reviewer-two", "password": "wrong wrong wrong"})
    assert known[0] == 200
    assert known == tuple(
        part.replace("reviewer-two", "reviewer-one") if isinstance(part, str) else part for part in unknown
    )


def test_a_closed_account_is_refused_like_an_unknown_one_until_its_password_is_known(reviewer: User) -> None:
    reviewer.is_active = False
    reviewer.save(update_fields=["is_active"])
    known = ask("/account/login/", {"login": "reviewer-one", "password": "wrong wrong wrong"})
    assert known[0] == 200 and "closed" not in known[2]


def test_asking_for_a_new_password_answers_alike_and_takes_as_long(
    reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    known = ask("/account/password/reset/", {"email": reviewer.email})
    unknown = ask("/account/password/reset/", {"email": "nobody@synthetic.example"})
    assert known[0] == 302 and known == unknown
    # Both were held back to the same moment: neither way through was longer than the pause.
    assert len(slept) == 2 and all(0 < pause <= sign_in.RESET_SECONDS for pause in slept)


def test_the_mail_says_nothing_about_the_person_in_subject_or_body(
    reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    monkeypatch.setattr("fairnotice.foundation.people.adapters.Thread", _AtOnce)
    ask("/account/password/reset/", {"email": reviewer.email})
    (sent,) = mail.outbox
    assert sent.subject == "Your sign-in"
    assert reviewer.username not in sent.body and reviewer.email not in sent.body
    ask("/account/password/reset/", {"email": "nobody@synthetic.example"})
    assert len(mail.outbox) == 1


class _AtOnce:
    """A thread that does its work where it is started, so that a test sees what it did."""

    def __init__(self, target: object, args: tuple[object, ...], **named: object) -> None:
        self.target, self.args = target, args

    def start(self) -> None:
        assert callable(self.target)
        self.target(*self.args)
