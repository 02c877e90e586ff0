"""Reading one's own notices."""

from __future__ import annotations

from django.db.models import QuerySet

from fairnotice.foundation.messages.models import MailPreference, Notice
from fairnotice.foundation.people.models import User


def notices_of(user: User) -> QuerySet[Notice]:
    """A person's notices, newest first."""
    return Notice.objects.filter(recipient=user).order_by("-sent_at", "id")


def count_unread(user: User) -> int:
    """How many notices a person has not read. One query on a small index."""
    return Notice.objects.filter(recipient=user, read_at__isnull=True).count()


def wants_mail(user: User) -> bool:
    """Whether a person gets mails beside the notices in the program."""
    return not MailPreference.objects.filter(user=user, is_off=True).exists()
