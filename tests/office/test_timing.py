"""The time of an answer does not tell another bureau's request from one that does not exist."""

from __future__ import annotations

from statistics import median
from time import perf_counter_ns
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request
from tests.office.conftest import enter

pytestmark = pytest.mark.django_db

ROUNDS = 150


def test_anothers_request_takes_as_long_as_none(client: Client, draft: Request, other_officer: User) -> None:
    stranger = enter(client, other_officer)

    def measure(request_id: UUID) -> int:
        path = reverse("requests:detail", args=[request_id])
        began = perf_counter_ns()
        assert stranger.get(path).status_code == 404
        return perf_counter_ns() - began

    for _ in range(20):
        measure(draft.pk), measure(uuid4())
    # Alternating, so that whatever else the computer does meets both alike; a sign test on the pairs.
    pairs = [(measure(draft.pk), measure(uuid4())) for _ in range(ROUNDS)]
    slower = sum(theirs > none for theirs, none in pairs)
    # 4.5 standard deviations from even: by chance once in 150,000 runs.
    assert abs(slower - ROUNDS / 2) < 4.5 * (ROUNDS / 4) ** 0.5, (slower, median(a - b for a, b in pairs))
