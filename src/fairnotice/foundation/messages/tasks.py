"""Mails that say only that something waits: in the background, tried again, never sent twice."""

from __future__ import annotations

import logging
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused
from uuid import UUID

from django.core import mail
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import translation
from django.utils.translation import pgettext
from django_tasks import task

from fairnotice import clock
from fairnotice.foundation.messages.models import Notice

_log = logging.getLogger(__name__)

#: How long to wait before each further try; after the last the notice stays in the program alone.
RETRY_AFTER = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=12),
)


@task()
def mail_notices(notice_ids: list[str], tries: int = 0) -> int:
    """Mail the people of these notices; returns how many mails left. What failed is tried again later."""
    failed = [notice_id for notice_id in notice_ids if not _mail_once(UUID(notice_id))]
    if failed and tries < len(RETRY_AFTER):
        mail_notices.using(run_after=clock.read_now() + RETRY_AFTER[tries]).enqueue(failed, tries + 1)
    elif failed:
        _log.error("mail given up", extra={"notices": len(failed), "tries": tries + 1})
    return len(notice_ids) - len(failed)


def write_mail(notice: Notice) -> EmailMessage:
    """The mail of a notice, in its recipient's language: the same words whatever waits."""
    with translation.override(notice.recipient.language):
        return EmailMessage(
            subject=pgettext("mail subject", "Alert office"),
            body=pgettext("mail body", "Something waits for you in the alert office. Sign in to read it."),
            to=[notice.recipient.email],
        )


def _mail_once(notice_id: UUID) -> bool:
    """Send one mail unless it was sent, claimed, or is not wanted; false only where it may be tried again.

    The claim is committed before the mail leaves. A worker that dies in between leaves a mail unsent
    rather than sent twice: the notice itself waits in the program.
    """
    with transaction.atomic():
        notice = (
            Notice.objects.select_for_update(of=("self",))
            .select_related("recipient__mail_preference")
            .filter(pk=notice_id, mail_claimed_at__isnull=True, read_at__isnull=True)
            .first()
        )
        if notice is None or not _wants_mail(notice):
            return True
        notice.mail_claimed_at = clock.read_now()
        notice.save(update_fields=["mail_claimed_at"])
    if not _hand_over(notice):
        Notice.objects.filter(pk=notice_id).update(mail_claimed_at=None)
        return False
    Notice.objects.filter(pk=notice_id).update(mailed_at=clock.read_now())
    return True


def _hand_over(notice: Notice) -> bool:
    """Hand one mail to the server; false only where it surely did not take it.

    Where a connection breaks after the mail was handed over, nobody knows: it counts as sent.
    """
    connection = mail.get_connection()
    try:
        connection.open()
    except OSError:
        return False
    try:
        connection.send_messages([write_mail(notice)])
    except (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError):
        return False
    except OSError:
        _log.error("mail broken off")
    finally:
        connection.close()
    return True


def _wants_mail(notice: Notice) -> bool:
    recipient = notice.recipient
    preference = getattr(recipient, "mail_preference", None)
    return recipient.is_active and bool(recipient.email) and not (preference and preference.is_off)
