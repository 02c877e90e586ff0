"""The pages to read."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairnotice.help.selfhelp.leaflets import find_leaflet


@require_safe
def show_leaflet(request: HttpRequest, name: str) -> HttpResponse:
    """One page to read; the operator's own words stand under 'about'."""
    leaflet = find_leaflet(name)
    if leaflet is None:
        raise Http404
    operator = getattr(settings, "OPERATOR_WORDS", "") if name == "about" else ""
    return render(request, "selfhelp/leaflet.html", {"leaflet": leaflet, "operator": operator})
