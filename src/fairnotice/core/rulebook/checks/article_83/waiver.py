"""Article 83(1)(b): what the General Secretariat may waive, and what a waiver never reaches."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.days import first_day
from fairnotice.core.rulebook.findings import Answer, not_applicable, not_met, signal

_SPELLINGS = str.maketrans("", "", " ()")
_PREFIXES = ("83-1-a-", "831a", "rpd-83-1-a-")


@check_of("RPD-83-1-b")
def check_waiver(case: Case) -> Answer:
    """The General Secretariat may publish although the offence is not serious, or the penalty too low,
    if it consulted the bureau and holds publication to be of particular importance; nothing else can
    be waived.

    Source: RPD 83(1)(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether publication really is of particular importance; a person must say so.
    """
    waiver = case.get("waiver.decision")
    if waiver is None:
        return not_applicable("no_waiver")
    shown = case.show("waiver.decision")._replace(text=", ".join(waiver.get("criteria", ())))
    if not _criteria(case) <= set(case.parameter("waivable_criteria")) or not _criteria(case):
        return not_met("reaches_too_far", shown)
    if not all(waiver.get(key) for key in ("consulted_at", "reason", "by")):
        return not_met("not_reasoned", shown)
    if first_day(waiver["consulted_at"]) > case.on:
        return not_met("not_yet_consulted", shown)
    return signal("waiver_to_confirm", shown)


def is_waived(case: Case, criterion: str) -> bool:
    """Whether a well-formed waiver reaches a criterion of 83(1)(a), named `i` or `ii`."""
    waiver = case.get("waiver.decision")
    if waiver is None or criterion not in _criteria(case):
        return False
    return check_waiver(case).reason == "waiver_to_confirm"


def _criteria(case: Case) -> set[str]:
    return {_plain(criterion) for criterion in case.get("waiver.decision").get("criteria", ())}


def _plain(criterion: str) -> str:
    """`(ii)`, `83(1)(a)(ii)`, `83-1-a-ii` and `RPD-83-1-a-ii` all name the second criterion."""
    plain = criterion.casefold().translate(_SPELLINGS)
    for prefix in _PREFIXES:
        plain = plain.removeprefix(prefix)
    return plain
