"""Filters that put codes into words."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.utils.translation import pgettext

from fairnotice.foundation.request_words.field_words import name_field
from fairnotice.office.review.laying_out import name_path
from fairnotice.office.review.words import (
    say_act,
    say_ground,
    say_law,
    say_outcome,
    say_recommendation,
    say_standing,
    say_teller,
    say_why_second,
)

register = template.Library()
register.filter("ground_words", say_ground)
register.filter("law_words", say_law)
register.filter("standing_words", say_standing)
register.filter("outcome_words", say_outcome)
register.filter("recommendation_words", say_recommendation)
register.filter("second_words", say_why_second)
register.filter("act_words", say_act)
register.filter("field_words", name_field)
register.filter("path_words", name_path)


@register.filter
def teller_words(names: Sequence[str]) -> str:
    """Who told an entry; '' where nobody is named."""
    return pgettext("between the parts of an answer", ", ").join(say_teller(name) for name in names if name)


@register.filter
def outcome_tone(outcome: str) -> str:
    """The colour of a finding's tag: red where it is not met, yellow where somebody must look."""
    return {"not_met": "red", "signal": "yellow", "cannot_tell": "blue"}.get(outcome, "grey")


@register.filter
def article_words(name: str) -> str:
    """What a reader's answer is on."""
    return {
        "article_2": pgettext("agreement", "Article 2"),
        "article_3": pgettext("agreement", "Article 3"),
        "conclusion": pgettext("agreement", "Conclusion"),
    }[name]
