"""What stands beside a decision: the proposal before it, and what may enter the casebook after it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Decision, Kind, Outcome, Request, Submission


class Proposal(models.Model):
    """A decision that waits for its second person. It decides nothing until they confirm it."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="proposals")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="proposals")
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=30, choices=Outcome.choices)
    follows = models.BooleanField()
    caveat = models.TextField(blank=True)
    charges = models.JSONField(default=list, blank=True)
    to_mend = models.TextField(default="", blank=True)
    alternative = models.CharField(max_length=20, default="", blank=True)
    reasons = models.JSONField()
    why_second = models.JSONField()
    proposed_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    conclusion = models.CharField(max_length=20, blank=True)
    dissent = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(closed_at__isnull=True), name="review_one_open_proposal"
            ),
            models.CheckConstraint(
                condition=Q(closed_by__isnull=True)
                | ~Q(closed_by=models.F("proposed_by"))
                | Q(conclusion="taken_back"),
                name="review_second_person_is_another",
            ),
        ]

    def __str__(self) -> str:
        return f"proposal {self.pk}"


class AlternativeKind(models.TextChoices):
    """What the office may propose instead of the alert that was asked for (RPD 78(2) and (3))."""

    GREEN = "green_notice", pgettext_lazy("alternative", "Green Notice: a warning")
    BLUE = "blue_notice", pgettext_lazy("alternative", "Blue Notice: to locate, identify or learn more")
    YELLOW = "yellow_notice", pgettext_lazy("alternative", "Yellow Notice: a missing person")
    DIFFUSION = "wanted_diffusion", pgettext_lazy("alternative", "Diffusion to some bureaus")


class Alternative(models.Model):
    """Another form that the office proposes with a return or a refusal."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="alternative")
    kind = models.CharField(max_length=20, choices=AlternativeKind.choices)

    def __str__(self) -> str:
        return f"alternative to decision {self.decision_id}"


class Stage(models.TextChoices):
    """At which stage a request was refused."""

    FIRST = "first_examination", pgettext_lazy("stage", "First examination")
    MENDED = "after_mending", pgettext_lazy("stage", "After it was returned and mended")
    URGENT = "after_urgent_lane", pgettext_lazy("stage", "Full review after the urgent lane")


class RefusalEntry(models.Model):
    """A refusal told for the casebook, without anybody in it; a second person accepts or declines the text."""

    class State(models.TextChoices):
        WAITS = "waits", pgettext_lazy("casebook", "Waits for a second person")
        ACCEPTED = "accepted", pgettext_lazy("casebook", "Accepted")
        DECLINED = "declined", pgettext_lazy("casebook", "Declined")

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="refusal_entries")
    ground = models.CharField(max_length=40)
    paragraphs = models.JSONField()
    kind = models.CharField(max_length=20, choices=Kind.choices)
    stage = models.CharField(max_length=20, choices=Stage.choices)
    text = models.TextField()
    language = models.CharField(max_length=5)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITS)
    judged_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    judged_at = models.DateTimeField(null=True, blank=True)
    judged_why = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "id"], name="review_casebook_waits")]
        constraints = [
            models.UniqueConstraint(
                fields=["decision"], condition=~Q(state="declined"), name="review_one_entry_a_refusal"
            ),
            models.CheckConstraint(condition=Q(ground__in=GROUNDS), name="review_entry_ground_known"),
            models.CheckConstraint(
                condition=Q(judged_by__isnull=True) | ~Q(judged_by=models.F("written_by")),
                name="review_entry_judged_by_another",
            ),
            models.CheckConstraint(
                condition=Q(state="waits", judged_by__isnull=True) | (~Q(state="waits") & Q(judged_by__isnull=False)),
                name="review_entry_judged_by_a_human",
            ),
        ]

    def __str__(self) -> str:
        return f"refusal entry {self.pk}"
