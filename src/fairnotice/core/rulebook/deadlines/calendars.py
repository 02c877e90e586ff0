"""All clocks that the instruments print, from the files in law/calendars, and which hold on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from fairnotice.errors import LawError

from .arithmetic import Arithmetic, Convention, arithmetic_of, read_conventions
from .clock import Clock
from .clock_files import read_clocks

#: One file an instrument, in the order in which the clocks are listed.
INSTRUMENT_FILES = ("rpd.yaml", "irsd.yaml", "ccf_statute.yaml")
_CONVENTIONS_FILE = "arithmetic.yaml"

# The C loader reads the files ten times faster; it is missing where PyYAML was built without libyaml.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_calendars(texts: Mapping[str, str]) -> tuple[Clock, ...]:
    """Read calendar files handed in as text, and hold them against each other (ids, borrowed lengths)."""
    clocks = tuple(clock for name, text in texts.items() for clock in read_clocks(name, _parse(name, text)))
    twice = sorted(id_ for id_, times in Counter(clock.id for clock in clocks).items() if times > 1)
    if twice:
        raise LawError(f"Clocks listed twice: {', '.join(twice)}. No clock was loaded; rename or remove one.")
    _check_borrowed_lengths(clocks)
    return clocks


@cache
def all_clocks() -> tuple[Clock, ...]:
    """Every clock of the Rules on the Processing of Data, the dispute rules and the Commission's Statute."""
    return read_calendars({name: _packaged(name) for name in INSTRUMENT_FILES})


@cache
def _clocks_by_id() -> Mapping[str, Clock]:
    return MappingProxyType({clock.id: clock for clock in all_clocks()})


def find_clock(clock_id: str) -> Clock:
    """The clock with this id, as listed in law/calendars; LawError where there is none."""
    try:
        return _clocks_by_id()[clock_id]
    except KeyError:
        raise LawError(
            "There is no clock with this id. No date was worked out; look the id up in law/calendars."
        ) from None


def clocks_in_force(on: date) -> tuple[Clock, ...]:
    """The clocks whose text is held for a day; before the first edition held, of 2012-07-01, there are none.

    After `last_state_held_on` of a clock its last text applies, and each deadline's steps say so.
    """
    return tuple(clock for clock in all_clocks() if clock.text_held_from <= on)


@cache
def house_conventions() -> Mapping[str, Convention]:
    """The choices of this house on counting days and months, where every instrument is silent."""
    written = _parse(_CONVENTIONS_FILE, _packaged(_CONVENTIONS_FILE))
    if not isinstance(written, dict) or set(written) != {"conventions"}:
        raise LawError("arithmetic.yaml holds 'conventions' and nothing else. No date was worked out; mend it.")
    return MappingProxyType(read_conventions(written["conventions"]))


@cache
def house_arithmetic() -> Arithmetic:
    """The house reading by which every date is worked out first (law/calendars/arithmetic.yaml)."""
    return arithmetic_of(house_conventions())


def _packaged(name: str) -> str:
    return (files("fairnotice.core.rulebook") / "law" / "calendars" / name).read_text(encoding="utf-8")


def _parse(name: str, text: str) -> object:
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as broken:
        mark = getattr(broken, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise LawError(f"{name}{line}: this is not YAML. No clock was loaded; mend the line.") from None


def _check_borrowed_lengths(clocks: Iterable[Clock]) -> None:
    lengths = {clock.id: clock.is_span for clock in clocks}
    for clock in clocks:
        for other in clock.same_length_as:
            if not lengths.get(other, False):
                raise LawError(
                    f"{clock.id}: 'same_length_as' names a clock that is not there or has no length. "
                    "No clock was loaded; mend the entry."
                )
