"""What a bureau gets that no link leads to: its machine's answers, other people's addresses, broken requests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.test import Client

from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests.interface.operations import interface
from tests.office.conftest import enter, sound_fields
from tests.office.hostile.crawling import Seen, keep, rolled_back
from tests.office.machine import Machine
from tests.office.test_every_address import ADDRESSES

#: A computer that is not the office's own.
STRANGER = {"REMOTE_ADDR": "203.0.113.9"}
_ROOT = "/api/v1"
#: For each operation that takes a body, one that it takes and one that it does not.
_BODIES: dict[str, Any] = {
    "/requests": {"kind": "red_notice", "fields": sound_fields()},
    "/requests/{request_id}/draft": {"version": 1, "fields": sound_fields()},
    "/requests/{request_id}/urgency": {"reasons": "SYNTHETIC.", "recipients": ["NCB-XB"]},
    "/requests/{request_id}/questions/{number}/answer": {"text": "SYNTHETIC answer."},
}
_BROKEN = {"fields": {"context": {"refugee_status": "refugee"}}, "unknown": [1]}


def operate(bureau: Bureau, request_ids: Iterable[object]) -> Iterator[Seen]:
    """Call every operation of the machine interface on each of these requests; nothing that it writes is kept."""
    machine = Machine(bureau)
    ids = [str(request_id) for request_id in request_ids]
    for path, operations in interface.get_openapi_schema(path_prefix="")["paths"].items():
        for method in operations:
            for target in sorted({_fill(path, request_id, number) for request_id in ids for number in (1, 2, 9)}):
                for body in (_BODIES.get(path), _BROKEN) if method != "get" else (None,):
                    with rolled_back():
                        answer = machine.send(method.upper(), f"{_ROOT}{target}", body)
                        yield keep(f"{method.upper()} {target}", answer)
    for path in (f"{_ROOT}/requests", f"{_ROOT}/requests/{ids[0]}", f"{_ROOT}/openapi.json", f"{_ROOT}/nothing"):
        yield keep(f"unsigned {path}", Client().get(path, **STRANGER))


def knock(user: User | None, ids: Iterable[object]) -> Iterator[Seen]:
    """Ask every address that takes an id with each of these, as a person, or as one who has not signed in."""
    client = Client(raise_request_exception=False)
    if user is not None:
        enter(client, user)
    kept = client.cookies.copy()
    for address in ADDRESSES:
        bare = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "{}", address).replace("987654321", "1")
        for path in dict.fromkeys(bare.replace("{}", str(known)) for known in ids if "{}" in bare):
            for method in ("get", "post"):
                with rolled_back():
                    yield keep(f"{method.upper()} /{path}", getattr(client, method)(f"/{path}", **STRANGER))
                client.cookies = kept.copy()


def break_things(user: User) -> Iterator[Seen]:
    """Requests that Django itself refuses: without a token, to a host that is not ours, with what is no text."""
    strict = enter(Client(enforce_csrf_checks=True, raise_request_exception=False), user)
    yield keep("without a token", strict.post("/bureau/search/", {"text": "x"}, **STRANGER))
    yield keep("another host", strict.get("/bureau/", headers={"Host": "elsewhere.invalid"}, **STRANGER))
    for path in (
        "/bureau/?after=%00",
        "/bureau/?state=%FF",
        "/bureau/%FF/",
        "/notices/?page=-1",
        "/bureau/alerts/?page=z",
    ):
        yield keep(path, strict.get(path, **STRANGER))
    for path in ("/healthz", "/readyz", "/metrics", "/robots.txt", "/favicon.ico", "/admin/"):
        yield keep(path, strict.get(path, **STRANGER))


def _fill(path: str, request_id: str, number: int) -> str:
    # A file or an upload of a request is asked for by the id of the request: there is none of that id.
    return re.sub(r"\{\w+_id\}", request_id, path).replace("{number}", str(number))
