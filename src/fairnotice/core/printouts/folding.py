"""Text as labels are looked for in it: without case, accents, vowel marks and the many shapes of a digit."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: Letters of Arabic that are written in several ways in the same word.
_SAME = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ё": "е", "ı": "i"}
)
_DROPPED = {"Mn", "Cf", "Me"}
_TATWEEL = "\u0640"


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and for each of its characters where it stood in the original."""

    text: str
    places: tuple[int, ...]
    length: int

    def place(self, at: int) -> int:
        """Where a place of the folded text lies in the original; its end for the end."""
        return self.places[at] if at < len(self.places) else self.length


def fold(text: str) -> str:
    """A text folded, where nobody asks for places."""
    return "".join(map(_fold_character, text))


def fold_with_places(text: str) -> Folded:
    """A text folded, with the place of each character."""
    letters: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        folded = _fold_character(character)
        letters.append(folded)
        places.extend([at] * len(folded))
    return Folded("".join(letters), tuple(places), len(text))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character == _TATWEEL or unicodedata.category(character) in _DROPPED:
        return ""
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    lowered = unicodedata.normalize("NFKD", character.casefold().translate(_SAME))
    kept = "".join(each for each in lowered if unicodedata.category(each) not in _DROPPED)
    return kept.translate(_SAME)
