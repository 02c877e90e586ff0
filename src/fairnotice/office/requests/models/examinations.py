"""The examination of an alert in doubt (RPD 128), as it is kept."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User


class Measure(models.TextChoices):
    """What is done while the doubt lasts (RPD 129(1); the examples are the house's)."""

    NONE = "none", pgettext_lazy("interim measure", "None")
    CAUTION = "caution", pgettext_lazy("interim measure", "A caution")
    BLOCK = "block", pgettext_lazy("interim measure", "A block")


class Examination(models.Model):
    """A doubt about an alert, the consultation of its source, the interim measure, and how it ended.

    `doubt` stays in the office. `told_at_start` and `told_at_end` are what the source reads, and all of it.
    """

    class Outcome(models.TextChoices):
        VALIDATED = "validated", pgettext_lazy("end of an examination", "Compliant, and validated")
        CORRECTED = "corrected", pgettext_lazy("end of an examination", "Not compliant, and corrected")
        DELETED = "deleted", pgettext_lazy("end of an examination", "Not compliant, and deleted")

    alert = models.ForeignKey("requests.Alert", on_delete=models.PROTECT, related_name="examinations")
    doubt = models.TextField()
    measure = models.CharField(max_length=10, choices=Measure.choices)
    question = models.OneToOneField("requests.Question", on_delete=models.PROTECT, related_name="examination")
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    told_at_start = models.TextField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    told_at_end = models.TextField(blank=True)
    closed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(
                fields=["alert"], condition=Q(closed_at__isnull=True), name="requests_one_open_examination"
            ),
            # It ends in exactly two ways, validated, or corrected or deleted, and the source is told.
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, outcome="")
                | (Q(closed_at__isnull=False, outcome__in=["validated", "corrected", "deleted"]) & ~Q(told_at_end="")),
                name="requests_examination_ends_in_two_ways",
            ),
        ]

    def __str__(self) -> str:
        return f"examination {self.pk}"
