"""Erasing a file: its key, its bytes and its words are destroyed; that it was there stays known."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import models, transaction
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import Actor, erase_opening, record_act
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.files.actions.adding import ADDED
from fairnotice.foundation.files.actions.uploading import end_upload
from fairnotice.foundation.files.holders import find_holder
from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.files.queries import find_attachment
from fairnotice.foundation.files.sealing import drawn_folder, find_path
from fairnotice.foundation.people.models import Role, User


class Reason(models.TextChoices):
    """Why a file is erased."""

    MISTAKE = "mistake", pgettext_lazy("reason for erasing", "It was attached by mistake")
    NOT_NEEDED = "not_needed", pgettext_lazy("reason for erasing", "It is not needed for the purpose (RPD 10, 51)")
    ORDER = "order", pgettext_lazy("reason for erasing", "The chamber ordered it")
    RETENTION = "retention", pgettext_lazy("reason for erasing", "Its retention period is over")


#: Erasing for the office is left to one role; a bureau takes back only what it attached itself.
ERASING_ROLE: Final = Role.SENIOR_REVIEWER


@transaction.atomic
def erase_attachment(*, by: User, attachment_id: UUID, reason: str) -> Attachment:
    """Destroy a file for good and leave its row, emptied, with its act.

    A bureau's officer may while the thing is open to them; a senior reviewer always. Raises `NotAllowed` for others,
    `Conflict` where it is erased already.
    """
    found = find_attachment(by, attachment_id)
    attachment = Attachment.objects.select_for_update().get(pk=found.pk)
    holder = find_holder(attachment.about_type)
    thing = holder.find(by, UUID(attachment.about_id))
    if by.role == Role.BUREAU_OFFICER:
        holder.refuse_closed(by, thing)
    elif by.role != ERASING_ROLE:
        raise NotAllowed("Nothing was erased: a senior reviewer erases files of the office.")
    if reason not in Reason.values:
        raise Refused(
            pgettext("refusal", "Nothing was erased: the reason is lacking."),
            {"reason": pgettext("to mend", "Choose a reason.")},
        )
    if attachment.erased_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: this file was erased before."))
    _empty(attachment, thing, by=by, reason=reason)
    return attachment


@transaction.atomic
def erase_files_of(thing: models.Model, *, by: Actor, reason: str) -> int:
    """Destroy every file of a thing whose time is over, and what was coming in for it; returns how many.

    That the time is over, the caller has settled.
    """
    about = {"about_type": thing._meta.label_lower, "about_id": str(thing.pk)}
    for upload in Upload.objects.select_for_update(of=("self",)).filter(**about):
        end_upload(upload, by=by, verb="upload.given_up")
    kept = list(Attachment.objects.select_for_update(of=("self",)).filter(erased_at__isnull=True, **about))
    for attachment in kept:
        _empty(attachment, thing, by=by, reason=reason)
    return len(kept)


def _empty(attachment: Attachment, thing: models.Model, *, by: Actor, reason: str) -> None:
    attachment.erased_at = clock.read_now()
    attachment.wrapped_key, attachment.key_id, attachment.digest = None, "", ""
    attachment.name_as_given = attachment.shows = ""
    attachment.save(
        update_fields=["erased_at", "wrapped_key", "key_id", "digest", "name_as_given", "shows"],
    )
    record_act(
        by=by,
        verb="attachment.erased",
        about=thing,
        stated={"attachment": str(attachment.pk), "reason": reason},
    )
    _erase_what_was_said(attachment, by)
    # The key is gone with the commit; should the process die before the file is, the sweep takes it.
    transaction.on_commit(lambda: _destroy(attachment.file_id))


def _erase_what_was_said(attachment: Attachment, by: Actor) -> None:
    added = Act.objects.filter(verb=ADDED, about_type=attachment.about_type, about_id=attachment.about_id)
    for act in added:
        if act.stated.get("attachment") == str(attachment.pk):
            erase_opening(act=act, by=by, reason="attachment.erased")


def _destroy(file_id: UUID) -> None:
    find_path(file_id).unlink(missing_ok=True)
    for path in drawn_folder().glob(f"{file_id.hex}.*"):
        path.unlink(missing_ok=True)
