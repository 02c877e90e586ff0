"""The papers as a person takes them: read and print, PDF, calendar. Nothing is made before it is asked for."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from fairnotice.adapters.printing import CannotPrint, print_pdf
from fairnotice.core.letters.calendar import write_ics
from fairnotice.core.letters.html import render_document
from fairnotice.core.letters.pack import Pack
from fairnotice.help.selfhelp.papers.copies import Copy, Papers, find_language, find_pack, make_papers, make_writing
from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes import find_route
from fairnotice.help.selfhelp.visit import Visit, open_seal, read_visit


def show_choice(request: HttpRequest, route: Route, visit: Visit, *, cannot_print: bool = False) -> HttpResponse:
    """The ways to take the papers, and what each leaves on the phone."""
    copies = [(copy.value, find_language(copy, visit.answers)) for copy in Copy]
    context = {
        "route": route,
        "visit": visit,
        "sealed": open_seal().seal(visit.answers),
        "copies": copies,
        "cannot_print": cannot_print,
    }
    return render(request, "selfhelp/papers.html", context)


# There is neither an account nor a cookie here, so a form from elsewhere could do nothing in anybody's name.
@csrf_exempt
@require_POST
def take(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """Hand over one copy of the papers in one form. The names of the files say nothing."""
    route = find_route(name)
    pack = find_pack(route) if route else None
    if route is None or pack is None:
        raise Http404
    visit = read_visit(request)
    if visit.lost:
        return show_choice(request, route, visit)
    copy = Copy.TO_KEEP if request.POST.get("copy") == Copy.TO_KEEP.value else Copy.TO_SEND
    match form:
        case "pdf":
            return _take_pdf(request, route, visit, make_papers(pack, copy, visit.answers))
        case "days":
            return _take_days(pack)
        case _:
            return _show_page(request, route, visit, make_papers(pack, copy, visit.answers))


def _show_page(request: HttpRequest, route: Route, visit: Visit, papers: Papers) -> HttpResponse:
    # Every word in it is escaped where it is rendered.
    articles = [mark_safe(render_document(each)) for each in papers.documents]
    context = {"route": route, "visit": visit, "sealed": open_seal().seal(visit.answers), "articles": articles}
    return render(request, "selfhelp/paper_page.html", context)


def _take_pdf(request: HttpRequest, route: Route, visit: Visit, papers: Papers) -> HttpResponse:
    try:
        made = print_pdf(papers.documents, title=str(settings.INSTANCE_TITLE), language=papers.language)
    except CannotPrint:
        return show_choice(request, route, visit, cannot_print=True)
    return _as_file(made, "application/pdf", "letters.pdf")


def _take_days(pack: Pack) -> HttpResponse:
    writing = make_writing(get_language() or "en")
    return _as_file(write_ics(writing, deletion=not pack.decides_on_access), "text/calendar", "days.ics")


def _as_file(made: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(made, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
