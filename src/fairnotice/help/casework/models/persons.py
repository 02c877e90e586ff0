"""The people of a matter: the client, kin, counsel, and whoever else has a name in it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.models.kept import KeptOfMatter


class Part(models.TextChoices):
    """What somebody is in a matter."""

    CLIENT = "client", pgettext_lazy("casework", "The person it is about")
    KIN = "kin", pgettext_lazy("casework", "Family or friend")
    COUNSEL = "counsel", pgettext_lazy("casework", "Lawyer")
    INTERPRETER = "interpreter", pgettext_lazy("casework", "Interpreter")
    AUTHORITY = "authority", pgettext_lazy("casework", "Authority")
    OTHER = "other", pgettext_lazy("casework", "Somebody else")


class Person(KeptOfMatter):
    """One person. A name has one part or ten and stands as it was given; a birth date as it was written."""

    part = models.CharField(max_length=20, choices=Part.choices, default=Part.CLIENT)
    name = models.CharField(max_length=500)
    other_spellings = models.TextField(blank=True)
    born_as_written = models.CharField(max_length=200, blank=True)
    reached_by = models.TextField(blank=True)
    language = models.CharField(max_length=80, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("part", "id")

    def __str__(self) -> str:
        return f"person {self.pk}"
