"""The addresses of signing in: those of allauth that this house uses, and no other.

There is no sign-up and no changing of one's own mail address: both are the operator's. allauth asks for their
addresses by name all the same, so they exist and lead nowhere.
"""

from __future__ import annotations

from typing import NoReturn

from allauth.account import views
from django.http import HttpRequest
from django.urls import include, path, re_path
from django.views.decorators.http import require_POST

from fairnotice.errors import NotAllowed
from fairnotice.sites.sign_in import RESET_SECONDS, answer_no_sooner_than


def nowhere(request: HttpRequest) -> NoReturn:
    """Answer like an address that does not exist."""
    raise NotAllowed("Nothing was shown: accounts come by invitation.")


urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", require_POST(views.logout), name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path(
        "password/reset/",
        answer_no_sooner_than(RESET_SECONDS)(views.password_reset),
        name="account_reset_password",
    ),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("2fa/", include("allauth.mfa.urls")),
    path("signup/", nowhere, name="account_signup"),
    path("email/", nowhere, name="account_email"),
    path("password/set/", nowhere, name="account_set_password"),
    path("confirm-email/", nowhere, name="account_email_verification_sent"),
]
