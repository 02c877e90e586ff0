"""Puts the words that were read on a picture back into lines, and notes which of them are uncertain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

#: Certainty of a word, of 100, below which a human must look at it.
WEAK_BELOW = 75.0
_WORD_LEVEL = "5"
_COLUMNS = 12
#: A gap between two words, in widths of a letter, that parts two columns of a line.
_WIDE_GAP = 3.0


@dataclass(frozen=True, slots=True)
class OpticalText:
    """A text read from a picture: the places of weak words, the mean certainty of 100, and how it was turned."""

    text: str
    weak: tuple[tuple[int, int], ...]
    certainty: float
    turned: int = 0


@dataclass(frozen=True, slots=True)
class _Word:
    block: str
    line: tuple[str, str, str]
    left: int
    width: int
    certainty: float
    text: str


def lay_out_words(table: str, *, turned: int = 0) -> OpticalText:
    """A table of words, as Tesseract writes it, as text in lines: columns parted by spaces, blocks by a blank line."""
    words = list(_read_table(table))
    text, weak, block = "", [], ""
    for (current, _), line in groupby(words, key=lambda word: (word.block, word.line)):
        text += "" if not text else "\n" if current == block else "\n\n"
        block, before = current, None
        for word in line:
            text += "" if before is None else "    " if _parts(before, word) else " "
            if word.certainty < WEAK_BELOW:
                weak.append((len(text), len(text) + len(word.text)))
            text, before = text + word.text, word
    certainty = sum(word.certainty for word in words) / len(words) if words else 0.0
    return OpticalText(text, tuple(weak), certainty, turned)


def _parts(before: _Word, word: _Word) -> bool:
    """Whether a gap is so wide that two columns meet there, in either direction of writing."""
    gap = max(word.left - (before.left + before.width), before.left - (word.left + word.width))
    letter = max(before.width / max(len(before.text), 1), 1.0)
    return gap > _WIDE_GAP * letter


def _read_table(table: str) -> Iterator[_Word]:
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD_LEVEL or not cells[11].strip():
            continue
        try:
            yield _Word(
                block=cells[2],
                line=(cells[2], cells[3], cells[4]),
                left=int(cells[6]),
                width=int(cells[8]),
                certainty=float(cells[10]),
                text=cells[11].strip(),
            )
        except ValueError:
            continue
