"""Charges and facts of the invented offences in seven languages.

Each language is a module with one `TEXTS`: offence, then the charge as a court would word it, then
the facts as a bureau would tell them, with places for the day and the town.
"""

from __future__ import annotations

from fairnotice.demo.texts import arabic, chinese, english, persian, russian, spanish, turkish
from fairnotice.demo.texts.wording import Wording

_TEXTS: dict[str, dict[str, Wording]] = {
    "en": english.TEXTS,
    "ar": arabic.TEXTS,
    "ru": russian.TEXTS,
    "zh": chinese.TEXTS,
    "fa": persian.TEXTS,
    "tr": turkish.TEXTS,
    "es": spanish.TEXTS,
}

OFFENCES: tuple[str, ...] = tuple(english.TEXTS)


def charge(offence: str, language: str) -> str:
    """Word the charge of an offence in a language."""
    return _TEXTS[language][offence].charge


def facts(offence: str, language: str, day: str, town: str) -> str:
    """Tell the facts: in English, and after it in the language of the file where that is another."""
    english_text = _TEXTS["en"][offence].facts.format(day=day, town=town)
    if language == "en":
        return f"SYNTHETIC. {english_text}"
    return f"SYNTHETIC. {english_text} {_TEXTS[language][offence].facts.format(day=day, town=town)}"
