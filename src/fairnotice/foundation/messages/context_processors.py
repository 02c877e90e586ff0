"""What every page may show of a person's notices."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from fairnotice.foundation.messages.queries import count_unread
from fairnotice.foundation.people.models import User


def unread_notices(request: HttpRequest) -> dict[str, Any]:
    """`unread_notices`: how many wait for whoever is signed in. Asked of the database only where a page shows it."""
    user = getattr(request, "user", None)
    return {"unread_notices": SimpleLazyObject(lambda: count_unread(user) if isinstance(user, User) else 0)}
