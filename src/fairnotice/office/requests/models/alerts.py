"""What then went out, what holds it back, and what is to be looked at again."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Bureau
from fairnotice.office.requests.models.asked import Kind, Request
from fairnotice.office.requests.models.decided import Decision


class AlertState(models.TextChoices):
    PUBLISHED = "published", pgettext_lazy("alert state", "Published")
    SUSPENDED = "suspended", pgettext_lazy("alert state", "Suspended")
    BLOCKED = "blocked", pgettext_lazy("alert state", "Blocked")
    WITHDRAWN = "withdrawn", pgettext_lazy("alert state", "Withdrawn")
    CANCELLED = "cancelled", pgettext_lazy("alert state", "Cancelled")
    EXPIRED = "expired", pgettext_lazy("alert state", "Expired")


ENDED = (AlertState.WITHDRAWN, AlertState.CANCELLED, AlertState.EXPIRED)  # none comes back from these


class Alert(models.Model):
    """What a human decided to publish. Without a publishing decision the database itself takes none in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="alerts")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="alert")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    state = models.CharField(max_length=20, choices=AlertState.choices, default=AlertState.PUBLISHED)
    content = models.JSONField()
    recipients = models.JSONField()
    published_at = models.DateTimeField()
    retention_until = models.DateField()
    ends_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    notified_of_expiry_at = models.DateTimeField(null=True, blank=True)
    suspended_from = models.DateField(null=True, blank=True)
    suspended_until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "retention_until"], name="requests_alert_expiry"),
            models.Index(fields=["state", "ends_at"], name="requests_alert_ends"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=AlertState.values), name="requests_alert_state_known"),
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(state__in=["published", "suspended", "blocked"]),
                name="requests_one_living_alert",
            ),
            models.CheckConstraint(
                condition=Q(state__in=ENDED, ended_at__isnull=False) | (~Q(state__in=ENDED) & Q(ended_at__isnull=True)),
                name="requests_alert_ended_when_it_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"alert {self.pk}"


class Block(models.Model):
    """An alert kept under key: it answers nobody, and may come back. `sealed` is its content, encrypted."""

    alert = models.ForeignKey(Alert, on_delete=models.PROTECT, related_name="blocks")
    reason = models.CharField(max_length=60)
    blocked_at = models.DateTimeField()
    blocked_by = models.CharField(max_length=64)
    state_before = models.CharField(max_length=20)
    sealed = models.BinaryField()
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alert"], condition=Q(lifted_at__isnull=True), name="requests_one_block")
        ]

    def __str__(self) -> str:
        return f"block {self.pk}"


class Caution(models.Model):
    """'Verify before any measure': the same words whatever the reason, which stays in the office."""

    alert = models.ForeignKey(Alert, on_delete=models.PROTECT, related_name="cautions")
    reason = models.CharField(max_length=60)
    cautioned_at = models.DateTimeField()
    cautioned_by = models.CharField(max_length=64)
    lifted_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"caution {self.pk}"


class LegacyAlert(models.Model):
    """An alert that stood before this office: 'legacy, not examined here'. It is never disseminated."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="legacy_alerts")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    reference = models.CharField(max_length=80)
    content = models.JSONField()
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=64)
    is_synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bureau", "reference"], name="requests_legacy_once")]

    def __str__(self) -> str:
        return f"legacy alert {self.pk}"


class SecondLook(models.Model):
    """Something that exchange, protection, an order or a clock wants looked at again by a reviewer."""

    alert = models.ForeignKey(Alert, null=True, blank=True, on_delete=models.PROTECT, related_name="second_looks")
    legacy = models.ForeignKey(
        LegacyAlert, null=True, blank=True, on_delete=models.PROTECT, related_name="second_looks"
    )
    reason = models.CharField(max_length=60)
    raised_at = models.DateTimeField()
    raised_by = models.CharField(max_length=64)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.CharField(max_length=64, blank=True)
    conclusion = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["closed_at", "raised_at"], name="requests_second_looks")]
        constraints = [
            models.CheckConstraint(
                condition=Q(alert__isnull=False, legacy__isnull=True) | Q(alert__isnull=True, legacy__isnull=False),
                name="requests_second_look_at_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"second look {self.pk}"
