"""From which address a request comes, where a proxy of our own stands in front."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def read_address(request: HttpRequest) -> str:
    """The address of who asks. Of what was forwarded only our own proxy's word counts: the last one."""
    seen = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.BEHIND_PROXY:
        return seen
    return request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or seen
