"""The first page: what a person would say in their own words, and the route that answers it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.access import ACCESS
from fairnotice.help.selfhelp.routes.after import AFTER
from fairnotice.help.selfhelp.routes.arrested import ARRESTED
from fairnotice.help.selfhelp.routes.deletion import DELETION
from fairnotice.help.selfhelp.routes.preventive import PREVENTIVE
from fairnotice.help.selfhelp.routes.refugee import REFUGEE
from fairnotice.help.selfhelp.routes.revision import REVISION
from fairnotice.help.selfhelp.routes.signs import SIGNS
from fairnotice.help.selfhelp.routes.urgent import URGENT


@dataclass(frozen=True, slots=True)
class Door:
    """A sentence of a person's, and the route behind it."""

    words: Promise
    route: Route


@dataclass(frozen=True, slots=True)
class Group:
    """Doors that belong together, under a heading."""

    title: Promise
    doors: tuple[Door, ...]


GROUPS = (
    Group(
        pgettext_lazy("help", "It cannot wait"),
        (
            Door(pgettext_lazy("help", "“I have been arrested.”"), ARRESTED),
            Door(pgettext_lazy("help", "“I may be handed over soon.”"), URGENT),
        ),
    ),
    Group(
        pgettext_lazy("help", "I do not know what is going on"),
        (
            Door(pgettext_lazy("help", "“I was stopped at a border.”"), SIGNS),
            Door(pgettext_lazy("help", "“My bank closed my account”, or “my visa was refused.”"), SIGNS),
            Door(pgettext_lazy("help", "“What does INTERPOL hold about me?”"), ACCESS),
        ),
    ),
    Group(
        pgettext_lazy("help", "There is an alert, or I fear one"),
        (
            Door(pgettext_lazy("help", "“There is an alert, and it is wrong.”"), DELETION),
            Door(pgettext_lazy("help", "“I am a refugee”, or “I have asked for asylum.”"), REFUGEE),
            Door(pgettext_lazy("help", "“I fear that an alert will come.”"), PREVENTIVE),
        ),
    ),
    Group(
        pgettext_lazy("help", "The Commission has decided"),
        (
            Door(pgettext_lazy("help", "“It said no, and now there is something new.”"), REVISION),
            Door(pgettext_lazy("help", "“It was deleted, and I still have trouble.”"), AFTER),
        ),
    ),
)
