"""Who may look here, and who may open an incident."""

from __future__ import annotations

from fairnotice.errors import NotAllowed
from fairnotice.foundation.people.models import Role, User
from fairnotice.foundation.people.permissions import for_roles

#: Those who may open an incident and follow it through (RPD 118).
HANDLING = (Role.AUDITOR, Role.OPERATOR, Role.ETHICS_OFFICER)
for_incident_handlers = for_roles(*HANDLING)


def refuse_all_but(user: User, *roles: str) -> None:
    """Raise `NotAllowed` for who has none of these roles, or has left."""
    if not user.is_active or user.role not in roles:
        raise NotAllowed("Nothing was changed: this is for another role.")
