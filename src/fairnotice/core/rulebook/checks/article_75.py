"""Rules on the Processing of Data, Article 75: notices with data of several sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fairnotice.core.rulebook.attestations import is_denied
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, Evidence, absent, met, not_met, unclear
from fairnotice.core.rulebook.spelling import fold


@check_of("RPD-75-3")
def check_several_sources(case: Case) -> Answer:
    """A notice holds data of several sources only if these agreed, the requesting bureau has a specific
    interest, and each item shows its source.

    Source: RPD 75(3).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: what the notice costs to make, which must stay modest.
    """
    items: Sequence[object] | None = case.known("items")
    if items is None:
        return absent("items")
    own = case.get("source.id")
    if own is None:
        return absent("source.id")
    known = [item if isinstance(item, Mapping) else {} for item in items]
    unattributed = [index for index, item in enumerate(known) if not item.get("source")]
    foreign = [index for index, item in enumerate(known) if item.get("source") and not _is_same(item["source"], own)]
    if not foreign:
        return unclear("source_not_shown", *_show(unattributed)) if unattributed else met("single_source")
    if unattributed:
        return not_met("source_not_shown", *_show(unattributed))
    refused = [index for index in foreign if known[index].get("source_consent") is not True]
    if refused:
        return not_met("no_consent", *_show(refused))
    name = "attest.specific_interest"
    return not_met("interest_not_attested") if is_denied(case, name) or case.lacking(name) else MET


def _is_same(source: object, own: str) -> bool:
    return isinstance(source, str) and fold(source) == fold(own)


def _show(places: Sequence[int]) -> list[Evidence]:
    return [Evidence(f"items[{place}]", None, None, "") for place in places]
