"""Declaring ties and ending them, and the yearly word that they are complete."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.core.screening.countries import READ
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import REVIEWING, Bureau, Declaration, Interest, User
from fairnotice.foundation.people.rules import OVERSEE_TIES, may

#: How long a declaration stands (house policy; no text prints a length).
DECLARATION_STANDS = timedelta(days=365)


@transaction.atomic
def declare_interest(
    *, by: User, kind: str, country: str = "", request_id: UUID | None = None, reason: str = ""
) -> Interest:
    """Record a tie of the person who declares it; from now on they are recused where it counts."""
    return _enter_tie(by, by=by, kind=kind, country=country, request_id=request_id, reason=reason)


@transaction.atomic
def enter_interest(
    *, by: User, user: User, kind: str, reason: str, country: str = "", request_id: UUID | None = None
) -> Interest:
    """Record a tie of somebody else, as the ethics officer, with the reason. Raises `NotAllowed` for others."""
    if not may(OVERSEE_TIES, by) or user.pk == by.pk:
        raise NotAllowed("Nothing was recorded: only the ethics officer enters a tie of somebody else.")
    if not reason.strip():
        raise Refused(
            pgettext("refusal", "Nothing was recorded: a tie of somebody else needs its reason."),
            {"reason": pgettext("to mend", "Write a reason.")},
        )
    return _enter_tie(user, by=by, kind=kind, country=country, request_id=request_id, reason=reason)


@transaction.atomic
def end_interest(*, by: User, tie_id: int, reason: str) -> Interest:
    """Record that a tie has ended; decisions made while it held stay judged by it.

    One's own tie may be ended, but not one that the ethics officer entered: that officer ends it.
    """
    tie = Interest.objects.select_for_update().filter(pk=tie_id).first()
    own = tie is not None and tie.user_id == by.pk and tie.entered_by_id is None
    overseen = tie is not None and tie.user_id != by.pk and may(OVERSEE_TIES, by)
    if tie is None or not (own or overseen):
        raise NotAllowed("Nothing was changed: there is no such tie for you to end.")
    if tie.ended_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: this tie has ended already."))
    if not reason.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: say why the tie has ended."),
            {"reason": pgettext("to mend", "Write a reason.")},
        )
    tie.ended_at = clock.read_now()
    tie.save(update_fields=["ended_at"])
    record_act(
        by=by,
        verb="interest.ended",
        about=tie.user,
        stated={"tie": tie.pk, "kind": tie.kind, "own": own},
        content={"reason": reason},
    )
    return tie


@transaction.atomic
def declare_complete(*, by: User, is_stateless: bool = False) -> Declaration:
    """Take a person's word that their declared ties are all they have, for a year from now.

    Who examines cases has declared a nationality before, or says here that they have none: everybody else
    belongs to a country, and silence would leave its cases open to them. Raises `Refused` without it.
    """
    is_silent = not by.interests.filter(kind=Interest.Kind.NATIONALITY).exists()
    if by.reviews and is_silent and not is_stateless:
        words = pgettext("refusal", "Nothing was recorded: declare your nationality first, or say that you have none.")
        raise Refused(words, {"is_stateless": words})
    now = clock.read_now()
    declaration = Declaration.objects.create(user=by, declared_at=now, lapses_at=now + DECLARATION_STANDS)
    record_act(
        by=by,
        verb="interest.declared_complete",
        about=by,
        stated={"lapses_on": declaration.lapses_at.date().isoformat()},
        content={"is_stateless": is_stateless},
    )
    return declaration


def tie_to_country_served(person: User, country: str, *, by: User) -> None:
    """Tie a person who leaves a bureau, or left one under another account, to its country.

    In the transaction of the change. It stands until the ethics officer ends it: `by` is entered as who
    recorded it, and nobody ends a tie of their own that somebody else entered. A bureau without a country,
    an international entity, gives no tie: `refuse_unnamed_service` keeps its people from reviewing.
    """
    kind = Interest.Kind.SERVICE
    if country and not person.interests.filter(kind=kind, country=country, ended_at__isnull=True).exists():
        _enter_tie(person, by=by, kind=kind, country=country, request_id=None, reason="an account of a bureau")


def refuse_unnamed_service(role: str, bureau: Bureau) -> None:
    """Raise `Refused` where who served a bureau would review, and no tie can name what they served."""
    if role in REVIEWING and not bureau.country:
        words = pgettext(
            "refusal", "Nothing was changed: who served an international entity does not review here (house policy)."
        )
        raise Refused(words, {"role": words})


def _enter_tie(user: User, *, by: User, kind: str, country: str, request_id: UUID | None, reason: str) -> Interest:
    if kind not in Interest.Kind.values:
        raise Refused(
            pgettext("refusal", "Nothing was recorded: the kind of tie is not known."),
            {"kind": pgettext("to mend", "Choose a kind of tie.")},
        )
    if (kind == Interest.Kind.CASE) != (request_id is not None) or (kind == Interest.Kind.CASE) == bool(country):
        raise Refused(
            pgettext("refusal", "Nothing was recorded: a tie names a country, or a case, not both."),
            {"country": pgettext("to mend", "Choose a country, or give a case.")},
        )
    if country and country not in READ:
        raise Refused(
            pgettext("refusal", "Nothing was recorded: the country is not known."),
            {"country": pgettext("to mend", "Choose a country.")},
        )
    standing = Interest.objects.filter(
        user=user, kind=kind, country=country, request_id=request_id, ended_at__isnull=True
    )
    if standing.exists():
        raise Conflict(pgettext("refusal", "Nothing was recorded: this tie stands already."))
    tie = Interest.objects.create(
        user=user,
        kind=kind,
        country=country,
        request_id=request_id,
        declared_at=clock.read_now(),
        entered_by=None if by.pk == user.pk else by,
    )
    record_act(
        by=by,
        verb="interest.declared",
        about=user,
        stated={"tie": tie.pk, "kind": kind, "own": by.pk == user.pk},
        content={"kind": kind, "country": country, "reason": reason},
    )
    return tie
