"""Finds, in JSON that parses, the first value that is refused all the same, and names its path.

This is the slow way, taken only after the quick parse met something to refuse: a key given twice,
a number that no computer keeps exactly, a NUL or half a surrogate pair in a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from fairnotice.core.screening.record_faults import joined

#: Longer integers are neither amounts nor months, and other programs round them without saying so.
MOST_DIGITS = 18

_SURROGATE = re.compile("[\ud800-\udfff]")


class Refusal(NamedTuple):
    """One value that is refused: where it stands, what was expected, what is wrong with it."""

    path: str
    expected: str
    why: str


class _Refused(NamedTuple):
    expected: str
    why: str


class _Pairs(list[tuple[str, Any]]):
    """An object with its keys as they were written, double ones too."""


def is_past_float(text: str) -> bool:
    """Say whether a number with a fraction or exponent is too large, or too small, for a float."""
    number = float(text)
    if number in (float("inf"), float("-inf")):
        return True
    return number == 0 and any(digit in "123456789" for digit in re.split("[eE]", text)[0])


def has_unusable_character(text: str) -> bool:
    """Say whether a text holds a NUL or half a surrogate pair."""
    return "\x00" in text or _SURROGATE.search(text) is not None


def first_refusal(text: str) -> Refusal:
    """Name the first refused value of a JSON text that parses, in the order in which it is written."""
    tree = json.loads(
        text,
        object_pairs_hook=_Pairs,
        parse_constant=lambda _: _Refused("a finite number", "NaN and Infinity are no numbers of JSON"),
        parse_float=_fraction,
        parse_int=_integer,
    )
    waiting: list[tuple[str, Any]] = [("", tree)]
    while waiting:
        path, value = waiting.pop()
        refusal = _judge(path, value)
        if refusal is not None:
            return refusal
        waiting.extend(reversed(list(_children(path, value))))
    return Refusal("", "a record in which no value is refused", "a value is refused")


def _fraction(text: str) -> float | _Refused:
    if is_past_float(text):
        return _Refused("a number that a float can hold", "the number is past what a float can hold")
    return float(text)


def _integer(text: str) -> int | _Refused:
    if len(text.lstrip("-")) > MOST_DIGITS:
        return _Refused(f"an integer of at most {MOST_DIGITS} digits", "the integer has too many digits")
    return int(text)


def _judge(path: str, value: object) -> Refusal | None:
    if isinstance(value, _Refused):
        return Refusal(path, value.expected, value.why)
    if isinstance(value, str) and has_unusable_character(value):
        return Refusal(path, "text in Unicode without NUL", _UNUSABLE)
    if isinstance(value, _Pairs):
        return _judge_keys(path, [key for key, _ in value])
    return None


def _judge_keys(path: str, keys: list[str]) -> Refusal | None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            return Refusal(joined(path, key), "each key once", "the key is given more than once")
        if has_unusable_character(key):
            return Refusal(joined(path, key), "keys in Unicode without NUL", _UNUSABLE)
        seen.add(key)
    return None


def _children(path: str, value: object) -> Iterator[tuple[str, Any]]:
    if isinstance(value, _Pairs):
        yield from ((joined(path, key), child) for key, child in value)
    elif isinstance(value, list):
        yield from ((joined(path, place), child) for place, child in enumerate(value))


_UNUSABLE = "the text holds a NUL or half of a surrogate pair, which no file can keep"
