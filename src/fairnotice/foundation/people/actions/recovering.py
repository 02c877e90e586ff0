"""A lost second factor: taken from an account by two persons, neither of them its owner."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.actions.standing import lock_person
from fairnotice.foundation.people.models import FactorReset, User
from fairnotice.foundation.people.queries import are_four_eyes
from fairnotice.foundation.people.rules import CONFIRM_RESET, may

#: How long a reset waits for its second person (house policy).
RESET_WAITS = timedelta(days=2)


@transaction.atomic
def ask_factor_reset(*, by: User, person_id: UUID, reason: str) -> FactorReset:
    """Ask that somebody else's second factor be taken from their account, saying how it is known that it is they."""
    person = lock_person(by, person_id)
    if not reason.strip():
        raise Refused(
            pgettext("refusal", "Nothing was asked: a reset needs its reason."),
            {"reason": pgettext("to mend", "Write a reason.")},
        )
    now = clock.read_now()
    standing = FactorReset.objects.select_for_update().filter(person=person, closed_at__isnull=True).first()
    if standing is not None and standing.lapses_at > now:
        raise Conflict(pgettext("refusal", "Nothing was asked: a reset for this person waits already."))
    if standing is not None:
        _close(standing, by, confirmed=False)
    asked = FactorReset.objects.create(
        person=person, asked_by=by, reason=reason, asked_at=now, lapses_at=now + RESET_WAITS
    )
    record_act(
        by=by, verb="factor_reset.asked", about=asked, stated={"person": person.acting_id}, content={"reason": reason}
    )
    return asked


@transaction.atomic
def confirm_factor_reset(*, by: User, reset_id: UUID) -> FactorReset:
    """Take the second factor and every session from the account, as the second person.

    The owner signs in with the password and enrols a new factor before anything else opens.
    """
    asked = _lock_reset(by, reset_id)
    if not are_four_eyes(by, asked.asked_by):
        raise NotAllowed("Nothing was reset: a second person must confirm, and it was you who asked.")
    now = clock.read_now()
    if asked.lapses_at <= now:
        raise Conflict(pgettext("refusal", "Nothing was reset: it waited too long. Ask anew."))
    Authenticator.objects.filter(user=asked.person).delete()
    User.objects.filter(pk=asked.person_id).update(sessions_ended_at=now)
    _close(asked, by, confirmed=True)
    record_act(by=by, verb="factor_reset.confirmed", about=asked, stated={"person": asked.person.acting_id})
    return asked


@transaction.atomic
def decline_factor_reset(*, by: User, reset_id: UUID, reason: str) -> FactorReset:
    """Close a reset without one; who asked may also take it back so."""
    asked = _lock_reset(by, reset_id)
    if not reason.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: declining a reset needs a reason."),
            {"reason": pgettext("to mend", "Write a reason.")},
        )
    _close(asked, by, confirmed=False)
    record_act(
        by=by,
        verb="factor_reset.declined",
        about=asked,
        stated={"person": asked.person.acting_id},
        content={"reason": reason},
    )
    return asked


def _lock_reset(by: User, reset_id: UUID) -> FactorReset:
    asked = FactorReset.objects.select_for_update(of=("self",)).filter(pk=reset_id).first()
    if asked is None or not may(CONFIRM_RESET, by, asked.person):
        raise NotAllowed("Nothing was changed: there is no such reset for you.")
    if asked.closed_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: a colleague has closed this reset."))
    return asked


def _close(asked: FactorReset, by: User, *, confirmed: bool) -> None:
    asked.closed_by, asked.closed_at, asked.is_confirmed = by, clock.read_now(), confirmed
    asked.save(update_fields=["closed_by", "closed_at", "is_confirmed"])
