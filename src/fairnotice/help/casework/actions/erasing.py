"""Deleting for good: rows, files, keys and what the acts told are gone; that it happened stays, without a name."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet

from fairnotice.foundation.acts.actions import Actor, erase_opening, record_act
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.files.sealing import find_path
from fairnotice.help.casework.actions.keeping import change
from fairnotice.help.casework.index import forget_words
from fairnotice.help.casework.models import Document, Event, Kept, KeptOfMatter, Letter, Matter, Person, Task

ERASED = "erased"
_PARTS: tuple[type[KeptOfMatter], ...] = (Event, Task, Letter, Person, Document)


@transaction.atomic
def erase_document(*, by: Actor, document: Document) -> Act:
    """Delete one document for good; what came from it in the chronology stays, without its source."""
    for event in document.events.all():
        change(event, by=by, fields={"source": None})
    _erase_openings(Act.objects.filter(about_type=document._meta.label_lower, about_id=str(document.pk)), by)
    act = record_act(by=by, verb=f"document.{ERASED}", about=document, stated={"matter": document.matter_key})
    _forget(document)
    return act


@transaction.atomic
def erase_matter(*, by: Actor, matter: Matter) -> Act:
    """Delete a matter for good, with all that belongs to it. The act says how many of what kind, and no more."""
    parts = [part for kind in _PARTS for part in kind._base_manager.filter(matter=matter)]
    _erase_openings(Act.objects.filter(stated__matter=str(matter.pk)), by)
    counted = Counter(str(part._meta.model_name) for part in parts)
    act = record_act(
        by=by, verb=f"matter.{ERASED}", about=matter, stated={"matter": matter.matter_key, "kinds": dict(counted)}
    )
    for thing in (*parts, matter):
        _forget(thing)
    return act


def sweep_files() -> int:
    """Take away sealed files that no row names any more: an upload cut short, or a deletion. Returns how many."""
    kept = {file_id.hex for file_id in Document.objects.values_list("file_id", flat=True)}
    strays = [path for path in (Path(settings.FILES_FOLDER) / "kept").rglob("*") if path.is_file()]
    strays = [path for path in strays if path.name not in kept]
    for path in strays:
        path.unlink(missing_ok=True)
    return len(strays)


def _erase_openings(acts: QuerySet[Act], by: Actor) -> None:
    for act in acts.filter(opening__isnull=False):
        erase_opening(act=act, by=by, reason="deleted for good")


def _forget(thing: Kept) -> None:
    forget_words(thing)
    if isinstance(thing, Document):
        # The file is noise from here on: its key goes with the row.
        transaction.on_commit(partial(find_path(thing.file_id).unlink, missing_ok=True))
    thing.delete()
    transaction.on_commit(_empty_journal)


def _empty_journal() -> None:
    """What was deleted still stands, encrypted, in the journal: it goes now and not some day."""
    if connection.in_atomic_block:
        return  # within another's transaction the journal cannot be emptied
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
