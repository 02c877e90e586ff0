"""What this office chose where no text prints a number: dated values, each said to be its own choice."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from fairnotice.core.rulebook.parameters import Parameter, ParameterValue, read_parameter
from fairnotice.errors import LawError


@cache
def _policies() -> dict[str, Parameter]:
    written: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "policy.yaml").read_bytes())
    return {name: read_parameter(name, entry) for name, entry in written.items()}


def policy_on(name: str, day: date) -> ParameterValue:
    """The value that this office chose for a day; raises `LawError` where it had chosen none."""
    value = _policies()[name].on(day)
    if value is None:
        raise LawError(f"{name} has no value for this day. Nothing was worked out; add an edition to policy.yaml.")
    return value
