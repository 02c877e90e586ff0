"""Where each role of the office may go from any page, and what it does there."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import REVIEWING, Role, User
from fairnotice.sites.dress import Place

_HOME = Place("home", pgettext_lazy("navigation", "Start"))
_NOTICES = Place(
    "notices:inbox",
    pgettext_lazy("navigation", "Notices"),
    pgettext_lazy("start page", "What waits for you and what has changed."),
)
_INTERESTS = Place(
    "people:interests",
    pgettext_lazy("navigation", "Your interests"),
    pgettext_lazy("start page", "Declare the ties that keep you from deciding."),
)
_REVIEWING = (
    _HOME,
    Place(
        "review:queue",
        pgettext_lazy("navigation", "Queue"),
        pgettext_lazy("start page", "Requests that wait for a person to read, check and decide."),
    ),
    Place(
        "review:alerts",
        pgettext_lazy("navigation", "Alerts"),
        pgettext_lazy("start page", "What was published: look again, suspend, withdraw."),
    ),
    _INTERESTS,
    _NOTICES,
)
_INCIDENTS = Place(
    "governance:incidents",
    pgettext_lazy("navigation", "Incidents"),
    pgettext_lazy("start page", "What happened to data, who must be told, and what was done."),
)
_APPROACHES = Place(
    "review:contacts",
    pgettext_lazy("navigation", "Approaches"),
    pgettext_lazy("start page", "Who sought to influence a case outside the channel, and how."),
)
_PLACES: dict[str, tuple[Place, ...]] = {
    **dict.fromkeys(REVIEWING, _REVIEWING),
    Role.BUREAU_OFFICER: (
        _HOME,
        Place(
            "requests:list",
            pgettext_lazy("navigation", "Requests"),
            pgettext_lazy("start page", "What your bureau asked for, what became of it, and what is asked back."),
        ),
        Place(
            "requests:alerts",
            pgettext_lazy("navigation", "Alerts"),
            pgettext_lazy("start page", "What was published for your bureau: confirm, suspend, change, withdraw."),
        ),
        Place(
            "requests:begin",
            pgettext_lazy("navigation", "New request"),
            pgettext_lazy("start page", "Write it step by step; a draft is kept until you submit it."),
        ),
        _NOTICES,
    ),
    Role.AUDITOR: (
        _HOME,
        Place(
            "governance:desk",
            pgettext_lazy("navigation", "Audit"),
            pgettext_lazy(
                "start page", "Who read what and why, registers, incidents, deletion. You can change nothing."
            ),
            within=("review:agreement", "review:urgent_counts", "review:contacts", "files:register"),
        ),
        _NOTICES,
    ),
    Role.ETHICS_OFFICER: (
        _HOME,
        Place(
            "people:declared",
            pgettext_lazy("navigation", "Declared interests"),
            pgettext_lazy("start page", "Ties that were declared, and who was kept from deciding because of them."),
            within=("people:recusals", "people:resets", "people:interests"),
        ),
        Place(
            "review:agreement",
            pgettext_lazy("navigation", "Agreement"),
            pgettext_lazy("start page", "How far two readers of the same request agree."),
        ),
        Place(
            "review:urgent_counts",
            pgettext_lazy("navigation", "Urgent lane"),
            pgettext_lazy("start page", "How often each source stated urgency, and what the full review made of it."),
        ),
        _APPROACHES,
        _INCIDENTS,
        _NOTICES,
    ),
    Role.OPERATOR: (
        _HOME,
        Place(
            "people:list",
            pgettext_lazy("navigation", "People"),
            pgettext_lazy("start page", "Invite, unlock, close accounts. You see no request."),
        ),
        Place(
            "people:bureaus",
            pgettext_lazy("navigation", "Bureaus"),
            pgettext_lazy("start page", "Bureaus, their rights, and the keys their machines sign with."),
        ),
        Place(
            "requests:legacy",
            pgettext_lazy("navigation", "Existing alerts"),
            pgettext_lazy("start page", "Take in alerts that stood before this office."),
        ),
        _APPROACHES,
        _INCIDENTS,
        _NOTICES,
    ),
}


def list_places(user: User) -> tuple[Place, ...]:
    """The places of this person's role, in the order they are shown."""
    return _PLACES.get(user.role, (_HOME,))
