"""The routes, in the order in which they are offered."""

from __future__ import annotations

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.access import ACCESS

ROUTES: tuple[Route, ...] = (ACCESS,)


def find_route(name: str) -> Route | None:
    """The route of a name; `None` where there is none."""
    return next((route for route in ROUTES if route.name == name), None)
