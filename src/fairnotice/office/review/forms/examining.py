"""The forms of the own answers, the brief, the decision and the second person. Nothing is preselected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice.office.requests.models import Outcome
from fairnotice.office.review.models import AlternativeKind, ArticleTwoOutcome, Element, Verdict
from fairnotice.office.review.weighing import BOTH_ARTICLES, FALLS, STANDS, Given
from fairnotice.office.review.words import say_ground

_LONG = forms.Textarea(attrs={"rows": 6, "dir": "auto"})
_SHORT = forms.Textarea(attrs={"rows": 3, "dir": "auto"})


class AnswersForm(forms.Form):
    """A reviewer's own answers on Articles 2 and 3, and the conclusion they sign (RPD 86)."""

    article_2 = forms.ChoiceField(
        label=pgettext_lazy("own answers", "Article 2: your own answer"),
        help_text=pgettext_lazy("own answers", "Human rights, within the laws of the countries involved."),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
    )
    article_2_outcome = forms.ChoiceField(
        label=pgettext_lazy("own answers", "How the review under Article 2 ends"),
        help_text=pgettext_lazy("own answers", "Leave it open only while the answer cannot be told."),
        choices=ArticleTwoOutcome.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    article_2_reasons = forms.CharField(
        label=pgettext_lazy("own answers", "Your reasons on Article 2"), widget=_LONG, max_length=20_000
    )
    article_3 = forms.ChoiceField(
        label=pgettext_lazy("own answers", "Article 3: your own answer"),
        help_text=pgettext_lazy("own answers", "Nothing of a political, military, religious or racial character."),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
    )
    article_3_reasons = forms.CharField(
        label=pgettext_lazy("own answers", "Your reasons on Article 3"), widget=_LONG, max_length=20_000
    )
    conclusion = forms.ChoiceField(
        label=pgettext_lazy("own answers", "Your conclusion"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    signed = forms.BooleanField(
        label=pgettext_lazy("own answers", "I sign this legal review. It cannot be changed afterwards.")
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the outcome of the Article 2 review wherever that review ends."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("article_2") in (Verdict.NOT_COMPLIANT, Verdict.COMPLIANT_IN_PART, Verdict.COMPLIANT) and not (
            given.get("article_2_outcome")
        ):
            self.add_error("article_2_outcome", pgettext("own answers", "Choose how the review under Article 2 ends."))
        return given

    def answers(self) -> dict[str, str]:
        """What was answered, by the names of the action."""
        return {name: value for name, value in self.cleaned_data.items() if name != "signed"}


class BriefForm(forms.Form):
    """Seven elements, each with where it comes from; none may stay empty (RPD 34(3))."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for letter, words in Element.choices:
            self.fields[f"text_{letter}"] = forms.CharField(label=words, widget=_SHORT, max_length=10_000)
            self.fields[f"provenance_{letter}"] = forms.CharField(
                label=pgettext("brief", "Where (%(letter)s) comes from") % {"letter": letter}, max_length=300
            )

    def lines(self) -> dict[str, tuple[str, str]]:
        """Text and provenance by letter."""
        given = self.cleaned_data
        return {letter: (given[f"text_{letter}"], given[f"provenance_{letter}"]) for letter in Element.values}


def _ask_reason(ground: str, citations: Mapping[str, str]) -> forms.CharField:
    return forms.CharField(
        label=pgettext("decision", "Your reasons on: %(ground)s") % {"ground": say_ground(ground)},
        help_text=citations.get(ground, ""),
        widget=_SHORT,
        max_length=20_000,
    )


def _ask_whether_it_stands(ground: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=pgettext("decision", "Does it stand against the alert: %(ground)s") % {"ground": say_ground(ground)},
        help_text=pgettext("decision", "Of a ground that falls the bureau learns nothing."),
        choices=[(STANDS, pgettext("decision", "It stands")), (FALLS, pgettext("decision", "It falls"))],
        widget=forms.RadioSelect,
    )


def _ask_both() -> forms.CharField:
    return forms.CharField(
        label=pgettext("decision", "Your doubts under both Articles, explained together"),
        help_text=pgettext("decision", "Needed for a refusal where you doubt under both."),
        widget=_SHORT,
        required=False,
        max_length=20_000,
    )


class DecisionForm(forms.Form):
    """The decision: an outcome, a reason for each ground raised, and one for following or leaving."""

    submission = forms.IntegerField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(
        label=pgettext_lazy("decision", "Your decision"), choices=Outcome.choices, widget=forms.RadioSelect
    )

    reason = forms.CharField(
        label=pgettext_lazy("decision", "Why you follow the recommendation, or leave it"),
        widget=_LONG,
        max_length=20_000,
    )
    citation = forms.CharField(label=pgettext_lazy("decision", "Articles you rest on"), required=False, max_length=120)
    charges = forms.MultipleChoiceField(
        label=pgettext_lazy("decision", "Charges that stand, where you publish in part"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    caveat = forms.CharField(
        label=pgettext_lazy("decision", "Caveat that goes with the alert"),
        widget=_SHORT,
        required=False,
        max_length=5_000,
    )
    to_mend = forms.CharField(
        label=pgettext_lazy("decision", "What the bureau must mend"),
        help_text=pgettext_lazy("decision", "The bureau reads this as you write it. Your reasons it never reads."),
        widget=_SHORT,
        required=False,
        max_length=5_000,
    )
    alternative = forms.ChoiceField(
        label=pgettext_lazy("decision", "Another form that you propose instead"),
        choices=[("", pgettext_lazy("decision", "None")), *AlternativeKind.choices],
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        grounds: Iterable[str],
        citations: Mapping[str, str],
        offences: Iterable[Mapping[str, Any]],
        explains_both: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._grounds, self._citations = list(grounds), citations
        for ground in self._grounds:
            self.fields[f"stands-{ground}"] = _ask_whether_it_stands(ground)
            self.fields[f"reason-{ground}"] = _ask_reason(ground, citations)
        if explains_both:
            self._grounds.append(BOTH_ARTICLES)
            self.fields[f"reason-{BOTH_ARTICLES}"] = _ask_both()
        self.fields["charges"].choices = [  # type: ignore[attr-defined]
            (str(entry.get("id")), entry.get("charge_text") or entry.get("id")) for entry in offences
        ]
        asked = [f"{what}-{ground}" for ground in self._grounds for what in ("stands", "reason")]
        self.order_fields(["submission", "outcome", *asked])

    def given(self) -> Given:
        """What was given, for the action."""
        typed = self.cleaned_data
        reasons = [
            {
                "ground": ground,
                "citation": self._citations.get(ground, "ROP 2-62" if ground == BOTH_ARTICLES else ""),
                "text": typed[f"reason-{ground}"],
                "stands": typed.get(f"stands-{ground}", ""),
            }
            for ground in self._grounds
            if typed.get(f"reason-{ground}")
        ]
        own = {"ground": "", "citation": typed["citation"], "text": typed["reason"]}
        return Given(
            typed["outcome"],
            [own, *reasons],
            typed["caveat"],
            typed["charges"],
            typed["to_mend"],
            typed["alternative"],
        )


class DissentForm(forms.Form):
    """Why the second person does not agree."""

    reasons = forms.CharField(label=pgettext_lazy("dissent", "Why you dissent"), widget=_SHORT, max_length=20_000)


class UrgentForm(forms.Form):
    """Why it cannot wait for the full review."""

    submission = forms.IntegerField(widget=forms.HiddenInput)
    reasons = forms.CharField(
        label=pgettext_lazy("urgent lane", "Why this cannot wait for the full review"), widget=_LONG, max_length=20_000
    )
