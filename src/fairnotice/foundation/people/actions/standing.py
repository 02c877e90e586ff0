"""What a person may do from now on: another role, leaving, coming back, being unlocked."""

from __future__ import annotations

from uuid import UUID

from axes.utils import reset
from django.conf import settings
from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.actions.ties import refuse_unnamed_service, tie_to_country_served
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.foundation.people.rules import CHANGE_PERSON, may


@transaction.atomic
def change_role(*, by: User, person_id: UUID, role: str, reason: str, bureau: Bureau | None = None) -> User:
    """Give somebody else another role; they sign in anew. Nobody changes their own.

    Who leaves a bureau is tied to its country from the same moment.
    """
    person = lock_person(by, person_id)
    gaps = {}
    if role not in Role.values or (role == Role.BUREAU_OFFICER) != (bureau is not None):
        gaps["role"] = pgettext(
            "to mend", "Choose a role; a bureau officer also has a bureau, and nobody of the office has."
        )
    elif (role, bureau and bureau.pk) == (person.role, person.bureau_id):
        gaps["role"] = pgettext("to mend", "The person has this role already.")
    if not reason.strip():
        gaps["reason"] = pgettext("to mend", "Write a reason.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was changed: the change of role is not complete."), gaps)
    if person.bureau is not None and person.bureau != bureau:
        refuse_unnamed_service(role, person.bureau)
        tie_to_country_served(person, person.bureau.country, by=by)
    before, person.role, person.bureau = person.role, role, bureau
    person.sessions_ended_at = clock.read_now()
    person.save(update_fields=["role", "bureau", "sessions_ended_at"])
    record_act(
        by=by,
        verb="person.role_changed",
        about=person,
        stated={"from": before, "to": role, "bureau": bureau.pk if bureau else ""},
        content={"reason": reason},
    )
    return person


@transaction.atomic
def choose_language(*, by: User, language: str) -> User:
    """Write to a person in another language from now on; raises `Refused` for one that the pages do not have."""
    if language not in dict(settings.LANGUAGES):
        raise Refused(pgettext("refusal", "Nothing was changed: the pages are not in this language."))
    if by.language != language:
        before, by.language = by.language, language
        by.save(update_fields=["language"])
        record_act(by=by, verb="person.language_chosen", about=by, stated={"from": before, "to": language})
    return by


@transaction.atomic
def deactivate_person(*, by: User, person_id: UUID, reason: str) -> User:
    """Close somebody else's account at once; their acts keep their id and stay."""
    person = lock_person(by, person_id)
    if not person.is_active:
        raise Conflict(pgettext("refusal", "Nothing was changed: the account is closed already."))
    return _set_active(person, False, by=by, reason=reason)


@transaction.atomic
def reactivate_person(*, by: User, person_id: UUID, reason: str) -> User:
    """Open a closed account again, with the role it had."""
    person = lock_person(by, person_id)
    if person.is_active:
        raise Conflict(pgettext("refusal", "Nothing was changed: the account is open already."))
    return _set_active(person, True, by=by, reason=reason)


@transaction.atomic
def unlock_person(*, by: User, person_id: UUID) -> User:
    """Forget the wrong passwords that locked somebody out."""
    person = lock_person(by, person_id)
    if not reset(username=person.username.casefold()):
        raise Conflict(pgettext("refusal", "Nothing was changed: the account is not locked."))
    record_act(by=by, verb="person.unlocked", about=person)
    return person


def lock_person(by: User, person_id: UUID) -> User:
    """Somebody else, locked for an operator's change; raises `NotAllowed` for oneself and for who is no operator."""
    person = User.objects.select_for_update().filter(pk=person_id).first()
    if person is None or not may(CHANGE_PERSON, by, person):
        raise NotAllowed("Nothing was changed: only an operator changes an account, and never their own.")
    return person


def _set_active(person: User, is_active: bool, *, by: User, reason: str) -> User:
    if not reason.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: closing or opening an account needs a reason."),
            {"reason": pgettext("to mend", "Write a reason.")},
        )
    person.is_active = is_active
    person.sessions_ended_at = clock.read_now()
    person.save(update_fields=["is_active", "sessions_ended_at"])
    states = ("closed", "open") if is_active else ("open", "closed")
    record_act(
        by=by,
        verb="person.reactivated" if is_active else "person.deactivated",
        about=person,
        stated={"from": states[0], "to": states[1]},
        content={"reason": reason},
    )
    return person
