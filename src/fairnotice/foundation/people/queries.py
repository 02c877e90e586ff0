"""Who is tied to what, and so may not decide; who may."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.models import (
    REVIEWING,
    Bureau,
    BureauKey,
    Declaration,
    FactorReset,
    Interest,
    Invitation,
    Role,
    User,
)

#: The verb of the register of recusals.
RECUSED = "recusal.enforced"


def is_tied(user: User, *, countries: Collection[str], request_id: UUID) -> bool:
    """Whether a tie of this person to one of these countries (the source's, the subject's) or to the case stands."""
    return Interest.objects.filter(_touching(countries, request_id), user=user).exists()


def has_declared(user: User, *, at: datetime) -> bool:
    """Whether a person's word that their ties are complete is in force at a moment."""
    return Declaration.objects.filter(user=user, declared_at__lte=at, lapses_at__gt=at).exists()


def reviewers_free_for(*, countries: Collection[str], request_id: UUID, at: datetime) -> QuerySet[User]:
    """The reviewers who may examine a case: active, with a declaration in force, tied to nothing in it. One query."""
    tied = Interest.objects.filter(_touching(countries, request_id), user=OuterRef("pk"))
    declared = Declaration.objects.filter(user=OuterRef("pk"), declared_at__lte=at, lapses_at__gt=at)
    reviewers = User.objects.filter(is_active=True, role__in=REVIEWING)
    return reviewers.filter(Exists(declared), ~Exists(tied)).order_by("username")


def are_four_eyes(first: User, second: User) -> bool:
    """Whether two decisions were made by two persons."""
    return first.pk != second.pk


def find_bureau_key(key_id: UUID, *, at: datetime) -> BureauKey | None:
    """The public key that a machine's signature names, if it is in force at a moment; with its bureau."""
    keys = BureauKey.objects.select_related("bureau")
    return keys.filter(pk=key_id, begins_at__lte=at, lapses_at__gt=at, revoked_at__isnull=True).first()


def find_person(person_id: UUID) -> User:
    """One account; raises `NotAllowed`, as for a page of another role, where there is none."""
    person = User.objects.select_related("bureau").filter(pk=person_id).first()
    if person is None:
        raise NotAllowed("Nothing was shown: there is no such person.")
    return person


def list_people(*, words: str = "", role: str = "") -> QuerySet[User]:
    """Accounts by user name, narrowed to a role and to words in the user name or the mail address."""
    people = User.objects.select_related("bureau").order_by("username")
    if role in Role.values:
        people = people.filter(role=role)
    return people.filter(Q(username__icontains=words) | Q(email__icontains=words)) if words else people


def is_locked_out(person: User) -> bool:
    """Whether wrong passwords from some address keep this person out at the moment."""
    # Axes counts by the computer's own clock.
    failures = settings.AXES_FAILURE_LIMIT
    since = timezone.now() - settings.AXES_COOLOFF_TIME
    return bool(
        AccessAttempt.objects.filter(
            username=person.username.casefold(), failures_since_start__gte=failures, attempt_time__gte=since
        ).exists()
    )


def list_invitations() -> QuerySet[Invitation]:
    """Invitations, newest first."""
    return Invitation.objects.select_related("bureau", "accepted_by", "invited_by")


def list_resets() -> QuerySet[FactorReset]:
    """Resets of lost factors, newest first, the open ones before all."""
    resets = FactorReset.objects.select_related("person", "asked_by", "closed_by")
    return resets.order_by(F("closed_at").desc(nulls_first=True), "-asked_at", "id")


def find_reset(reset_id: UUID) -> FactorReset:
    """One reset; raises `NotAllowed` where there is none."""
    reset = FactorReset.objects.filter(pk=reset_id).first()
    if reset is None:
        raise NotAllowed("Nothing was shown: there is no such reset.")
    return reset


def declaration_in_force(user: User, *, at: datetime) -> Declaration | None:
    """The word of a person on their ties that is in force at a moment, or none."""
    return user.declarations.filter(declared_at__lte=at, lapses_at__gt=at).order_by("-lapses_at").first()


def list_ties(user: User) -> QuerySet[Interest]:
    """A person's ties, the standing ones first."""
    ties = user.interests.select_related("entered_by")
    return ties.order_by(F("ended_at").desc(nulls_first=True), "-declared_at", "-pk")


def find_tie(tie_id: int, *, for_: User) -> Interest:
    """A tie of one's own, or anybody's for the ethics officer; raises `NotAllowed` where there is none to see."""
    ties = Interest.objects.all() if for_.role == Role.ETHICS_OFFICER else for_.interests.all()
    tie = ties.filter(pk=tie_id).first()
    if tie is None:
        raise NotAllowed("Nothing was shown: there is no such tie.")
    return tie


def list_declared(*, at: datetime) -> QuerySet[User]:
    """Everybody of the office, with `standing` ties and the moment their declaration `lapses_at`, if in force."""
    in_force = Declaration.objects.filter(user=OuterRef("pk"), declared_at__lte=at, lapses_at__gt=at)
    office = User.objects.filter(is_active=True).exclude(role=Role.BUREAU_OFFICER)
    return office.annotate(
        standing=Count("interests", filter=Q(interests__ended_at__isnull=True)),
        lapses_at=Subquery(in_force.order_by("-lapses_at").values("lapses_at")[:1]),
    ).order_by(F("lapses_at").asc(nulls_first=True), "username")


def list_recusals() -> QuerySet[Act]:
    """The register of recusals: refused steps, and ties to one case, newest first."""
    stepped_back = Q(verb="interest.declared", stated__kind=Interest.Kind.CASE)
    return Act.objects.filter(Q(verb=RECUSED) | stepped_back).order_by("-id")


def find_bureau(code: str) -> Bureau:
    """One bureau; raises `NotAllowed` where there is none."""
    bureau = Bureau.objects.filter(pk=code).first()
    if bureau is None:
        raise NotAllowed("Nothing was shown: there is no such bureau.")
    return bureau


def list_bureaus(*, words: str = "") -> QuerySet[Bureau]:
    """Bureaus by code, with how many `active` officers each has, narrowed to words in code or name."""
    bureaus = Bureau.objects.annotate(active=Count("officers", filter=Q(officers__is_active=True))).order_by("code")
    return bureaus.filter(Q(code__icontains=words) | Q(name__icontains=words)) if words else bureaus


def _touching(countries: Collection[str], request_id: UUID) -> Q:
    to_countries = Q(country__in=[code for code in countries if code])
    return Q(ended_at__isnull=True) & (to_countries | Q(kind=Interest.Kind.CASE, request_id=request_id))
