"""What a bureau asks for, submission by submission, and what was found and asked about it."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Bureau, User


class Kind(models.TextChoices):
    RED_NOTICE = "red_notice", pgettext_lazy("kind", "Red Notice")
    WANTED_DIFFUSION = "wanted_diffusion", pgettext_lazy("kind", "Wanted-person diffusion")


class State(models.TextChoices):
    """Where a request stands. The alert that may come of it has states of its own."""

    DRAFT = "draft", pgettext_lazy("state", "Draft")
    SUBMITTED = "submitted", pgettext_lazy("state", "Submitted")
    UNDER_EXAMINATION = "under_examination", pgettext_lazy("state", "Under examination")
    RETURNED = "returned", pgettext_lazy("state", "Returned for completion")
    REFUSED = "refused", pgettext_lazy("state", "Refused")
    PUBLISHED = "published", pgettext_lazy("state", "Published")
    WITHDRAWN = "withdrawn", pgettext_lazy("state", "Withdrawn")


class Request(models.Model):
    """A bureau's request for an alert. No other bureau sees it before a decision, or after a refusal.

    `draft` holds what the form has so far, by the names of the request's fields; a submission copies it.
    `draft_languages` says by path in which language each free text of it is written.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=40, unique=True)
    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="requests")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    origin = models.CharField(max_length=10, default="form")
    language = models.CharField(max_length=5, default="en")
    draft = models.JSONField(default=dict, blank=True)
    draft_version = models.PositiveIntegerField(default=0)
    draft_languages = models.JSONField(default=dict, blank=True)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    priority = models.PositiveSmallIntegerField(default=0)
    is_urgent = models.BooleanField(default=False)
    is_synthetic = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-priority", "submitted_at", "id"], name="requests_queue"),
            models.Index(fields=["state", "submitted_at", "id"], name="requests_by_age"),
            models.Index(
                fields=["bureau", "state", "-priority", "submitted_at", "id"], name="requests_queue_of_bureau"
            ),
            models.Index(
                fields=["state", "-priority", "submitted_at", "id"],
                condition=Q(is_urgent=True),
                name="requests_queue_urgent",
            ),
            models.Index(fields=["bureau", "-created_at"], name="requests_of_bureau"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="requests_kind_known"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="requests_state_known"),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "withdrawn"]) | Q(submitted_at__isnull=False),
                name="requests_submitted_before_examined",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class TiedCountry(models.Model):
    """A country a request touches: its source's, its subject's. Nobody tied to it decides."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="tied_countries")
    country = models.CharField(max_length=3)
    role = models.CharField(max_length=10)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "country", "role"], name="requests_tie_once")]

    def __str__(self) -> str:
        return f"{self.role} {self.country}"


class Submission(models.Model):
    """One submitting of a request: immutable. A mended request is submitted again, under the next number."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    submitted_at = models.DateTimeField()
    submitted_by = models.CharField(max_length=64)

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["request", "number"], name="requests_submission_numbered")]

    def __str__(self) -> str:
        return f"{self.request_id} no. {self.number}"


class SubmittedFields(models.Model):
    """The fields of one submission, apart from it so that erasure can destroy them and leave the step."""

    submission = models.OneToOneField(
        Submission, on_delete=models.PROTECT, primary_key=True, related_name="submitted_fields"
    )
    salt = models.BinaryField(max_length=32)
    fields = models.JSONField()

    def __str__(self) -> str:
        return f"fields of submission {self.submission_id}"


class SubmittedLanguages(models.Model):
    """In which language each free text of a submission is written, by its path; the bureau says so."""

    submission = models.OneToOneField(
        Submission, on_delete=models.PROTECT, primary_key=True, related_name="submitted_languages"
    )
    languages = models.JSONField()

    def __str__(self) -> str:
        return f"languages of submission {self.submission_id}"


class UrgencyStatement(models.Model):
    """A bureau's signed statement that a life is in imminent danger, and which bureaus must know."""

    request = models.OneToOneField(Request, on_delete=models.PROTECT, related_name="urgency")
    reasons = models.TextField()
    language = models.CharField(max_length=5, default="en")
    recipients = models.JSONField()
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reasons=""), name="requests_urgency_has_reasons")]

    def __str__(self) -> str:
        return f"urgency of {self.request_id}"


class AssessmentRecord(models.Model):
    """What the rules found on one submission, under the rule-set named. It informs; it decides nothing."""

    submission = models.OneToOneField(Submission, on_delete=models.PROTECT, related_name="assessment")
    on = models.DateField()
    rule_set = models.CharField(max_length=160)
    recommendation = models.CharField(max_length=30)
    content = models.JSONField()
    assessed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"assessment of submission {self.submission_id}"


class Question(models.Model):
    """A question to the bureau, with its clock; answered once. Its number counts on this request alone."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="questions")
    number = models.PositiveIntegerField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    language = models.CharField(max_length=5, default="en")
    asked_at = models.DateTimeField()
    due_on = models.DateField()
    answer = models.TextField(blank=True)
    answer_language = models.CharField(max_length=5, blank=True)
    answered_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["request", "number"], name="requests_question_numbered")]

    def __str__(self) -> str:
        return f"question {self.number} on {self.request_id}"
