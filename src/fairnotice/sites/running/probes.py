"""Whether an instance lives, and whether it can do its work. Strangers learn yes or no, and nothing else."""

from __future__ import annotations

import hmac
import logging
import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from functools import cache

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fairnotice import clock
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.ticking.models import Heartbeat

_log = logging.getLogger(__name__)
#: Below this an instance is not given more work: a database needs room to finish what it began.
_LEAST_ROOM_BYTES = 200 * 1024 * 1024
#: Clocks of two computers differ a little; more is a clock set back.
_TOLERANCE = timedelta(minutes=2)
_LOOPBACK = ("127.0.0.1", "::1")
_FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_REAL_IP")


@require_safe
@never_cache
def say_alive(request: HttpRequest) -> HttpResponse:
    """Answer that the process lives. Touches nothing."""
    return HttpResponse("alive\n", content_type="text/plain")


@require_safe
@never_cache
def say_ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 where everything needed is there, else 503. Who runs the instance also learns what is not."""
    found = {name: _holds(name, check) for name, check in CHECKS.items()}
    status = 200 if all(found.values()) else 503
    if may_know_details(request):
        return JsonResponse({"ready": status == 200, "checks": found}, status=status)
    return HttpResponse("ready\n" if status == 200 else "not ready\n", content_type="text/plain", status=status)


def may_know_details(request: HttpRequest) -> bool:
    """Whether who asks runs this instance: by the token, or, where none is set, from this very computer.

    Behind a proxy every request comes from this computer; what a proxy has passed on is a stranger's.
    """
    token = os.environ.get("FAIRNOTICE_PROBE_TOKEN", "")
    if token:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {token}".encode())
    if any(name in request.META for name in _FORWARDED) or settings.BEHIND_PROXY:
        return False
    return request.META.get("REMOTE_ADDR") in _LOOPBACK


def _holds(name: str, check: Callable[[], bool]) -> bool:
    try:
        holds = check()
    except (DatabaseError, OSError):
        _log.exception("a check of readiness failed", extra={"check": name})
        return False
    if not holds:
        _log.error("a check of readiness does not hold", extra={"check": name})
    return holds


def _answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _is_up_to_date() -> bool:
    # Once up to date a process stays so: it is started anew with every version.
    return _seen_up_to_date() if not connection.in_atomic_block else _has_no_pending_migration()


@cache
def _seen_up_to_date() -> bool:
    if not _has_no_pending_migration():
        raise DatabaseError  # not remembered: whoever upgrades the database need not start this process anew
    return True


def _has_no_pending_migration() -> bool:
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _are_keys_readable() -> bool:
    found = list((settings.INSTANCE.keys / "session").glob("[0-9]*.key"))
    return bool(found) and all(path.read_bytes() for path in found)


def _has_room() -> bool:
    return shutil.disk_usage(settings.INSTANCE.folder).free >= _LEAST_ROOM_BYTES


def _is_clock_right() -> bool:
    """Whether nothing was recorded later than now: else the clock was set back, and days and deadlines err."""
    latest = clock.read_now() + _TOLERANCE
    recorded = Act.objects.order_by("-pk").values_list("recorded_at", flat=True).first()
    ticked = Heartbeat.objects.values_list("ticked_at", flat=True).first()
    return all(moment <= latest for moment in (recorded, ticked) if moment is not None)


CHECKS: dict[str, Callable[[], bool]] = {
    "database": _answers,
    "migrations": _is_up_to_date,
    "keys": _are_keys_readable,
    "room_on_disk": _has_room,
    "clock": _is_clock_right,
}
