"""What is to be done by when: a day that somebody set, or one that a clock of the Statute gives."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from fairnotice.help.casework.models.kept import KeptOfMatter


class Task(KeptOfMatter):
    """One task. With `clock_id` the last day is worked out from `triggered_on` at each look, never typed in.

    `due_on` keeps the earliest day that the text can be read to give, so that lists can be ordered by it.
    """

    what = models.CharField(max_length=500)
    clock_id = models.CharField(max_length=40, blank=True)
    triggered_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = (models.F("due_on").asc(nulls_last=True), "id")
        indexes = [models.Index(fields=["done_on", "due_on"], name="casework_tasks_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(clock_id="") | Q(triggered_on__isnull=False), name="casework_clock_has_a_beginning"
            )
        ]

    def __str__(self) -> str:
        return f"task {self.pk}"
