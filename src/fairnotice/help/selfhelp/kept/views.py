"""Makes a kept file, and opens it again. Both happen in memory."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import pgettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from fairnotice.help.selfhelp.kept.forms import LockForm, UnlockForm
from fairnotice.help.selfhelp.kept.locking import CannotUnlock, lock_answers, unlock_answers
from fairnotice.help.selfhelp.kept.pages import show_keeping
from fairnotice.help.selfhelp.routes import ROUTES, find_route
from fairnotice.help.selfhelp.views import show_answers
from fairnotice.help.selfhelp.visit import Visit, read_visit


# There is neither an account nor a cookie here, so a form from elsewhere could do nothing in anybody's name.
@csrf_exempt
@require_POST
def keep(request: HttpRequest, name: str) -> HttpResponse:
    """Hand the answers over as a locked file; its name says nothing."""
    route = find_route(name)
    if route is None:
        raise Http404
    visit = read_visit(request)
    form = LockForm(request.POST, auto_id="%s")
    if visit.lost or not form.is_valid():
        return show_keeping(request, route, visit, form)
    locked = lock_answers(visit.answers, route=route.name, passphrase=form.cleaned_data["passphrase"])
    answer = HttpResponse(locked, content_type="application/octet-stream")
    answer["Content-Disposition"] = 'attachment; filename="notes.age"'
    return answer


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def open_kept(request: HttpRequest) -> HttpResponse:
    """Open a kept file, and show the answers in it where they were left."""
    if request.method != "POST":
        return render(request, "selfhelp/opening.html", {"form": UnlockForm(auto_id="%s")})
    form = UnlockForm(request.POST, request.FILES, auto_id="%s")
    if form.is_valid():
        try:
            kept = unlock_answers(form.cleaned_data["notes"], form.cleaned_data["passphrase"])
            return show_answers(request, find_route(kept.route) or ROUTES[0], Visit(answers=dict(kept.answers)))
        except CannotUnlock:
            form.add_error(
                None,
                pgettext(
                    "help",
                    "The file did not open. Mostly the passphrase has a slip: look at capital letters, spaces and the "
                    "language of the keyboard. Or it is another file. Nothing of it was kept. Try once more.",
                ),
            )
    return render(request, "selfhelp/opening.html", {"form": form})
