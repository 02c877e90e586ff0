"""Rules on the Processing of Data, Article 45: conditions of use."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent


@check_of("RPD-45")
def check_conditions_of_use(case: Case) -> Answer:
    """The bureau states its conditions of use, above all those on use as evidence in criminal
    proceedings, or states that there are none.

    Source: RPD 45.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether a condition is lawful or can be kept; those who use the data must see to it.
    """
    lacking = case.lacking("alert.conditions_of_use", "alert.evidence_use_condition")
    return absent(*lacking) if lacking else MET
