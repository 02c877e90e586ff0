"""A document of a matter: the file as it came, sealed; its digest; and who gave it. Whether it is true, nobody says."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.models.kept import KeptOfMatter


class Origin(models.TextChoices):
    """Where a document came from. This is all that is said of it: no paper is judged here."""

    PERSON = "person", pgettext_lazy("casework", "The person's own")
    COMMISSION = "commission", pgettext_lazy("casework", "From the Commission's portal")
    AUTHORITY = "authority", pgettext_lazy("casework", "From an authority or court")
    OURS = "ours", pgettext_lazy("casework", "Written here")
    OTHER = "other", pgettext_lazy("casework", "From somebody else")


class Document(KeptOfMatter):
    """One file. It lies in the folder under a random name; its own key lies here and goes with the row.

    `text` is what a machine could read of it, for searching; a scanned page has none. `name_as_given` is a
    stranger's text: never a path, never a title.
    """

    secret_fields: ClassVar[frozenset[str]] = frozenset(("key_id", "wrapped_key", "text"))

    origin = models.CharField(max_length=20, choices=Origin.choices, default=Origin.PERSON)
    called = models.CharField(max_length=300)
    name_as_given = models.TextField(blank=True)
    dated_on = models.DateField(null=True, blank=True)
    dated_as_written = models.CharField(max_length=200, blank=True)
    received_on = models.DateField()
    language = models.CharField(max_length=80, blank=True)
    note = models.TextField(blank=True)
    media_type = models.CharField(max_length=40)
    size = models.PositiveBigIntegerField()
    pages = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    file_id = models.UUIDField(unique=True)
    key_id = models.CharField(max_length=60)
    wrapped_key = models.BinaryField()

    class Meta:
        ordering = ("received_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(size__gt=0) & Q(pages__gt=0), name="casework_document_is_something"),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="casework_origin_known"),
        ]

    def __str__(self) -> str:
        return f"document {self.pk}"
