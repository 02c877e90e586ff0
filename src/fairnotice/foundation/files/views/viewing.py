"""Looking at a file: as pictures, page by page; and taking the file itself, for a purpose that is written down."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_http_methods

from fairnotice.adapters.drawing.jail import NotDrawn
from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.files.actions.erasing import ERASING_ROLE, erase_attachment
from fairnotice.foundation.files.drawing import WIDTHS, open_attachment, render_page
from fairnotice.foundation.files.forms import EraseForm, OriginalForm
from fairnotice.foundation.files.holders import find_holder
from fairnotice.foundation.files.models import Attachment
from fairnotice.foundation.files.purposes import purpose_of_looking
from fairnotice.foundation.files.queries import find_attachment, register_of_attachments
from fairnotice.foundation.people.models import Role, User
from fairnotice.foundation.people.permissions import for_auditors, signed_in

Answer = TypeVar("Answer", HttpResponse, StreamingHttpResponse)

#: The width that a page is first shown in.
USUAL_WIDTH = 800
REGISTER_PAGE = 50


@login_required
@require_GET
def show_file(request: HttpRequest, attachment_id: UUID, number: int = 1, width: int = USUAL_WIDTH) -> HttpResponse:
    """Show one page of a file, with the ways to the others and to other sizes."""
    by = signed_in(request)
    attachment = find_attachment(by, attachment_id)
    if width not in WIDTHS or not 1 <= number <= attachment.pages:
        raise NotAllowed("Nothing was shown: there is no such page.")
    log_access(by=by, operation="read", about=attachment, purpose=purpose_of_looking(by))
    context = {
        "attachment": attachment,
        "number": number,
        "width": width,
        "widths": WIDTHS,
        "before": number - 1 if number > 1 else None,
        "after": number + 1 if number < attachment.pages else None,
        "back": page_of(by, attachment),
        "may_take": by.reviews,
        "may_erase": by.role in (ERASING_ROLE, Role.BUREAU_OFFICER),
    }
    return render(request, "files/file.html", context)


@login_required
@require_GET
def show_picture(request: HttpRequest, attachment_id: UUID, number: int, width: int) -> HttpResponse:
    """One page as a picture that was made here; the file that came is never sent by this address."""
    by = signed_in(request)
    attachment = find_attachment(by, attachment_id)
    log_access(by=by, operation="view", about=attachment, purpose=purpose_of_looking(by))
    try:
        picture = render_page(attachment, number, width)
    except NotDrawn:
        return HttpResponse(status=422)
    return _close_off(HttpResponse(picture.content, content_type=picture.media_type))


@login_required
@require_http_methods(["GET", "POST"])
def take_original(request: HttpRequest, attachment_id: UUID) -> HttpResponseBase:
    """Ask for the purpose, enter it, then send the file itself: as bytes without a type, under a neutral name."""
    by = signed_in(request)
    attachment = find_attachment(by, attachment_id)
    if not by.reviews:
        raise NotAllowed("Nothing was shown: the file itself is for reviewers.")
    form = OriginalForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        context = {"attachment": attachment, "form": form}
        return render(request, "files/original.html", context, status=422 if form.errors else 200)
    file = open_attachment(attachment)
    # Read through once before the first byte leaves: a broken seal is found while it can still be said.
    for _ in file.read():
        pass
    log_access(by=by, operation="take_original", about=attachment, purpose=form.cleaned_data["purpose"])
    sent = StreamingHttpResponse(file.read(), content_type="application/octet-stream")
    sent["Content-Disposition"] = f'attachment; filename="attachment-{attachment.pk.hex[:8]}.bin"'
    sent["Content-Length"] = str(attachment.size)
    return _close_off(sent)


@login_required
@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest, attachment_id: UUID) -> HttpResponse:
    """Ask once more and for the reason, then erase."""
    by = signed_in(request)
    attachment = find_attachment(by, attachment_id)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        erase_attachment(by=by, attachment_id=attachment.pk, reason=form.cleaned_data["reason"])
        messages.success(request, pgettext("done", "The file was erased."))
        return redirect(page_of(by, attachment))
    context = {"attachment": attachment, "form": form}
    return render(request, "files/erase.html", context, status=422 if form.errors else 200)


@require_GET
@for_auditors
def show_register(request: HttpRequest) -> HttpResponse:
    """Every file as the auditor sees it: that it is there, and nothing of what is in it."""
    rows = register_of_attachments(signed_in(request))
    page = Paginator(rows, REGISTER_PAGE).get_page(request.GET.get("page"))
    return render(request, "files/register.html", {"page": page})


def page_of(by: User, attachment: Attachment) -> str:
    """The address of what a file is attached to."""
    holder = find_holder(attachment.about_type)
    return holder.find_page(by, holder.find(by, UUID(attachment.about_id)))


def _close_off(answer: Answer) -> Answer:
    """Let no browser guess what this is, run anything in it, or keep it."""
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer
