"""Nobody works here with a password alone: who has no second factor is led to enrol one first."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from fairnotice.foundation.people.models import User

_ENROLLED = "second_factor_enrolled"


class SecondFactorMiddleware:
    """Lead who is signed in without a second factor to enrolling; sign-in, sign-out and languages stay open.

    Asked of the database once a session: a factor is taken away only together with every session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SECOND_FACTOR_DEMANDED and isinstance(request.user, User) and not _is_enrolled(request):
            open_to_all = (reverse("account_login"), reverse("account_logout"), reverse("account_reauthenticate"))
            enrolling = request.path.startswith((reverse("mfa_index"), reverse("set_language"), settings.STATIC_URL))
            if request.path not in open_to_all and not enrolling:
                return redirect("mfa_activate_totp")
        return self.get_response(request)


def _is_enrolled(request: HttpRequest) -> bool:
    if not request.session.get(_ENROLLED):
        factors = Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.TOTP)
        if not factors.exists():
            return False
        request.session[_ENROLLED] = True
    return True
