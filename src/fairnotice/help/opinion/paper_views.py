"""The papers of an opinion: what they need is asked, then they are made in memory and handed out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, pgettext
from django.views.decorators.http import require_POST

from fairnotice.adapters.printing import CannotPrint, print_pdf
from fairnotice.core.letters.facts import CaseFacts
from fairnotice.core.letters.html import render_page
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.help.opinion.bundle import Bundle, gather_facts, write_deletion_pack
from fairnotice.help.opinion.court_form import CourtForm, list_files
from fairnotice.help.opinion.exhibits import take_exhibits
from fairnotice.help.opinion.intake import NotTaken
from fairnotice.help.opinion.memo import write_memo
from fairnotice.help.opinion.views import form_again, open_kept, show_lost
from fairnotice.help.selfhelp.visit import open_seal


@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """Ask what the papers need; or make the one that was asked for."""
    kept = open_kept(request.POST.get("kept", ""))
    if "request" not in kept:
        return show_lost(request)
    maker = _MAKERS.get(request.POST.get("go", ""))
    form = CourtForm(request.POST if maker else None)
    if maker is None or not form.is_valid():
        return _ask(request, form, kept)
    try:
        return maker(request, form, kept)
    except (NotTaken, CannotPrint) as problem:
        return _ask(request, form, kept, fault=str(problem))


def _ask(request: HttpRequest, form: CourtForm, kept: Mapping[str, str], fault: str = "") -> HttpResponse:
    context = {"form": form, "kept": open_seal().seal(dict(kept)), "fault": fault}
    return render(request, "opinion/papers.html", context)


def _print_memo(request: HttpRequest, form: CourtForm, kept: Mapping[str, str]) -> HttpResponse:
    memo = write_memo(form_again(kept), load_law())
    return _hand_out(print_pdf([memo], title=memo.title, language=memo.language), "application/pdf", "memo.pdf")


def _print_pack(request: HttpRequest, form: CourtForm, kept: Mapping[str, str]) -> HttpResponse:
    pack = write_deletion_pack(_gather(request, form, kept))
    made = print_pdf(pack, title=pgettext("opinion", "Papers"), language=get_language() or "en")
    return _hand_out(made, "application/pdf", "papers.pdf")


def _show_pack(request: HttpRequest, form: CourtForm, kept: Mapping[str, str]) -> HttpResponse:
    pack = write_deletion_pack(_gather(request, form, kept))
    page = render_page(pack, title=pgettext("opinion", "Papers"), language=get_language() or "en")
    return _hand_out(page.encode(), "text/html; charset=utf-8", "papers.html")


def _gather(request: HttpRequest, form: CourtForm, kept: Mapping[str, str]) -> CaseFacts:
    exhibits = take_exhibits(list_files(request.FILES.getlist("exhibits")), form.cleaned_data["titles"])
    return gather_facts(form_again(kept), load_law(), form.read(), exhibits)


def _bind(request: HttpRequest, form: CourtForm, kept: Mapping[str, str]) -> HttpResponse:
    return _hand_out(_bundle(request, form, kept).bind(), "application/pdf", "bundle.pdf")


def _pack_folder(request: HttpRequest, form: CourtForm, kept: Mapping[str, str]) -> HttpResponse:
    return _hand_out(_bundle(request, form, kept).pack_folder(), "application/zip", "bundle.zip")


def _bundle(request: HttpRequest, form: CourtForm, kept: Mapping[str, str]) -> Bundle:
    exhibits = take_exhibits(list_files(request.FILES.getlist("exhibits")), form.cleaned_data["titles"])
    return Bundle(form_again(kept), load_law(), form.read(), kept.get("text", ""), exhibits)


def _hand_out(made: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(made, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


_MAKERS: Mapping[str, Callable[[HttpRequest, CourtForm, Mapping[str, str]], HttpResponse]] = {
    "memo": _print_memo,
    "pack": _print_pack,
    "pack-page": _show_pack,
    "bundle": _bind,
    "folder": _pack_folder,
}
