"""Names of countries in the reader's language, for lists to choose from."""

from __future__ import annotations

import unicodedata
from functools import cache

from babel import Locale
from django.conf import settings
from django.utils.translation import get_language

from fairnotice.core.screening.countries import ISO_3166_1
from fairnotice.demo.places import WORLD

_INVENTED = {country.code: country.name for country in WORLD}


def list_countries() -> list[tuple[str, str]]:
    """Code and name of every country to choose from, by name in the reader's language.

    In the demo world these are invented ones alone: no synthetic person has a real country.
    """
    codes = _INVENTED if settings.DEMO else ISO_3166_1 | {"XK"}
    named = [(code, name_country(code)) for code in codes]
    return sorted(named, key=lambda pair: fold_name(pair[1]))


def name_country(code: str) -> str:
    """The name of a country in the reader's language; the code itself where it has none."""
    return _INVENTED.get(code) or names_of_countries(get_language() or "en").get(code, code)


@cache
def names_of_countries(language: str) -> dict[str, str]:
    """The name of each territory in a language, by its code."""
    return dict(Locale.parse(language, sep="-").territories)


def fold_name(name: str) -> str:
    """A name as it is sorted and looked for: É among the E, capitals among the small, no space around it."""
    name = name.strip()
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)).casefold()
