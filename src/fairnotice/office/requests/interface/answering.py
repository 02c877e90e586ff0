"""Who calls the machine interface, and how its operations answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, JsonResponse

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.interface import schemas

#: How every operation may refuse.
FAULTS = dict.fromkeys((400, 401, 404, 409, 413, 422), schemas.Fault)
#: What a machine reads for, as the register of accesses says it.
PURPOSE = "own_request_by_machine"


def caller_of(request: HttpRequest) -> User:
    """The machine's user of the bureau whose key signed the request."""
    return cast(User, request.auth)  # type: ignore[attr-defined]


def tell(status: int, content: Mapping[str, Any]) -> HttpResponse:
    """An answer in JSON that nobody keeps on the way."""
    told = JsonResponse(dict(content), status=status, json_dumps_params={"ensure_ascii": False})
    told["Cache-Control"] = "no-store"
    return told
