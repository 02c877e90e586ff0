"""The last moment at which the instance ticked: a clock set back is noticed by it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Heartbeat(models.Model):
    """One row: the latest moment that any tick has seen. It only ever moves on."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    ticked_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="ticking_one_heartbeat")]

    def __str__(self) -> str:
        return f"heartbeat {self.ticked_at.isoformat()}"
