"""The first page: each role is led to its own work."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe
from django.views.i18n import set_language

from fairnotice.foundation.people.actions.standing import choose_language
from fairnotice.foundation.people.models import User


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Show what a person of this role does here."""
    return render(request, "home.html")


@require_POST
def switch_language(request: HttpRequest) -> HttpResponse:
    """Show the pages in another language; who is signed in is written to in it, too."""
    if isinstance(request.user, User) and request.POST.get("language") in dict(settings.LANGUAGES):
        choose_language(by=request.user, language=request.POST["language"])
    return set_language(request)


@require_safe
def show_privacy_notice(request: HttpRequest) -> HttpResponse:
    """Tell anybody, signed in or not, what this office keeps of whom, how long, and what they may ask for."""
    return render(request, "office_site/privacy.html")
