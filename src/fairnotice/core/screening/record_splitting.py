"""Cuts a stream of bytes into the texts of single records, without parsing them.

Three forms are told apart by their first two lines: JSON Lines, a JSON array, and JSON written
over many lines. Whatever the form, at most a few records are held at a time, so a file of any
length is read in the same memory, and the texts can be parsed elsewhere, on every core.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO, Literal, Protocol

from fairnotice.core.screening.nested_splitting import RawText, split_nested
from fairnotice.core.screening.other_files import recognise_other_file
from fairnotice.core.screening.record_faults import no_record, too_long, wrong_encoding
from fairnotice.errors import UnreadableRecord

#: The longest record that is read; the largest requests known are a thousandth of it.
MAX_RECORD_BYTES = 16 * 1024 * 1024

_CHUNK = 64 * 1024
_LINES_AHEAD = 20
_SPACE = b" \t\r\n"
_BOM = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_STRING_OR_BRACKET = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)

_Form = Literal["lines", "array", "documents"]


class Readable(Protocol):
    """What is asked of a stream: any binary file, pipe or buffer gives it."""

    def readline(self, size: int, /) -> bytes: ...


def split_records(stream: BinaryIO, limit: int = MAX_RECORD_BYTES) -> Iterator[RawText | UnreadableRecord]:
    """Yield the text of each record with its line, or the error that answers in its place."""
    ahead = _Rereadable(stream)
    first, blank_lines = _next_line_with_text(ahead, limit)
    if first.startswith(_UTF16_MARKS):
        yield wrong_encoding()
        return
    if not blank_lines and first.startswith(_BOM):
        first = first[len(_BOM) :]
        if not first.strip(_SPACE):
            ended = first.endswith(b"\n")
            first, blank_lines = _next_line_with_text(ahead, limit)
            blank_lines += ended
    if not first:
        yield no_record()
        return
    second, between = _next_line_with_text(ahead, limit) if first.endswith(b"\n") else (b"", 0)
    other = recognise_other_file([line for line in (first, second, *_look_ahead(ahead, first, second)) if line])
    if other is not None:
        yield other
        return
    ahead.unread(first + b"\n" * between + second)
    line = blank_lines + 1
    form = _form(first.strip(_SPACE), second.rstrip(_SPACE))
    if form == "lines":
        yield from split_lines(ahead, limit, line)
    else:
        chunks = iter(lambda: ahead.read(_CHUNK), b"")
        yield from split_nested(chunks, limit, line, array=form == "array")


def split_lines(
    stream: Readable, limit: int = MAX_RECORD_BYTES, first_line: int = 1
) -> Iterator[RawText | UnreadableRecord]:
    """Yield each line of JSON Lines with its number, passing over blank and over-long ones."""
    number = first_line - 1
    while raw := stream.readline(limit + 1):
        number += 1
        if len(raw) > limit and not raw.endswith(b"\n"):
            while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
                pass
            yield too_long(number, limit)
        elif not raw.isspace():
            yield RawText(number, raw)


class _Rereadable:
    """A stream of which the lines that decided its form can be read again."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._ahead = b""

    def unread(self, raw: bytes) -> None:
        self._ahead = raw + self._ahead

    def read(self, size: int) -> bytes:
        if self._ahead:
            taken, self._ahead = self._ahead, b""
            return taken
        return self._stream.read(size)

    def readline(self, size: int) -> bytes:
        if not self._ahead:
            return self._stream.readline(size)
        end = self._ahead.find(b"\n", 0, size)
        length = end + 1 if end >= 0 else size
        taken, self._ahead = self._ahead[:length], self._ahead[length:]
        if end < 0 and len(taken) < size:
            taken += self._stream.readline(size - len(taken))
        return taken


def _next_line_with_text(ahead: _Rereadable, limit: int) -> tuple[bytes, int]:
    """Read on to a line that is not blank; say how many blank ones were passed."""
    blank = 0
    while line := ahead.readline(limit + 1):
        if not line.isspace():
            return line, blank
        blank += line.endswith(b"\n")
    return b"", blank


def _look_ahead(ahead: _Rereadable, first: bytes, second: bytes) -> list[bytes]:
    """The next lines, still to be read again, where the first two alone do not show a record."""
    if not second or first.lstrip(_SPACE)[:1] in (b"[", b"{") or second.lstrip(_SPACE)[:1] in (b"[", b"{"):
        return []
    lines = [line for _ in range(_LINES_AHEAD) if (line := ahead.readline(_CHUNK))]
    ahead.unread(b"".join(lines))
    return [line for line in lines if line.strip(_SPACE)]


def _form(first: bytes, second: bytes) -> _Form:
    """Tell the form of an input by its first two lines that are not blank.

    A second line that is a whole object by itself says JSON Lines, so that a broken first line
    does not cost the reader all the others.
    """
    if first[:1] not in (b"[", b"{"):
        return "lines"
    depth, inside_text = _open_at_end(first)
    continues = depth > 0 and not inside_text
    if first[:1] == b"[":
        if first[1:].lstrip(_SPACE)[:1] == b"[" and second:
            return "lines"
        if len(first) > 1 and first[-1:] not in (b",", b"[") and _is_whole_object(second):
            return "lines"
        return "array" if continues or not second else "lines"
    if not continues or _is_whole_object(second):
        return "lines"
    goes_on = first[-1:] in (b"{", b"[", b",", b":") or second.lstrip(_SPACE)[:1] in (b",", b":", b"]", b"}")
    return "documents" if goes_on and second else "lines"


def _open_at_end(line: bytes) -> tuple[int, bool]:
    """How many brackets are open at the end of a line, and whether a text is."""
    depth, inside_text = 0, False
    for found in _STRING_OR_BRACKET.finditer(line):
        token = found.group()
        if token in (b"[", b"{"):
            depth += 1
        elif token in (b"]", b"}"):
            depth -= 1
        else:
            inside_text = len(token) < 2 or not token.endswith(b'"')
    return depth, inside_text


def _is_whole_object(line: bytes) -> bool:
    if line[:1] != b"{":
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
