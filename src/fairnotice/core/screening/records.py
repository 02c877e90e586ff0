"""Reads records out of a stream of bytes: strictly, quickly, and without ever breaking off.

Whatever is refused is refused here for one record alone; the records beside it are still read.
What a record says about the law is not judged here, only whether it can be read at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from fairnotice.core.screening.nested_splitting import RawText
from fairnotice.core.screening.record_faults import NOT_CHECKED, OBJECT, broken_json, reason
from fairnotice.core.screening.record_splitting import MAX_RECORD_BYTES, split_lines, split_records
from fairnotice.core.screening.refused_values import (
    MOST_DIGITS,
    first_refusal,
    has_unusable_character,
    is_past_float,
)
from fairnotice.errors import UnreadableRecord

__all__ = [
    "DEEPEST",
    "MAX_RECORD_BYTES",
    "RawRecord",
    "RawText",
    "parse_record",
    "read_records",
    "split_lines",
    "split_records",
]

#: Our request nests five levels deep; whatever goes far beyond is no request.
DEEPEST = 64

_UNUSABLE_ESCAPES = ("\\u0000", "\\ud", "\\uD")


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record as it was given, of any shape, and the line on which it starts."""

    line: int
    value: dict[str, Any]


def read_records(stream: BinaryIO, limit: int = MAX_RECORD_BYTES) -> Iterator[RawRecord | UnreadableRecord]:
    """Yield every record of a JSON object, an array of them, or JSON Lines, or the error in its place."""
    for part in split_records(stream, limit):
        if isinstance(part, UnreadableRecord):
            yield part
            continue
        try:
            yield parse_record(part.raw, part.line, part.column)
        except UnreadableRecord as unreadable:
            yield unreadable


def parse_record(raw: bytes, line: int, column: int = 1) -> RawRecord:
    """Parse the text of one record that starts at a line and column; raise `UnreadableRecord`."""
    text = _decode(raw, line, column)
    try:
        value = _PARSER.decode(text)
    except json.JSONDecodeError as fault:
        at = _place(text, fault.pos, line, column)
        raise broken_json(*at, reason(fault.msg), line) from None
    except _RefusedValueError:
        raise _refused(text, line) from None
    except RecursionError:
        raise _too_deep(line) from None
    if not isinstance(value, dict):
        message = f"Line {line} holds no JSON object. {NOT_CHECKED}; write one object for each record."
        raise UnreadableRecord("", OBJECT, message, line)
    if text.count("{") + text.count("[") > DEEPEST and _is_deeper(value, DEEPEST):
        raise _too_deep(line)
    if any(escape in text for escape in _UNUSABLE_ESCAPES) and _holds_unusable_text(value):
        raise _refused(text, line)
    return RawRecord(line, value)


def _decode(raw: bytes, line: int, column: int) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = raw[: fault.start].decode("utf-8")
        at = _place(before, len(before), line, column)
        raise broken_json(*at, "the bytes are no UTF-8", line) from None
    nul = text.find("\x00")
    if nul >= 0:
        raise broken_json(*_place(text, nul, line, column), "a NUL stands here", line)
    return text.removeprefix("\ufeff")


def _place(text: str, at: int, line: int, column: int) -> tuple[int, int]:
    """Line and column of a position of a text that itself starts at a line and column."""
    lines = text.count("\n", 0, at)
    if lines:
        return line + lines, at - text.rfind("\n", 0, at)
    return line, column + at


class _RefusedValueError(Exception):
    """The quick parse met a value to refuse; where it stands is found the slow way."""


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _RefusedValueError
    return value


def _short_integer(text: str) -> int:
    if len(text) > MOST_DIGITS + 1 or len(text.lstrip("-")) > MOST_DIGITS:
        raise _RefusedValueError
    return int(text)


def _finite(text: str) -> float:
    if is_past_float(text):
        raise _RefusedValueError
    return float(text)


def _no_constant(_: str) -> None:
    raise _RefusedValueError


_PARSER = json.JSONDecoder(
    object_pairs_hook=_unique_keys,
    parse_int=_short_integer,
    parse_float=_finite,
    parse_constant=_no_constant,
)


def _refused(text: str, line: int) -> UnreadableRecord:
    try:
        refusal = first_refusal(text)
    except RecursionError:
        return _too_deep(line)
    except json.JSONDecodeError as fault:
        return broken_json(*_place(text, fault.pos, line, 1), reason(fault.msg), line)
    where = f"At {refusal.path}" if refusal.path else "The record"
    message = f"{where}, line {line}: {refusal.why}. {NOT_CHECKED}; mend it there and hand it in again."
    return UnreadableRecord(refusal.path, refusal.expected, message, line)


def _too_deep(line: int) -> UnreadableRecord:
    message = (
        f"The record at line {line} nests brackets more than {DEEPEST} deep. {NOT_CHECKED}; "
        "a request nests five deep: look whether it was put together rightly."
    )
    return UnreadableRecord("", f"at most {DEEPEST} brackets inside one another", message, line)


def _is_deeper(value: dict[str, Any], limit: int) -> bool:
    level: list[dict[str, Any] | list[Any]] = [value]
    for _ in range(limit):
        level = [
            child
            for nest in level
            for child in (nest.values() if isinstance(nest, dict) else nest)
            if isinstance(child, dict | list)
        ]
        if not level:
            return False
    return True


def _holds_unusable_text(value: object) -> bool:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            if has_unusable_character(one):
                return True
        elif isinstance(one, dict):
            waiting.extend(one)
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return False
