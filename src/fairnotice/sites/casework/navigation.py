"""Where one may go from any page of casework."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.casework.caseworker import Caseworker
from fairnotice.sites.dress import Place

_PLACES = (
    Place("home", pgettext_lazy("casework", "Inbox")),
    Place("casework:matters", pgettext_lazy("casework", "Matters")),
    Place("casework:tasks", pgettext_lazy("casework", "Tasks")),
    Place("casework:search", pgettext_lazy("casework", "Search")),
    Place("opinion:begin", pgettext_lazy("casework", "Opinion on an alert")),
    Place("folder", pgettext_lazy("casework", "The folder")),
)


def list_places(user: Caseworker) -> tuple[Place, ...]:
    """The places; the frame shows them only while the folder is open."""
    return _PLACES
