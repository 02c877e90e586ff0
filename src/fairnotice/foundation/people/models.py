"""Users, their roles, the bureaus they belong to, and the interests that keep them from deciding."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
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


class Right(models.TextChoices):
    """A bureau's right that may be suspended (RPD 131(3))."""

    RECORD = "record", pgettext_lazy("right", "To record data")
    CONSULT = "consult", pgettext_lazy("right", "To consult data")
    INTERCONNECT_OR_DOWNLOAD = "interconnect_or_download", pgettext_lazy("right", "To interconnect or download")


class Power(models.TextChoices):
    """A power in criminal matters that an international entity may have (RPD 27(5)(g), 82)."""

    INVESTIGATION = "investigation", pgettext_lazy("power", "Investigation")
    PROSECUTION = "prosecution", pgettext_lazy("power", "Prosecution")


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


#: How the names of bureaus' machines begin; nobody invited takes such a name.
MACHINE_NAMES = "machine-"


class User(AbstractUser):
    """A person with one role. Left, they are deactivated: acts carry their id as text and stay."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    role = models.CharField(max_length=20, choices=Role.choices)
    bureau = models.ForeignKey(Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="officers")
    language = models.CharField(max_length=5, default="en")
    is_synthetic = models.BooleanField(default=False)
    #: Sessions begun before this moment are void: a change of role or factor asks for a new sign-in.
    sessions_ended_at = models.DateTimeField(null=True, blank=True)

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

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        ended = self.sessions_ended_at.isoformat() if self.sessions_ended_at else ""
        return salted_hmac(
            "people.User.session", f"{self.password}{ended}", secret=secret, algorithm="sha256"
        ).hexdigest()

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
    #: Who entered it, where the person did not declare it themselves: the ethics officer, or an operator whose change
    #: of an account brought it.
    entered_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
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


class Declaration(models.Model):
    """A person's word that their ties are complete; without one in force they examine and decide nothing.

    It lapses after a year (house policy): a person who never says anything is not a person without ties.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="declarations")
    declared_at = models.DateTimeField()
    lapses_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["user", "-lapses_at"], name="people_declaration_in_force")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(lapses_at__gt=models.F("declared_at")), name="people_declaration_lapses_later"
            ),
        ]

    def __str__(self) -> str:
        return f"declaration {self.pk}"


class Invitation(models.Model):
    """An operator's invitation to one person, for one role. The code is held as a digest and works once.

    The first operator has nobody who invites: that invitation comes from the server's own command line.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code_digest = models.CharField(max_length=64, unique=True)
    email = models.EmailField()
    role = models.CharField(max_length=20, choices=Role.choices)
    bureau = models.ForeignKey(Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="invitations")
    language = models.CharField(max_length=5, default="en")
    invited_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    lapses_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.OneToOneField(User, null=True, blank=True, on_delete=models.PROTECT, related_name="invitation")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-invited_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role=Role.BUREAU_OFFICER, bureau__isnull=False)
                | (~models.Q(role=Role.BUREAU_OFFICER) & models.Q(bureau__isnull=True)),
                name="people_invitation_bureau_fits_role",
            ),
            models.CheckConstraint(
                condition=models.Q(invited_by__isnull=False) | models.Q(role=Role.OPERATOR),
                name="people_only_an_operator_is_invited_by_nobody",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | models.Q(accepted_at__isnull=False, accepted_by__isnull=False, withdrawn_at__isnull=True),
                name="people_invitation_accepted_by_one",
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=models.Q(accepted_at__isnull=True, withdrawn_at__isnull=True),
                name="people_one_open_invitation",
            ),
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class FactorReset(models.Model):
    """Taking a lost second factor from an account: asked by one, confirmed by another, neither of them its owner."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="factor_resets")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    asked_at = models.DateTimeField()
    lapses_at = models.DateTimeField()
    closed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    is_confirmed = models.BooleanField(default=False)

    class Meta:
        ordering = ("-asked_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(closed_at__isnull=True), name="people_one_open_reset"
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="people_reset_has_reason"),
            models.CheckConstraint(
                condition=~models.Q(asked_by=models.F("person"))
                & (models.Q(closed_by__isnull=True) | ~models.Q(closed_by=models.F("person"))),
                name="people_reset_is_not_for_oneself",
            ),
            models.CheckConstraint(
                condition=models.Q(is_confirmed=False)
                | (models.Q(closed_by__isnull=False) & ~models.Q(closed_by=models.F("asked_by"))),
                name="people_reset_by_two_persons",
            ),
        ]

    def __str__(self) -> str:
        return f"factor reset {self.pk}"


class BureauKey(models.Model):
    """A bureau's public Ed25519 key; its machine signs requests with the private half (RFC 9421).

    `id` is the `keyid` of the signature. Two keys may be in force at once, so that a bureau can rotate
    without a gap.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="keys")
    public_key = models.CharField(max_length=44, unique=True)
    added_by = models.CharField(max_length=64)
    added_at = models.DateTimeField()
    begins_at = models.DateTimeField()
    lapses_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-begins_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(lapses_at__gt=models.F("begins_at")), name="people_key_lapses_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"key {self.pk}"


class KeyRotation(models.Model):
    """One rotation or retirement of a secret key of this instance: which and when, never the key."""

    key_id = models.CharField(max_length=60)
    rotated_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"rotation {self.key_id}"
