"""Inviting people, and accepting: an account is made in no other way."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, TimestampSigner
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import Actor, System, record_act
from fairnotice.foundation.people.actions.ties import refuse_unnamed_service, tie_to_country_served
from fairnotice.foundation.people.models import MACHINE_NAMES, Bureau, Interest, Invitation, Role, User
from fairnotice.foundation.people.rules import OPERATE, may

#: How long an invitation waits (house policy).
INVITATION_WAITS = timedelta(days=7)
_SIGNER = TimestampSigner(salt="people.invitation")


@transaction.atomic
def invite_person(
    *, by: User, email: str, role: str, bureau: Bureau | None = None, language: str = "en"
) -> tuple[Invitation, str]:
    """Invite one person for one role; gives the invitation and its code, which is shown once and kept nowhere.

    Only a digest of the code is stored. Raises `Refused` where the address is in use or the bureau does
    not fit the role.
    """
    if not may(OPERATE, by):
        raise NotAllowed("Nobody was invited: only an operator invites people.")
    return _invite(by, by, email, role, bureau, language)


@transaction.atomic
def invite_first_operator(*, by: System, email: str, language: str = "en") -> tuple[Invitation, str]:
    """Invite the operator of an office that has none, from the server's command line; an earlier such code lapses.

    Raises `NotAllowed` where an operator can sign in: then people are invited in the program, by name.
    """
    if User.objects.filter(role=Role.OPERATOR, is_active=True).exists():
        raise NotAllowed("Nobody was invited: the office has an operator, who invites people in the program.")
    waiting = Invitation.objects.filter(invited_by=None, accepted_at=None, withdrawn_at=None)
    waiting.update(withdrawn_at=clock.read_now())
    return _invite(by, None, email, Role.OPERATOR, None, language)


def _invite(
    by: Actor, inviter: User | None, email: str, role: str, bureau: Bureau | None, language: str
) -> tuple[Invitation, str]:
    now = clock.read_now()
    _refuse_unfit(email, role, bureau)
    # What has lapsed makes way; what still waits is refused by the database, also to two operators at once.
    Invitation.objects.filter(
        email__iexact=email, accepted_at__isnull=True, withdrawn_at__isnull=True, lapses_at__lte=now
    ).update(withdrawn_at=now)
    code = _SIGNER.sign(secrets.token_urlsafe(24))
    try:
        with transaction.atomic():
            invitation = Invitation.objects.create(
                code_digest=_digest(code),
                email=email,
                role=role,
                bureau=bureau,
                language=language,
                invited_by=inviter,
                invited_at=now,
                lapses_at=now + INVITATION_WAITS,
            )
    except IntegrityError:
        raise Refused(
            pgettext("refusal", "Nobody was invited: an invitation to this address waits. Withdraw it first."),
            {"email": pgettext("to mend", "An invitation to this address waits already.")},
        ) from None
    record_act(
        by=by,
        verb="invitation.sent",
        about=invitation,
        stated={"role": role, "bureau": bureau.pk if bureau else ""},
        content={"email": email},
    )
    return invitation, code


@transaction.atomic
def accept_invitation(*, code: str, username: str, password: str) -> User:
    """Make the account that a code was given for; the code works once, also for two who use it at once.

    There is no `by`: who accepts becomes the person who acts. Raises `Refused`, in the same words for a
    code that was used, withdrawn, has lapsed or never was; the second factor is enrolled after it.
    """
    invitation = _lock_invitation(code.strip())
    user = User(
        username=username.strip(),
        email=invitation.email,
        role=invitation.role,
        bureau=invitation.bureau,
        language=invitation.language,
        is_synthetic=bool(invitation.bureau and invitation.bureau.is_synthetic),
    )
    _refuse_weak(user, password)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:
        raise Refused(
            pgettext("refusal", "No account was made: the user name is taken."),
            {"username": pgettext("to mend", "This user name is taken. Choose another.")},
        ) from None
    # The first operator is invited by nobody; everybody else by a person, whose entry they cannot end.
    _tie_to_earlier_accounts(user, by=invitation.invited_by or user)
    invitation.accepted_at, invitation.accepted_by = clock.read_now(), user
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    record_act(
        by=user, verb="invitation.accepted", about=invitation, stated={"role": user.role, "person": user.acting_id}
    )
    return user


@transaction.atomic
def withdraw_invitation(*, by: User, invitation_id: UUID) -> Invitation:
    """Take an invitation back; its code opens nothing any more."""
    if not may(OPERATE, by):
        raise NotAllowed("Nothing was changed: only an operator withdraws an invitation.")
    invitation = Invitation.objects.select_for_update().filter(pk=invitation_id).first()
    if invitation is None:
        raise NotAllowed("Nothing was changed: there is no such invitation.")
    if invitation.accepted_at is not None or invitation.withdrawn_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: the invitation was accepted or withdrawn already."))
    invitation.withdrawn_at = clock.read_now()
    invitation.save(update_fields=["withdrawn_at"])
    record_act(by=by, verb="invitation.withdrawn", about=invitation)
    return invitation


def _tie_to_earlier_accounts(user: User, *, by: User) -> None:
    """Tie a person to the bureaus that an earlier account with their address served."""
    earlier = User.objects.filter(email__iexact=user.email).exclude(pk=user.pk).select_related("bureau")
    for account in earlier:
        if account.bureau is not None and account.bureau != user.bureau:
            refuse_unnamed_service(user.role, account.bureau)
            tie_to_country_served(user, account.bureau.country, by=by)
        for tie in account.interests.filter(ended_at__isnull=True, kind=Interest.Kind.SERVICE):
            tie_to_country_served(user, tie.country, by=by)


def _lock_invitation(code: str) -> Invitation:
    refused = Refused(
        pgettext("refusal", "No account was made: the code cannot be used. Ask the operator for a new one."),
        {"code": pgettext("to mend", "The code cannot be used. Ask the operator for a new one.")},
    )
    try:
        # A made-up code is refused before the database is asked.
        _SIGNER.unsign(code)
    except BadSignature:
        raise refused from None
    invitation = Invitation.objects.select_for_update().filter(code_digest=_digest(code)).first()
    if invitation is None or invitation.accepted_at is not None or invitation.withdrawn_at is not None:
        raise refused
    if invitation.lapses_at <= clock.read_now():
        raise refused
    return invitation


def _refuse_unfit(email: str, role: str, bureau: Bureau | None) -> None:
    gaps = {}
    try:
        validate_email(email)
    except ValidationError:
        gaps["email"] = pgettext("to mend", "Write an e-mail address.")
    if role not in Role.values:
        gaps["role"] = pgettext("to mend", "Choose a role.")
    elif (role == Role.BUREAU_OFFICER) != (bureau is not None):
        gaps["bureau"] = pgettext("to mend", "A bureau officer belongs to a bureau; nobody of the office does.")
    if not gaps and User.objects.filter(email__iexact=email, is_active=True).exists():
        gaps["email"] = pgettext("to mend", "Somebody with this address works here already.")
    if gaps:
        raise Refused(pgettext("refusal", "Nobody was invited: the invitation is not complete."), gaps)


def _refuse_weak(user: User, password: str) -> None:
    gaps = {}
    try:
        UnicodeUsernameValidator()(user.username)
    except ValidationError:
        gaps["username"] = pgettext("to mend", "Use letters, digits and . @ + - _ in the user name.")
    is_a_machines = user.username.casefold().startswith(MACHINE_NAMES)
    if is_a_machines or User.objects.filter(username__iexact=user.username).exists():
        gaps["username"] = pgettext("to mend", "This user name is taken. Choose another.")
    try:
        validate_password(password, user)
    except ValidationError as weak:
        gaps["password"] = " ".join(weak.messages)
    if gaps:
        raise Refused(pgettext("refusal", "No account was made: the user name or the password does not do."), gaps)


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
