"""The name of a country in the reader's language, for templates."""

from __future__ import annotations

from django import template

from fairnotice.foundation.people.countries import name_country

register = template.Library()


@register.filter
def country_name(code: str) -> str:
    """The name of a country; empty where there is no code."""
    return name_country(code) if code else ""
