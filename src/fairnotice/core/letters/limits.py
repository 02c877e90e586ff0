"""How long papers may be, as dated parameters: where no text that we hold says it, our own measure stands in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

import yaml

from fairnotice.core.rulebook.parameters import Parameter, ParameterValue, read_parameter
from fairnotice.errors import LawError


@cache
def all_limits() -> Mapping[str, Parameter]:
    """Every limit by its name."""
    written = yaml.safe_load((files(__package__) / "limits.yaml").read_text(encoding="utf-8"))
    return {name: read_parameter(name, entry) for name, entry in written.items()}


def limit_on(name: str, day: date) -> ParameterValue:
    """A limit as it stands on a day: the printed one, else the house's own, whose `house_policy` says so."""
    printed = all_limits()[name].on(day)
    if printed is not None and not printed.unknown:
        return printed
    own = all_limits().get(f"house_{name}")
    found = own.on(day) if own else None
    if found is None:
        raise LawError(f"limits.yaml: {name} has neither a printed nor an own value on this day. Add one.")
    return found
