"""Rules on the Processing of Data, Article 79: who sees a notice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    Answer,
    Evidence,
    absent,
    met,
    not_met,
    take_strictest,
    unclear,
)
from fairnotice.core.rulebook.restrictions import ShutOut, read_targets

_FIELD = "restrictions.access_restrictions"


@check_of("RPD-79-3")
def check_nobody_shut_out(case: Case) -> Answer:
    """Whoever asks for a notice agrees to shut out no bureau and no national entity that a bureau lets
    consult notices; only international entities without powers of investigation and prosecution may be
    shut out.

    Source: RPD 79(3).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: interim measures of the General Secretariat (129), which are no restriction by the bureau;
    a request that shuts somebody out can be sent as a diffusion.
    """
    restrictions = case.get(_FIELD)
    if restrictions is None:
        return absent(_FIELD)
    if not restrictions:
        return MET
    return take_strictest(_judge(index, entry) for index, entry in enumerate(restrictions))


def _judge(index: int, restriction: Mapping[str, Any]) -> Answer:
    targets = set(read_targets(restriction))
    shown = Evidence(f"{_FIELD}[{index}]", None, None, "")
    if not targets:
        return unclear("target_not_named", shown, asks=(_FIELD,))
    if not targets <= {ShutOut.POWERLESS_ENTITY, ShutOut.ENTITY}:
        return not_met("shuts_out", shown)
    if ShutOut.ENTITY in targets:
        return unclear("powers_not_told", shown, asks=(_FIELD,))
    return met("entities_without_powers", shown)
