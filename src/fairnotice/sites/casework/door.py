"""Who may speak to this port at all: the browser that was given the link, and no page or person beside it.

A port on 127.0.0.1 is open to every user of the computer and to every page that a browser shows. So each start draws
a place (the first part of every address) and a token. The link in the terminal carries both; it leaves a cookie that
goes to this place alone, for browsers do not keep cookies of two ports apart. Neither outlives the process.
"""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any

PLACE, TOKEN = "FAIRNOTICE_PLACE", "FAIRNOTICE_TOKEN"
COOKIE = "casework_door"
_TRUSTED_SITES = ("", "same-origin", "none")
Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Door:
    """The place and token of one start; `repr` shows neither."""

    place: str
    token: str

    def __repr__(self) -> str:
        return "Door()"

    @property
    def prefix(self) -> str:
        """The first part of every address."""
        return f"/{self.place}"

    @property
    def entrance(self) -> str:
        """The address that lets a browser in."""
        return f"{self.prefix}/enter/{self.token}/"

    def surroundings(self) -> dict[str, str]:
        """How the serving process is told: not by its command, which every user of the computer can list."""
        return {PLACE: self.place, TOKEN: self.token}


def draw_door() -> Door:
    """A door for one start."""
    return Door(secrets.token_urlsafe(12), secrets.token_urlsafe(32))


def read_door() -> Door:
    """The door that the starting process drew; a new one where it drew none, and then nobody gets in."""
    drawn = draw_door()
    return Door(os.environ.pop(PLACE, drawn.place), os.environ.pop(TOKEN, drawn.token))


class Doorkeeper:
    """A WSGI application around the instance's: answers strangers itself, and hands the others on."""

    def __init__(self, application: Application, door: Door) -> None:
        self._application = application
        self._door = door

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        path = str(environ.get("PATH_INFO", ""))
        if not _is_asked_from_here(environ):
            return _answer(start, "403 Forbidden", "Not answered: another site asked.")
        if path == self._door.entrance and environ["REQUEST_METHOD"] == "GET":
            return self._let_in(start)
        # Style sheets carry nothing of anybody, and a page without a cookie is to look like a page.
        is_dress = path.startswith(f"{self._door.prefix}/static/")
        if not path.startswith(f"{self._door.prefix}/") or not (is_dress or self._has_token(environ)):
            return _answer(start, "403 Forbidden", _LOST)
        environ["PATH_INFO"] = path[len(self._door.prefix) :]
        environ["SCRIPT_NAME"] = self._door.prefix
        return self._application(environ, start)

    def _let_in(self, start: Start) -> Iterable[bytes]:
        cookie = f"{COOKIE}={self._door.token}; Path={self._door.prefix}/; HttpOnly; SameSite=Strict"
        headers = [("Set-Cookie", cookie), ("Location", f"{self._door.prefix}/"), ("Cache-Control", "no-store")]
        start("303 See Other", headers)
        return [b""]

    def _has_token(self, environ: dict[str, Any]) -> bool:
        try:
            found = SimpleCookie(str(environ.get("HTTP_COOKIE", ""))).get(COOKIE)
        except CookieError:
            return False
        return found is not None and hmac.compare_digest(found.value.encode(), self._door.token.encode())


def _is_asked_from_here(environ: dict[str, Any]) -> bool:
    """Whether host and origin are this computer's own: a name that was bent to it, or another page, is neither."""
    host = str(environ.get("HTTP_HOST", ""))
    name, _, port = host.partition(":")
    if name not in ("127.0.0.1", "localhost") or (port and not port.isdigit()):
        return False
    origin = str(environ.get("HTTP_ORIGIN", ""))
    site = str(environ.get("HTTP_SEC_FETCH_SITE", ""))
    is_linked = environ.get("REQUEST_METHOD") == "GET" and environ.get("HTTP_SEC_FETCH_MODE") == "navigate"
    return origin in ("", f"http://{host}") and (site in _TRUSTED_SITES or is_linked)


_LOST = (
    "This port answers only the browser that was let in. Open the link that `fairnotice start casework` wrote in the "
    "terminal; it is a new one at each start."
)


def _answer(start: Start, status: str, words: str) -> Iterable[bytes]:
    told = words.encode()
    start(status, [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(told)))])
    return [told]
