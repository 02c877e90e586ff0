"""Every address of the office, asked by every role with ids that do not exist: no door opens, nothing breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from fairnotice.foundation.people.models import Bureau, Role
from tests.office.conftest import enter, make_user

pytestmark = pytest.mark.django_db

OFFICER = {Role.BUREAU_OFFICER}
REVIEWERS = {Role.REVIEWER, Role.SENIOR_REVIEWER, Role.DUTY_REVIEWER}
AUDITORS = {Role.AUDITOR}
#: Who may be answered under a beginning, beside the pages named below; the longest beginning counts.
ROOMS = {
    "bureau/": OFFICER,
    "bureau/legacy/": {Role.OPERATOR},
    "review/": REVIEWERS,
    "review/agreement/": REVIEWERS | {Role.AUDITOR, Role.ETHICS_OFFICER},
    "review/urgent/": {Role.AUDITOR, Role.SENIOR_REVIEWER, Role.ETHICS_OFFICER},
    # Whoever is approached from outside enters it, an auditor and an operator too (Constitution 30).
    "review/contacts/": set(Role) - OFFICER,
    "audit/": AUDITORS,
    "audit/incidents/": AUDITORS | {Role.OPERATOR, Role.ETHICS_OFFICER},
    "people/": {Role.OPERATOR},
    "people/join/": set(Role),
    "people/interests/": set(Role) - OFFICER,
    "people/declared/": {Role.ETHICS_OFFICER},
    "people/recusals/": {Role.ETHICS_OFFICER},
    "people/resets/": {Role.OPERATOR, Role.ETHICS_OFFICER},
}
#: What a stranger may open.
OPEN = ("account/", "i18n/", "api/v1/", "demo/", "people/join/", "privacy/", "healthz", "readyz", "metrics")


def list_addresses(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from list_addresses(pattern.url_patterns, path)
        else:
            yield fill(path)


def fill(path: str) -> str:
    path = re.sub(r"<(uuid|schemas\.\w+):\w+>", str(uuid4()), path)
    path = re.sub(r"<int:\w+>", "987654321", path)
    return re.sub(r"<(\w+:)?\w+>", "nothing-known", path)


ADDRESSES = [address for address in list_addresses(get_resolver().url_patterns) if "(?P" not in address]


def room_of(address: str) -> set[Role] | None:
    found = max((room for room in ROOMS if address.startswith(room)), key=len, default=None)
    return None if found is None else ROOMS[found]


@pytest.mark.parametrize("role", list(Role))
def test_each_role_is_answered_in_its_own_rooms_alone(role: Role, client: Client, bureau: Bureau) -> None:
    user = make_user(role, f"somebody-{role}", bureau if role == Role.BUREAU_OFFICER else None)
    wrong = []
    for address in ADDRESSES:
        for method in ("get", "post"):
            enter(client, user)
            answer = getattr(client, method)(f"/{address}")
            room = room_of(address)
            if (
                answer.status_code >= 500
                or (room is not None and role not in room and answer.status_code not in (404, 405))
                or (room is not None and method == "get" and has_id(address) and answer.status_code not in (404, 405))
            ):
                wrong.append((method, address, answer.status_code))
            if not address.startswith("api/") and "no-store" not in answer.headers.get("Cache-Control", ""):
                wrong.append((method, address, "kept"))
    assert wrong == []


def has_id(address: str) -> bool:
    # Stepping back from a case shows the same form for any id: it must not tell which cases there are.
    if address.startswith("people/interests/case/"):
        return False
    return "987654321" in address or re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", address) is not None


def test_a_stranger_is_led_to_the_sign_in(client: Client) -> None:
    shown = [
        address
        for address in ADDRESSES
        if address and not address.startswith(OPEN) and client.get(f"/{address}").status_code not in (302, 404, 405)
    ]
    assert shown == []
