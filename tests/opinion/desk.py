"""A lawyer at the pages of an opinion: gives a paper, corrects fields, asks for the memo."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from django.test import Client


@dataclass
class Desk:
    """What the last page showed, and what its forms carry."""

    client: Client = field(default_factory=Client)
    page: str = ""
    status: int = 0

    def give(self, text: str = "", file: object = None) -> Desk:
        sent = {"text": text} | ({"file": file} if file is not None else {})
        return self._take(self.client.post("/opinion/fields/", sent))

    def check(self, **corrected: object) -> Desk:
        return self._take(self.client.post("/opinion/memo/", {**self.filled(), **corrected}))

    def go_back(self) -> Desk:
        return self._take(self.client.post("/opinion/fields/", self.filled()))

    def filled(self) -> dict[str, object]:
        """What a browser would send of the forms of the page as they stand."""
        reader = _FormReader()
        reader.feed(self.page)
        return reader.sent

    @property
    def words(self) -> str:
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?bdi[^>]*>", "", self.page))).split())

    def _take(self, answer: object) -> Desk:
        self.page, self.status = answer.content.decode(), answer.status_code  # type: ignore[attr-defined]
        return self


class _FormReader(HTMLParser):
    """Reads the fields of a page as a browser would send them."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: dict[str, object] = {}
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = dict(attrs)
        name = had.get("name") or ""
        if tag == "input" and had.get("type") in ("checkbox", "radio"):
            if "checked" in had:
                self.sent.setdefault(name, [])
                self.sent[name].append(had.get("value"))  # type: ignore[attr-defined]
        elif tag == "input" and had.get("type") != "file" and name:
            self.sent[name] = had.get("value") or ""
        elif tag == "textarea":
            self._open, self.sent[name] = name, ""
        elif tag == "select":
            self._select, self.sent[name] = name, ""
        elif tag == "option" and "selected" in had:
            self.sent[self._select] = had.get("value") or ""

    def handle_data(self, words: str) -> None:
        if self._open:
            self.sent[self._open] = str(self.sent[self._open]) + words

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.sent[self._open] = str(self.sent[self._open]).removeprefix("\n")
            self._open = ""
