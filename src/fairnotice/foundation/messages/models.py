"""Notices: something waits for a person. What it is stands in the program only, never in a mail."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User


class NoticeKind(models.TextChoices):
    """What a notice is about; a closed list, so that no notice can carry a name or a text."""

    QUESTION_ASKED = "question_asked", pgettext_lazy("notice", "The office asks a question")
    QUESTION_ANSWERED = "question_answered", pgettext_lazy("notice", "A bureau answered a question")
    REQUEST_RETURNED = "request_returned", pgettext_lazy("notice", "A request was returned for completion")
    REQUEST_DECIDED = "request_decided", pgettext_lazy("notice", "A request was decided")
    REQUEST_ASSIGNED = "request_assigned", pgettext_lazy("notice", "A request was assigned to you")
    PROPOSAL_WAITS = "proposal_waits", pgettext_lazy("notice", "A proposed decision waits for a second person")
    ALERT_EXPIRES = "alert_expires", pgettext_lazy("notice", "An alert will expire")
    ALERT_PUBLISHED = "alert_published", pgettext_lazy("notice", "An alert was published")
    ALERT_CHANGED = "alert_changed", pgettext_lazy("notice", "Something changed about an alert")
    ALERT_ENDED = "alert_ended", pgettext_lazy("notice", "An alert has ended")
    SECOND_LOOK = "second_look", pgettext_lazy("notice", "An alert is to be looked at again")
    INVITATION = "invitation", pgettext_lazy("notice", "An invitation was answered")
    INCIDENT = "incident", pgettext_lazy("notice", "An incident was reported")


class Notice(models.Model):
    """One notice to one person. `mail_claimed_at` is set before the mail leaves: it never leaves twice."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipient = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField(max_length=30, choices=NoticeKind.choices)
    about_type = models.CharField(max_length=40)
    about_id = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    mail_claimed_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["recipient", "-sent_at", "id"], name="notices_list"),
            models.Index(fields=["recipient"], condition=models.Q(read_at__isnull=True), name="notices_unread"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=NoticeKind.values), name="notices_kind_known"),
            models.CheckConstraint(
                condition=models.Q(mailed_at__isnull=True) | models.Q(mail_claimed_at__isnull=False),
                name="notices_claimed_before_mailed",
            ),
        ]

    def __str__(self) -> str:
        return f"notice {self.pk}"


class MailPreference(models.Model):
    """Whether a person wants mails beside the notices in the program. Without a row they get them."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="mail_preference")
    is_off = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"mail preference {self.pk}"
