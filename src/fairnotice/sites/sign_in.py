"""How long the answers about accounts take: the same whether or not there is such an account."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

#: Longer than the slowest way through the password reset, so that all ways take this long.
RESET_SECONDS = 0.5


def answer_no_sooner_than(seconds: float) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Let a view take at least `seconds`, so that its time does not tell which way it went."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def padded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            began = time.monotonic()
            answer = view(request, *args, **kwargs)
            time.sleep(max(0.0, seconds - (time.monotonic() - began)))
            return answer

        return padded

    return decorate
