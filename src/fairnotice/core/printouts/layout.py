"""Finds in a text where each label stands, and what stands beside or below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fairnotice.core.printouts.folding import Folded, fold_with_places
from fairnotice.core.printouts.labels import HEADING, Label, find_label, find_like

#: A number or a bullet before a label: '1.2', '(3)', '•'.
_NUMBERED = re.compile(r"\s*(?:[(\[]?\d{1,2}(?:[.,]\d{1,2})*[.,)\]]?\s*|[•*▪\-–—]\s*)?")
#: What may stand between a label and its value: a remark in brackets, the same label in another language, a colon.
_BETWEEN = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?(?:/[^:：/]{0,60})?\s*(?:[:：=|]+\s*|\t+\s*|\s{2,}|\s[-–—]\s|$)")
#: Where on the same line another label may begin: behind a gap, or anywhere for a label that is long and in capitals.
_NEXT_PLACE = re.compile(r"\s{2,}|\t|[|;]\s*|\s")
_GAP_BEFORE = re.compile(r"(?:\s{2}|\t|[|;]\s*)$")
_LONG_ENOUGH = 8
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
        yield from _find_in_line(bare, at)
        at += len(line)


def _find_in_line(line: str, at: int) -> Iterator[_Mark]:
    folded = fold_with_places(line)
    numbered = _NUMBERED.match(folded.text)
    begins = numbered.end() if numbered else 0
    places = [begins, *(found.end() for found in _NEXT_PLACE.finditer(folded.text, begins))]
    reached = -1
    for place in places:
        if place < reached:
            continue
        rest = folded.text[place:]
        label = find_label(rest) or (_guess(rest) if place == begins else None)
        between = _BETWEEN.match(rest, label.length) if label else None
        if label is not None and between is None and place == begins:
            label = _guess(rest)
            between = _BETWEEN.match(rest, label.length) if label else None
        if label is None or between is None:
            continue
        if place != begins and not _may_follow(folded, line, place, label, between[0]):
            continue
        reached = place + between.end()
        # A number before the first label belongs to it, and to nothing that stands above.
        begins_at = at if place == begins else at + folded.place(place)
        yield _Mark(label, begins_at, at + folded.place(reached), at + folded.length)


def _may_follow(folded: Folded, line: str, place: int, label: Label, between: str) -> bool:
    """Whether a label may stand further on in a line: only with a colon, and in running text only a long one that is
    written with a capital, where its script has them."""
    if ":" not in between and "：" not in between:
        return False
    if _GAP_BEFORE.search(folded.text[:place]):
        return True
    first = line[folded.place(place) : folded.place(place) + 1]
    return label.length >= _LONG_ENOUGH and not first.islower()


def _guess(rest: str) -> Label | None:
    before = _BEFORE_COLON.match(rest)
    return find_like(before[0]) if before else None
