"""What is kept on the desk beside a request: research, translations, contacts outside the channel."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request, Submission


class Reliability(models.TextChoices):
    """How far a source of research is to be relied upon, in the looker's judgement."""

    OFFICIAL = "official", pgettext_lazy("reliability", "Official record or judgment")
    ESTABLISHED = "established", pgettext_lazy("reliability", "Established body with known methods")
    SINGLE = "single", pgettext_lazy("reliability", "One source, not confirmed")
    PARTISAN = "partisan", pgettext_lazy("reliability", "Party to the matter")
    UNKNOWN = "unknown", pgettext_lazy("reliability", "Cannot be told")


class ResearchEntry(models.Model):
    """One look into a source: what was found there, and what was looked for and not found. Never changed."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="research")
    source = models.CharField(max_length=300)
    looked_on = models.DateField()
    looked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reliability = models.CharField(max_length=20, choices=Reliability.choices)
    found = models.TextField(blank=True)
    not_found = models.TextField(blank=True)
    entered_at = models.DateTimeField()

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(condition=~Q(found="") | ~Q(not_found=""), name="review_research_says_something"),
            models.CheckConstraint(condition=~Q(source=""), name="review_research_names_its_source"),
        ]

    def __str__(self) -> str:
        return f"research entry {self.pk}"


class Translation(models.Model):
    """A text of a submission put into another language by a person; the original stays beside it.

    `original_digest` says of which words it is the translation. Several versions stand side by side.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="translations")
    path = models.CharField(max_length=120)
    language = models.CharField(max_length=5)
    text = models.TextField()
    original_digest = models.CharField(max_length=64)
    translated_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    translated_at = models.DateTimeField()

    class Meta:
        ordering = ("path", "id")
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="review_translation_has_text")]

    def __str__(self) -> str:
        return f"translation {self.pk}"


class OutsideContact(models.Model):
    """An approach about a case outside the channel (Constitution 30): who, how, what was said. Never changed."""

    class From(models.TextChoices):
        GOVERNMENT = "government", pgettext_lazy("contact from", "A government or its embassy")
        BUREAU = "bureau", pgettext_lazy("contact from", "A bureau, outside the request")
        INSIDE = "inside", pgettext_lazy("contact from", "Somebody of this office who does not examine the case")
        PERSON = "person", pgettext_lazy("contact from", "The person, their family or counsel")
        PRESS = "press", pgettext_lazy("contact from", "Press or an organisation")
        OTHER = "other", pgettext_lazy("contact from", "Somebody else")

    request = models.ForeignKey(
        Request, null=True, blank=True, on_delete=models.PROTECT, related_name="outside_contacts"
    )
    came_from = models.CharField(max_length=20, choices=From.choices)
    channel = models.CharField(max_length=120)
    happened_on = models.DateField()
    said = models.TextField()
    logged_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField()

    class Meta:
        ordering = ("-id",)
        constraints = [models.CheckConstraint(condition=~Q(said=""), name="review_contact_says_what")]

    def __str__(self) -> str:
        return f"outside contact {self.pk}"
