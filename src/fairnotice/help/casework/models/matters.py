"""A matter: one person's trouble, from the first call to the end, and what decides how soon somebody must act."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.models.kept import Kept


class Stage(models.TextChoices):
    """Where a matter stands."""

    INBOX = "inbox", pgettext_lazy("casework", "In the inbox")
    TAKEN = "taken", pgettext_lazy("casework", "Taken on")
    DECLINED = "declined", pgettext_lazy("casework", "Declined")
    CLOSED = "closed", pgettext_lazy("casework", "Closed")


class Answer(models.TextChoices):
    """Yes, no, or what it mostly is at first: nobody asked yet."""

    UNKNOWN = "unknown", pgettext_lazy("casework", "Not known yet")
    YES = "yes", pgettext_lazy("casework", "Yes")
    NO = "no", pgettext_lazy("casework", "No")


class Means(models.TextChoices):
    """Whether the person can pay for help. It decides where to send them, never how soon they are helped."""

    UNKNOWN = "unknown", pgettext_lazy("casework", "Not known yet")
    NONE = "none", pgettext_lazy("casework", "Cannot pay")
    SOME = "some", pgettext_lazy("casework", "Can pay a part")
    ABLE = "able", pgettext_lazy("casework", "Can pay")


class Matter(Kept):
    """One matter. `number` is what may be said aloud or written on a folder; `called` tells who it is."""

    number = models.PositiveIntegerField(unique=True, editable=False)
    called = models.CharField(max_length=200)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.INBOX)
    received_on = models.DateField()
    story = models.TextField(blank=True)
    detained = models.CharField(max_length=10, choices=Answer.choices, default=Answer.UNKNOWN)
    detained_where = models.CharField(max_length=300, blank=True)
    flight_on = models.DateField(null=True, blank=True)
    flight_where = models.CharField(max_length=300, blank=True)
    hearing_on = models.DateField(null=True, blank=True)
    hearing_where = models.CharField(max_length=300, blank=True)
    means = models.CharField(max_length=10, choices=Means.choices, default=Means.UNKNOWN)
    language = models.CharField(max_length=80, blank=True)
    interpreter = models.CharField(max_length=10, choices=Answer.choices, default=Answer.UNKNOWN)
    note = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.TextField(blank=True)

    class Meta:
        ordering = ("number",)
        indexes = [models.Index(fields=["stage", "received_on"], name="casework_by_stage")]
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="casework_stage_known"),
            models.CheckConstraint(
                condition=Q(detained__in=Answer.values) & Q(interpreter__in=Answer.values),
                name="casework_answers_known",
            ),
        ]

    def __str__(self) -> str:
        return f"matter {self.number}"
