"""How casework's things are shown on its pages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from django import template
from django.utils.formats import date_format
from django.utils.translation import pgettext

from fairnotice.foundation.files.names import show_name
from fairnotice.help.casework.words import say_add, say_nothing_of, say_reason, say_section

if TYPE_CHECKING:
    # Not at run time: these tags are read by the collector of texts too, in an instance without casework's tables.
    from fairnotice.help.casework.models import Event
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


@register.filter
def event_day(event: Event) -> str:
    """The day of an event, as far as it is known."""
    if event.on is None:
        return ""
    ways = {"month": "YEAR_MONTH_FORMAT", "year": "Y"}
    told = date_format(event.on, ways.get(event.precision, "DATE_FORMAT"))
    return pgettext("casework", "about %(day)s") % {"day": told} if event.precision == "about" else told


@register.filter
def harmless_name(name: str) -> str:
    """A stranger's name of a file, without what is invisible or turns the line."""
    return show_name(name)


@register.filter
def section_title(slug: str) -> str:
    """The heading of a section."""
    return say_section(slug)


@register.filter
def nothing_of(slug: str) -> str:
    """What an empty section says."""
    return say_nothing_of(slug)


@register.filter
def add_words(slug: str) -> str:
    """The words of the link that puts something down."""
    return say_add(slug)


@register.filter
def anchor(kind: str) -> str:
    """Where on its matter's page a thing of a kind stands."""
    return {"person": "#people", "event": "#events", "task": "#tasks", "letter": "#letters"}.get(kind, "")
