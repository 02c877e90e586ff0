"""Pictures of a file's pages: made once, kept sealed, shown to many."""

from __future__ import annotations

import hashlib
import secrets
from uuid import UUID, uuid5

from django.utils.translation import pgettext

from fairnotice.adapters.drawing.formats import PDF
from fairnotice.adapters.drawing.jail import Picture, draw_page
from fairnotice.adapters.sealed_file import SealBroken, SealedWriter, open_sealed
from fairnotice.errors import Conflict, NotAllowed
from fairnotice.foundation.files.models import Attachment
from fairnotice.foundation.files.sealing import SealedFile, find_drawn, unwrap_file

#: The widths in pixels that a picture is made in; any other number in an address is no page.
WIDTHS = (400, 800, 1200, 2000)


def open_attachment(attachment: Attachment) -> SealedFile:
    """The file of an attachment; raises `Conflict` where it was erased."""
    if attachment.erased_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was shown: this file was erased."))
    return unwrap_file(attachment.file_id, attachment.key_id, attachment.wrapped_key)


def render_page(attachment: Attachment, number: int, width: int) -> Picture:
    """One page, counted from 1, as a picture made anew; the bytes that came are never handed out by it.

    Raises `NotAllowed` for a page or width that there is not, `Conflict` for an erased file, `NotDrawn`, `SealBroken`.
    """
    if width not in WIDTHS or not 1 <= number <= attachment.pages:
        raise NotAllowed("Nothing was shown: there is no such page.")
    file = open_attachment(attachment)
    media_type = "image/png" if attachment.media_type == PDF else "image/jpeg"
    kept = _read_kept(file, number, width)
    if kept is not None:
        return Picture(kept, media_type)
    drawn = draw_page(file.read(), media_type=attachment.media_type, number=number, width=width)
    _keep(file, number, width, drawn.content)
    return drawn


def _read_kept(file: SealedFile, number: int, width: int) -> bytes | None:
    path = find_drawn(file.file_id, number, width)
    try:
        return b"".join(open_sealed(path, file_id=_id_of(file, number, width), data_key=file.data_key))
    except FileNotFoundError:
        return None
    except SealBroken:
        # It can be made again from the file, so a broken one is only thrown away.
        path.unlink(missing_ok=True)
        return None


def _keep(file: SealedFile, number: int, width: int, content: bytes) -> None:
    path = find_drawn(file.file_id, number, width)
    aside = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        with SealedWriter(aside, file_id=_id_of(file, number, width), data_key=file.data_key) as writer:
            writer.write(content)
            writer.close_seal(hashlib.sha256(content).digest())
        aside.replace(path)
    except OSError:
        # On a full disk the picture is still shown; it is only not kept.
        aside.unlink(missing_ok=True)


def _id_of(file: SealedFile, number: int, width: int) -> UUID:
    """A picture has an id of its own, so that under the file's key it can be taken for nothing else."""
    return uuid5(file.file_id, f"{number}/{width}")
