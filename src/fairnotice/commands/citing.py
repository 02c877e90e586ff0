"""Many citations in few words: an instrument named once, neighbouring paragraphs as a run."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LAST_PART = re.compile(r"(?P<stem>.*)\((?P<last>[a-z]+)\)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def shorten_citations(cited: Iterable[str]) -> str:
    """`RPD 37(2)(a)`, `RPD 37(2)(b)`, `RPD 39(1)` become `RPD 37(2)(a)-(b); 39(1)`; order is kept."""
    by_instrument: dict[str, list[str]] = {}
    for citation in dict.fromkeys(cited):
        instrument, _, paragraph = citation.partition(" ")
        by_instrument.setdefault(instrument, []).append(paragraph)
    return "; ".join(f"{instrument} {'; '.join(_fold(found))}" for instrument, found in by_instrument.items())


def _fold(paragraphs: list[str]) -> list[str]:
    """Runs of paragraphs that follow each other, told by their first and last."""
    runs: list[list[str]] = []
    for paragraph in paragraphs:
        if runs and _follows(runs[-1][-1], paragraph):
            runs[-1].append(paragraph)
        else:
            runs.append([paragraph])
    return [run[0] if len(run) == 1 else f"{run[0]}-({_last(run[-1])})" for run in runs]


def _follows(before: str, after: str) -> bool:
    first, second = _LAST_PART.fullmatch(before), _LAST_PART.fullmatch(after)
    if first is None or second is None or first["stem"] != second["stem"]:
        return False
    one, two = first["last"], second["last"]
    if one in _ROMAN and two in _ROMAN:
        return _ROMAN.index(two) == _ROMAN.index(one) + 1
    return len(one) == len(two) == 1 and ord(two) == ord(one) + 1


def _last(paragraph: str) -> str:
    found = _LAST_PART.fullmatch(paragraph)
    return found["last"] if found else paragraph
