"""What the folder is, where it lies, what protects it and what does not."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def show_folder(request: HttpRequest) -> HttpResponse:
    """Tell what is kept here and how, and lead to changing the passphrase."""
    context = {"folder": str(settings.FOLDER.path), "minutes": settings.IDLE_MINUTES}
    return render(request, "casework_site/folder.html", context)
