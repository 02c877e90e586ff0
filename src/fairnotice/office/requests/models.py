"""What a bureau asks for, what the rules found, what a human decided, and what then went out."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Bureau, User

# What is kept of an alert's life, and of what screenings were made from, stands there; named so that Django finds it.
from fairnotice.office.requests.basis import Basis as Basis
from fairnotice.office.requests.erasures import Erasure as Erasure
from fairnotice.office.requests.life import examinations as examinations
from fairnotice.office.requests.life import records as records
from fairnotice.office.requests.refusal_memory import SubmittedKey as SubmittedKey


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
