"""No page without the key: whoever asks while the folder is locked is shown the lock, and loses nothing they wrote."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from fairnotice.adapters.locked_folder import FolderLocked
from fairnotice.help.casework.caseworker import CASEWORKER, NOBODY
from fairnotice.sites.casework.unlocking import ask_for_passphrase

View = TypeVar("View", bound=Callable[..., HttpResponse])


class OpenFolderMiddleware:
    """Tell each request whether the folder is open, and lead to the lock where a page needs it open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.user = CASEWORKER if settings.FOLDER.is_open else NOBODY  # type: ignore[assignment]  # no accounts here
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if getattr(view, "answers_while_locked", False):
            return None
        if settings.FOLDER.is_open:
            settings.FOLDER.touch()
            return None
        return self._show_lock(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        # It locked itself between the first line of a page and the last.
        return self._show_lock(request) if isinstance(error, FolderLocked) else None

    def _show_lock(self, request: HttpRequest) -> HttpResponse:
        if settings.FOLDER.is_new:
            return redirect("begin")
        return ask_for_passphrase(request)
