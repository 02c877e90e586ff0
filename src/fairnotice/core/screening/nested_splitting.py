"""Cuts the elements of a JSON array, or objects written over many lines, out of a stream.

Only quotes, brackets, commas and line breaks are looked at. An element that is broken inside is
still cut out whole and answered by itself; where brackets or quotes do not pair, no further
element can be told apart, and one error answers for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fairnotice.core.screening.record_faults import broken_json, broken_rest, no_record, too_long
from fairnotice.errors import UnreadableRecord

_TOKEN = re.compile(rb'[\\"{}\[\],\n]')
_NEWLINE, _QUOTE, _BACKSLASH, _COMMA = b'\n"\\,'
_OPENED_BY = {ord("}"): ord("{"), ord("]"): ord("[")}
_OPENING = frozenset(_OPENED_BY.values())
_SPACE = b" \t\r\n"
_AFTER_ARRAY = "there is more text after the end of the array"


class RawText(NamedTuple):
    """The text of one record, not parsed yet, and where it starts in the input."""

    line: int
    raw: bytes
    column: int = 1


class _PairingError(Exception):
    """From here on the records cannot be told apart."""

    def __init__(self, line: int, column: int, why: str) -> None:
        super().__init__(why)
        self.line, self.column, self.why = line, column, why


def split_nested(
    chunks: Iterable[bytes], limit: int, first_line: int, *, array: bool
) -> Iterator[RawText | UnreadableRecord]:
    """Yield the text of each element of one array, or of each object of a run of objects."""
    cutter = _Cutter(limit, first_line, array=array)
    try:
        for chunk in chunks:
            yield from cutter.feed(chunk)
        yield from cutter.finish()
    except _PairingError as lost:
        yield broken_rest(lost.line, lost.column, lost.why, cutter.start_line())


class _Cutter:
    """Follows quotes and brackets over chunks and holds no more than the record being cut."""

    def __init__(self, limit: int, first_line: int, *, array: bool) -> None:
        self._limit = limit
        self._array = array
        self._open = bytearray()
        self._inside_text = False
        self._escaped_at = -1
        self._chunk, self._chunk_at, self._cut = b"", 0, 0
        self._line, self._line_at = first_line, 0
        self._held: list[bytes] = []
        self._held_size = 0
        self._from = (first_line, 1)
        self._found = False
        self._after_comma = False
        self._closed = False

    def feed(self, chunk: bytes) -> Iterator[RawText | UnreadableRecord]:
        """Follow one chunk; yield what it completes."""
        self._chunk, self._cut = chunk, 0
        for found in _TOKEN.finditer(chunk):
            at = found.start()
            token = chunk[at]
            if self._inside_text:
                self._follow_text(token, at)
            elif token == _QUOTE:
                self._inside_text = True
            elif token == _NEWLINE:
                self._line, self._line_at = self._line + 1, self._chunk_at + at + 1
            elif token in _OPENING:
                self._follow_opening(token, at)
            elif self._ends_record(token, at):
                yield from self._cut_out(token, at)
        self._hold_to(len(chunk))
        self._chunk_at += len(chunk)
        self._chunk, self._cut = b"", 0

    def finish(self) -> Iterator[RawText | UnreadableRecord]:
        """Answer for what is left when the input ends."""
        if self._inside_text or self._open:
            what = "a text is" if self._inside_text else "brackets are"
            raise self._lost(0, f"the input ends while {what} still open")
        left = self._take()
        if left is not None and self._closed:
            raise self._lost(0, _AFTER_ARRAY)
        if left is not None:
            yield left
        elif not self._found:
            yield no_record()

    def start_line(self) -> int:
        """The line on which the record being cut begins."""
        self._hold_to(len(self._chunk))
        return self._begins(b"".join(self._held))[0]

    def _follow_text(self, token: int, at: int) -> None:
        if self._chunk_at + at == self._escaped_at:
            return
        if token == _BACKSLASH:
            self._escaped_at = self._chunk_at + at + 1
        elif token == _QUOTE:
            self._inside_text = False
        elif token == _NEWLINE:
            raise self._lost(at, "a line ends inside a text")

    def _follow_opening(self, token: int, at: int) -> None:
        if self._closed:
            raise self._lost(at, _AFTER_ARRAY)
        self._open.append(token)
        if self._array and len(self._open) == 1:
            self._start_after(at)

    def _ends_record(self, token: int, at: int) -> bool:
        if token == _COMMA:
            return self._array and len(self._open) == 1
        if token == _BACKSLASH:
            # Outside a text it breaks this record alone, which its own parse will say.
            return False
        if not self._open or self._open[-1] != _OPENED_BY[token]:
            raise self._lost(at, "this bracket closes none that is open")
        self._open.pop()
        return not self._open

    def _cut_out(self, token: int, at: int) -> Iterator[RawText | UnreadableRecord]:
        self._hold_to(at if self._array else at + 1)
        record = self._take()
        if record is not None:
            yield record
        elif token == _COMMA or self._after_comma:
            line, column = self._line, self._chunk_at + at - self._line_at + 1
            yield broken_json(line, column, "a record was expected before this", line)
        self._found = self._found or record is not None or token == _COMMA
        self._after_comma = token == _COMMA
        self._closed = self._array and token != _COMMA
        self._start_after(at)

    def _take(self) -> RawText | UnreadableRecord | None:
        """Hand over the text held, nothing where it is blank, an error where it is too long."""
        text, size = b"".join(self._held), self._held_size
        self._held, self._held_size = [], 0
        line, column = self._begins(text)
        if size > self._limit:
            return too_long(line, self._limit)
        text = text.strip(_SPACE)
        return RawText(line, text, column) if text else None

    def _begins(self, text: bytes) -> tuple[int, int]:
        """Line and column of the first character of a text held that is not blank."""
        blank = text[: len(text) - len(text.lstrip(_SPACE))]
        line, column = self._from
        if b"\n" in blank:
            return line + blank.count(b"\n"), len(blank) - blank.rfind(b"\n")
        return line, column + len(blank)

    def _hold_to(self, end: int) -> None:
        piece, self._cut = self._chunk[self._cut : end], end
        if self._held_size <= self._limit:
            self._held.append(piece)
        self._held_size += len(piece)

    def _start_after(self, at: int) -> None:
        self._cut = at + 1
        self._held, self._held_size = [], 0
        self._from = (self._line, self._chunk_at + at - self._line_at + 2)

    def _lost(self, at: int, why: str) -> _PairingError:
        return _PairingError(self._line, self._chunk_at + at - self._line_at + 1, why)
