"""Attaching a file that came in whole."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.adapters.sealed_file import SealedWriter, measure_sealed
from fairnotice.errors import Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.files.examining import Examined, examine_file
from fairnotice.foundation.files.holders import find_holder
from fairnotice.foundation.files.models import Attachment, Kind, Upload
from fairnotice.foundation.files.names import keep_name
from fairnotice.foundation.files.sealing import SealedFile
from fairnotice.foundation.people.models import User

ADDED = "attachment.added"
MOST_SHOWS = 1_000


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of a file: about what it is, its kind, what it shows, in which language, its name."""

    about_type: str
    about_id: UUID
    kind: str
    shows: str
    language: str = "en"
    name: str = ""


def attach_file(*, by: User, given: Given, file: SealedFile, upload: Upload | None = None) -> Attachment:
    """Look at a file, close its seal and attach it; only then is there a row, with its act.

    The look comes before the transaction: it may take seconds, and nobody else is to wait for them. Raises
    `Refused` for a file or a description that is not taken, `NotAllowed`, `Conflict`; whichever it is, the file is
    gone from the disk, unless an upload can still be gone on with.
    """
    try:
        refuse_adding(by=by, given=given)
        examined = examine_file(file, kind=given.kind)
        if not measure_sealed(file.path).is_closed:
            with SealedWriter(file.path, file_id=file.file_id, data_key=file.data_key) as writer:
                writer.close_seal(examined.digest)
        return _enter_attachment(by, given, file, examined, upload)
    except BaseException:
        if upload is None:
            file.discard()
        raise


def refuse_adding(*, by: User, given: Given, lock: bool = False) -> models.Model:
    """The thing that takes the file; raises where it takes none from this person, or what was said does not do."""
    holder = find_holder(given.about_type)
    thing = holder.find(by, given.about_id, lock=lock)
    holder.refuse_closed(by, thing)
    gaps = {}
    if given.kind not in Kind.values:
        gaps["kind"] = pgettext("to mend", "Choose what the file is.")
    if not given.shows.strip() or len(given.shows) > MOST_SHOWS:
        gaps["shows"] = pgettext("to mend", "Say in a sentence or two what the file shows.")
    if given.language not in dict(settings.LANGUAGES) | {"und": ""}:
        gaps["language"] = pgettext("to mend", "Choose the language of the description.")
    if gaps:
        raise Refused(pgettext("refusal", "The file was not kept: its description is not complete."), gaps)
    held = Attachment.objects.filter(
        about_type=given.about_type, about_id=str(given.about_id), erased_at__isnull=True
    ).count()
    if held >= settings.FILES_MOST_HELD:
        words = pgettext("refusal", "The file was not kept: %(most)d files are attached already.")
        raise Refused(words % {"most": settings.FILES_MOST_HELD}, {"file": words % {"most": settings.FILES_MOST_HELD}})
    return thing


@transaction.atomic
def _enter_attachment(
    by: User, given: Given, file: SealedFile, examined: Examined, upload: Upload | None
) -> Attachment:
    # Asked again under lock: while the file was looked at, the request may have been decided.
    thing = refuse_adding(by=by, given=given, lock=True)
    key_id, wrapped_key = file.wrap_key()
    attachment = Attachment.objects.create(
        about_type=given.about_type,
        about_id=str(given.about_id),
        kind=given.kind,
        bureau=by.bureau,
        name_as_given=keep_name(given.name),
        shows=keep_name(given.shows),
        language=given.language,
        media_type=examined.media_type,
        size=examined.size,
        pages=examined.pages,
        digest=examined.digest.hex(),
        scanned_by=examined.scanned_by,
        file_id=file.file_id,
        key_id=key_id,
        wrapped_key=wrapped_key,
        uploaded_by=by,
        uploaded_at=clock.read_now(),
    )
    if upload is not None:
        Upload.objects.filter(pk=upload.pk).update(
            attachment=attachment, wrapped_key=None, key_id="", shows="", name_as_given=""
        )
    _record_added(by, thing, attachment)
    return attachment


def _record_added(by: User, thing: models.Model, attachment: Attachment) -> None:
    record_act(
        by=by,
        verb=ADDED,
        about=thing,
        stated={
            "attachment": str(attachment.pk),
            "kind": attachment.kind,
            "media_type": attachment.media_type,
            "bytes": attachment.size,
            "pages": attachment.pages,
        },
        # Whoever holds a file could find it by a plain digest: it goes behind the salt, with the words.
        content={"digest": attachment.digest, "name": attachment.name_as_given, "shows": attachment.shows},
    )
