"""Finds in a text where each label stands, and what stands beside or below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fairnotice.core.printouts.folding import Folded, fold_with_places
from fairnotice.core.printouts.labels import HEADING, Label, find_label, find_like

#: A number or a bullet before a label: '1.2', '(3)', '•'.
_NUMBERED = re.compile(r"\s*(?:[(\[]?\d{1,2}(?:\.\d{1,2})*[.)\]]?\s+|[•*▪\-–—]\s*)?")
#: What may stand between a label and its value: a remark in brackets, the same label in another language, a colon.
_BETWEEN = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?(?:/[^:：/]{0,60})?\s*(?:[:：=|]+\s*|\t+\s*|\s{2,}|\s[-–—]\s|$)")
#: Where on the same line another label may begin.
_NEXT_PLACE = re.compile(r"\s{2,}|\t|[|;]\s*")
_BEFORE_COLON = re.compile(r"[^:：]{6,60}(?=[:：])")


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and what belongs to it: where its words begin and end, and where the lines below it end."""

    label: Label
    start: int
    end: int
    end_below: int

    @property
    def fills(self) -> bool:
        return self.label.field != HEADING


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a label begins in the text, and where what it names begins."""

    label: Label
    label_at: int
    value_at: int
    line_end: int


def find_entries(text: str) -> list[Entry]:
    """Every label of a text with the place of its value, in order."""
    marks = list(_find_marks(text))
    entries: list[Entry] = []
    for place, mark in enumerate(marks):
        following = marks[place + 1].label_at if place + 1 < len(marks) else len(text)
        entries.append(Entry(mark.label, mark.value_at, min(mark.line_end, following), following))
    return entries


def _find_marks(text: str) -> Iterator[_Mark]:
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        yield from _find_in_line(fold_with_places(bare), at)
        at += len(line)


def _find_in_line(line: Folded, at: int) -> Iterator[_Mark]:
    numbered = _NUMBERED.match(line.text)
    begins = numbered.end() if numbered else 0
    places = [begins, *(found.end() for found in _NEXT_PLACE.finditer(line.text, begins))]
    reached = -1
    for place in places:
        if place < reached:
            continue
        rest = line.text[place:]
        label = find_label(rest)
        between = _BETWEEN.match(rest, label.length) if label else None
        if label is None or between is None:
            label = _guess(rest) if place == begins else None
            between = _BETWEEN.match(rest, label.length) if label else None
        # Further on in a line only a colon makes a label of a word.
        if label is None or between is None or (place != begins and ":" not in between[0].replace("：", ":")):
            continue
        reached = place + between.end()
        # A number before the first label belongs to it, and to nothing that stands above.
        begins_at = at if place == begins else at + line.place(place)
        yield _Mark(label, begins_at, at + line.place(reached), at + line.length)


def _guess(rest: str) -> Label | None:
    before = _BEFORE_COLON.match(rest)
    return find_like(before[0]) if before else None
