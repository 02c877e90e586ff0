"""Documents: taken in sealed, shown as pictures made anew, handed out as they came only when asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import npgettext, pgettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from fairnotice import clock
from fairnotice.adapters.drawing.jail import draw_page
from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.files.receiving import SealingHandler
from fairnotice.help.casework.actions.documents import UNKNOWN_TYPE, file_correspondence, keep_document, open_document
from fairnotice.help.casework.actions.erasing import erase_document
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.forms.parts import CorrespondenceForm, NewDocumentForm
from fairnotice.help.casework.kinds import find_kind
from fairnotice.help.casework.models import Document, Matter
from fairnotice.help.casework.names import name_for_saving
from fairnotice.help.casework.queries import find, find_of
from fairnotice.help.casework.views.form_page import FormPage, show_refusal
from fairnotice.help.casework.views.parts import address_of

_PIXELS = 1200


# The token is checked by the inner view: to read it Django reads the whole form, and by then the sealing stands.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def add_document(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take one document in."""
    matter = find(Matter, key)
    page = FormPage(pgettext("casework", "A document"), pgettext("casework", "Keep this"), _back(matter))

    def make(posted: bool) -> Any:
        begun = {"received_on": clock.read_today(), "origin": "person"}
        given = (request.POST, request.FILES) if posted else (None, None)
        return NewDocumentForm(*given, initial=begun, matter=matter)

    def do(said: dict[str, Any]) -> list[Document]:
        file = said.pop("file")
        return [keep_document(by=CASEWORKER, matter=matter, file=file.sealed, name=file.name or "", fields=said)]

    return _take_in(request, page, make, do)


@csrf_exempt
@require_http_methods(["GET", "POST"])
def import_correspondence(request: HttpRequest, key: UUID) -> HttpResponse:
    """File papers from the Commission's portal, each under the day that it carries."""
    matter = find(Matter, key)
    page = FormPage(
        pgettext("casework", "Letters from the portal"),
        pgettext("casework", "File them"),
        _back(matter),
        lede=pgettext(
            "casework",
            "Save the letters from the portal as PDF and choose them here. Their text is read for searching, and the "
            "first date in it goes into the chronology. Check it there. What a letter says is not judged.",
        ),
    )

    def make(posted: bool) -> Any:
        begun = {"received_on": clock.read_today()}
        return CorrespondenceForm(request.POST, request.FILES) if posted else CorrespondenceForm(initial=begun)

    def do(said: dict[str, Any]) -> list[Document]:
        return [
            file_correspondence(
                by=CASEWORKER, matter=matter, file=each.sealed, name=each.name or "", received_on=said["received_on"]
            )
            for each in said["papers"]
        ]

    return _take_in(request, page, make, do)


def _take_in(
    request: HttpRequest,
    page: FormPage,
    make: Callable[[bool], Any],
    do: Callable[[dict[str, Any]], list[Document]],
) -> HttpResponse:
    handler = SealingHandler(most_bytes=settings.CASEWORK_MOST_BYTES)
    request.upload_handlers = [handler]
    try:
        answer: HttpResponse = csrf_protect(_answer)(request, page, make, do, handler)
        return answer
    finally:
        # Whatever no row names is taken away; what was kept is named by one.
        handler.discard(but=set(Document.objects.values_list("file_id", flat=True)))


def _answer(
    request: HttpRequest,
    page: FormPage,
    make: Callable[[bool], Any],
    do: Callable[[dict[str, Any]], list[Document]],
    handler: SealingHandler,
) -> HttpResponse:
    form = make(request.method == "POST")
    if handler.is_too_large:
        form = make(False)
    elif request.method == "POST" and form.is_valid():
        try:
            kept = do(form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            words = npgettext("casework", "%(number)d file was kept.", "%(number)d files were kept.", len(kept))
            messages.success(request, words % {"number": len(kept)})
            return redirect(page.back)
    status = 413 if handler.is_too_large else 422 if form.errors else 200
    most = settings.CASEWORK_MOST_BYTES // (1024 * 1024)
    context = {"page": page, "form": form, "most": most, "is_too_large": handler.is_too_large}
    return render(request, "casework/upload.html", context, status=status)


@require_safe
def show_document(request: HttpRequest, key: UUID, part_key: UUID) -> HttpResponse:
    """A document: what is said of it, its digest, and pictures of its pages."""
    matter = find(Matter, key)
    document = find_of(Document, matter, part_key)
    pages = range(1, document.pages + 1) if document.media_type != UNKNOWN_TYPE else []
    asked = request.GET.get("page", "1")
    number = int(asked) if asked.isdigit() and int(asked) in pages else 1
    context = {"matter": matter, "document": document, "pages": pages, "number": number}
    return render(request, "casework/document.html", context)


@require_safe
def show_picture(request: HttpRequest, key: UUID, part_key: UUID, number: int) -> HttpResponse:
    """One page as a picture made anew; nothing of the file itself reaches the browser."""
    document = find_of(Document, find(Matter, key), part_key)
    if document.media_type == UNKNOWN_TYPE or not 1 <= number <= document.pages:
        raise NotAllowed("Nothing was shown: there is no such page.")
    drawn = draw_page(open_document(document).read(), media_type=document.media_type, number=number, width=_PIXELS)
    return HttpResponse(drawn.content, content_type=drawn.media_type)


@require_safe
def save_document(request: HttpRequest, key: UUID, part_key: UUID) -> StreamingHttpResponse:
    """The file as it came, to be saved and never shown by the browser; its name tells nobody whose it is."""
    matter = find(Matter, key)
    document = find_of(Document, matter, part_key)
    answer = StreamingHttpResponse(open_document(document).read(), content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{name_for_saving(matter, document)}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_http_methods(["GET", "POST"])
def delete_document(request: HttpRequest, key: UUID, part_key: UUID) -> HttpResponse:
    """Delete one document for good."""
    matter = find(Matter, key)
    document = find_of(Document, matter, part_key)
    if request.method == "POST":
        erase_document(by=CASEWORKER, document=document)
        messages.success(request, str(find_kind("documents").taken_away))
        return redirect(_back(matter))
    return render(request, "casework/delete_document.html", {"matter": matter, "document": document})


def _back(matter: Matter) -> str:
    return address_of(matter, find_kind("documents"))
