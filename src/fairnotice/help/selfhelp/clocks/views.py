"""The pages of the clocks. A day is personal: it comes by a form and stands in no address."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from fairnotice.errors import FairnoticeError
from fairnotice.help.selfhelp.clocks.forms import ClockForm, WholeWayForm
from fairnotice.help.selfhelp.clocks.plain import PLAIN_CLOCKS, find_plain
from fairnotice.help.selfhelp.clocks.working import Worked, chain, work_out


@csrf_exempt  # as in the interviews: nothing here is done in anybody's name
@require_http_methods(["GET", "HEAD", "POST"])
def show_clocks(request: HttpRequest) -> HttpResponse:
    """Every clock, and the last day of one of them, or of a whole way."""
    asked = request.POST.get("ask", "")
    one = ClockForm(request.POST if asked == "one" else None)
    way = WholeWayForm(request.POST if asked == "way" else None)
    context: dict[str, object] = {"one": one, "way": way, "clocks": PLAIN_CLOCKS}
    if asked == "one" and one.is_valid():
        context["worked"], context["too_far"] = _work_out(one)
    elif asked == "way" and way.is_valid():
        context["kind"] = way.cleaned_data["kind"]
        context["chain"] = chain(way.cleaned_data["kind"], way.cleaned_data["received_on"])
    return render(request, "selfhelp/clocks.html", context)


def _work_out(form: ClockForm) -> tuple[Worked | None, bool]:
    plain = find_plain(form.cleaned_data["clock"])
    day: date = form.cleaned_data["day"]
    if plain is None:
        return None, False
    try:
        return work_out(plain, day, form.cleaned_data["more_time_until"]), False
    except FairnoticeError:
        return None, True
