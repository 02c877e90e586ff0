"""A disk without room: the page says that nothing was saved, and nothing was, and nothing was half done."""

from __future__ import annotations

import json
from pathlib import Path

from tests.office.apart import PREPARE, run_apart

FILL = """
import json
from django.db import connection
from django.test import Client
from fairnotice.foundation.acts.models import Act
from fairnotice.office.requests.models import Request

client = Client(raise_request_exception=False, SERVER_NAME="localhost")
client.force_login(officer, backend="allauth.account.auth_backends.AuthenticationBackend")

def begin():
    answer = client.post("/bureau/begin/", {"kind": "red_notice", "language": "en"})
    return answer.status_code, "Nothing of your last step was saved" in answer.content.decode()

first = begin()
with connection.cursor() as cursor:
    cursor.execute("PRAGMA page_count")
    cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0] + 1}")
told = [first, *(begin() for _ in range(200))]
with connection.cursor() as cursor:
    cursor.execute("PRAGMA max_page_count = 1000000000")
counts = Request.objects.count(), Act.objects.filter(verb="request.begun").count()
print(json.dumps({"told": told, "counts": counts, "after": begin()[0]}))
"""


def test_what_cannot_be_saved_is_not_half_saved_and_the_page_says_so(tmp_path: Path) -> None:
    found = json.loads(run_apart(tmp_path, PREPARE + FILL).splitlines()[-1])
    statuses = [status for status, _ in found["told"]]
    assert set(statuses) == {302, 503}
    assert all(says_so == (status == 503) for status, says_so in found["told"])
    assert found["counts"] == [statuses.count(302)] * 2
    assert found["after"] == 302
