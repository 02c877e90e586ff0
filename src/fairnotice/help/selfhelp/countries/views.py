"""The pages of countries and the sheets to print. Each is public and asks nothing of anybody."""

from __future__ import annotations

from urllib.parse import quote

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, pgettext
from django.views.decorators.http import require_safe

from fairnotice import clock
from fairnotice.core.letters import Document
from fairnotice.core.letters.html import render_document
from fairnotice.core.letters.sheets import SHEETS, write_country_sheet
from fairnotice.core.letters.sheets.correction_form import write_correction_form, write_correction_mail
from fairnotice.core.rulebook.national import read_national_effect
from fairnotice.help.selfhelp.countries.listed import Listed, find_country, search_countries
from fairnotice.help.selfhelp.papers.copies import make_writing

#: Longer than any country's name in any of the languages.
_LONGEST = 80


@require_safe
def show_countries(request: HttpRequest) -> HttpResponse:
    """All countries, or those whose name holds what was typed. A country's name tells nothing of a person."""
    asked = request.GET.get("name", "")[:_LONGEST].strip()
    found = search_countries(asked)
    context = {
        "asked": asked,
        "known": [each for each in found if each.is_known],
        "unknown": [each for each in found if not each.is_known],
        "sheets": [(name, write(make_writing(get_language() or "en")).title) for name, write in SHEETS.items()],
    }
    return render(request, "selfhelp/countries/list.html", context)


@require_safe
def show_country(request: HttpRequest, code: str) -> HttpResponse:
    """One country: each question with its answer, or that we do not know."""
    country = _find(code)
    effect = read_national_effect(country.code.upper(), clock.read_today())
    document = write_country_sheet(effect, country.name, make_writing(get_language() or "en"))
    return _show(request, "selfhelp/countries/country.html", document, {"country": country})


@require_safe
def show_sheet(request: HttpRequest, name: str) -> HttpResponse:
    """One sheet for those who decide."""
    if name not in SHEETS:
        raise Http404
    return _show(request, "selfhelp/countries/sheet.html", SHEETS[name](make_writing(get_language() or "en")), {})


@require_safe
def show_correction(request: HttpRequest, code: str = "") -> HttpResponse:
    """The form to tell us what is wrong: to print, or as a mail. Nothing is sent or kept from here."""
    country = _find(code) if code else None
    name = country.name if country else ""
    writing = make_writing(get_language() or "en")
    context = {
        "country": country,
        "mail": _write_mailto(write_correction_mail(name, writing)),
        "lines": write_correction_mail(name, writing),
        "operator": getattr(settings, "OPERATOR_WORDS", ""),
    }
    return _show(request, "selfhelp/countries/correction.html", write_correction_form(name, writing), context)


def _find(code: str) -> Listed:
    country = find_country(code)
    if country is None:
        raise Http404
    return country


def _show(request: HttpRequest, template: str, document: Document, context: dict[str, object]) -> HttpResponse:
    # Every word in it is escaped where it is rendered.
    return render(request, template, context | {"article": mark_safe(render_document(document))})


def _write_mailto(lines: str) -> str:
    """The address of a mail with these lines; '' where the operator has given none to write to."""
    to = getattr(settings, "CORRECTIONS_TO", "")
    subject = pgettext("national", "Correction")
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={quote(lines)}" if to else ""
