"""What leaves the folder, and what is deleted from it for good."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from fairnotice import clock
from fairnotice.help.casework.actions.erasing import erase_matter
from fairnotice.help.casework.actions.matters import end
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.exporting import encrypt_archive, export_matters, write_calendar, write_chronology
from fairnotice.help.casework.forms.parts import EndForm, EraseForm, ExportForm
from fairnotice.help.casework.models import Matter, Stage, Task
from fairnotice.help.casework.queries import find
from fairnotice.help.casework.views.form_page import FormPage, answer_form


@require_http_methods(["GET", "POST"])
def export_matter(request: HttpRequest, key: UUID) -> HttpResponse:
    """One matter as a file."""
    matter = find(Matter, key)
    return _export(request, [matter], f"matter-{matter.number}", reverse("casework:matter", args=[key]))


@require_http_methods(["GET", "POST"])
def export_folder(request: HttpRequest) -> HttpResponse:
    """Every matter as one file."""
    return _export(request, Matter.objects.all(), "casework", reverse("folder"))


def _export(request: HttpRequest, matters: Iterable[Matter], name: str, back: str) -> HttpResponse:
    form = ExportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        archive = export_matters(matters, today=clock.read_today())
        ending = "zip"
        if form.cleaned_data["passphrase"]:
            archive, ending = encrypt_archive(archive, form.cleaned_data["passphrase"]), "zip.age"
        return _save(archive, f"{name}.{ending}")
    page = FormPage(
        pgettext("casework", "Export"),
        pgettext("casework", "Save the export"),
        back,
        lede=pgettext(
            "casework",
            "You get one archive with everything: texts, dates, documents as they came, letters and the history. It "
            "leaves the encrypted folder. Where you save it, it stays until you delete it.",
        ),
    )
    return render(request, page.template, {"page": page, "form": form}, status=422 if form.errors else 200)


@require_safe
def save_chronology(request: HttpRequest, key: UUID) -> HttpResponse:
    """The chronology for a spreadsheet."""
    matter = find(Matter, key)
    return _save(write_chronology(matter.events.all()), f"matter-{matter.number}-chronology.csv")


@require_safe
def save_calendar(request: HttpRequest) -> HttpResponse:
    """The open tasks of all matters for a calendar, without names."""
    tasks = Task.objects.filter(done_on__isnull=True).select_related("matter")
    return _save(write_calendar(tasks, today=clock.read_today()), "tasks.ics")


@require_http_methods(["GET", "POST"])
def end_matter(request: HttpRequest, key: UUID) -> HttpResponse:
    """Decline or close a matter; after declining, the letter with the next doors is offered."""
    matter = find(Matter, key)
    choices = [(each.value, each.label) for each in (Stage.DECLINED, Stage.CLOSED)]
    page = FormPage(
        pgettext("casework", "Decline or close"),
        pgettext("casework", "End this matter"),
        reverse("casework:matter", args=[key]),
    )

    def do(said: dict[str, object]) -> str:
        stage = Stage(str(said["stage"]))
        end(by=CASEWORKER, matter=matter, stage=stage, on=form.cleaned_data["on"], why=str(said["why"]))
        if stage == Stage.DECLINED:
            return reverse("casework:write_letter", args=[key, "decline"])
        return page.back

    form = EndForm(request.POST or None, choices=choices, initial={"on": clock.read_today()})
    return answer_form(request, page, form, do)


@require_http_methods(["GET", "POST"])
def delete_matter(request: HttpRequest, key: UUID) -> HttpResponse:
    """Delete a matter for good, once its number was typed."""
    matter = find(Matter, key)
    form = EraseForm(request.POST or None, number=matter.number)
    if request.method == "POST" and form.is_valid():
        erase_matter(by=CASEWORKER, matter=matter)
        messages.success(request, pgettext("casework", "The matter was deleted for good. That it was, stays noted."))
        return redirect("home")
    page = FormPage(
        pgettext("casework", "Delete for good"),
        pgettext("casework", "Delete this matter for good"),
        reverse("casework:matter", args=[key]),
        lede=pgettext(
            "casework",
            "Everything of this matter goes: people, documents, letters, tasks, and what its history told. Nobody can "
            "bring it back. A note stays that something was deleted, of which kind and when, without a name. Backups "
            "and exports that you made are not touched.",
        ),
        danger=True,
    )
    return render(request, page.template, {"page": page, "form": form}, status=422 if form.errors else 200)


def _save(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
