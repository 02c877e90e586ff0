"""The pages of an opinion: take in a paper, correct what was read of it, tell what it shows. Nothing is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from fairnotice import clock
from fairnotice.core.letters import Block
from fairnotice.core.letters.html import render_document
from fairnotice.core.opinion import Opinion, form_opinion
from fairnotice.core.printouts import read_printout
from fairnotice.core.printouts.value import Value
from fairnotice.core.rulebook.days import first_day
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.request import Request, read_request
from fairnotice.errors import UnreadableRecord
from fairnotice.help.opinion.countries import codes_by_name
from fairnotice.help.opinion.intake import NotTaken, Paper, take_in
from fairnotice.help.opinion.loaded import load
from fairnotice.help.opinion.memo import write_memo
from fairnotice.help.opinion.paper_form import PaperForm, fill_form
from fairnotice.help.selfhelp.sealing import CannotOpen
from fairnotice.help.selfhelp.visit import open_seal


def begin(request: HttpRequest) -> HttpResponse:
    """Ask for a paper."""
    return render(request, "opinion/begin.html", {})


@require_POST
def fill(request: HttpRequest) -> HttpResponse:
    """Show the fields with what could be read; or, on the way back from a memo, with what was corrected."""
    if "kept" in request.POST:
        return _show_again(request)
    try:
        paper = take_in(request.POST.get("text", ""), request.FILES.get("file"))
    except NotTaken as problem:
        return render(request, "opinion/begin.html", {"fault": str(problem), "text": request.POST.get("text", "")})
    return _show_form(request, fill_form(read_printout(paper.text, codes_by_name(), paper.weak)), paper)


@require_POST
def tell(request: HttpRequest) -> HttpResponse:
    """Check what stands in the fields and show the memo; or the fields again, with what cannot be read."""
    paper = _unseal_paper(open_kept(request.POST.get("paper", "")))
    printout = read_printout(paper.text, codes_by_name(), paper.weak) if paper.text else None
    form = PaperForm({}, printout, request.POST)
    if not form.is_valid():
        return _show_form(request, form, paper)
    try:
        read = read_request(form.request, "opinion")
    except UnreadableRecord as problem:
        form.add_error(
            None, pgettext("opinion", "This cannot be checked. Expected: %(what)s") % {"what": problem.expected}
        )
        return _show_form(request, form, paper)
    opinion = form_opinion(read, load_law(), _choose_day(form, read), form.cleaned_data["grounds"])
    kept = _seal_paper(paper) | {
        "request": json.dumps(form.request),
        "grounds": ",".join(form.cleaned_data["grounds"]),
        "on": str(form.cleaned_data.get("on") or ""),
        "judged_on": opinion.assessment.on.isoformat(),
    }
    return _show_memo(request, opinion, kept)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Show the memo again with what bears on it of decided cases and official texts that were loaded."""
    kept = open_kept(request.POST.get("kept", ""))
    if "request" not in kept:
        return show_lost(request)
    opinion = form_again(kept)
    try:
        loaded = load(opinion, load_law(), request.FILES.get("cases"), request.FILES.get("official"))
    except NotTaken as problem:
        return _show_memo(request, opinion, kept, fault=str(problem))
    return _show_memo(request, opinion, kept, more=loaded.blocks)


def form_again(kept: Mapping[str, str]) -> Opinion:
    """The opinion once more from what the page carries: the same fields, day and grounds give the same."""
    read = read_request(json.loads(kept["request"]), "opinion")
    grounds = [each for each in kept["grounds"].split(",") if each]
    return form_opinion(read, load_law(), date.fromisoformat(kept["judged_on"]), grounds)


def _show_memo(
    request: HttpRequest, opinion: Opinion, kept: dict[str, str], *, more: Iterable[Block] = (), fault: str = ""
) -> HttpResponse:
    memo = render_document(write_memo(opinion, load_law(), more))
    shown = mark_safe(memo)  # every word of it was escaped where it was rendered
    context = {"memo": shown, "kept": open_seal().seal(kept), "opinion": opinion, "fault": fault}
    return render(request, "opinion/memo.html", context)


def show_lost(request: HttpRequest) -> HttpResponse:
    """Say that what was carried along cannot be opened."""
    lost = pgettext("opinion", "What you had written cannot be opened any more. Nothing of it is kept here.")
    return render(request, "opinion/begin.html", {"fault": lost})


def _show_again(request: HttpRequest) -> HttpResponse:
    kept = open_kept(request.POST["kept"])
    if "request" not in kept:
        return show_lost(request)
    paper = _unseal_paper(kept)
    given: dict[str, Value] = json.loads(kept["request"])
    form = PaperForm(given, read_printout(paper.text, codes_by_name(), paper.weak))
    form.initial["grounds"] = [each for each in kept["grounds"].split(",") if each]
    form.initial["on"] = kept["on"]
    return _show_form(request, form, paper)


def _show_form(request: HttpRequest, form: PaperForm, paper: Paper) -> HttpResponse:
    context = {"form": form, "paper": paper, "sealed": open_seal().seal(_seal_paper(paper))}
    return render(request, "opinion/fields.html", context)


def _seal_paper(paper: Paper) -> dict[str, str]:
    return {"text": paper.text, "weak": json.dumps(paper.weak)}


def _unseal_paper(kept: dict[str, str]) -> Paper:
    weak: list[tuple[int, int]] = [(start, end) for start, end in json.loads(kept.get("weak", "[]"))]
    return Paper(kept.get("text", ""), weak=tuple(weak))


def open_kept(sealed: str) -> dict[str, str]:
    """What a page carried along; nothing where it cannot be opened."""
    try:
        return {name: str(value) for name, value in open_seal().open(sealed).items()}
    except CannotOpen:
        return {}


def _choose_day(form: PaperForm, read: Request) -> date:
    """The day that was named, else that of the paper, else today."""
    named = cast("date | None", form.cleaned_data.get("on"))
    for moment in (read.values.get("alert.sent_at"), read.values.get("alert.published_at")):
        named = named or (first_day(moment) if moment is not None else None)
    return named or clock.read_today()
