"""The calendar of a request: a page that explains it, and a file for a calendar that says nothing to others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from .clocks_ahead import Awaited, list_awaited
from .document import Block, Document, Heading, Items, Paragraph, Table
from .parts import finish
from .words import Value, Words, fill, strip_marks
from .writing import Writing

#: RFC 5545, 3.1: a line holds 75 octets at most, without its line break.
_LONGEST_LINE = 75


def write_calendar(writing: Writing, *, deletion: bool) -> Document:
    """List the last days if the letter arrives on the day it is written, and what to do on each."""
    p = writing.pgettext
    awaited = list_awaited(writing.written_on, writing, deletion=deletion)
    rows: tuple[tuple[Words, ...], ...] = tuple(
        (Value(each.due_on.isoformat()), each.event, writing.cite("CCF_STATUTE", each.citation)) for each in awaited
    )
    heads = (p("letter", "Last day"), p("letter", "What should have happened"), p("letter", "Where it stands"))
    blocks: list[Block] = [
        Paragraph(p("letter", "For you alone: do not send this page.")),
        Paragraph(
            fill(
                p(
                    "letter",
                    "These days hold if the Commission receives the letter on {day} and each step takes all its time.",
                ),
                day=writing.day,
            )
        ),
        Table(p("letter", "The days to look out for"), heads, rows),
        writing.by_statute(
            "40(3)",
            p("letter", "The Commission may take longer. It must tell you so, and no text says how much longer."),
        ),
        writing.by_practice(
            p("letter", "Many decisions come late. In 2024 most answers on access did, lawyers report."), "2026"
        ),
        Heading(p("letter", "When a day has passed")),
        Items(
            (
                p("letter", "Write in the portal and ask where the request stands."),
                p("letter", "Ask whether more time was taken, why, and until when."),
                p("letter", "Note the day of each letter, yours and theirs."),
            )
        ),
        writing.by_statute("31(3)", p("letter", "The Commission keeps you informed of where the request stands.")),
    ]
    return finish("calendar", p("letter", "Days to look out for"), writing, blocks)


def write_ics(writing: Writing, *, deletion: bool) -> bytes:
    """The same days for a calendar on a phone: no name, no body, no article, only neutral words (RFC 5545)."""
    p = writing.pgettext
    awaited = list_awaited(writing.written_on, writing, deletion=deletion)
    return make_ics(((each.due_on, p("letter calendar", "Look for a letter")) for each in awaited), writing.written_on)


def make_ics(days: Iterable[tuple[date, str]], written_on: date) -> bytes:
    """A calendar of whole days. Words are escaped and long lines folded as RFC 5545 demands."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//letters//EN", "CALSCALE:GREGORIAN"]
    for number, (day, words) in enumerate(days, start=1):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{number}-{day:%Y%m%d}@letters.invalid",
            f"DTSTAMP:{written_on:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escape(words)}",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(_fold(line) + b"\r\n" for line in lines)


def _escape(words: str) -> str:
    """A text as RFC 5545, 3.3.11 writes it: no line break and no sign of the format is left bare."""
    kept = strip_marks(words).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(kept.splitlines())


def _fold(line: str) -> bytes:
    """Lines of 75 octets at most, cut between characters; each further one begins with a space."""
    folded, width = bytearray(), 0
    for each in line:
        octets = each.encode()
        if width + len(octets) > _LONGEST_LINE:
            folded += b"\r\n "
            width = 1
        folded += octets
        width += len(octets)
    return bytes(folded)


__all__ = ["Awaited", "make_ics", "write_calendar", "write_ics"]
