"""The words for a record that cannot be read: where it breaks, what was expected, what to do."""

from __future__ import annotations

from fairnotice.errors import UnreadableRecord

OBJECT = "a JSON object"
NOT_CHECKED = "This record was not checked"

_LONGEST_KEY_SHOWN = 60

#: What the parser of the standard library says, in words for a reader who is no programmer.
_REASONS = {
    "Expecting value": "a value was expected here",
    "Expecting property name enclosed in double quotes": "a key in double quotes was expected here",
    "Expecting ':' delimiter": "a colon was expected here",
    "Expecting ',' delimiter": "a comma or a closing bracket was expected here",
    "Unterminated string starting at": "a text opens here and is never closed",
    "Invalid control character at": "a control character or a line break stands inside a text",
    "Invalid \\escape": "a backslash stands before a character that cannot follow it",
    "Invalid \\uXXXX escape": "\\u must be followed by four hexadecimal digits",
    "Extra data": "there is more text after the end of the record",
}


def broken_json(line: int, column: int, why: str, starts_at: int) -> UnreadableRecord:
    """Word a record whose JSON breaks at a place; `starts_at` is the line by which it is named."""
    return UnreadableRecord(
        "",
        OBJECT,
        f"The JSON breaks at line {line}, column {column}: {why}. {NOT_CHECKED}; mend it there and hand it in again.",
        starts_at,
    )


def broken_rest(line: int, column: int, why: str, starts_at: int) -> UnreadableRecord:
    """Word the point from which nothing more of an input can be told apart into records."""
    return UnreadableRecord(
        "",
        "JSON whose brackets and quotes are all closed",
        f"The JSON breaks at line {line}, column {column}: {why}. Nothing from line {starts_at} on was "
        "checked; mend it there and hand it in again.",
        starts_at,
    )


def too_long(line: int, limit: int) -> UnreadableRecord:
    """Word a record longer than the limit, which was passed over without being held."""
    return UnreadableRecord(
        "",
        f"a record of at most {limit} bytes",
        f"The record at line {line} is longer than {limit} bytes. {NOT_CHECKED}; hand in files and "
        "pictures by reference, not inside it.",
        line,
    )


def no_record() -> UnreadableRecord:
    """Word an input in which there is no record at all."""
    return UnreadableRecord(
        "",
        "at least one record: a JSON object, an array of objects, or one object a line",
        "The input holds no record, so nothing was checked; look whether the right file was given.",
        1,
    )


def wrong_encoding() -> UnreadableRecord:
    """Word an input that is marked as UTF-16."""
    return UnreadableRecord(
        "",
        "text in UTF-8",
        "The input is written in UTF-16, so nothing was checked; save it as UTF-8 and hand it in again.",
        1,
    )


def reason(parser_message: str) -> str:
    """Say in plain words why a parser stopped."""
    for beginning, words in _REASONS.items():
        if parser_message.startswith(beginning):
            return words
    return "this is not JSON"


def shown_key(key: str) -> str:
    """A key as a path may show it: short, and with nothing that a terminal would act on."""
    if not key:
        return '""'
    short = key if len(key) <= _LONGEST_KEY_SHOWN else key[:_LONGEST_KEY_SHOWN] + "..."
    return short if short.isprintable() else ascii(short)[1:-1]


def joined(path: str, key: str | int) -> str:
    """The path of a key or of a place in a list below `path`."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    return f"{path}.{shown_key(key)}" if path else shown_key(key)
