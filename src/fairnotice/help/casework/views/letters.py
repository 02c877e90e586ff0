"""Letters: begun from a template, changed by a person, printed; this program sends nothing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, pgettext
from django.views.decorators.http import require_http_methods, require_safe

from fairnotice import clock
from fairnotice.adapters.printing import print_pdf
from fairnotice.core.letters.html import render_document
from fairnotice.errors import NotAllowed
from fairnotice.help.casework.actions.parts import put_down
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.forms.parts import LetterForm
from fairnotice.help.casework.kinds import find_kind
from fairnotice.help.casework.letter_papers import make_paper
from fairnotice.help.casework.letter_templates import begin_letter
from fairnotice.help.casework.models import Letter, LetterKind, Matter
from fairnotice.help.casework.queries import find, find_of
from fairnotice.help.casework.views.form_page import FormPage, answer_form
from fairnotice.help.casework.views.parts import address_of


@require_safe
def choose_letter(request: HttpRequest, key: UUID) -> HttpResponse:
    """Choose what to write, and in which language."""
    context = {"matter": find(Matter, key), "kinds": LetterKind, "languages": settings.LANGUAGES}
    return render(request, "casework/choose_letter.html", context)


@require_http_methods(["GET", "POST"])
def write_letter(request: HttpRequest, key: UUID, slug: str) -> HttpResponse:
    """Write a letter from its template."""
    matter = find(Matter, key)
    if slug not in LetterKind.values:
        raise NotAllowed("Nothing was shown: there is no such letter.")
    asked = request.GET.get("language", "")
    language = asked if asked in dict(settings.LANGUAGES) else (get_language() or "en")
    begun = begin_letter(LetterKind(slug), matter, language=language, today=clock.read_today())
    page = FormPage(
        str(LetterKind(slug).label),
        pgettext("casework", "Keep this letter"),
        address_of(matter, find_kind("letters")),
        lede=pgettext("casework", "This is a beginning. Read it, change it, and take out what does not fit."),
    )

    def do(said: dict[str, Any]) -> str:
        put_down(by=CASEWORKER, matter=matter, kind=Letter, fields={**said, "kind": slug, "language": language})
        return page.back

    initial = {"subject": begun.subject, "body": begun.body, "written_on": clock.read_today()}
    return answer_form(request, page, LetterForm(request.POST or None, initial=initial, matter=matter), do)


@require_safe
def show_letter(request: HttpRequest, key: UUID, part_key: UUID) -> HttpResponse:
    """The letter as it will be read."""
    matter = find(Matter, key)
    letter = find_of(Letter, matter, part_key)
    # Made by `render_document`, which escapes every word.
    paper = mark_safe(render_document(make_paper(letter)))
    return render(request, "casework/letter.html", {"matter": matter, "letter": letter, "paper": paper})


@require_safe
def print_letter(request: HttpRequest, key: UUID, part_key: UUID) -> HttpResponse:
    """The letter as PDF, set in memory."""
    matter = find(Matter, key)
    letter = find_of(Letter, matter, part_key)
    made = print_pdf([make_paper(letter)], title=letter.subject, language=letter.language)
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="matter-{matter.number}-letter-{letter.pk.hex[:8]}.pdf"'
    return answer
