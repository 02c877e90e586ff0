"""Figures for monitoring: how much waits and how long. No person, no country, no bureau."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db.models import Count, Min
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from fairnotice import clock
from fairnotice.errors import NotAllowed
from fairnotice.foundation.ticking.models import Heartbeat
from fairnotice.office.governance.models import Incident
from fairnotice.office.requests.models import Alert, AlertState, Request, State
from fairnotice.sites.running.probes import may_know_details


@require_safe
@never_cache
def show_metrics(request: HttpRequest) -> HttpResponse:
    """Answer the figures in Prometheus' form to who runs the office; to others the page does not exist."""
    if not may_know_details(request):
        raise NotAllowed("Nothing was shown: this is for who runs the office.")
    return HttpResponse(generate_latest(count_everything()), content_type=CONTENT_TYPE_LATEST)


def count_everything() -> CollectorRegistry:
    """Every figure as it is now, read from the database: the same whichever process answers."""
    registry = CollectorRegistry()
    _by_state(registry, "requests", "Requests by state", State.values, Request)
    _by_state(registry, "alerts", "Alerts by state", AlertState.values, Alert)
    tasks = {str(status): number for status, number in DBTaskResult.objects.values_list("status").annotate(Count("pk"))}
    _fill(Gauge("fairnotice_tasks", "Background work by status", ["status"], registry=registry), tasks)
    waiting = Request.objects.filter(state__in=(State.SUBMITTED, State.UNDER_EXAMINATION))
    oldest = waiting.aggregate(oldest=Min("submitted_at"))["oldest"]
    ticked = Heartbeat.objects.values_list("ticked_at", flat=True).first()
    now = clock.read_now()
    waited = (now - oldest).total_seconds() if oldest else 0
    since_tick = (now - ticked).total_seconds() if ticked else -1
    for name, words, value in (
        ("oldest_waiting_seconds", "Age of the oldest request that waits", waited),
        ("since_tick_seconds", "Time since the last tick; -1 before the first", since_tick),
        ("open_incidents", "Incidents that are not closed", Incident.objects.filter(closed_at__isnull=True).count()),
        ("room_on_disk_bytes", "Free room on the disk", shutil.disk_usage(settings.INSTANCE.folder).free),
    ):
        Gauge(f"fairnotice_{name}", words, registry=registry).set(value)
    return registry


def _by_state(
    registry: CollectorRegistry, name: str, words: str, states: Iterable[str], model: type[Request] | type[Alert]
) -> None:
    gauge = Gauge(f"fairnotice_{name}", words, ["state"], registry=registry)
    counted = dict(model._default_manager.order_by().values_list("state").annotate(Count("pk")))
    _fill(gauge, {state: counted.get(state, 0) for state in states})


def _fill(gauge: Gauge, counted: Mapping[str, int]) -> None:
    for label, number in counted.items():
        gauge.labels(label).set(number)
