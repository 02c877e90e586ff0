"""Rules on the Processing of Data, Article 75: notices with data of several sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fairnotice.core.rulebook.attestations import is_denied
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, Evidence, absent, met, not_met, unclear


@check_of("RPD-75-3")
def check_several_sources(case: Case) -> Answer:
    """A notice holds data of several sources only if these agreed, the requesting bureau has a specific
    interest, and each item shows its source.

    Source: RPD 75(3). In force: since 2012-07-01, unchanged.
    Not covered: what the notice costs to make, which must stay modest.
    """
    items: Sequence[Mapping[str, Any]] | None = case.known("items")
    if items is None:
        return absent("items")
    unattributed = [index for index, item in enumerate(items) if not item.get("source")]
    sources = {item["source"] for item in items if item.get("source")}
    if len(sources) < 2:
        return unclear("source_not_shown", *_show(unattributed)) if unattributed else met("single_source")
    if unattributed:
        return not_met("source_not_shown", *_show(unattributed))
    own = case.get("source.id")
    refused = [
        index for index, item in enumerate(items) if item["source"] != own and item.get("source_consent") is not True
    ]
    if refused:
        return not_met("no_consent", *_show(refused))
    name = "attest.specific_interest"
    return not_met("interest_not_attested") if is_denied(case, name) or case.lacking(name) else MET


def _show(places: Sequence[int]) -> list[Evidence]:
    return [Evidence(f"items[{place}]", None, None, "") for place in places]
