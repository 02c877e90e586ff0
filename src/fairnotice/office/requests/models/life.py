"""What is kept of an alert's life beside the alert itself; each row tells one step and stays."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User

#: The answer on an article that leaves no doubt; nothing is kept or changed on another.
WITHOUT_DOUBT = "compliant"


class Suspension(models.Model):
    """The source suspended its alert, for at most six months, and said why (RPD 81(1), 100(1))."""

    alert = models.ForeignKey("requests.Alert", on_delete=models.PROTECT, related_name="suspensions")
    from_on = models.DateField()
    until_on = models.DateField()
    reasons = models.TextField()
    asked_by = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alert"], condition=Q(ended_on__isnull=True), name="requests_one_open_suspension"
            ),
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="requests_suspension_ends_later"),
            models.CheckConstraint(condition=~Q(reasons=""), name="requests_suspension_has_reasons"),
        ]

    def __str__(self) -> str:
        return f"suspension {self.pk}"


class SourceStatement(models.Model):
    """What the source says of its own alert: that its data are current, that its purpose lasts, or not."""

    class About(models.TextChoices):
        CURRENT = "current", pgettext_lazy("statement", "The data are current")
        PURPOSE = "purpose", pgettext_lazy("statement", "The purpose lasts")

    alert = models.ForeignKey("requests.Alert", on_delete=models.PROTECT, related_name="statements")
    about = models.CharField(max_length=10, choices=About.choices)
    holds = models.BooleanField()
    words = models.TextField(blank=True)
    made_by = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["alert", "about", "-made_at"], name="requests_statements")]

    def __str__(self) -> str:
        return f"statement {self.pk}"


class KeepRequest(models.Model):
    """The source says that it still needs its data, that they may still be recorded, and why (RPD 50)."""

    alert = models.ForeignKey("requests.Alert", on_delete=models.PROTECT, related_name="keep_requests")
    reasons = models.TextField()
    wanted_until = models.DateField()
    asked_by = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alert"], condition=Q(closed_at__isnull=True), name="requests_one_open_keep_request"
            ),
            models.CheckConstraint(condition=~Q(reasons=""), name="requests_keeping_has_reasons"),
        ]

    def __str__(self) -> str:
        return f"keep request {self.pk}"


class AlertChange(models.Model):
    """A change the source wants in its published alert; nothing changes before a person decided."""

    alert = models.ForeignKey("requests.Alert", on_delete=models.PROTECT, related_name="changes")
    submission = models.OneToOneField("requests.Submission", on_delete=models.PROTECT, related_name="change")
    reasons = models.TextField()
    asked_by = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alert"], condition=Q(closed_at__isnull=True), name="requests_one_open_change"
            ),
        ]

    def __str__(self) -> str:
        return f"change {self.pk}"


class Rescreening(models.Model):
    """A living alert put before the rules again, by the law of that day. It informs; it decides nothing."""

    alert = models.ForeignKey("requests.Alert", on_delete=models.PROTECT, related_name="rescreenings")
    on = models.DateField()
    rule_set = models.CharField(max_length=160)
    recommendation = models.CharField(max_length=30)
    content = models.JSONField()
    made_by = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"rescreening {self.pk}"


class Reexamination(models.Model):
    """A reviewer's own answers and decision on keeping or changing a living alert; two persons where asked.

    `closed_at` without `taken_back` means decided. `new_until` stands where the alert is kept.
    """

    class Outcome(models.TextChoices):
        KEEP = "keep", pgettext_lazy("re-examination", "Keep the alert")
        ACCEPT = "accept", pgettext_lazy("re-examination", "Accept the change")
        DECLINE = "decline", pgettext_lazy("re-examination", "Decline")

    alert = models.ForeignKey("requests.Alert", on_delete=models.PROTECT, related_name="reexaminations")
    keep_request = models.ForeignKey(KeepRequest, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    change = models.ForeignKey(AlertChange, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    rescreening = models.ForeignKey(Rescreening, on_delete=models.PROTECT, related_name="+")
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    article_2 = models.CharField(max_length=20)
    article_2_reasons = models.TextField()
    article_3 = models.CharField(max_length=20)
    article_3_reasons = models.TextField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    reasons = models.TextField()
    new_until = models.DateField(null=True, blank=True)
    needs_second = models.BooleanField()
    why_second = models.JSONField(default=list)
    proposed_at = models.DateTimeField()
    second_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    second_reasons = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    is_confirmed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alert"], condition=Q(closed_at__isnull=True), name="requests_one_open_reexamination"
            ),
            models.CheckConstraint(
                condition=Q(keep_request__isnull=False, change__isnull=True)
                | Q(keep_request__isnull=True, change__isnull=False),
                name="requests_reexamination_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(second_by__isnull=True) | ~Q(second_by=F("reviewer")),
                name="requests_reexamination_four_eyes",
            ),
            # What lets the alert go on needs an answer without doubt, and a second person where one was asked.
            models.CheckConstraint(
                condition=Q(outcome="decline") | Q(article_2="compliant", article_3="compliant"),
                name="requests_keeping_needs_no_doubt",
            ),
            models.CheckConstraint(
                condition=Q(is_confirmed=False)
                | Q(outcome="decline")
                | Q(needs_second=False)
                | Q(second_by__isnull=False),
                name="requests_reexamination_second",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="keep") | Q(new_until__isnull=False), name="requests_keeping_names_its_end"
            ),
            models.CheckConstraint(
                condition=~Q(article_2_reasons="") & ~Q(article_3_reasons="") & ~Q(reasons=""),
                name="requests_reexamination_has_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"re-examination {self.pk}"


class SecondAnswer(models.Model):
    """A second person's own answers on Articles 2 and 3, written before what was proposed is shown; immutable."""

    reexamination = models.ForeignKey(Reexamination, on_delete=models.PROTECT, related_name="second_answers")
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    article_2 = models.CharField(max_length=20)
    article_2_reasons = models.TextField()
    article_3 = models.CharField(max_length=20)
    article_3_reasons = models.TextField()
    answered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reexamination", "answered_by"], name="requests_one_second_answer"),
            models.CheckConstraint(
                condition=~Q(article_2_reasons="") & ~Q(article_3_reasons=""), name="requests_second_answer_has_reasons"
            ),
        ]

    @property
    def is_without_doubt(self) -> bool:
        return self.article_2 == self.article_3 == WITHOUT_DOUBT

    def __str__(self) -> str:
        return f"second answer {self.pk}"
