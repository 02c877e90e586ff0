"""Users, their roles, the bureaus they belong to, and the interests that keep them from deciding."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import pgettext_lazy


class Role(models.TextChoices):
    """What a person may do. One person has one role; nobody reviews and audits."""

    BUREAU_OFFICER = "bureau_officer", pgettext_lazy("role", "Bureau officer")
    REVIEWER = "reviewer", pgettext_lazy("role", "Reviewer")
    SENIOR_REVIEWER = "senior_reviewer", pgettext_lazy("role", "Senior reviewer")
    DUTY_REVIEWER = "duty_reviewer", pgettext_lazy("role", "Duty reviewer")
    AUDITOR = "auditor", pgettext_lazy("role", "Auditor")
    ETHICS_OFFICER = "ethics_officer", pgettext_lazy("role", "Ethics officer")
    OPERATOR = "operator", pgettext_lazy("role", "Operator")


#: Those who examine and decide.
REVIEWING = (Role.REVIEWER, Role.SENIOR_REVIEWER, Role.DUTY_REVIEWER)


class Bureau(models.Model):
    """A National Central Bureau, or an international entity with the same rights."""

    code = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=120)
    country = models.CharField(max_length=3, blank=True)
    is_international_entity = models.BooleanField(default=False)
    ie_powers = models.JSONField(default=list, blank=True)
    ie_authorization_ref = models.CharField(max_length=120, blank=True)
    suspended_rights = models.JSONField(default=list, blank=True)
    time_zone = models.CharField(max_length=40, default="UTC")
    is_synthetic = models.BooleanField(default=False)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.code


class User(AbstractUser):
    """A person with one role. Left, they are deactivated: acts carry their id as text and stay."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    role = models.CharField(max_length=20, choices=Role.choices)
    bureau = models.ForeignKey(Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="officers")
    language = models.CharField(max_length=5, default="en")
    is_synthetic = models.BooleanField(default=False)

    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            # An officer belongs to a bureau, and nobody of the office does.
            models.CheckConstraint(
                condition=models.Q(role=Role.BUREAU_OFFICER, bureau__isnull=False)
                | (~models.Q(role=Role.BUREAU_OFFICER) & models.Q(bureau__isnull=True)),
                name="people_bureau_fits_role",
            ),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="people_role_known"),
        ]

    @property
    def acting_role(self) -> str:
        return self.role

    @property
    def acting_id(self) -> str:
        return str(self.pk)

    @property
    def acting_entity(self) -> str:
        return self.bureau_id or "office"

    @property
    def reviews(self) -> bool:
        return self.is_active and self.role in REVIEWING


class Interest(models.Model):
    """A tie that a person declared: to a country (nationality, service, kin) or to one case.

    It is ended, never deleted: who was tied when is part of what a decision is judged by.
    """

    class Kind(models.TextChoices):
        NATIONALITY = "nationality", pgettext_lazy("interest", "Nationality")
        SERVICE = "service", pgettext_lazy("interest", "Service for its authorities")
        KIN = "kin", pgettext_lazy("interest", "Kin or partner")
        CASE = "case", pgettext_lazy("interest", "This very case")
        OTHER = "other", pgettext_lazy("interest", "Another tie")

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="interests")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    country = models.CharField(max_length=3, blank=True)
    request_id = models.UUIDField(null=True, blank=True)
    declared_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="case", request_id__isnull=False, country="")
                | (~models.Q(kind="case") & models.Q(request_id__isnull=True) & ~models.Q(country="")),
                name="people_interest_names_country_or_case",
            ),
        ]

    def __str__(self) -> str:
        return f"interest {self.pk}"
