"""Telling people that something waits for them, in the transaction of the change it tells of."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection, models, transaction

from fairnotice import clock
from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import Actor, ActWithoutChange
from fairnotice.foundation.messages.models import MailPreference, Notice, NoticeKind
from fairnotice.foundation.messages.tasks import mail_notices
from fairnotice.foundation.people.models import Bureau, User


def notify(*, by: Actor, users: Iterable[User], kind: str, about: models.Model) -> list[Notice]:
    """Tell these people, save the one who acts, that something waits; mails follow once it is committed.

    Part of the act of its change, so it has none of its own. Raises `ActWithoutChange` outside a
    transaction: nobody is told of a change that did not happen. Two writes, however many people.
    """
    if not connection.in_atomic_block:
        raise ActWithoutChange("Nobody was told: notices are sent in the transaction of the change they tell of.")
    now = clock.read_now()
    recipients = {user.pk: user for user in users if user.is_active and user.acting_id != by.acting_id}
    made = Notice.objects.bulk_create(
        Notice(
            recipient=user,
            kind=NoticeKind(kind),
            about_type=about._meta.label_lower,
            about_id=str(about.pk),
            sent_at=now,
        )
        for user in recipients.values()
    )
    if made:
        mail_notices.enqueue([str(notice.pk) for notice in made])
    return made


def notify_user(*, by: Actor, user: User, kind: str, about: models.Model) -> list[Notice]:
    """Tell one person."""
    return notify(by=by, users=[user], kind=kind, about=about)


def notify_bureau(*, by: Actor, bureau: Bureau, kind: str, about: models.Model) -> list[Notice]:
    """Tell every officer of a bureau."""
    return notify(by=by, users=bureau.officers.filter(is_active=True), kind=kind, about=about)


def notify_roles(*, by: Actor, roles: Iterable[str], kind: str, about: models.Model) -> list[Notice]:
    """Tell everybody of these roles."""
    return notify(by=by, users=User.objects.filter(is_active=True, role__in=list(roles)), kind=kind, about=about)


@transaction.atomic
def read_notice(*, by: User, notice_id: UUID) -> Notice:
    """Mark one's own notice as read; the first reading counts."""
    notice = Notice.objects.select_for_update().filter(pk=notice_id, recipient=by).first()
    if notice is None:
        raise NotAllowed("Nothing was changed: there is no such notice for you.")
    if notice.read_at is None:
        notice.read_at = clock.read_now()
        notice.save(update_fields=["read_at"])
    return notice


@transaction.atomic
def read_all_notices(*, by: User) -> int:
    """Mark all one's own notices as read; returns how many were not."""
    return Notice.objects.filter(recipient=by, read_at__isnull=True).update(read_at=clock.read_now())


@transaction.atomic
def prefer_mail(*, by: User, is_off: bool) -> MailPreference:
    """Keep whether a person wants mails; the notices in the program come either way."""
    preference, _ = MailPreference.objects.update_or_create(user=by, defaults={"is_off": is_off})
    return preference
