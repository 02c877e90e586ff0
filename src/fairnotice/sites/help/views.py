"""The first page, where the language is chosen, and what is said when something fails."""

from __future__ import annotations

import logging
import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

_LOG = logging.getLogger(__name__)


def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead on in the language that the browser asks for; every page offers the others."""
    with translation.override(translation.get_language_from_request(request)):
        return redirect(reverse("selfhelp:routes"))


def say_alive(request: HttpRequest) -> HttpResponse:
    """Whether the instance answers at all."""
    return HttpResponse("alive", content_type="text/plain")


def show_not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what could not be read."""
    return render(request, "selfhelp/failed.html", {"why": "not understood"}, status=400)


def show_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere."""
    return render(request, "selfhelp/failed.html", {"why": "not found"}, status=404)


def show_broken(request: HttpRequest) -> HttpResponse:
    """Answer an error of ours, and log its kind and its line: nothing that was sent."""
    kind, _, trace = sys.exc_info()
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is not None:
        _LOG.error(
            "%s at %s:%s", getattr(kind, "__name__", "error"), trace.tb_frame.f_code.co_filename, trace.tb_lineno
        )
    return HttpResponse(render_to_string("selfhelp/failed.html", {"why": "broken"}, request), status=500)
