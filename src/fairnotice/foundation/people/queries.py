"""Who is tied to what, and so may not decide; who may."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from fairnotice.foundation.people.models import REVIEWING, BureauKey, Declaration, Interest, User


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


def _touching(countries: Collection[str], request_id: UUID) -> Q:
    to_countries = Q(country__in=[code for code in countries if code])
    return Q(ended_at__isnull=True) & (to_countries | Q(kind=Interest.Kind.CASE, request_id=request_id))
