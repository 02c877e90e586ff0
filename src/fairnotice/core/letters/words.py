"""What stands in a line of a letter: our words, and values that are shown apart from them and never interpreted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import TypeAlias

#: Languages written from right to left, by the first part of their tag.
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
#: Marks that turn or embed a direction: within a person's words they could turn the line around them.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Value:
    """A word that is not ours: a name, a day, a number, a file's title. It keeps its own direction.

    `language` is a language tag, '' where it is not known.
    """

    words: str
    language: str = ""

    @property
    def shown(self) -> str:
        """The words as they may be set: on one line, and without marks that reach beyond them."""
        return " ".join(strip_marks(self.words).split())


Part: TypeAlias = "str | Value"
Words: TypeAlias = "str | Value | tuple[Part, ...]"


def parts_of(words: Words) -> tuple[Part, ...]:
    """The parts of a line, in order."""
    return words if isinstance(words, tuple) else (words,)


def plain(words: Words) -> str:
    """A line as plain text, without isolation."""
    return "".join(part.shown if isinstance(part, Value) else part for part in parts_of(words))


def fill(sentence: str, /, **values: str | Value) -> tuple[Part, ...]:
    """Put values into a translated sentence, at its `{name}`s. A plain `str` counts as a value too.

    Only the sentence is read for places; braces within a value are letters like any other.
    """
    parts: list[Part] = []
    for literal, name, _, _ in Formatter().parse(sentence):
        if literal:
            parts.append(literal)
        if name is not None:
            parts.append(_valued(values, name))
    return tuple(parts)


def _valued(values: Mapping[str, str | Value], name: str) -> Value:
    value = values[name]
    return value if isinstance(value, Value) else Value(value)


def strip_marks(words: str) -> str:
    """A person's words without control characters and marks that turn a direction; lines stay lines."""
    kept = (each for each in words if each in "\n\t" or unicodedata.category(each) not in {"Cc", "Cs", "Co", "Cn"})
    return _TURNING.sub("", "".join(kept))


def direction_of(language: str, words: str = "") -> str:
    """'rtl' or 'ltr': by the language where it is known, else by the first letter that has a direction."""
    if language:
        return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
    strong = next((each for each in map(unicodedata.bidirectional, words) if each in {"L", "R", "AL"}), "L")
    return "ltr" if strong == "L" else "rtl"


def language_tag(language: str) -> str:
    """A language as BCP 47 writes it: 'zh-hans' is 'zh-Hans'."""
    first, _, script = language.partition("-")
    return f"{first.lower()}-{script.title()}" if script else first.lower()
