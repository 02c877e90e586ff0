"""The auditor's own records: samples and what was found in them, incidents, tests. Nothing else is written here."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Bureau, User


class AccessSample(models.Model):
    """A random sample of the register of accesses, drawn by a recorded seed so that anybody can draw it again.

    Of all entries made from `begins_on` to `ends_on` (both counted, UTC) whose number is not above
    `last_number`, it takes the `size` whose SHA-256 of 'seed:number' is lowest.
    """

    seed = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    begins_on = models.DateField()
    ends_on = models.DateField()
    last_number = models.BigIntegerField()
    population = models.PositiveIntegerField()
    drawn_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drawn_at = models.DateTimeField()

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=models.F("begins_on")), name="governance_sample_has_days"),
        ]

    def __str__(self) -> str:
        return f"sample {self.pk}"


class AccessResult(models.TextChoices):
    """What an auditor says of one access, beside its purpose."""

    EXPLAINED = "explained", pgettext_lazy("access result", "The purpose explains it")
    NOT_EXPLAINED = "not_explained", pgettext_lazy("access result", "The purpose does not explain it")
    TO_ASK = "to_ask", pgettext_lazy("access result", "The person is to be asked")


class SampledAccess(models.Model):
    """One entry of a sample, by its number in the register, and what the auditor found; said once."""

    sample = models.ForeignKey(AccessSample, on_delete=models.PROTECT, related_name="sampled")
    #: A number, not a key: the register forgets entries after their time, a finding stays.
    access_number = models.BigIntegerField()
    result = models.CharField(max_length=20, choices=AccessResult.choices, blank=True)
    note = models.TextField(blank=True)
    noted_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("access_number",)
        constraints = [
            models.UniqueConstraint(fields=["sample", "access_number"], name="governance_sampled_once"),
            models.CheckConstraint(
                condition=Q(result="", noted_by__isnull=True, noted_at__isnull=True)
                | (Q(result__in=AccessResult.values) & Q(noted_by__isnull=False, noted_at__isnull=False)),
                name="governance_result_has_an_auditor",
            ),
        ]

    def __str__(self) -> str:
        return f"access {self.access_number} of sample {self.sample_id}"


class IncidentKind(models.TextChoices):
    """What happened to data (RPD 118). The classes are this office's own."""

    ACCESS = "unauthorised_access", pgettext_lazy("incident kind", "Somebody looked who may not")
    DISCLOSURE = "disclosure", pgettext_lazy("incident kind", "Something was told to who may not know")
    LOSS = "loss", pgettext_lazy("incident kind", "Something was lost or destroyed")
    CHANGE = "change", pgettext_lazy("incident kind", "Something was changed by who may not")
    OUTAGE = "outage", pgettext_lazy("incident kind", "The office could not be reached")


class Incident(models.Model):
    """A security incident (RPD 118): what happened, whom it touches, and who has been told.

    `account` is for those who handle it. It names no subject, and stands in no title, address or mail.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=24, choices=IncidentKind.choices)
    touches_persons = models.BooleanField()
    account = models.TextField()
    discovered_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    contained_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-opened_at", "id")
        indexes = [models.Index(fields=["closed_at", "-opened_at"], name="governance_incidents_open")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=IncidentKind.values), name="governance_incident_kind_known"),
            models.CheckConstraint(condition=~Q(account=""), name="governance_incident_told"),
            models.CheckConstraint(
                condition=Q(discovered_at__lte=models.F("opened_at")), name="governance_discovered_before_opened"
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(contained_at__isnull=False),
                name="governance_contained_before_closed",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class ToldBody(models.TextChoices):
    """Whom RPD 118(1) has the office tell."""

    SOURCE = "source", pgettext_lazy("told", "The source of the data")
    BUREAU = "bureau", pgettext_lazy("told", "The bureau of the user concerned")
    EXECUTIVE_COMMITTEE = "executive_committee", pgettext_lazy("told", "The Executive Committee")
    COMMISSION = "commission", pgettext_lazy("told", "The Commission for the Control of Files")


class Telling(models.Model):
    """Somebody who must be told of an incident, and the moment at which they were."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="tellings")
    body = models.CharField(max_length=24, choices=ToldBody.choices)
    bureau = models.ForeignKey(Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField(null=True, blank=True)
    told_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["incident", "body", "bureau"], name="governance_told_once_each"),
            models.UniqueConstraint(
                fields=["incident", "body"],
                condition=Q(bureau__isnull=True),
                name="governance_told_once_without_bureau",
            ),
            models.CheckConstraint(condition=Q(body__in=ToldBody.values), name="governance_told_body_known"),
            models.CheckConstraint(
                condition=Q(told_at__isnull=True, told_by__isnull=True)
                | Q(told_at__isnull=False, told_by__isnull=False),
                name="governance_told_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"telling {self.pk}"


class KeepingTest(models.Model):
    """One run of the tests of retention and deletion: asked for, then answered once, never rewritten.

    `results` is a list of {test, examined, failed, examples}, where examples are ids alone.
    """

    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)
    results = models.JSONField(default=list, blank=True)
    has_passed = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True, has_passed__isnull=True)
                | Q(finished_at__isnull=False, has_passed__isnull=False),
                name="governance_tested_or_not",
            ),
        ]

    def __str__(self) -> str:
        return f"keeping test {self.pk}"
