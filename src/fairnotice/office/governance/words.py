"""What the codes of the register of accesses are called, for the person who reads it."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Role
from fairnotice.office.governance.models import ToldBody

_OPERATIONS = {
    "read": pgettext_lazy("access", "Read"),
    "list": pgettext_lazy("access", "Listed"),
    "search": pgettext_lazy("access", "Searched"),
    "export": pgettext_lazy("access", "Exported"),
    "view": pgettext_lazy("access", "Viewed"),
    "take_original": pgettext_lazy("access", "Took the original"),
    "register.read": pgettext_lazy("access", "Read a register"),
}
_THINGS = {
    "requests.request": pgettext_lazy("thing", "Request"),
    "requests.alert": pgettext_lazy("thing", "Alert"),
    "people.user": pgettext_lazy("thing", "Person"),
    "people.bureau": pgettext_lazy("thing", "Bureau"),
    "people.interest": pgettext_lazy("thing", "Tie"),
    "files.attachment": pgettext_lazy("thing", "File"),
    "review.outsidecontact": pgettext_lazy("thing", "Approach outside the channel"),
    "review.refusalentry": pgettext_lazy("thing", "Entry for the casebook"),
    "governance.accesssample": pgettext_lazy("thing", "Sample of accesses"),
    "governance.sampledaccess": pgettext_lazy("thing", "Sampled access"),
    "governance.incident": pgettext_lazy("thing", "Incident"),
}
_PURPOSES = {
    "alerts": pgettext_lazy("purpose", "alerts"),
    "audit": pgettext_lazy("purpose", "audit"),
    "audit of decisions": pgettext_lazy("purpose", "audit of decisions"),
    "audit of openings": pgettext_lazy("purpose", "audit of openings"),
    "casebook": pgettext_lazy("purpose", "casebook"),
    "contacts outside the channel": pgettext_lazy("purpose", "approaches outside the channel"),
    "examination": pgettext_lazy("purpose", "examination"),
    "legacy alerts": pgettext_lazy("purpose", "alerts from before this office"),
    "none stated": pgettext_lazy("purpose", "none stated"),
    "own_alert": pgettext_lazy("purpose", "the bureau's own alert"),
    "own_alerts": pgettext_lazy("purpose", "the bureau's own alerts"),
    "own_request": pgettext_lazy("purpose", "the bureau's own request"),
    "own_requests": pgettext_lazy("purpose", "the bureau's own requests"),
    "re_examination": pgettext_lazy("purpose", "re-examination"),
    "second look": pgettext_lazy("purpose", "second look"),
    "second reading": pgettext_lazy("purpose", "second reading"),
    "urgent examination": pgettext_lazy("purpose", "urgent examination"),
}
_STEPS = {
    "incident.opened": pgettext_lazy("act", "Incident opened"),
    "incident.contained": pgettext_lazy("act", "Incident contained"),
    "incident.told": pgettext_lazy("act", "Somebody was told of the incident"),
    "incident.closed": pgettext_lazy("act", "Incident closed"),
}
_ROLES = dict(Role.choices)
_BODIES = dict(ToldBody.choices)


def say_operation(code: str) -> str:
    """What somebody did with a thing."""
    return str(_OPERATIONS.get(code, code))


def say_thing(code: str) -> str:
    """What kind of thing it was."""
    return str(_THINGS.get(code, code))


def say_purpose(code: str) -> str:
    """For what purpose; one that a person wrote stays as it was written."""
    return str(_PURPOSES.get(code, code))


def say_role(code: str) -> str:
    """In which role."""
    return str(_ROLES.get(code, code))


def say_step(verb: str) -> str:
    """What was done about an incident."""
    return str(_STEPS.get(verb, verb))


def say_body(code: str) -> str:
    """Who was told of an incident."""
    return str(_BODIES.get(code, code))
