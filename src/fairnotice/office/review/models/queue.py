"""Who examines which request, and the views of the queue that a reviewer keeps."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request


class Assignment(models.Model):
    """A request lies with one reviewer at a time; handed on, the earlier one is closed."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="assignments")
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    assigned_by = models.CharField(max_length=64)
    assigned_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["reviewer", "closed_at"], name="review_load")]
        constraints = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(closed_at__isnull=True), name="review_assigned_to_one"
            )
        ]

    def __str__(self) -> str:
        return f"assignment {self.pk}"


class SavedView(models.Model):
    """A choice of filters and order that a reviewer keeps under a name of their own."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=60)
    chosen = models.JSONField()
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=["user", "name"], name="review_view_named_once"),
            models.CheckConstraint(condition=~Q(name=""), name="review_view_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"saved view {self.pk}"
