"""The numbers and lists of the law, each dated and each with the place that prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairnotice.core.rulebook.dated import Dated, edition_on, order_editions
from fairnotice.core.rulebook.days import read_day_of_law
from fairnotice.errors import LawError

_KEYS = {"from", "until", "value", "reference", "unknown", "house_policy"}


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """One value of a parameter: what no text prints is `unknown`, what we chose is `house_policy`."""

    value: Any
    reference: str
    unknown: bool = False
    house_policy: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named number or list of the law and its values through time."""

    name: str
    meaning: str
    unit: str | None
    editions: tuple[Dated[ParameterValue], ...]

    def on(self, day: date) -> ParameterValue | None:
        """The value in force on a day; None before the first text held."""
        dated = edition_on(self.editions, day)
        return dated.value if dated else None


def read_parameter(name: str, entry: Mapping[str, Any]) -> Parameter:
    """Read one parameter from its file; raise `LawError` naming what is wrong in it."""
    unknown_keys = set(entry) - {"meaning", "unit", "values"}
    if unknown_keys or not entry.get("values"):
        raise LawError(f"parameter {name}: unknown keys {sorted(unknown_keys)}, or no values; mend the file")
    dated = [_read_value(name, value) for value in entry["values"]]
    return Parameter(name, entry["meaning"], entry.get("unit"), order_editions(name, dated))


def _read_value(name: str, entry: Mapping[str, Any]) -> Dated[ParameterValue]:
    extra = set(entry) - _KEYS
    if extra or "from" not in entry or not entry.get("reference") or ("value" in entry) == bool(entry.get("unknown")):
        raise LawError(
            f"parameter {name}: each value needs `from`, `reference`, and either `value` or `unknown: true`; "
            f"not understood: {sorted(extra)}"
        )
    since, day_unknown = read_day_of_law(entry["from"])
    until = read_day_of_law(entry["until"])[0] if entry.get("until") else None
    value = ParameterValue(
        _freeze(entry.get("value")),
        entry["reference"],
        bool(entry.get("unknown")),
        bool(entry.get("house_policy")),
    )
    return Dated(since, value, until, day_unknown)


def _freeze(value: Any) -> Any:
    return tuple(_freeze(item) for item in value) if isinstance(value, list) else value
