"""The pages of the interviews. Each is answered from what its form carries; nothing is looked up or kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from fairnotice.help.selfhelp.doors import GROUPS
from fairnotice.help.selfhelp.forms import ScreenForm, name_choices
from fairnotice.help.selfhelp.kept.pages import show_keeping
from fairnotice.help.selfhelp.papers.copies import find_pack
from fairnotice.help.selfhelp.papers.views import show_choice
from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes import find_route, find_screen
from fairnotice.help.selfhelp.screens import Answers, Field, Screen
from fairnotice.help.selfhelp.visit import Pressed, Visit, open_seal, read_visit


@require_safe
def show_routes(request: HttpRequest) -> HttpResponse:
    """The first page: what one can do here."""
    return render(request, "selfhelp/routes.html", {"groups": GROUPS})


@require_safe
def show_stopped(request: HttpRequest) -> HttpResponse:
    """What is said to who stops: nothing was sent, nothing is kept."""
    return render(request, "selfhelp/stopped.html")


# There is neither an account nor a cookie here, so a form from elsewhere could do nothing in anybody's name.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def walk(request: HttpRequest, name: str) -> HttpResponse:
    """One step on a route: takes in what was answered and shows what comes next."""
    route = find_route(name)
    if route is None:
        raise Http404
    visit = read_visit(request)
    screen = route.find_screen(visit.screen, visit.answers)
    if visit.pressed is Pressed.LEAD:
        return _arrive(request, route, visit)
    if visit.pressed in (Pressed.NOTHING, Pressed.CHANGE) or visit.lost:
        return _show_screen(request, route, visit, screen)
    if visit.pressed is Pressed.KEEP:
        return show_keeping(request, route, visit)
    if visit.pressed is Pressed.PAPERS and find_pack(route):
        return show_choice(request, route, visit)
    if visit.pressed in (Pressed.CHECK, Pressed.PAPERS) and not visit.screen:
        return show_answers(request, route, visit)
    return _take_in(request, route, visit, screen)


def _take_in(request: HttpRequest, route: Route, visit: Visit, screen: Screen) -> HttpResponse:
    form = ScreenForm(screen, visit.answers, request.POST)
    if visit.pressed in (Pressed.STAY, Pressed.BACK):
        visit.answers |= form.read_as_typed()
        before = route.screen_before(screen, visit.answers) if visit.pressed is Pressed.BACK else None
        return _show_screen(request, route, visit, before or screen)
    if visit.pressed is Pressed.SKIP:
        visit.answers |= {each.name: visit.answers.get(each.name, "") for each in screen.fields}
    elif not form.is_valid():
        return _show_screen(request, route, visit, screen, form)
    else:
        visit.answers |= form.read()
    following = _following(route, visit, screen)
    return _show_screen(request, route, visit, following) if following else show_answers(request, route, visit)


def _arrive(request: HttpRequest, route: Route, visit: Visit) -> HttpResponse:
    # The form is of another route's screen: what was typed there comes along.
    left = find_screen(visit.screen)
    if left is not None:
        visit.answers |= ScreenForm(left, visit.answers, request.POST).read_as_typed()
    visit.checking = False
    return _show_screen(request, route, visit, route.screens_for(visit.answers)[0])


def _following(route: Route, visit: Visit, screen: Screen) -> Screen | None:
    if visit.pressed is Pressed.CHECK:
        return None
    if visit.checking:
        return route.first_unseen(visit.answers)
    return route.screen_after(screen, visit.answers)


def _show_screen(
    request: HttpRequest, route: Route, visit: Visit, screen: Screen, form: ScreenForm | None = None
) -> HttpResponse:
    shown = route.screens_for(visit.answers)
    context = {
        "screen": screen,
        "form": form or _fill_again(request, visit, screen),
        "number": shown.index(screen) + 1,
        "total": len(shown),
        "is_first": screen is shown[0],
        "leads": screen.leads_for(visit.answers),
    }
    return _render(request, "selfhelp/screen.html", route, visit, context)


def _fill_again(request: HttpRequest, visit: Visit, screen: Screen) -> ScreenForm:
    # Where the answers could not be opened, what was just typed is still in the form that was sent.
    typed = ScreenForm(screen, {}, request.POST).read_as_typed() if visit.lost else {}
    return ScreenForm(screen, visit.answers | typed)


@dataclass(frozen=True, slots=True)
class _Answered:
    """One answer as it is read again; `words` is empty where the question was skipped."""

    screen: Screen
    field: Field
    words: list[str]


def show_answers(request: HttpRequest, route: Route, visit: Visit) -> HttpResponse:
    """All answers of a route to be read again, and what can be done with them."""
    context = {
        "answered": _list_answers(route, visit.answers),
        "has_papers": find_pack(route) is not None,
        "leads": route.leads_for(visit.answers),
    }
    return _render(request, "selfhelp/answers.html", route, visit, context)


def _list_answers(route: Route, answers: Answers) -> list[_Answered]:
    return [
        _Answered(screen, each, name_choices(each, answers.get(each.name, "")))
        for screen in route.screens_for(answers)
        for each in screen.fields
    ]


def _render(request: HttpRequest, template: str, route: Route, visit: Visit, context: dict[str, Any]) -> HttpResponse:
    carried = {"route": route, "visit": visit, "sealed": open_seal().seal(visit.answers)}
    return render(request, template, carried | context)
