"""What a reviewer writes before anything is decided."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Outcome, Request, Submission


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


class Verdict(models.TextChoices):
    """A reviewer's own answer on one article."""

    COMPLIANT = "compliant", pgettext_lazy("verdict", "No doubt remains")
    COMPLIANT_IN_PART = "compliant_in_part", pgettext_lazy("verdict", "Some charges raise a doubt")
    NOT_COMPLIANT = "not_compliant", pgettext_lazy("verdict", "Not compliant")
    UNRESOLVED = "unresolved", pgettext_lazy("verdict", "Cannot be told without more")


class LegalReview(models.Model):
    """The reviewer's own answers on Articles 2 and 3, and the signed review of Article 86.

    Written before the recommendation is shown, for this submission, by this person; immutable. It
    stands for diffusions as for notices.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="legal_reviews")
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    article_2 = models.CharField(max_length=20, choices=Verdict.choices)
    article_2_reasons = models.TextField()
    article_3 = models.CharField(max_length=20, choices=Verdict.choices)
    article_3_reasons = models.TextField()
    conclusion = models.CharField(max_length=20, choices=Verdict.choices)
    is_blind = models.BooleanField(default=False)
    signed_at = models.DateTimeField()
    signature = models.CharField(max_length=64)
    rule_set = models.CharField(max_length=160)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["submission", "reviewer"], name="review_one_answer_a_person"),
            models.CheckConstraint(
                condition=~Q(article_2_reasons="") & ~Q(article_3_reasons=""), name="review_answers_have_reasons"
            ),
        ]

    def __str__(self) -> str:
        return f"legal review {self.pk}"


class Proposal(models.Model):
    """A decision that waits for its second person. It decides nothing until they confirm it."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="proposals")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="proposals")
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=30, choices=Outcome.choices)
    follows = models.BooleanField()
    caveat = models.TextField(blank=True)
    charges = models.JSONField(default=list, blank=True)
    reasons = models.JSONField()
    why_second = models.JSONField()
    proposed_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    conclusion = models.CharField(max_length=20, blank=True)
    dissent = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(closed_at__isnull=True), name="review_one_open_proposal"
            ),
            models.CheckConstraint(
                condition=Q(closed_by__isnull=True)
                | ~Q(closed_by=models.F("proposed_by"))
                | Q(conclusion="taken_back"),
                name="review_second_person_is_another",
            ),
        ]

    def __str__(self) -> str:
        return f"proposal {self.pk}"
