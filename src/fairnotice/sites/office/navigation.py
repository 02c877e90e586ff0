"""Where each role of the office may go from any page."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import REVIEWING, Role, User
from fairnotice.sites.dress import Place

_HOME = Place("home", pgettext_lazy("navigation", "Start"))
_NOTICES = Place("notices:inbox", pgettext_lazy("navigation", "Notices"))
_REVIEWING = (
    _HOME,
    Place("review:queue", pgettext_lazy("navigation", "Queue")),
    Place("review:alerts", pgettext_lazy("navigation", "Alerts")),
    Place("people:interests", pgettext_lazy("navigation", "Your interests")),
    _NOTICES,
)
_PLACES: dict[str, tuple[Place, ...]] = {
    **dict.fromkeys(REVIEWING, _REVIEWING),
    Role.BUREAU_OFFICER: (
        _HOME,
        Place("requests:list", pgettext_lazy("navigation", "Requests")),
        Place("requests:begin", pgettext_lazy("navigation", "New request")),
        _NOTICES,
    ),
    Role.AUDITOR: (
        _HOME,
        Place("governance:desk", pgettext_lazy("navigation", "Audit")),
        _NOTICES,
    ),
    Role.ETHICS_OFFICER: (
        _HOME,
        Place("people:declared", pgettext_lazy("navigation", "Declared interests")),
        _NOTICES,
    ),
    Role.OPERATOR: (
        _HOME,
        Place("people:list", pgettext_lazy("navigation", "People")),
        _NOTICES,
    ),
}


def list_places(user: User) -> tuple[Place, ...]:
    """The places of this person's role, in the order they are shown."""
    return _PLACES.get(user.role, (_HOME,))
