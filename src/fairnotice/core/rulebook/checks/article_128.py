"""Rules on the Processing of Data, Article 128: the examination of data in doubt."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, NOT_TOUCHED, Answer, Evidence, not_met
from fairnotice.core.rulebook.spelling import plain_word


@check_of("RPD-128-1")
def check_doubts_named(case: Case) -> Answer:
    """Data are presumed accurate and relevant; whoever doubts them must name the doubt, and the source is
    not asked to prove that there is none.

    Source: RPD 128(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether a doubt is founded; that is for the examination.
    """
    doubts = case.known("context.doubts")
    if doubts is None:
        return NOT_TOUCHED
    for index, doubt in enumerate(doubts):
        given = doubt if isinstance(doubt, Mapping) else {}
        is_open = plain_word(given.get("state")) not in case.parameter("closed_doubt_states")
        if is_open and not given.get("text_ref"):
            return not_met("doubt_not_named", Evidence(f"context.doubts[{index}]", None, None, ""))
    return MET
