"""Puts what was read into the shape of a request; where a paper says two things, the surer and earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from fairnotice.core.printouts.reading import How, Reading
from fairnotice.core.printouts.value import Value

_PART = re.compile(r"(\w+)\[(\d+)\]")
#: Lists that several labels add to.
_ADDED_TO = ("identity.id_documents", "identity.photos", "identity.aliases", "identity.parent_names")


def fill_request(readings: Iterable[Reading]) -> dict[str, Value]:
    """The request that the readings give together: only fields of which something was read."""
    filled: dict[str, Value] = {}
    for reading in choose_readings(readings):
        if reading.value is not None:
            _put(filled, reading.field.split("."), reading.value)
    return _number_offences(filled)


def choose_readings(readings: Iterable[Reading]) -> list[Reading]:
    """One reading a field, in the order of the paper; lists that several labels add to keep all of theirs."""
    listed = list(readings)
    best: dict[str, Reading] = {}
    for reading in listed:
        held = best.get(reading.field)
        if held is None or _rank(reading) < _rank(held):
            best[reading.field] = reading
    return [each for each in listed if best[each.field] is each or (each.field in _ADDED_TO and each.value)]


def differing(readings: Sequence[Reading]) -> list[str]:
    """The fields of which the paper says two different things."""
    said: dict[str, list[Value]] = {}
    for reading in readings:
        if reading.value is not None and reading.field not in _ADDED_TO:
            said.setdefault(reading.field, []).append(reading.value)
    return [field for field, values in said.items() if any(value != values[0] for value in values)]


def _rank(reading: Reading) -> int:
    return {How.READ: 0, How.GUESSED: 1, How.UNREADABLE: 2}[reading.how]


def _put(into: dict[str, Value], path: list[str], value: Value) -> None:
    head, *rest = path
    indexed = _PART.fullmatch(head)
    if indexed:
        held = into.setdefault(indexed[1], [])
        assert isinstance(held, list)
        while len(held) <= int(indexed[2]):
            held.append({})
        inner = held[int(indexed[2])]
        assert isinstance(inner, dict)
        _put(inner, rest, value)
    elif rest:
        inner = into.setdefault(head, {})
        assert isinstance(inner, dict)
        _put(inner, rest, value)
    elif isinstance(value, list) and isinstance(into.get(head), list):
        held = into[head]
        assert isinstance(held, list)
        held.extend(value)
    else:
        into[head] = value


def _number_offences(filled: dict[str, Value]) -> dict[str, Value]:
    """The form wants each offence to have an id; its place in the paper is one."""
    offences = filled.get("offences")
    for place, offence in enumerate(offences if isinstance(offences, list) else [], 1):
        if isinstance(offence, dict):
            offence.setdefault("id", str(place))
    return filled
