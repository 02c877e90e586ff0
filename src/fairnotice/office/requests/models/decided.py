"""What a human decided of a request, and why."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models.asked import Request, Submission


class Outcome(models.TextChoices):
    """What a human may decide."""

    PUBLISH = "publish", pgettext_lazy("outcome", "Publish")
    PUBLISH_IN_PART = "publish_in_part", pgettext_lazy("outcome", "Publish in part")
    RETURN = "return_for_completion", pgettext_lazy("outcome", "Return for completion")
    REFUSE = "refuse", pgettext_lazy("outcome", "Refuse")


PUBLISHING = (Outcome.PUBLISH, Outcome.PUBLISH_IN_PART)


class Decision(models.Model):
    """A named human's act with reasons and citations. Only `review.actions` creates one; nothing changes it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="decisions")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=30, choices=Outcome.choices)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    second_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    recommendation = models.CharField(max_length=30)
    follows = models.BooleanField()
    caveat = models.TextField(blank=True)
    charges = models.JSONField(default=list, blank=True)
    is_urgent = models.BooleanField(default=False)

    class Meta:
        ordering = ("decided_at",)
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="requests_outcome_known"),
            models.CheckConstraint(
                condition=Q(second_by__isnull=True) | ~Q(second_by=models.F("decided_by")),
                name="requests_four_eyes_are_two_persons",
            ),
            # Leaving the recommendation needs a second person, whoever decides.
            models.CheckConstraint(
                condition=Q(follows=True) | Q(second_by__isnull=False), name="requests_leaving_needs_a_second"
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"


class Reason(models.Model):
    """One reason of a decision: the ground or the article, and why, in the decider's own words.

    `stands` says whether the decider lets a ground that was raised stand against the alert; it is unknown for the
    reason that names no ground. Of a ground that does not stand the source learns nothing.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="reasons")
    ground = models.CharField(max_length=40, blank=True)
    citation = models.CharField(max_length=120, blank=True)
    stands = models.BooleanField(null=True)
    text = models.TextField()

    def __str__(self) -> str:
        return f"reason {self.pk}"


class MendingNote(models.Model):
    """What the bureau is to mend, in words written for it. A decision's own reasons never go to it."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="mending_note")
    text = models.TextField()
    language = models.CharField(max_length=5, default="en")

    def __str__(self) -> str:
        return f"mending note {self.pk}"
