"""The demo's own pages: a visitor signs in as anybody who does not exist, with one click. Only in the demo."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fairnotice.foundation.people.models import Role, User
from fairnotice.sites.office.world.stories import Visit, read_visits
from fairnotice.sites.office.world.visit_words import say_title, say_what_it_shows


@require_GET
def show_visits(request: HttpRequest) -> HttpResponse:
    """List the demo's stories, and the sign-in of each role."""
    return render(request, "office_site/visits.html", {"visits": [_tell(visit) for visit in _visits()]})


@require_GET
def show_visit(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one story with the button that opens it."""
    return render(request, "office_site/visits.html", {"visits": [_tell(_find(slug))]})


@require_POST
def open_visit(request: HttpRequest, slug: str) -> HttpResponse:
    """Sign in as the story's synthetic person and open the story."""
    visit = _find(slug)
    user = User.objects.filter(username=visit.username, is_synthetic=True, is_active=True).first()
    if user is None:
        raise Http404
    logout(request)
    login(request, user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return redirect(visit.path)


def _tell(visit: Visit) -> dict[str, str]:
    """A story in the reader's language."""
    return {
        "slug": visit.slug,
        "username": visit.username,
        "role": str(Role(visit.role).label),
        "title": say_title(visit.slug),
        "shows": say_what_it_shows(visit.slug),
    }


def _visits() -> list[Visit]:
    if not settings.DEMO:
        raise Http404
    return read_visits(settings.INSTANCE.folder)


def _find(slug: str) -> Visit:
    for visit in _visits():
        if visit.slug == slug:
            return visit
    raise Http404
