"""The user as which a bureau's machine acts: one a bureau, without a password."""

from __future__ import annotations

from fairnotice.errors import NotAllowed
from fairnotice.foundation.people.models import Bureau, Role, User


def machine_user_of(bureau: Bureau) -> User:
    """The machine's user of a bureau, made at its first signed request; nobody can sign in as it."""
    username = f"machine-{bureau.code.lower()}"
    found = User.objects.filter(username=username, bureau=bureau).select_related("bureau").first()
    if found is not None:
        return found
    made, _ = User.objects.get_or_create(
        username=username,
        defaults={
            "role": Role.BUREAU_OFFICER,
            "bureau": bureau,
            "password": "!",
            "is_synthetic": bureau.is_synthetic,
        },
    )
    if made.bureau_id != bureau.pk or made.role != Role.BUREAU_OFFICER:
        # Somebody else bears this name: codes that differ in case alone, or a person invited under it.
        raise NotAllowed("Nothing was done: the machine's user of this bureau cannot be told from another.")
    return made
