"""Walking through an interview as a browser without scripts does: by the forms that the pages carry."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from django.test import Client


@dataclass
class Person:
    """Somebody at a browser: what the last page showed, and what its form carries along."""

    language: str = "en"
    route: str = "access"
    client: Client = field(default_factory=Client)
    page: str = ""
    status: int = 0

    @property
    def address(self) -> str:
        return f"/{self.language}/letter/{self.route}/"

    def begin(self) -> Person:
        """Open the first screen."""
        return self._take(self.client.get(self.address))

    def press(self, button: str, **given: object) -> Person:
        """Fill in the screen and press a button of it."""
        return self._take(self.client.post(self.address, {**self.carried(), **given, "go": button}))

    def carried(self) -> dict[str, str]:
        """The hidden fields of the page's form."""
        found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', self.page)
        return {name: unescape(value) for name, value in found}

    def go_to(self, screen: str) -> Person:
        """Go on without answering until a screen is shown."""
        for _ in range(60):
            if self.carried().get("screen") == screen:
                return self
            self.press("next")
        raise AssertionError(f"no screen {screen}")

    def _take(self, answer: object) -> Person:
        self.page, self.status = answer.content.decode(), answer.status_code  # type: ignore[attr-defined]
        assert not answer.cookies  # type: ignore[attr-defined]
        return self
