"""What is remembered of a machine's requests, so that none is played again and none is done twice."""

from __future__ import annotations

from django.db import models

from fairnotice.foundation.people.models import Bureau


class SeenNonce(models.Model):
    """A nonce that a key has used; the same signed request a second time is a replay."""

    key_id = models.UUIDField()
    nonce = models.CharField(max_length=128)
    seen_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["seen_at"], name="machine_nonce_seen")]
        constraints = [models.UniqueConstraint(fields=["key_id", "nonce"], name="machine_nonce_once")]

    def __str__(self) -> str:
        return f"nonce {self.pk}"


class KeptAnswer(models.Model):
    """What was answered to one idempotency key of a bureau. The answers kept carry no personal data."""

    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    answer = models.JSONField(default=dict)
    kept_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["kept_at"], name="machine_answer_kept")]
        constraints = [models.UniqueConstraint(fields=["bureau", "key"], name="machine_key_once")]

    def __str__(self) -> str:
        return f"kept answer {self.pk}"
