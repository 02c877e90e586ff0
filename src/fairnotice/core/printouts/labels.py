"""The labels that printouts put before what they say, and the words that stand for an answer of a closed list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from fairnotice.core.printouts.folding import fold

_FOLDER = Path(__file__).parent
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: What a label of a printout may be called that fills nothing and only ends what stands above it.
HEADING = "heading"
#: How like a label a word must be that a camera or a clerk has spelled wrongly, and how long at least.
_LIKENESS, _SHORTEST_LIKE = 0.8, 6
_FIRST_WORD = re.compile(r"[^\s:：()/|]+")


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at the beginning of a text: its field, how long it is, and whether it was spelled so."""

    field: str
    length: int
    exact: bool


@cache
def _labels() -> Mapping[str, str]:
    listed: dict[str, list[str]] = yaml.load((_FOLDER / "labels.yaml").read_bytes(), _Loader)
    return {fold(label): field for field, labels in listed.items() for label in labels}


@cache
def _by_first_word() -> Mapping[str, tuple[str, ...]]:
    """The labels that begin with a word, the longest first."""
    found: dict[str, list[str]] = {}
    for label in sorted(_labels(), key=len, reverse=True):
        found.setdefault(_first_word(label), []).append(label)
    return {word: tuple(labels) for word, labels in found.items()}


def _first_word(folded: str) -> str:
    found = _FIRST_WORD.match(folded)
    return found[0] if found else ""


def find_label(folded: str) -> Label | None:
    """The longest label with which a folded text begins as a whole word."""
    for label in _by_first_word().get(_first_word(folded), ()):
        if folded.startswith(label) and not folded[len(label) : len(label) + 1].isalnum():
            return Label(_labels()[label], len(label), exact=True)
    return None


def find_like(folded: str) -> Label | None:
    """The label that a text before a colon was most likely meant to be; None where nothing is near."""
    words = folded.strip()
    if len(words) < _SHORTEST_LIKE:
        return None
    near = get_close_matches(words, _labels(), n=1, cutoff=_LIKENESS)
    return Label(_labels()[near[0]], len(folded), exact=False) if near else None


@cache
def _answers(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    listed: dict[str, dict[str, list[str]]] = yaml.load((_FOLDER / "answers.yaml").read_bytes(), _Loader)
    words = [(fold(word), answer) for answer, spelled in listed.get(name, {}).items() for word in spelled]
    words.sort(key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])"), answer) for word, answer in words)


def find_answers(name: str, text: str) -> list[str]:
    """The answers of a closed list that a text names, those of the longest words first, each once."""
    folded = fold(text)
    found: list[str] = []
    for pattern, answer in _answers(name):
        if pattern.search(folded):
            found.append(answer)
            # A longer word was meant: 'sentence' in 'to serve a sentence' is no second answer.
            folded = pattern.sub(" ", folded)
    return list(dict.fromkeys(found))
