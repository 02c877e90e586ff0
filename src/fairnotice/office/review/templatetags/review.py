"""Filters that put codes into words."""

from __future__ import annotations

from django import template
from django.utils.translation import pgettext

from fairnotice.office.requests.field_words import name_field
from fairnotice.office.review.words import say_act, say_ground, say_law, say_outcome, say_recommendation, say_why_second

register = template.Library()
register.filter("ground_words", say_ground)
register.filter("law_words", say_law)
register.filter("outcome_words", say_outcome)
register.filter("recommendation_words", say_recommendation)
register.filter("second_words", say_why_second)
register.filter("act_words", say_act)
register.filter("field_words", name_field)


@register.filter
def isolated(value: object) -> str:
    """A date, a name or a code inside a sentence, kept apart from the sentence's own direction."""
    return f"\u2068{value}\u2069"


@register.filter
def article_words(name: str) -> str:
    """What a reader's answer is on."""
    return {
        "article_2": pgettext("agreement", "Article 2"),
        "article_3": pgettext("agreement", "Article 3"),
        "conclusion": pgettext("agreement", "Conclusion"),
    }[name]
