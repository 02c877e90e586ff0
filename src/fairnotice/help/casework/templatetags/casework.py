"""How casework's things are shown on its pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from django import template
from django.utils.formats import date_format
from django.utils.translation import pgettext

from fairnotice.help.casework.words import say_reason

if TYPE_CHECKING:
    # Not at run time: these tags are read by the collector of texts too, in an instance without casework's tables.
    from fairnotice.help.casework.urgency import Reason

register = template.Library()


@register.filter
def day(value: date | None) -> str:
    """A day in the reader's language, '' for none."""
    return date_format(value, "DATE_FORMAT") if value else ""


@register.filter
def at(counted: Mapping[str, int], name: str) -> int:
    """What stands in a table under a name."""
    return counted[name]


@register.filter
def reason_words(reason: Reason) -> str:
    """Why a matter presses, in words."""
    return say_reason(reason.code)


@register.filter
def reason_tone(reason: Reason) -> str:
    """The colour of a reason's tag; there is no green."""
    return {"NOW": "red", "THIS_WEEK": "yellow"}.get(reason.level.name, "grey")


@register.filter
def size_words(size: int) -> str:
    """How large a file is."""
    if size < 1024 * 1024:
        return pgettext("casework", "%(number)d kB") % {"number": max(1, size // 1024)}
    return pgettext("casework", "%(number)d MB") % {"number": size // (1024 * 1024)}
