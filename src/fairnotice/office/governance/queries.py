"""The auditor's own records, read: samples, incidents, tests."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.models import Access, Act
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.office.governance.accesses import Entry, describe
from fairnotice.office.governance.models import AccessSample, Incident, KeepingTest, SampledAccess


def list_samples() -> QuerySet[AccessSample]:
    """Samples, newest first, with how many of their entries are `waiting` for a result."""
    waiting = Count("sampled", filter=Q(sampled__noted_at__isnull=True))
    return AccessSample.objects.annotate(waiting=waiting).select_related("drawn_by").order_by("-pk")


def find_sample(sample_id: int) -> AccessSample:
    """One sample; raises `NotAllowed` where there is none."""
    found = AccessSample.objects.filter(pk=sample_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such sample.")
    return found


def read_sample(sample: AccessSample) -> list[tuple[SampledAccess, Entry | None]]:
    """Each sampled entry with what the register says of it; None where the register has forgotten it."""
    sampled = list(sample.sampled.all())
    entries = describe(list(Access.objects.filter(pk__in=[each.access_number for each in sampled])))
    by_number = {entry.number: entry for entry in entries}
    return [(each, by_number.get(each.access_number)) for each in sampled]


def find_sampled(sampled_id: int) -> tuple[SampledAccess, Entry | None]:
    """One sampled entry; raises `NotAllowed` where there is none."""
    sampled = SampledAccess.objects.filter(pk=sampled_id).first()
    if sampled is None:
        raise NotAllowed("Nothing was shown: there is no such entry.")
    return sampled, next(iter(describe(list(Access.objects.filter(pk=sampled.access_number)))), None)


def list_incidents() -> QuerySet[Incident]:
    """Incidents, the open ones first, with how many are still `to_tell`."""
    to_tell = Count("tellings", filter=Q(tellings__told_at__isnull=True))
    return Incident.objects.annotate(to_tell=to_tell).order_by(
        F("closed_at").desc(nulls_first=True), "-opened_at", "id"
    )


def find_incident(incident_id: UUID) -> Incident:
    """One incident; raises `NotAllowed` where there is none."""
    found = Incident.objects.select_related("opened_by").filter(pk=incident_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such incident.")
    return found


def list_steps(incident: Incident) -> QuerySet[Act]:
    """The acts of an incident's procedure, with what was written at each where it is not erased."""
    return acts_about(incident).select_related("opening").order_by("pk")


def latest_tests() -> QuerySet[KeepingTest]:
    """Runs of the tests of retention and deletion, newest first."""
    return KeepingTest.objects.select_related("asked_by")
