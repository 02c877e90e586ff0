"""What a reviewer writes before anything is decided: own answers, the brief, a blind second reading."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Submission


class Verdict(models.TextChoices):
    """A reviewer's own answer on one article."""

    COMPLIANT = "compliant", pgettext_lazy("verdict", "No doubt remains")
    COMPLIANT_IN_PART = "compliant_in_part", pgettext_lazy("verdict", "Some charges raise a doubt")
    NOT_COMPLIANT = "not_compliant", pgettext_lazy("verdict", "Not compliant")
    UNRESOLVED = "unresolved", pgettext_lazy("verdict", "Cannot be told without more")


class ArticleTwoOutcome(models.TextChoices):
    """How a review under Article 2(1) ends: the four ways of the Repository of Practice, section 2, para 33."""

    WHOLE_BARRED = "whole_barred", pgettext_lazy("Article 2 outcome", "The whole request is barred")
    FORM_BARRED = "form_barred", pgettext_lazy("Article 2 outcome", "This form is barred, another may be possible")
    PART_REMOVED = "part_removed", pgettext_lazy("Article 2 outcome", "One part must be removed; the rest may stand")
    NO_BREACH = "no_breach", pgettext_lazy("Article 2 outcome", "No breach")


class LegalReview(models.Model):
    """The reviewer's own answers on Articles 2 and 3, and the signed review of Article 86.

    Written before the recommendation is shown, for this submission, by this person; immutable. It
    stands for diffusions as for notices.
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="legal_reviews")
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    article_2 = models.CharField(max_length=20, choices=Verdict.choices)
    article_2_reasons = models.TextField()
    article_3 = models.CharField(max_length=20, choices=Verdict.choices)
    article_3_reasons = models.TextField()
    #: One of the four outcomes of the Repository of Practice, section 2, para 33; none while it is unresolved.
    article_2_outcome = models.CharField(max_length=20, choices=ArticleTwoOutcome.choices, null=True, blank=True)
    conclusion = models.CharField(max_length=20, choices=Verdict.choices)
    is_blind = models.BooleanField(default=False)
    signed_at = models.DateTimeField()
    signature = models.CharField(max_length=64)
    rule_set = models.CharField(max_length=160)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["submission", "reviewer"], name="review_one_answer_a_person"),
            models.CheckConstraint(
                condition=~Q(article_2_reasons="") & ~Q(article_3_reasons=""), name="review_answers_have_reasons"
            ),
        ]

    def __str__(self) -> str:
        return f"legal review {self.pk}"


class Brief(models.Model):
    """The Article 3 brief of RPD 34(3): seven elements, weighed by nobody but its writer; immutable."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="briefs")
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["submission", "written_by"], name="review_one_brief_a_person"),
        ]

    def __str__(self) -> str:
        return f"brief {self.pk}"


class Element(models.TextChoices):
    """The seven elements that RPD 34(3) names, by their letters; the list is open, and the seven are the least."""

    A = "a", pgettext_lazy("brief", "Nature of the offence: the charges and the facts beneath them")
    B = "b", pgettext_lazy("brief", "Status of the persons concerned")
    C = "c", pgettext_lazy("brief", "Identity of the source of the data")
    D = "d", pgettext_lazy("brief", "Position voiced by another bureau or another international entity")
    E = "e", pgettext_lazy("brief", "Obligations under international law")
    F = "f", pgettext_lazy("brief", "Implications for the neutrality of the Organization")
    G = "g", pgettext_lazy("brief", "General context of the case")


class BriefLine(models.Model):
    """One element of a brief with where it comes from. 'Nothing found' is an answer; an empty line is not."""

    brief = models.ForeignKey(Brief, on_delete=models.PROTECT, related_name="lines")
    element = models.CharField(max_length=1, choices=Element.choices)
    text = models.TextField()
    provenance = models.CharField(max_length=300)

    class Meta:
        ordering = ("element",)
        constraints = [
            models.UniqueConstraint(fields=["brief", "element"], name="review_brief_element_once"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(provenance=""), name="review_brief_no_empty_line"),
        ]

    def __str__(self) -> str:
        return f"element {self.element} of brief {self.brief_id}"


class SecondReading(models.Model):
    """A submission drawn for a blind second reading: another reviewer answers without sight of the first."""

    submission = models.OneToOneField(Submission, on_delete=models.PROTECT, related_name="second_reading")
    drawn_at = models.DateTimeField()
    reader = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="readings")
    first = models.ForeignKey(LegalReview, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    blind = models.OneToOneField(LegalReview, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["reader", "blind"], name="review_readings_open")]

    def __str__(self) -> str:
        return f"second reading {self.pk}"
