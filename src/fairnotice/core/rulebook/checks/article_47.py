"""Rules on the Processing of Data, Article 47: information that is public or comes from third parties."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met, unclear
from fairnotice.core.rulebook.spelling import plain_word

#: Classes of items that are no police data, and those that are.
_OUTSIDE = ("public", "publicly_available", "third_party")
_POLICE = ("police",)


@check_of("RPD-47-1-c")
def check_origin_shown(case: Case) -> Answer:
    """Information that is public or comes from third parties shows its origin and stays clearly apart
    from police data.

    An item of the dossier says under `class` whether it is `police`, `public` or `third_party`; of any other
    class nobody knows on which side it stands.

    Source: RPD 47(1)(c). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: items that nobody has listed; whether the origin named is the true one.
    """
    items = case.known("items")
    if items is None:
        return absent("items")
    classes = [plain_word(item.get("class")) if isinstance(item, Mapping) else "" for item in items]
    for index, known_class in enumerate(classes):
        if known_class in _OUTSIDE and not items[index].get("origin"):
            return not_met("origin_unknown", show(f"items[{index}].class", known_class))
    if all(known_class in (*_OUTSIDE, *_POLICE) for known_class in classes):
        return MET
    return unclear("class_unknown", asks=("items",))
