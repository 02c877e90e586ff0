"""What the codes of the registers are called, for the person who reads them."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import pgettext, pgettext_lazy

from fairnotice.foundation.people.models import Power, Right, Role
from fairnotice.office.governance.models import IncidentKind, ToldBody

_OPERATIONS = {
    "read": pgettext_lazy("access", "Read"),
    "list": pgettext_lazy("access", "Listed"),
    "search": pgettext_lazy("access", "Searched"),
    "export": pgettext_lazy("access", "Exported"),
    "view": pgettext_lazy("access", "Viewed"),
    "take_original": pgettext_lazy("access", "Took the original"),
    "register.read": pgettext_lazy("access", "Read a register"),
    "ties.read": pgettext_lazy("access", "Read declared ties"),
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
    "governance.keepingtest": pgettext_lazy("thing", "Tests of retention and deletion"),
    "acts.act": pgettext_lazy("thing", "Act"),
    "people.invitation": pgettext_lazy("thing", "Invitation"),
    "people.factorreset": pgettext_lazy("thing", "New second factor"),
    "people.keyrotation": pgettext_lazy("thing", "Key of this office"),
    "files.upload": pgettext_lazy("thing", "Sending of a file"),
    "requests.legacyalert": pgettext_lazy("thing", "Alert from before this office"),
    "requests.question": pgettext_lazy("thing", "Question"),
    "review.savedview": pgettext_lazy("thing", "Saved view of the queue"),
    "review.secondreading": pgettext_lazy("thing", "Second reading"),
}
_PURPOSES = {
    "alerts": pgettext_lazy("purpose", "alerts"),
    "audit": pgettext_lazy("purpose", "audit"),
    "audit of a sample": pgettext_lazy("purpose", "audit of a sample"),
    "audit of decisions": pgettext_lazy("purpose", "audit of decisions"),
    "audit of openings": pgettext_lazy("purpose", "audit of openings"),
    "casebook": pgettext_lazy("purpose", "casebook"),
    "contacts outside the channel": pgettext_lazy("purpose", "approaches outside the channel"),
    "examination": pgettext_lazy("purpose", "examination"),
    "incident": pgettext_lazy("purpose", "incident"),
    "legacy alerts": pgettext_lazy("purpose", "alerts from before this office"),
    "none stated": pgettext_lazy("purpose", "none stated"),
    "oversight of interests": pgettext_lazy("purpose", "oversight of declared ties"),
    "own_alert": pgettext_lazy("purpose", "the bureau's own alert"),
    "own_alerts": pgettext_lazy("purpose", "the bureau's own alerts"),
    "own_request": pgettext_lazy("purpose", "the bureau's own request"),
    "own_request_by_machine": pgettext_lazy("purpose", "the bureau's own request, by its machine"),
    "own_requests": pgettext_lazy("purpose", "the bureau's own requests"),
    "re_examination": pgettext_lazy("purpose", "re-examination"),
    "second look": pgettext_lazy("purpose", "second look"),
    "second reading": pgettext_lazy("purpose", "second reading"),
    "urgent examination": pgettext_lazy("purpose", "urgent examination"),
}
_ROLES = {**dict(Role.choices), "system": pgettext_lazy("role", "the program by itself")}
_BODIES = dict(ToldBody.choices)
_KINDS_OF_INCIDENT = dict(IncidentKind.choices)
_POWERS, _RIGHTS = dict(Power.choices), dict(Right.choices)
#: The title of each register, which is also the purpose of whoever reads it.
TITLES = {
    "bureaus": pgettext_lazy("register", "National Central Bureaus"),
    "international-entities": pgettext_lazy("register", "International entities"),
    "national-entities": pgettext_lazy("register", "National entities"),
    "private-entities": pgettext_lazy("register", "Private entities"),
    "interconnections": pgettext_lazy("register", "Interconnections"),
    "downloads": pgettext_lazy("register", "Downloads"),
    "users": pgettext_lazy("register", "Users and their rights"),
    "accesses": pgettext_lazy("register", "Accesses"),
    "operations": pgettext_lazy("register", "Operations"),
    "recusals": pgettext_lazy("register", "Recusals"),
    "incidents": pgettext_lazy("register", "Incidents"),
}
_OF_A_REGISTER = "register: "


def say_operation(code: str) -> str:
    """What somebody did with a thing."""
    return str(_OPERATIONS.get(code, code))


def say_thing(code: str) -> str:
    """What kind of thing it was."""
    return str(_THINGS.get(code, code))


def say_purpose(code: str) -> str:
    """For what purpose; one that a person wrote stays as it was written."""
    slug = code.removeprefix(_OF_A_REGISTER)
    if slug != code and slug in TITLES:
        return pgettext("purpose", "register: %(title)s") % {"title": TITLES[slug]}
    return str(_PURPOSES.get(code, code))


def say_entity(code: str) -> str:
    """Whose person looked: the office's own, or a bureau's, which is called by its code."""
    return pgettext("body", "the office") if code == "office" else code


def say_role(code: str) -> str:
    """In which role."""
    return str(_ROLES.get(code, code))


def say_body(code: str) -> str:
    """Who was told of an incident."""
    return str(_BODIES.get(code, code))


def say_incident(code: str) -> str:
    """What kind of incident it was."""
    return str(_KINDS_OF_INCIDENT.get(code, code))


def say_powers(codes: Iterable[str]) -> str:
    """The powers of an international entity, one after the other."""
    return " · ".join(str(_POWERS.get(code, code)) for code in codes)


def say_rights(codes: Iterable[str]) -> str:
    """The rights of a bureau that are suspended, one after the other."""
    return " · ".join(str(_RIGHTS.get(code, code)) for code in codes)
