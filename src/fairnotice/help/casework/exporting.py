"""Everything of a matter in one archive, made in memory: for another team, for the person, or to leave this program."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils.translation import pgettext

from fairnotice.core.letters.html import render_page
from fairnotice.errors import Refused
from fairnotice.help.casework.actions.documents import open_document
from fairnotice.help.casework.clocks import tell_due
from fairnotice.help.casework.letter_papers import make_paper
from fairnotice.help.casework.models import Document, Event, Kept, Letter, Matter, Person, Task
from fairnotice.help.casework.names import name_for_saving
from fairnotice.help.casework.queries import list_acts_in

MOST_BYTES = 1024 * 1024 * 1024
#: What spreadsheets take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def export_matters(matters: Iterable[Matter], *, today: date) -> bytes:
    """A zip archive with a folder for each matter. Raises `Refused` where it would not fit into memory."""
    chosen = list(matters)
    size = sum(document.size for document in Document.objects.filter(matter__in=chosen))
    if size > MOST_BYTES:
        raise Refused(
            pgettext("casework", "Nothing was exported: the documents are too large for one file. Export one matter.")
        )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for matter in chosen:
            for name, content in _files_of(matter, today):
                info = zipfile.ZipInfo(f"matter-{matter.number}/{name}", (today.year, today.month, today.day, 0, 0, 0))
                info.external_attr = 0o600 << 16
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, content)
    return held.getvalue()


def encrypt_archive(archive: bytes, passphrase: str) -> bytes:
    """The archive as an age file that this passphrase opens."""
    import pyrage

    sealed: bytes = pyrage.passphrase.encrypt(archive, passphrase)
    return sealed


def write_chronology(events: Iterable[Event]) -> bytes:
    """The chronology as CSV that no spreadsheet takes for formulas."""
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(("on", "precision", "as_written", "calendar", "also_as_written", "also_calendar", "what", "source"))
    for event in events:
        source = event.source.called if event.source is not None else ""
        writer.writerow(
            guard_cell(cell)
            for cell in (
                event.on.isoformat() if event.on else "", event.precision, event.as_written, event.calendar,
                event.also_as_written, event.also_calendar, event.what, source,
            )
        )  # fmt: skip
    return "\ufeff".encode() + held.getvalue().encode("utf-8", "replace")


def guard_cell(words: str) -> str:
    """A cell that begins like a formula gets an apostrophe before it."""
    return f"'{words}" if words.startswith(_FORMULA) else words


def write_calendar(tasks: Iterable[Task], *, today: date) -> bytes:
    """The open tasks as iCalendar, without a name or a word of anybody: a telephone's calendar is read by others."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//letters//casework//EN"]
    stamp = datetime.combine(today, time()).strftime("%Y%m%dT%H%M%SZ")
    for task in tasks:
        due = tell_due(task, today=today)
        if due.on is None or task.done_on is not None:
            continue
        summary = pgettext("casework", "Task in matter %(number)d") % {"number": task.matter.number}
        lines += [
            "BEGIN:VEVENT", f"UID:{task.pk.hex}@letters.invalid", f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{due.on:%Y%m%d}", f"SUMMARY:{summary}", "END:VEVENT",
        ]  # fmt: skip
    return ("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode()


def _files_of(matter: Matter, today: date) -> Iterable[tuple[str, bytes]]:
    yield "matter.json", _json([matter.tell()])
    for name, things in _parts_of(matter).items():
        yield f"{name}.json", _json({"id": str(thing.pk), **thing.tell()} for thing in things)
    yield "chronology.csv", write_chronology(matter.events.all())
    yield "tasks.ics", write_calendar(matter.tasks.all(), today=today)
    yield "history.json", _json(_tell_acts(matter))
    for document in matter.documents.all():
        yield f"documents/{name_for_saving(matter, document)}", b"".join(open_document(document).read())
    for letter in matter.letters.all():
        page = render_page([make_paper(letter)], title=letter.subject, language=letter.language)
        yield f"letters/letter-{letter.pk.hex[:8]}.html", page.encode()


def _parts_of(matter: Matter) -> dict[str, list[Kept]]:
    kinds = {"people": Person, "events": Event, "tasks": Task, "letters": Letter, "documents": Document}
    return {name: list(kind._base_manager.filter(matter=matter)) for name, kind in kinds.items()}


def _tell_acts(matter: Matter) -> Iterable[dict[str, object]]:
    for act in list_acts_in(matter).select_related("opening").order_by("pk"):
        opening = getattr(act, "opening", None)
        yield {
            "verb": act.verb,
            "about": act.about_id,
            "recorded_at": act.recorded_at.isoformat(),
            "stated": act.stated,
            "content": opening.content if opening is not None else None,
        }


def _json(rows: Iterable[object]) -> bytes:
    return json.dumps(list(rows), ensure_ascii=False, indent=1).encode("utf-8", "replace")
