"""One entry of a calendar file, read strictly: an unknown key, a missing one or a wrong type is an error."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from fairnotice.core.rulebook.days import UnreadableDay, read_day_of_law
from fairnotice.errors import LawError

from .clock import Length, Unit

Word = TypeVar("Word", bound=StrEnum)


class Entry:
    """Hands out the values of one entry by key; each refusal names the file, the entry and the key."""

    def __init__(self, where: str, written: object, needed: frozenset[str], known: frozenset[str]) -> None:
        self._where = where
        if not isinstance(written, Mapping):
            raise self.refusal(f"a mapping is expected with: {', '.join(sorted(needed))}")
        self._written: Mapping[str, object] = written
        unknown = sorted(str(key) for key in set(written) - known)
        if unknown:
            raise self.refusal(f"unknown: {', '.join(unknown)}")
        missing = sorted(needed - set(written))
        if missing:
            raise self.refusal(f"missing: {', '.join(missing)}")

    def refusal(self, what: str) -> LawError:
        """The error that says where in the file something is wrong, and what."""
        return LawError(f"{self._where}: {what}. No clock was loaded; mend the entry and start again.")

    def has(self, key: str) -> bool:
        return key in self._written

    def value(self, key: str) -> object:
        return self._written[key]

    def text(self, key: str) -> str:
        value = self._written[key]
        if not isinstance(value, str) or not value:
            raise self.refusal(f"'{key}' is a text; put a bare number in quotes")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._written.get(key, default)
        if not isinstance(value, bool):
            raise self.refusal(f"'{key}' is true or false")
        return value

    def names(self, key: str, *, out_of: Container[str] | None = None) -> tuple[str, ...]:
        value = self._written.get(key, [])
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise self.refusal(f"'{key}' is a list of names")
        if out_of is not None and not all(name in out_of for name in value):
            raise self.refusal(f"'{key}' names something that is not among the file's 'grounds'")
        return tuple(value)

    def word(self, key: str, words: type[Word]) -> Word:
        try:
            return words(str(self._written[key]))
        except ValueError:
            raise self.refusal(f"'{key}' is one of: {', '.join(words)}") from None

    def day(self, key: str) -> tuple[date, bool]:
        """A day of the law, and whether only its month or year is printed."""
        try:
            return read_day_of_law(self._written[key])
        except UnreadableDay as unreadable:
            raise self.refusal(f"'{key}': {unreadable}") from None

    def length(self, key: str) -> Length | None:
        if key not in self._written:
            return None
        written = Entry(f"{self._where}, {key}", self._written[key], _LENGTH_KEYS, _LENGTH_KEYS)
        amount = written.value("amount")
        if not isinstance(amount, int) or isinstance(amount, bool) or amount < 0:
            raise written.refusal("'amount' is a whole number from zero")
        return Length(amount, written.word("unit", Unit))


_LENGTH_KEYS = frozenset({"amount", "unit"})
