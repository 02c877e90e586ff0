"""Files that came with something: kept sealed as they came, and uploads that are still under way."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Bureau, User


class Kind(models.TextChoices):
    """What a file is to the case."""

    PHOTOGRAPH = "photograph", pgettext_lazy("kind of file", "Photograph of the subject")
    WARRANT_COPY = "warrant_copy", pgettext_lazy("kind of file", "Copy of the warrant or judgment")
    EXHIBIT = "exhibit", pgettext_lazy("kind of file", "Another document")


class Attachment(models.Model):
    """One file about one thing. A bureau sees those that its own officers attached, the office all.

    The file lies outside the database under `file_id`, a random name; its own key lies here, wrapped by a
    key that lies in neither. `name_as_given` and `shows` are a stranger's text: never a path, never a title.
    Erasure empties what tells of a person, destroys the key and leaves the row.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    about_type = models.CharField(max_length=40)
    about_id = models.CharField(max_length=64)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    bureau = models.ForeignKey(Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name_as_given = models.TextField(blank=True)
    shows = models.TextField(blank=True)
    language = models.CharField(max_length=5, default="en")
    media_type = models.CharField(max_length=40)
    size = models.PositiveBigIntegerField()
    pages = models.PositiveIntegerField()
    digest = models.CharField(max_length=64, blank=True)
    #: The scanner that looked for viruses and found none; '' where none is set up.
    scanned_by = models.CharField(max_length=40, blank=True)
    file_id = models.UUIDField(unique=True)
    key_id = models.CharField(max_length=60, blank=True)
    wrapped_key = models.BinaryField(null=True, blank=True)
    uploaded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("uploaded_at", "id")
        indexes = [models.Index(fields=["about_type", "about_id", "uploaded_at"], name="files_about")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="files_kind_known"),
            models.CheckConstraint(condition=Q(size__gt=0) & Q(pages__gt=0), name="files_attachment_is_something"),
            models.CheckConstraint(
                condition=(Q(erased_at__isnull=True, wrapped_key__isnull=False) & ~Q(key_id="") & ~Q(digest=""))
                | Q(
                    erased_at__isnull=False, wrapped_key__isnull=True, key_id="", digest="", name_as_given="", shows=""
                ),
                name="files_erased_means_without_key",
            ),
        ]

    def __str__(self) -> str:
        return f"attachment {self.pk}"


class Upload(models.Model):
    """A file that comes in pieces. How much of it has come is told by the file on disk, not by this row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    about_type = models.CharField(max_length=40)
    about_id = models.CharField(max_length=64)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    name_as_given = models.TextField(blank=True)
    shows = models.TextField()
    language = models.CharField(max_length=5, default="en")
    size = models.PositiveBigIntegerField()
    file_id = models.UUIDField(unique=True, default=uuid.uuid4)
    key_id = models.CharField(max_length=60, blank=True)
    wrapped_key = models.BinaryField(null=True, blank=True)
    begun_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    lapses_at = models.DateTimeField()
    #: What became of it; the row stays until it lapses, so that a sender whose last answer was lost can ask.
    attachment = models.OneToOneField(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["lapses_at"], name="files_upload_lapses")]
        constraints = [
            models.CheckConstraint(condition=Q(lapses_at__gt=models.F("begun_at")), name="files_upload_lapses_later"),
            models.CheckConstraint(
                condition=Q(attachment__isnull=True, wrapped_key__isnull=False)
                | Q(attachment__isnull=False, wrapped_key__isnull=True, shows="", name_as_given=""),
                name="files_upload_ends_in_attachment",
            ),
        ]

    def __str__(self) -> str:
        return f"upload {self.pk}"
