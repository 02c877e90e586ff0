"""How hard an English text is to read: the grade of Flesch and Kincaid (1975), counted here.

The counters on PyPI bring a dictionary of pronunciation of several megabytes, or fetch one at run time. The
syllables of a word are counted by its groups of vowels instead; a test holds that against words counted by hand.
"""

from __future__ import annotations

import re

_VOWELS = re.compile(r"[aeiouy]+")
_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)*")
_END = re.compile(r"[.!?]+[”’)]*(?=\s|$)")
#: Two vowels that are spoken one by one.
_APART = re.compile(r"i(?:a(?!n\b|ns\b)|o(?!n)|e[tn])|(?<=[aeiouy])ing\b|ea(?=\b|t[ei])|uou")
#: Endings that are written and not spoken.
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy][l])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzgl])es$|[’'](?:s|t|re)$"
)


def count_syllables(word: str) -> int:
    """How many syllables an English word has; one off at most."""
    spoken = _SILENT.sub("", word.lower())
    return max(1, len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken)))


def measure_grade(text: str) -> float:
    """The school year in which a text can be read: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    words = _WORD.findall(text.lower())
    sentences = max(1, len(_END.findall(text)))
    syllables = sum(map(count_syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
