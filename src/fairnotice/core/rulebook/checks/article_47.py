"""Rules on the Processing of Data, Article 47: information that is public or comes from third parties."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met, unclear

#: Classes of items that are no police data.
_OUTSIDE = ("public", "third_party")


@check_of("RPD-47-1-c")
def check_origin_shown(case: Case) -> Answer:
    """Information that is public or comes from third parties shows its origin and stays clearly apart
    from police data.

    Source: RPD 47(1)(c). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: items that nobody has listed; whether the origin named is the true one.
    """
    items = case.known("items")
    if items is None:
        return absent("items")
    for index, item in enumerate(items):
        if item.get("class") in _OUTSIDE and not item.get("origin"):
            return not_met("origin_unknown", show(f"items[{index}].class", item["class"]))
    if any(not item.get("class") for item in items):
        return unclear("class_unknown", asks=("items",))
    return MET
