"""Collecting every byte that one person can get out of the office: each link, each form, each operation."""

from __future__ import annotations

import gzip
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from fairnotice.foundation.people.models import User
from tests.office.conftest import enter

#: What lies on the disk for everybody, and other sites.
_ELSEWHERE = ("/static/", "//")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer: what was asked, and every byte that came back, status line and headers in front."""

    asked: str
    status: int
    content: bytes


@dataclass(slots=True)
class Form:
    """A form as it stands on a page, with what it would send if nobody touched it."""

    method: str
    action: str
    values: dict[str, list[str]] = field(default_factory=dict)


class _Page(HTMLParser):
    """The links and forms of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[Form] = []
        self._select = self._textarea = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.links += [said[name] for name in ("href", "src") if said.get(name)]
        if tag == "form":
            self.forms.append(Form(said.get("method", "get").lower(), said.get("action", "")))
        elif tag == "select":
            self._select = said.get("name", "")
        elif tag == "textarea":
            self._textarea = said.get("name", "")
            self._put(self._textarea, "")
        elif tag == "option" and "selected" in said:
            self._put(self._select, said.get("value", ""))
        elif tag in ("input", "button") and (said.get("type") not in ("radio", "checkbox") or "checked" in said):
            self._put(said.get("name", ""), said.get("value", ""))

    def handle_data(self, data: str) -> None:
        if self._textarea and self.forms:
            self.forms[-1].values[self._textarea] = [data.lstrip("\r\n")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = ""

    def _put(self, name: str, value: str) -> None:
        if name and name != "csrfmiddlewaretoken" and self.forms:
            self.forms[-1].values.setdefault(name, []).append(value)


def crawl(user: User, begin: Iterable[str], *, language: str = "en", posts: bool = True) -> list[Seen]:
    """Open every page that links lead to, and send each form as it stands, and once empty; nothing sent is kept."""
    client = enter(Client(raise_request_exception=False, headers={"Accept-Language": language}), user)
    waiting, known, seen = deque(begin), set(begin), []
    sent: set[tuple[str, str]] = set()
    while waiting:
        path = waiting.popleft()
        answer = client.get(path)
        seen.append(keep(f"GET {path}", answer))
        page = read_page(answer)
        for link in [*page.links, answer.headers.get("Location", "")]:
            target = _follow(path, link)
            if target and target not in known:
                known.add(target)
                waiting.append(target)
        for form in page.forms if posts else ():
            action = urlsplit(urljoin(path, form.action or path)).path
            for address, values in ((action, form.values), (_ID.sub("", action), {})):
                if (address, repr(values)) not in sent:
                    sent.add((address, repr(values)))
                    seen.append(_send(client, action, form.method, values))
        assert len(seen) < _MOST, "the crawl does not end"
    return seen


def read_page(answer: HttpResponse) -> _Page:
    """The links and forms of an answer; none where it is no page."""
    is_page = answer.headers.get("Content-Type", "").startswith("text/html")
    return _Page(answer.content.decode() if is_page else "")


@contextmanager
def rolled_back() -> Iterator[None]:
    """Let something happen and undo it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _send(client: Client, action: str, method: str, values: Mapping[str, list[str]]) -> Seen:
    before = client.cookies.copy()
    with rolled_back():
        answer = client.post(action, values) if method == "post" else client.get(action, values)
        seen = keep(f"{method.upper()} {action}", answer)
    client.cookies = before
    return seen


def _follow(page: str, link: str) -> str:
    target = urlsplit(urljoin(f"http://testserver{page}", link))
    if target.netloc != "testserver" or target.scheme != "http" or target.path.startswith(_ELSEWHERE):
        return ""
    return target.path + (f"?{target.query}" if target.query else "")


def keep(asked: str, answer: Any) -> Seen:
    """An answer with every byte of it; what came packed is laid beside it unpacked."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if body.startswith(b"\x1f\x8b"):
        body += gzip.decompress(body)
    headers = "".join(f"{name}: {value}\n" for name, value in sorted(answer.items()))
    cookies = answer.cookies.output()
    return Seen(asked, answer.status_code, f"{answer.status_code}\n{headers}{cookies}\n".encode() + body)
