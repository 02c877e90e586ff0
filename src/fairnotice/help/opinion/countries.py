"""The codes of countries by the names that papers in several languages give them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fairnotice.core.printouts.folding import fold
from fairnotice.core.screening.countries import ISO_3166_1
from fairnotice.demo.places import WORLD
from fairnotice.foundation.people.countries import names_of_countries

_LANGUAGES = ("en", "fr", "es", "ar", "ru", "tr", "zh-hans")


@cache
def codes_by_name() -> Mapping[str, str]:
    """The code for each folded name of a country. Invented countries too: papers made for training name them."""
    real = ISO_3166_1 | {"XK"}
    named = {fold(name): code for lang in _LANGUAGES for code, name in names_of_countries(lang).items() if code in real}
    return named | {fold(country.name): country.code for country in WORLD} | {fold(code): code for code in real}


def find_country(text: str) -> str:
    """The code of a country by its name or code; '' where nothing is called so."""
    folded = " ".join(fold(text).split())
    invented = {country.code for country in WORLD}
    return codes_by_name().get(folded, "") or (text.strip().upper() if text.strip().upper() in invented else "")
