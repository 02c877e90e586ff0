"""Which files a person may see; what a reference in a request points to."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.db.models import QuerySet

from fairnotice import clock
from fairnotice.adapters.sealed_file import measure_sealed
from fairnotice.errors import NotAllowed
from fairnotice.foundation.files.holders import find_holder
from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.files.sealing import find_path
from fairnotice.foundation.people.models import Bureau, Role, User

REFERENCE = "attachment:"


def find_attachment(by: User, attachment_id: UUID) -> Attachment:
    """The attachment, if this person may see what it is about and it.

    Another bureau's and one that does not exist raise the same `NotAllowed` after the same query.
    """
    found = _visible_to(by).filter(pk=attachment_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such file for you.")
    find_holder(found.about_type).find(by, UUID(found.about_id))
    return found


def attachments_of(by: User, thing: models.Model) -> QuerySet[Attachment]:
    """What is attached to a thing and this person may see, erased ones too, oldest first. One query.

    Whoever calls has found the thing for this person already.
    """
    return _visible_to(by).filter(about_type=thing._meta.label_lower, about_id=str(thing.pk))


def attachments_from_bureau(bureau: Bureau, thing: models.Model) -> QuerySet[Attachment]:
    """What a bureau's own officers attached to a thing, erased ones too, oldest first. One query."""
    return Attachment.objects.filter(bureau=bureau, about_type=thing._meta.label_lower, about_id=str(thing.pk))


def reference_of(attachment: Attachment) -> str:
    """How a field of a request (`warrant.copy_ref`, `identity.photos[].ref`) names an attachment."""
    return f"{REFERENCE}{attachment.pk}"


def resolve_reference(text: str, thing: models.Model) -> Attachment | None:
    """The attachment that a field names, if it is one of this very thing; None for any other text."""
    if not text.startswith(REFERENCE):
        return None
    try:
        wanted = UUID(text.removeprefix(REFERENCE))
    except ValueError:
        return None
    return Attachment.objects.filter(
        pk=wanted, about_type=thing._meta.label_lower, about_id=str(thing.pk), erased_at__isnull=True
    ).first()


def register_of_attachments(by: User) -> QuerySet[Attachment]:
    """Every attachment as an auditor sees it: that it is there, of which kind and size; not a word of its content."""
    if by.role != Role.AUDITOR or not by.is_active:
        raise NotAllowed("Nothing was shown: this register is for auditors.")
    shown = ("id", "about_type", "about_id", "kind", "media_type", "size", "pages", "uploaded_at", "erased_at")
    return Attachment.objects.only(*shown, "scanned_by").order_by("-uploaded_at", "-id")


def find_upload(by: User, upload_id: UUID) -> Upload:
    """A person's own upload, finished or not, that has not lapsed; raises `NotAllowed`."""
    found = Upload.objects.filter(pk=upload_id, begun_by=by, lapses_at__gt=clock.read_now()).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such upload of yours.")
    return found


def count_received(upload: Upload) -> int:
    """How many bytes of an upload stand on the disk; the file itself says so."""
    return upload.size if upload.attachment_id is not None else measure_sealed(find_path(upload.file_id)).size


def _visible_to(by: User) -> QuerySet[Attachment]:
    if by.role == Role.BUREAU_OFFICER and by.is_active and by.bureau_id is not None:
        return Attachment.objects.filter(bureau_id=by.bureau_id)
    return Attachment.objects.all() if by.reviews else Attachment.objects.none()
