"""The lifetime rules as data, beside those of the request, and the functions tied to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.dated import Dated, order_editions
from fairnotice.core.rulebook.findings import Answer
from fairnotice.core.rulebook.rule_set import LAW_FOLDER
from fairnotice.core.rulebook.rules import Rule, read_rule
from fairnotice.errors import LawError

LifetimeCheck = Callable[[Case], Answer]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CHECKS: dict[str, LifetimeCheck] = {}


def lifetime_check_of(*rule_ids: str) -> Callable[[LifetimeCheck], LifetimeCheck]:
    """Tie a function to the lifetime rules it checks."""

    def tie(function: LifetimeCheck) -> LifetimeCheck:
        for rule_id in rule_ids:
            if rule_id in _CHECKS:
                raise LawError(f"two functions check {rule_id}; keep one")
            _CHECKS[rule_id] = function
        return function

    return tie


def load_lifetime_checks() -> Mapping[str, LifetimeCheck]:
    """All functions of lifetime rules by rule id."""
    from . import current_data, ending, following_up  # noqa: F401  # each ties its own

    return _CHECKS


@lru_cache(maxsize=8)
def load_lifetime_rules(folder: Path = LAW_FOLDER) -> Mapping[str, tuple[Dated[Rule], ...]]:
    """Read the lifetime rules of a rule-set's folder; raise `LawError` where its files contradict each other."""
    texts: dict[str, list[Dated[Rule]]] = {}
    for path in sorted((folder / "lifetime").glob("*.yaml")):
        content = yaml.load(path.read_bytes(), _Loader)
        for entry in content["rules"]:
            rule = read_rule(content["instrument"], entry)
            texts.setdefault(rule.id, []).append(Dated(rule.text_held_from, rule, None, rule.day_unknown))
    return {name: order_editions(name, dated) for name, dated in texts.items()}
