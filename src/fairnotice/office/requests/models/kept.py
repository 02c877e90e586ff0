"""What is kept beside a submission: its exact keys, and what each screening was made from."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q


class SubmittedKey(models.Model):
    """One exact key of one submission, as a digest."""

    submission = models.ForeignKey("requests.Submission", on_delete=models.PROTECT, related_name="keys")
    digest = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["digest"], name="requests_key")]
        constraints = [models.UniqueConstraint(fields=["submission", "digest"], name="requests_key_once")]

    def __str__(self) -> str:
        return f"key of submission {self.submission_id}"


class Basis(models.Model):
    """The dossier of one screening and, for an alert screened again, what the alert then said.

    Sealed, for it tells who gave refuge and what others said. `digest` commits to it under `salt`: erasure
    empties salt and sealed, and digest and finding stay.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assessment = models.OneToOneField(
        "requests.AssessmentRecord", null=True, on_delete=models.PROTECT, related_name="basis"
    )
    rescreening = models.OneToOneField(
        "requests.Rescreening", null=True, on_delete=models.PROTECT, related_name="basis"
    )
    digest = models.CharField(max_length=64)
    salt = models.BinaryField(max_length=32)
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(assessment__isnull=True, rescreening__isnull=False)
                | Q(assessment__isnull=False, rescreening__isnull=True),
                name="requests_basis_of_one_screening",
            ),
        ]

    def __str__(self) -> str:
        return f"basis {self.pk}"
