"""Declaring and ending ties."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from fairnotice import clock
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import Interest, User


@transaction.atomic
def declare_interest(*, by: User, kind: str, country: str = "", request_id: UUID | None = None) -> Interest:
    """Record a tie of the person who declares it; from now on they are recused where it counts."""
    tie = Interest.objects.create(
        user=by, kind=kind, country=country, request_id=request_id, declared_at=clock.read_now()
    )
    record_act(by=by, verb="interest.declared", about=by, content={"kind": kind, "country": country})
    return tie


@transaction.atomic
def end_interest(*, by: User, tie: Interest) -> Interest:
    """Record that a tie has ended; decisions made while it held stay judged by it."""
    tie.ended_at = clock.read_now()
    tie.save(update_fields=["ended_at"])
    record_act(by=by, verb="interest.ended", about=tie.user)
    return tie
