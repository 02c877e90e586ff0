"""Words that people and other systems write freely, spelled alike before they are compared."""

from __future__ import annotations

import re
from unicodedata import normalize

_BETWEEN = re.compile(r"[\s\-_/]+")


def fold(text: str) -> str:
    """A text for exact comparison: NFC, without case, single spaces, nothing at the ends."""
    return " ".join(normalize("NFC", normalize("NFC", text).casefold()).split())


def plain_word(value: object) -> str:
    """A word of a list of ours as it may be written: `Non-compliant` and `non_compliant` are one.

    Anything that is no text gives the empty word.
    """
    return _BETWEEN.sub("_", fold(value)).strip("_") if isinstance(value, str) else ""
