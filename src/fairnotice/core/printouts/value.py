"""The values that a printout can give: what JSON can hold, without numbers that no form asks for."""

from __future__ import annotations

from typing import TypeAlias

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
