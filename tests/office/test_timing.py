"""The time of an answer does not tell what is another bureau's from what does not exist, however it is asked."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter_ns
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from fairnotice.foundation.files.actions.uploading import begin_upload
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request
from tests.office.conftest import enter
from tests.office.files_given import attach, given
from tests.office.machine import Machine

pytestmark = pytest.mark.django_db

ROUNDS = 100
#: Another bureau's thing, by the way in which it is asked for.
WAYS: dict[str, tuple[str, str]] = {
    "page": ("request", "/bureau/{}/"),
    "export": ("request", "/bureau/{}/export/"),
    "check": ("request", "/bureau/{}/check/"),
    "question": ("request", "/bureau/{}/questions/1/"),
    "attaching": ("request", "/files/about/requests.request/{}/attach/"),
    "alert": ("alert", "/bureau/alerts/{}/"),
    "step of an alert": ("alert", "/bureau/alerts/{}/withdraw/"),
    "file": ("file", "/files/{}/"),
    "picture": ("file", "/files/{}/pictures/1/800/"),
    "upload gone on with": ("upload", "/files/uploads/{}/"),
    "machine reads": ("request", "/api/v1/requests/{}"),
    "machine checks": ("request", "/api/v1/requests/{}/precheck"),
    "machine submits": ("request", "/api/v1/requests/{}/submit"),
    "machine answers": ("request", "/api/v1/requests/{}/questions/1/answer"),
    "machine pages on": ("request", "/api/v1/requests?after={}"),
}


@pytest.fixture
def theirs(draft: Request, officer: User) -> dict[str, Callable[[], UUID]]:
    """Each kind of thing of another bureau; made when it is asked for."""
    return {
        "request": lambda: draft.pk,
        "file": lambda: attach(officer, draft).pk,
        "upload": lambda: begin_upload(by=officer, given=given(draft), size=1_000).pk,
    }


@pytest.mark.parametrize("way", WAYS)
def test_anothers_takes_as_long_as_none(
    way: str, theirs: dict[str, Callable[[], UUID]], other_officer: User, request: pytest.FixtureRequest
) -> None:
    kind, address = WAYS[way]
    thing = request.getfixturevalue("alert").pk if kind == "alert" else theirs[kind]()
    knock = _machine(other_officer, way, address) if way.startswith("machine") else _person(other_officer, way, address)

    def measure(asked: UUID) -> int:
        send = knock(asked)
        began = perf_counter_ns()
        answer = send()
        took = perf_counter_ns() - began
        assert answer.status_code == 404, answer.content
        return took

    for _ in range(20):
        measure(thing), measure(uuid4())
    # Alternating, and each pair in either order, so that whatever else the computer does meets both alike.
    pairs = []
    for number in range(ROUNDS):
        none = measure(uuid4()) if number % 2 else 0
        own = measure(thing)
        pairs.append((own, none or measure(uuid4())))
    slower = sum(own > none for own, none in pairs)
    # A sign test on the pairs: 4.5 standard deviations from even, by chance once in 150,000 runs.
    assert abs(slower - ROUNDS / 2) < 4.5 * (ROUNDS / 4) ** 0.5, (slower, median(a - b for a, b in pairs))


def _person(user: User, way: str, address: str) -> Callable[[UUID], Callable[[], Any]]:
    stranger = enter(Client(), user)
    ask = stranger.head if way.startswith("upload") else stranger.get
    return lambda asked: lambda: ask(address.format(asked), headers={"Tus-Resumable": "1.0.0"})


def _machine(user: User, way: str, address: str) -> Callable[[UUID], Callable[[], Any]]:
    """Signed before the clock starts: what a stranger computes is no part of our answer."""
    assert user.bureau is not None
    machine = Machine(user.bureau)
    body = b'{"text": "SYNTHETIC answer."}' if way == "machine answers" else b""
    method = "POST" if way in ("machine answers", "machine submits") else "GET"

    def prepare(asked: UUID) -> Callable[[], Any]:
        path = address.format(asked)
        headers = machine.sign(method, path, body)
        return lambda: machine.client.generic(method, path, body, content_type="application/json", headers=headers)

    return prepare
