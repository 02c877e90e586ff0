"""The countries of the world by name, in the reader's language."""

from __future__ import annotations

from functools import cache

from django.utils.translation import get_language

from fairnotice.core.screening.countries import ISO_3166_1
from fairnotice.foundation.people.countries import fold_name, names_of_countries


def list_countries() -> list[tuple[str, str]]:
    """Code and name of every country, sorted by name. Real ones in the demo too: a letter must go somewhere."""
    return list(_listed(get_language() or "en"))


def name_country(code: str) -> str:
    """The name of a country; the code itself where it has none."""
    return names_of_countries(get_language() or "en").get(code, code)


@cache
def _listed(language: str) -> tuple[tuple[str, str], ...]:
    names = names_of_countries(language)
    named = [(code, names.get(code, code)) for code in ISO_3166_1 | {"XK"}]
    return tuple(sorted(named, key=lambda pair: fold_name(pair[1])))
