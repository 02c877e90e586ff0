"""What happened when: a day as far as it is known, as it was written, in the calendar it was written in."""

from __future__ import annotations

from django.db import models
from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.models.kept import KeptOfMatter


class Precision(models.TextChoices):
    """How far a date is known."""

    DAY = "day", pgettext_lazy("casework", "The day is known")
    MONTH = "month", pgettext_lazy("casework", "Only the month is known")
    YEAR = "year", pgettext_lazy("casework", "Only the year is known")
    ABOUT = "about", pgettext_lazy("casework", "About then")
    UNKNOWN = "unknown", pgettext_lazy("casework", "Not known")


class Calendar(models.TextChoices):
    """The calendar in which a date was written. Nothing is converted: a conversion may be a day off."""

    GREGORIAN = "gregorian", pgettext_lazy("casework", "Gregorian")
    HIJRI = "hijri", pgettext_lazy("casework", "Hijri (lunar)")
    PERSIAN = "persian", pgettext_lazy("casework", "Persian or Afghan (solar)")
    ETHIOPIAN = "ethiopian", pgettext_lazy("casework", "Ethiopian")
    OTHER = "other", pgettext_lazy("casework", "Another calendar")


class Event(KeptOfMatter):
    """One thing that happened. `on` orders the list; what was written, in one calendar or two, stands beside it."""

    on = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=Precision.choices, default=Precision.DAY)
    as_written = models.CharField(max_length=200, blank=True)
    calendar = models.CharField(max_length=20, choices=Calendar.choices, default=Calendar.GREGORIAN)
    also_as_written = models.CharField(max_length=200, blank=True)
    also_calendar = models.CharField(max_length=20, choices=Calendar.choices, blank=True)
    what = models.TextField()
    source = models.ForeignKey(
        "casework.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="events"
    )
    place_in_source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = (models.F("on").asc(nulls_last=True), "id")

    def __str__(self) -> str:
        return f"event {self.pk}"
