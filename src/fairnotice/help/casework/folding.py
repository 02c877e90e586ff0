"""Texts as they are compared in a search: what people write in two ways becomes one."""

from __future__ import annotations

import re
import unicodedata

#: Arabic and Persian letters that stand for one another in names and on other keyboards.
_ARABIC = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك", "ۀ": "ه",
        "ـ": None,  # tatweel only stretches
    }
)  # fmt: skip
_CYRILLIC = str.maketrans({"ё": "е", "ı": "i"})
#: Scripts written without spaces: each sign is a word, and a search for two of them is a search for a phrase.
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")


def fold_text(text: str) -> str:
    """A text without case, marks and variant letters; signs of unspaced scripts stand apart."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("\x00", " "))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf")
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFC", bare).translate(_ARABIC).translate(_CYRILLIC))
