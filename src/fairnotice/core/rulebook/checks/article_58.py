"""Rules on the Processing of Data, Article 58: restrictions on access."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    NOT_TOUCHED,
    Answer,
    Evidence,
    not_met,
    take_strictest,
    unclear,
)
from fairnotice.core.rulebook.restrictions import (
    ShutOut,
    is_own,
    limits_to_national_entities,
    read_targets,
    shuts_out_their_bureaus,
)

_FIELD = "restrictions.access_restrictions"


@check_of("RPD-58-3")
def check_national_entities_not_singled_out(case: Case) -> Answer:
    """A restriction may not be aimed only at the national entities of another bureau; whoever shuts out a
    bureau shuts out all its entities.

    Source: RPD 58(3)-(4).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: targets in words of their own; only what names national entities as such is recognised.
    """
    restrictions = case.get(_FIELD)
    if not restrictions:
        return NOT_TOUCHED
    return take_strictest(_judge(case, index, entry) for index, entry in enumerate(restrictions))


def _judge(case: Case, index: int, restriction: Mapping[str, Any]) -> Answer:
    targets = read_targets(restriction)
    shown = Evidence(f"{_FIELD}[{index}]", None, None, "")
    if is_own(restriction, case.get("source.country")):
        return MET
    narrowed = limits_to_national_entities(restriction)
    if narrowed or (targets and set(targets) == {ShutOut.NATIONAL_ENTITY}):
        return not_met("only_national_entities", shown)
    if not targets:
        return unclear("target_not_named", shown, asks=(_FIELD,))
    if narrowed is None or not shuts_out_their_bureaus(restriction):
        return unclear("scope_unclear", shown, asks=(_FIELD,))
    return MET
