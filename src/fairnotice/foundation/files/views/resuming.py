"""Sending a file in pieces from a page, by the protocol of `foundation.files.tus`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods

from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.files import tus
from fairnotice.foundation.files.actions.uploading import begin_upload, give_up_upload
from fairnotice.foundation.files.queries import find_upload
from fairnotice.foundation.people.models import REVIEWING, Role
from fairnotice.foundation.people.permissions import for_roles, signed_in

View = Callable[..., HttpResponse]


def speaks_tus(view: View) -> View:
    """Answer in the protocol's own terms; what is refused is told in words alone, for the script to show."""

    @for_roles(Role.BUREAU_OFFICER, *REVIEWING)
    @wraps(view)
    def speaking(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return tus.speak_version(request, partial(view, request, *args, **kwargs))
        except Refused as refused:
            return _say("\n".join(refused.fields.values()) or str(refused), status=422)
        except Conflict as conflict:
            return _say(str(conflict), status=409)

    return speaking


@speaks_tus
@require_http_methods(["OPTIONS", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Say what this server can (OPTIONS), or open an upload (POST); `about_type` and `about_id` say for what."""
    if request.method == "OPTIONS":
        return tus.tell_abilities()
    size, said = tus.read_announced(request), tus.read_metadata(request)
    if isinstance(size, HttpResponse):
        return size
    try:
        about_id = UUID((said or {}).get("about_id", ""))
    except ValueError:
        return HttpResponse(status=400)
    given = tus.describe((said or {}).get("about_type", ""), about_id, said or {})
    return tus.tell_begun(begin_upload(by=signed_in(request), given=given, size=size), _addresses(request))


@speaks_tus
@require_http_methods(["HEAD", "PATCH", "DELETE"])
def go_on(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """Say how much has come (HEAD), take more (PATCH), or give the upload up (DELETE)."""
    by = signed_in(request)
    if request.method == "DELETE":
        give_up_upload(by=by, upload_id=upload_id)
        return HttpResponse(status=204)
    upload = find_upload(by, upload_id)
    if request.method == "HEAD":
        return tus.tell_received(upload, _addresses(request))
    answer = tus.take_chunk(request, by, upload, _addresses(request))
    if "Content-Location" in answer:
        messages.success(request, pgettext("done", "The file was attached."))
    return answer


def _addresses(request: HttpRequest) -> tus.Addresses:
    return tus.Addresses(
        lambda upload_id: request.build_absolute_uri(reverse("files:upload", args=[upload_id])),
        lambda attachment_id: reverse("files:file", args=[attachment_id]),
    )


def _say(words: str, *, status: int) -> HttpResponse:
    answer = HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")
    answer["Tus-Resumable"], answer["Cache-Control"] = tus.VERSION, "no-store"
    return answer
