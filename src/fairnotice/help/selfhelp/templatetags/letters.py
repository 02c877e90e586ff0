"""Where a page leads: the same page in another language, and away."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.conf import settings
from django.urls import translate_url

from fairnotice.help.selfhelp.clocks.working import write_day
from fairnotice.help.selfhelp.leaflets import LEAFLETS
from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet

register = template.Library()


@register.simple_tag(takes_context=True)
def in_language(context: dict[str, Any], code: str, address: str = "") -> str:
    """The address of this page, or of another one, in another language."""
    return str(translate_url(address or context["request"].path, code))


@register.filter
def day_in_words(day: date) -> str:
    """A day in words, isolated for direction."""
    return write_day(day)


@register.simple_tag
def leave_address() -> str:
    """Where 'leave quickly' leads; the operator chooses it."""
    return str(getattr(settings, "LEAVE_TO", ""))


@register.simple_tag
def leaflets() -> tuple[Leaflet, ...]:
    """The pages to read, which the foot of every page offers."""
    return LEAFLETS
