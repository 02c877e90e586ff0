"""The first page: each role is led to its own work."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Show what a person of this role does here."""
    return render(request, "home.html")


@require_safe
def show_privacy_notice(request: HttpRequest) -> HttpResponse:
    """Tell anybody, signed in or not, what this office keeps of whom, how long, and what they may ask for."""
    return render(request, "office_site/privacy.html")
