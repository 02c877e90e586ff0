"""Who may open which page: by role, named once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from fairnotice.errors import NotAllowed
from fairnotice.foundation.people.models import REVIEWING, Role, User

View = Callable[..., HttpResponse]


def for_roles(*roles: str) -> Callable[[View], View]:
    """Let a view answer these roles only; to others it does not exist."""

    def decorate(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if signed_in(request).role not in roles:
                raise NotAllowed("Nothing was shown: this page is for another role.")
            return view(request, *args, **kwargs)

        return cast(View, guarded)

    return decorate


def signed_in(request: HttpRequest) -> User:
    """The person who is signed in; raises `NotAllowed` where nobody is."""
    if not isinstance(request.user, User) or not request.user.is_active:
        raise NotAllowed("Nothing was shown: nobody is signed in.")
    return request.user


for_bureau_officers = for_roles(Role.BUREAU_OFFICER)
for_reviewers = for_roles(*REVIEWING)
for_auditors = for_roles(Role.AUDITOR)
