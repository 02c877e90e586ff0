"""The countries as a page lists them, and as a reader looks for one by a part of its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fairnotice import clock
from fairnotice.core.rulebook.national import list_countries_known
from fairnotice.foundation.people.countries import fold_name, names_of_countries
from fairnotice.help.selfhelp.countries_named import list_countries


@dataclass(frozen=True, slots=True)
class Listed:
    """One country: its code as addresses write it, its name in the page's language, and whether anything is known."""

    code: str
    name: str
    is_known: bool


def find_country(code: str) -> Listed | None:
    """The country of a code; `None` where there is none."""
    return next((each for each in _list_all() if each.code == code), None)


def search_countries(asked: str) -> list[Listed]:
    """The countries whose name holds these letters, in the page's language or in English; all where none are given."""
    wanted = fold_name(asked)
    english = names_of_countries("en")
    return [each for each in _list_all() if _holds(wanted, (each.name, english.get(each.code.upper(), "")))]


def _holds(wanted: str, names: Iterable[str]) -> bool:
    return any(wanted in fold_name(name) for name in names)


def _list_all() -> list[Listed]:
    known = set(list_countries_known(clock.read_today()))
    return [Listed(code.lower(), name, code in known) for code, name in list_countries()]
