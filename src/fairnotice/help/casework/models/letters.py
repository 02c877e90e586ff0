"""A letter of a matter, as it was written from a template and changed by a person before it went out."""

from __future__ import annotations

from django.db import models
from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.models.kept import KeptOfMatter


class LetterKind(models.TextChoices):
    """What a letter is for."""

    DECLINE = "decline", pgettext_lazy("casework", "We cannot take this on, and who may")
    AUTHORITY = "authority", pgettext_lazy("casework", "We act for this person")
    RECORDS = "records", pgettext_lazy("casework", "Please send the file")
    INTERPRETER = "interpreter", pgettext_lazy("casework", "An interpreter is needed")
    OTHER = "other", pgettext_lazy("casework", "Another letter")


class Letter(KeptOfMatter):
    """One letter: plain paragraphs. Sent means that a person sent it; this program sends nothing."""

    kind = models.CharField(max_length=20, choices=LetterKind.choices)
    language = models.CharField(max_length=10, default="en")
    addressee = models.TextField(blank=True)
    subject = models.CharField(max_length=300)
    body = models.TextField()
    written_on = models.DateField()
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("written_on", "id")

    def __str__(self) -> str:
        return f"letter {self.pk}"
