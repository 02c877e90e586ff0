"""The user as which a bureau's machine acts: one a bureau, without a password."""

from __future__ import annotations

from django.db import transaction

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import System, record_act
from fairnotice.foundation.people.models import MACHINE_NAMES, Bureau, Role, User


@transaction.atomic
def machine_user_of(bureau: Bureau) -> User:
    """The machine's user of a bureau, made at its first signed request; nobody can sign in as it.

    Raises `NotAllowed` where a person bears its name, or somebody gave it another role: then no machine acts.
    """
    username = f"{MACHINE_NAMES}{bureau.code.lower()}"
    made, is_new = User.objects.select_related("bureau").get_or_create(
        username=username,
        defaults={
            "role": Role.BUREAU_OFFICER,
            "bureau": bureau,
            "password": "!",
            "is_synthetic": bureau.is_synthetic,
        },
    )
    if is_new:
        record_act(by=System("machine"), verb="machine.user_made", about=made, stated={"bureau": bureau.pk})
    if made.bureau_id != bureau.pk or made.role != Role.BUREAU_OFFICER or made.has_usable_password():
        raise NotAllowed("Nothing was done: the machine's user of this bureau cannot be told from another.")
    return made
