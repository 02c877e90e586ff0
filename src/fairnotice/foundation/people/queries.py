"""Who is tied to what, and so may not decide."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from fairnotice.foundation.people.models import Interest, User


def is_tied(user: User, *, countries: Collection[str], request_id: UUID) -> bool:
    """Whether a person declared a tie to one of these countries (the source's, the subject's) or to the case."""
    ties = Interest.objects.filter(user=user, ended_at__isnull=True)
    return ties.filter(country__in=[code for code in countries if code]).exists() or (
        ties.filter(kind=Interest.Kind.CASE, request_id=request_id).exists()
    )


def are_four_eyes(first: User, second: User) -> bool:
    """Whether two decisions were made by two persons."""
    return first.pk != second.pk
