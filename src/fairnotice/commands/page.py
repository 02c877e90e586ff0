"""A page of text for a terminal: wrapped lines, indented, with labels."""

from __future__ import annotations

import textwrap

_WIDTH = 100
FOOT = (
    "The texts are put in our own words; the law is what INTERPOL prints. No legal advice. Not connected with "
    "INTERPOL or Fair Trials."
)


class Page:
    """Lines of text of one width, indented and wrapped."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def put(self, text: str, indent: int = 0, hanging: int = 0) -> None:
        self._lines += textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def gap(self) -> None:
        self._lines.append("")

    def section(self, title: str) -> None:
        self.gap()
        self.put(title)

    def label(self, label: str, text: str) -> None:
        if text:
            self.put(f"{label}: {text}", 2, 4)

    def text(self) -> str:
        return "\n".join(self._lines) + "\n"
