"""The languages a text of a request may be written in, by their names in the reader's language."""

from __future__ import annotations

from functools import cache
from itertools import chain

from babel import Locale
from babel.languages import get_official_languages
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language

from fairnotice.core.screening.countries import ISO_3166_1
from fairnotice.foundation.people.countries import fold_name


def list_languages() -> list[tuple[str, str]]:
    """Code and name of every language to choose from, by name in the reader's language (CLDR)."""
    named = [(code, name_language(code)) for code in _codes()]
    return sorted(named, key=lambda pair: fold_name(pair[1]))


def name_language(code: str) -> str:
    """The name of a language in the reader's language; the code itself where it has none."""
    name = Locale.parse(get_language() or "en", sep="-").languages.get(code, code)
    # Some languages write names of languages small within a sentence; a list is none.
    return f"{name[:1].upper()}{name[1:]}"


@cache
def _codes() -> frozenset[str]:
    """Official or in official use in some country, as CLDR tells, and those that Django knows; two letters each."""
    official = (get_official_languages(country, regional=True, de_facto=True) for country in ISO_3166_1)
    return frozenset(code for code in {*LANG_INFO, *chain.from_iterable(official)} if len(code) == 2)
