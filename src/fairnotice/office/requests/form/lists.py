"""Lists too long to read through: countries, bureaus and currencies, offered by name while one types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from babel.numbers import get_currency_name, get_territory_currencies
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext, pgettext_lazy

from fairnotice.core.screening.countries import ISO_3166_1, READ
from fairnotice.foundation.people.countries import fold_name, list_countries, name_country
from fairnotice.foundation.people.models import Bureau


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """One such list: its name on a page, code and name of each entry, and what is said of a text that is none."""

    name: str
    entries: Callable[[], list[tuple[str, str]]]
    name_code: Callable[[str], str]
    knows: Callable[[str], bool]
    fault: str | Promise

    def read(self, text: str) -> str | None:
        """The code that a name or a code stands for, however it is accented or put in capitals; None for neither."""
        wanted = fold_name(text)
        by_name = next((code for code, name in self.entries() if fold_name(name) == wanted), None)
        code = text.strip().upper()
        return by_name or (code if code.isascii() and self.knows(code) else None)


def _list_bureaus() -> list[tuple[str, str]]:
    named = [(bureau.code, _name_bureau(bureau)) for bureau in _bureaus()]
    return sorted(named, key=lambda pair: fold_name(pair[1]))


def _name_bureau(bureau: Bureau) -> str:
    name = name_country(bureau.country) if bureau.country else bureau.name
    return pgettext("a bureau in a list", "%(name)s (%(code)s)") % {"name": name, "code": bureau.code}


def _name_bureau_by_code(code: str) -> str:
    bureau = _bureaus().filter(code=code).first()
    return _name_bureau(bureau) if bureau else code


def _bureaus() -> QuerySet[Bureau]:
    return Bureau.objects.only("code", "name", "country")


def _list_currencies() -> list[tuple[str, str]]:
    named = [(code, _name_currency(code)) for code in _currencies()]
    return sorted(named, key=lambda pair: fold_name(pair[1]))


def _name_currency(code: str) -> str:
    if code not in _currencies():
        return code
    told = {"name": get_currency_name(code, locale=(get_language() or "en").replace("-", "_")), "code": code}
    return pgettext("a currency in a list", "%(name)s (%(code)s)") % told


@cache
def _currencies() -> frozenset[str]:
    """What is legal tender somewhere, as CLDR tells."""
    return frozenset(code for country in ISO_3166_1 | {"XK"} for code in get_territory_currencies(country))


COUNTRIES = ChoiceList(
    "countries",
    list_countries,
    name_country,
    READ.__contains__,
    pgettext_lazy("form error", "No country is called so. Choose one of the list, or write its code of two letters."),
)
BUREAUS = ChoiceList(
    "bureaus",
    _list_bureaus,
    _name_bureau_by_code,
    lambda code: _bureaus().filter(code=code).exists(),
    pgettext_lazy("form error", "No bureau is called so. Choose one of the list, or write its code."),
)
CURRENCIES = ChoiceList(
    "currencies",
    _list_currencies,
    _name_currency,
    lambda code: code in _currencies(),
    pgettext_lazy("form error", "No currency is called so. Choose one of the list, or write its code."),
)
