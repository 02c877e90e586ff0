"""Whom an access restriction shuts out, read from what its entry says of its target and scope.

The form leaves the target open: a text (`NCB-XB`), an object with a `type`, or a list of these. What is
read is only the type: national entities, international entities with or without powers, or others (a
bureau, a country, anything not recognised). A list is read entry by entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_NATIONAL = re.compile(r"(?<![a-z])national[ _-]entit(?:y|ies)")
_INTERNATIONAL = re.compile(r"(?<![a-z])international[ _-]entit(?:y|ies)")
_POWERLESS = re.compile(r"without[ _-](?:\w+[ _-])*?powers?")
#: The two powers; whoever is said to lack one of them may well hold the other.
_POWERS = ("investigat", "prosecut")
#: Words that say what sort of body is meant, and not which.
_SORTS = frozenset({"national", "entity", "entities", "only", "of", "the", "ncb", "bureau", "and", "type", "country"})
_ONLY_NATIONAL = re.compile(r"(?:only[ _-])?national[ _-]entit(?:y|ies)(?:[ _-]only)?")


class ShutOut(StrEnum):
    """Whom a restriction shuts out."""

    NATIONAL_ENTITY = "national_entity"
    POWERLESS_ENTITY = "international_entity_without_powers"
    ENTITY = "international_entity"
    OTHER = "other"


def read_targets(restriction: Mapping[str, Any]) -> tuple[ShutOut, ...]:
    """Whom one restriction shuts out; empty where it names nobody."""
    target = restriction.get("target")
    named = target if isinstance(target, list) else [target]
    return tuple(_read_target(entry) for entry in named if entry)


def _read_target(target: Any) -> ShutOut:
    if isinstance(target, Mapping):
        return _read_object(target)
    said = str(target).casefold()
    if _NATIONAL.search(said):
        return ShutOut.NATIONAL_ENTITY
    if _INTERNATIONAL.search(said):
        powers_named = sum(power in said for power in _POWERS)
        return ShutOut.POWERLESS_ENTITY if _POWERLESS.search(said) and powers_named != 1 else ShutOut.ENTITY
    return ShutOut.OTHER


def _read_object(target: Mapping[str, Any]) -> ShutOut:
    shut_out = _read_target(str(target.get("type", "")))
    if shut_out not in (ShutOut.ENTITY, ShutOut.POWERLESS_ENTITY) or target.get("powers") is None:
        return shut_out
    return ShutOut.OTHER if target["powers"] else ShutOut.POWERLESS_ENTITY


def shuts_out_their_bureaus(restriction: Mapping[str, Any]) -> bool:
    """Whether each bureau whose national entities a restriction names is named as a whole beside them."""
    target = restriction.get("target")
    named = [(_read_target(entry), _names_in(entry)) for entry in (target if isinstance(target, list) else [target])]
    whole = {name for shut_out, names in named if shut_out is ShutOut.OTHER for name in names}
    return all(names & whole for shut_out, names in named if shut_out is ShutOut.NATIONAL_ENTITY)


def _names_in(entry: Any) -> set[str]:
    said = " ".join(map(str, entry.values())) if isinstance(entry, Mapping) else str(entry)
    return set(_WORD.findall(said.casefold())) - _SORTS


def is_own(restriction: Mapping[str, Any], country: str | None) -> bool:
    """Whether all that a restriction names lies in the source's own country, as far as it says so."""
    target = restriction.get("target")
    named = target if isinstance(target, list) else [target]
    return (
        country is not None
        and bool(named)
        and all(isinstance(entry, Mapping) and entry.get("country") == country for entry in named)
    )


def limits_to_national_entities(restriction: Mapping[str, Any]) -> bool | None:
    """Whether the scope narrows a restriction to national entities; None where its words leave it open."""
    said = str(restriction.get("scope") or "").casefold().strip()
    if _ONLY_NATIONAL.fullmatch(said):
        return True
    return None if _NATIONAL.search(said) else False
