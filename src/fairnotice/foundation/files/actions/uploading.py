"""A file that comes in pieces: begun, gone on with after any interruption, finished or given up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.adapters.sealed_file import SealedWriter, measure_sealed
from fairnotice.errors import Conflict, FairnoticeError, NotAllowed, Refused
from fairnotice.foundation.acts.actions import Actor, System, record_act
from fairnotice.foundation.files.actions.adding import Given, attach_file, refuse_adding
from fairnotice.foundation.files.examining import refuse_file, refuse_large
from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.files.names import keep_name
from fairnotice.foundation.files.queries import find_upload
from fairnotice.foundation.files.sealing import SealedFile, drawn_folder, find_path, unwrap_file
from fairnotice.foundation.people.models import User

#: How long an upload may take from beginning to end (house policy).
UPLOAD_STANDS = timedelta(days=1)
#: How old a file without a row must be to be swept: the one being attached at this moment has none yet.
ORPHAN_AFTER = timedelta(days=1)
#: How long a picture made of a page is kept for the next who looks.
DRAWN_STANDS = timedelta(days=7)
#: How many uploads one person may have under way.
MOST_OPEN = 10


class ChecksumDiffers(FairnoticeError):
    """What came is not what was sent; nothing of it was kept, and it can be sent again."""


@transaction.atomic
def begin_upload(*, by: User, given: Given, size: int) -> Upload:
    """Open an upload of a known size. Raises as attaching would, and `Conflict` where too many are open."""
    thing = refuse_adding(by=by, given=given, lock=True)
    if size < 1:
        raise refuse_file(pgettext("refusal", "The file was not kept: it is empty."))
    refuse_large(size, given.kind)
    now = clock.read_now()
    if Upload.objects.filter(begun_by=by, attachment__isnull=True, lapses_at__gt=now).count() >= MOST_OPEN:
        raise Conflict(pgettext("refusal", "No upload was begun: you have too many under way. Finish or give up one."))
    file = SealedFile()
    key_id, wrapped_key = file.wrap_key()
    upload = Upload.objects.create(
        about_type=given.about_type,
        about_id=str(given.about_id),
        kind=given.kind,
        name_as_given=keep_name(given.name),
        shows=keep_name(given.shows),
        language=given.language,
        size=size,
        file_id=file.file_id,
        key_id=key_id,
        wrapped_key=wrapped_key,
        begun_by=by,
        begun_at=now,
        lapses_at=now + UPLOAD_STANDS,
    )
    record_act(
        by=by,
        verb="upload.begun",
        about=thing,
        stated={"upload": str(upload.pk), "kind": upload.kind, "bytes": size},
    )
    return upload


def append_chunk(
    *, by: User, upload_id: UUID, offset: int, pieces: Iterable[bytes], checksum: tuple[str, bytes] | None = None
) -> int:
    """Write what came behind what is there, and return how many bytes stand on the disk now.

    No row changes, so there is no act: the file itself says how far it has come, and after a kill at any moment it
    still does. Raises `Conflict` where `offset` is not what stands there, `Refused` beyond the size that was
    announced, `ChecksumDiffers` where `checksum` (algorithm, digest) is another; then nothing of it is kept.
    """
    upload = find_upload(by, upload_id)
    if upload.attachment_id is not None:
        raise Conflict(pgettext("refusal", "Nothing was written: this file has been attached already."))
    seen = hashlib.new(checksum[0], usedforsecurity=False) if checksum else None
    file = unwrap_file(upload.file_id, upload.key_id, upload.wrapped_key)
    with SealedWriter(file.path, file_id=file.file_id, data_key=file.data_key) as writer:
        before = writer.measure()
        if before.size != offset:
            raise Conflict(pgettext("refusal", "Nothing was written: ask how much has come, and go on from there."))
        try:
            _write(writer, pieces, seen, most=upload.size)
            if checksum and seen is not None and seen.digest() != checksum[1]:
                raise ChecksumDiffers(
                    pgettext("refusal", "Nothing was written: what came is not what was sent. Send it again.")
                )
        except (ChecksumDiffers, Refused):
            writer.cut_back(before)
            raise
        except OSError:
            # A line that broke loses nothing, unless a checksum was to vouch for the whole of it.
            if checksum:
                writer.cut_back(before)
            raise
        return writer.size


def _write(writer: SealedWriter, pieces: Iterable[bytes], seen: hashlib._Hash | None, *, most: int) -> None:
    for piece in pieces:
        if writer.size + len(piece) > most:
            raise refuse_file(pgettext("refusal", "Nothing was written: more came than was announced."))
        writer.write(piece)
        if seen is not None:
            seen.update(piece)


def finish_upload(*, by: User, upload_id: UUID) -> Attachment:
    """Attach what has come whole. Asked twice, or after a kill, it answers the same attachment.

    Raises `Conflict` while something is lacking. A file that is refused is given up with its upload.
    """
    upload = find_upload(by, upload_id)
    if upload.attachment is not None:
        return upload.attachment
    if measure_sealed(find_path(upload.file_id)).size != upload.size:
        raise Conflict(pgettext("refusal", "Nothing was attached: the file has not come whole yet."))
    file = unwrap_file(upload.file_id, upload.key_id, upload.wrapped_key)
    given = Given(
        upload.about_type, UUID(upload.about_id), upload.kind, upload.shows, upload.language, upload.name_as_given
    )
    try:
        return attach_file(by=by, given=given, file=file, upload=upload)
    except Refused:
        give_up_upload(by=by, upload_id=upload.pk)
        raise


@transaction.atomic
def give_up_upload(*, by: User, upload_id: UUID) -> None:
    """End an upload that is not to be finished; what has come of it is destroyed."""
    upload = Upload.objects.select_for_update().filter(pk=upload_id, begun_by=by, attachment__isnull=True).first()
    if upload is None:
        raise NotAllowed("Nothing was given up: there is no such upload of yours.")
    end_upload(upload, by=by, verb="upload.given_up")


def sweep_uploads(now: datetime) -> dict[str, int]:
    """End uploads that lapsed, and destroy files that no row knows; says how many of each. Safe at any moment."""
    lapsed = 0
    for pk in Upload.objects.filter(lapses_at__lte=now).values_list("pk", flat=True):
        with transaction.atomic():
            upload = Upload.objects.select_for_update().filter(pk=pk).first()
            if upload is not None:
                end_upload(upload, by=System("tick"), verb="upload.lapsed")
                lapsed += 1
    done = {"uploads_lapsed": lapsed, "files_swept": _sweep_orphans(now), "pictures_swept": _sweep_drawn(now)}
    return {name: number for name, number in done.items() if number}


def end_upload(upload: Upload, *, by: Actor, verb: str) -> None:
    """Take the row away with an act, then the file: in this order a kill leaves a file to sweep, never a row alone."""
    if upload.attachment_id is None:
        record_act(by=by, verb=verb, about=upload, stated={"upload": str(upload.pk)})
        path = find_path(upload.file_id)
        transaction.on_commit(lambda: path.unlink(missing_ok=True))
    upload.delete()


def _sweep_orphans(now: datetime) -> int:
    before = (now - ORPHAN_AFTER).timestamp()
    swept = 0
    for path in (Path(settings.FILES_FOLDER) / "kept").glob("??/*"):
        if path.stat().st_mtime >= before:
            continue
        file_id = UUID(path.name)
        known = (
            Attachment.objects.filter(file_id=file_id, erased_at__isnull=True).exists()
            or Upload.objects.filter(file_id=file_id).exists()
        )
        if not known:
            path.unlink(missing_ok=True)
            swept += 1
    return swept


def _sweep_drawn(now: datetime) -> int:
    before = (now - DRAWN_STANDS).timestamp()
    old = [path for path in drawn_folder().glob("*") if path.stat().st_mtime < before]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)
