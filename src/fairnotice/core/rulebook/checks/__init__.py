"""The small pure functions of the rules, one module an article; each is tied to its rule by id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from fairnotice.core.rulebook.case import Case, Offence
from fairnotice.core.rulebook.findings import Answer
from fairnotice.errors import LawError

CaseCheck = Callable[[Case], Answer]
OffenceCheck = Callable[[Case, Offence], Answer]
#: For each rule evaluated per offence, its answer for each offence in order.
PerOffence = Mapping[str, list[Answer]]
ResultsCheck = Callable[[Case, PerOffence], Answer]

_CHECKS: dict[str, Callable[..., Answer]] = {}
_Check = TypeVar("_Check", bound=Callable[..., Answer])


def check_of(rule_id: str) -> Callable[[_Check], _Check]:
    """Tie a function to the rule it checks."""

    def tie(function: _Check) -> _Check:
        if rule_id in _CHECKS:
            raise LawError(f"two functions check {rule_id}; keep one")
        _CHECKS[rule_id] = function
        return function

    return tie


@cache
def load_checks() -> Mapping[str, Callable[..., Any]]:
    """All check functions by rule id, from the modules beside this one."""
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        relative = path.relative_to(Path(__file__).parent).with_suffix("")
        if path.name != "__init__.py":
            import_module(".".join([__name__, *relative.parts]))
    return _CHECKS
