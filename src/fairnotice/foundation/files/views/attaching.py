"""Attaching a file by a form, without any script."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import pgettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from fairnotice.errors import Refused
from fairnotice.foundation.files.actions.adding import Given, attach_file
from fairnotice.foundation.files.examining import most_bytes_of_any
from fairnotice.foundation.files.forms import AttachForm
from fairnotice.foundation.files.holders import find_holder
from fairnotice.foundation.files.receiving import SealedUpload, SealingHandler
from fairnotice.foundation.people.permissions import signed_in

#: What a form is beside its file: boundaries, the other fields, the token.
FORM_BYTES = 64 * 1024

#: What the file is about: kind of thing, and which.
About = tuple[str, UUID]


# The token is checked by `_attach`: to read it, Django reads the whole form, and by then it must be settled who
# sends it, how much at most, and that it is sealed on its way.
@csrf_exempt
@login_required
@require_http_methods(["GET", "POST"])
def attach(request: HttpRequest, about_type: str, about_id: UUID) -> HttpResponse:
    """Show the form for a file, or take one."""
    by = signed_in(request)
    holder, about = find_holder(about_type), (about_type, about_id)
    thing = holder.find(by, about_id)
    holder.refuse_closed(by, thing)
    back = _read_back(request) or holder.find_page(by, thing)
    if request.method == "POST" and _announced(request) > most_bytes_of_any() + FORM_BYTES:
        # Answered before a byte of it is read.
        return _show(request, AttachForm(), about, back, status=413, is_too_large=True)
    handler = SealingHandler(most_bytes=most_bytes_of_any())
    request.upload_handlers = [handler]
    return _attach(request, about, back, handler)


@csrf_protect
def _attach(request: HttpRequest, about: About, back: str, handler: SealingHandler) -> HttpResponse:
    by = signed_in(request)
    kept = None
    try:
        if request.method != "POST":
            begun = AttachForm(initial={"language": by.language, "kind": request.GET.get("kind")})
            return _show(request, begun, about, back)
        form = AttachForm(request.POST, request.FILES)
        if handler.is_too_large:
            return _show(request, AttachForm(request.POST), about, back, status=413, is_too_large=True)
        if not form.is_valid():
            return _show(request, form, about, back, status=422)
        upload = cast(SealedUpload, form.cleaned_data["file"])
        said = form.cleaned_data
        given = Given(*about, said["kind"], said["shows"], said["language"], upload.name or "")
        try:
            kept = attach_file(by=by, given=given, file=upload.sealed)
        except Refused as refused:
            for name, words in refused.fields.items():
                form.add_error(name, words)
            return _show(request, form, about, back, status=422)
        messages.success(request, pgettext("done", "The file was attached."))
        return redirect(back)
    finally:
        handler.discard(but=[kept.file_id] if kept else ())


def _show(
    request: HttpRequest, form: AttachForm, about: About, back: str, *, status: int = 200, is_too_large: bool = False
) -> HttpResponse:
    context = {
        "form": form,
        "back": back,
        "about_type": about[0],
        "about_id": about[1],
        "most_bytes": most_bytes_of_any(),
        "most_megabytes": most_bytes_of_any() // (1024 * 1024),
        "most_pages": settings.FILES_MOST_PAGES,
        "is_too_large": is_too_large,
    }
    return render(request, "files/attach.html", context, status=status)


def _read_back(request: HttpRequest) -> str:
    """The page of ours that the person came from and goes back to; '' where none, or a foreign one, is named."""
    back = request.GET.get("back", "")
    return back if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else ""


def _announced(request: HttpRequest) -> int:
    length = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(length) if length.isdigit() else 0
