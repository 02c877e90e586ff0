"""What every page of an instance says about itself: whose it is, where one may go, and that a demo is synthetic.

Template tags, not a context processor: they also answer where a page is rendered without a request, after an error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString

register = template.Library()
#: What is longer may break at the end of a line.
_WHOLE = 24


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the navigation: the name of an address, its words, and what one does there.

    `within` names addresses that do not lie under its own, and yet belong to it.
    """

    name: str
    label: Promise
    about: Promise | str = ""
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A place as this page shows it; `current` where the page lies under it."""

    name: str
    address: str
    label: str
    about: str
    current: bool


@register.simple_tag
def instance_title() -> str:
    """The name of the instance, in the reader's language."""
    return str(settings.INSTANCE_TITLE)


@register.simple_tag
def is_demo() -> bool:
    """Whether everything on the page is synthetic and must say so."""
    return bool(settings.DEMO)


@register.simple_tag
def privacy_notice() -> str:
    """Where this instance says what it keeps of whom; '' where it has no such page."""
    try:
        return reverse("privacy")
    except NoReverseMatch:
        return ""


@register.simple_tag
def languages() -> list[tuple[str, str, bool]]:
    """Code, own name and whether it runs from right to left, of each language the pages are in."""
    from django.utils.translation import get_language_info

    told = (get_language_info(code) for code, _ in settings.LANGUAGES)
    return [(info["code"], info["name_local"].capitalize(), bool(info["bidi"])) for info in told]


@register.filter
def isolated(value: object) -> SafeString:
    """A date, a name or a code inside a sentence: apart from the sentence's direction, and never broken in two."""
    whole = "whole" if len(str(value)) <= _WHOLE else ""
    return format_html('<bdi class="{}">{}</bdi>', whole, value)


@register.simple_tag(takes_context=True)
def navigation(context: dict[str, Any]) -> list[Link]:
    """Where the person who is signed in may go; empty where nobody is.

    The instance says what each person's places are (`settings.NAVIGATION`, the dotted name of a function). A place
    whose address this installation does not have is left out.
    """
    request = context.get("request")
    user = getattr(request, "user", None)
    if request is None or user is None or not user.is_authenticated:
        return []
    places_of: Callable[[Any], Sequence[Place]] = import_string(settings.NAVIGATION)
    known = [(address, place) for place in places_of(user) if (address := _address_of(place.name)) is not None]
    # The longest address that the page lies under: a list and a page within it may both be places.
    lengths = [_length_over(request.path, address, place) for address, place in known]
    longest = max(lengths, default=0) or -1
    return [
        Link(place.name, address, str(place.label), str(place.about), length == longest)
        for (address, place), length in zip(known, lengths, strict=True)
    ]


def _length_over(path: str, address: str, place: Place) -> int:
    """How much of a path is the address of a place, or of what belongs to it; 0 where the page lies elsewhere."""
    addresses = [address, *filter(None, map(_address_of, place.within))]
    return max(len(each) for each in ["", *addresses] if each == path or (each != "/" and path.startswith(each)))


def _address_of(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
