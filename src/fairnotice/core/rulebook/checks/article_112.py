"""Rules on the Processing of Data, Article 112: levels of confidentiality."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, met


@check_of("RPD-112-1")
def check_confidentiality(case: Case) -> Answer:
    """Data carry one of three levels of confidentiality; where the source gives none, the lowest applies:
    for official use only.

    Source: RPD 112(1)-(3).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: a higher level by special arrangement under 112(4).
    """
    return met("default_applies") if case.get("alert.confidentiality") is None else MET
