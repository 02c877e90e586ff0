"""Text for people on a terminal or on paper: wrapped, indented, in colour where the terminal has it."""

from __future__ import annotations

import textwrap
from gettext import pgettext

#: No page is narrower or wider than is read with ease, whatever the terminal.
NARROWEST, WIDTH = 40, 100
_STYLES = {"title": "\x1b[1m", "doubt": "\x1b[33m", "grave": "\x1b[31m", "quiet": "\x1b[2m"}


class Page:
    """Collects paragraphs as wide as the terminal, within what is read with ease; a style is title, doubt,
    grave or quiet and shows only in colour."""

    def __init__(self, width: int = WIDTH, *, colour: bool = False) -> None:
        self._lines: list[str] = []
        self._width, self._colour = max(NARROWEST, min(width, WIDTH)), colour

    def put(self, text: str, indent: int = 0, hanging: int = 0, style: str = "") -> None:
        """Add a paragraph; lines after its first are indented by `hanging` more."""
        wrapped = textwrap.wrap(
            text,
            self._width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
        self._lines += [f"{_STYLES[style]}{line}\x1b[0m" if self._colour and style else line for line in wrapped]

    def gap(self) -> None:
        """Add an empty line."""
        self._lines.append("")

    def section(self, title: str) -> None:
        """Add an empty line and the title of a section."""
        self.gap()
        self.put(title, style="title")

    def label(self, label: str, text: str) -> None:
        """Add a labelled line, where there is anything to say."""
        if text:
            self.put(pgettext("page of the law", "{label}: {text}").format(label=label, text=text), 2, 4)

    def foot(self) -> None:
        """Add what stands under every page of the law."""
        self.gap()
        self.put(
            pgettext(
                "page of the law",
                "The texts are put in our own words; the law is what INTERPOL prints. No legal advice. Not connected "
                "with INTERPOL or Fair Trials.",
            )
        )

    def text(self) -> str:
        return "\n".join(self._lines) + "\n"
