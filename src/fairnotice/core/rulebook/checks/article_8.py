"""Rules on the Processing of Data, Article 8: who may use notices and diffusions."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met


@check_of("RPD-8-2")
def check_authorised(case: Case) -> Answer:
    """National Central Bureaus use notices and diffusions by right, international entities where they are
    authorised; nobody else does.

    Source: RPD 8(2), with 27(5)(g). In force: text held from November 2014 (General Assembly, 83rd
    session).
    Not covered: whether the agreement that an entity names really allows it.
    """
    source = case.get("source.type")
    if source is None:
        return absent("source.type")
    if source == "ncb":
        return MET
    if source != "international_entity":
        return not_met("no_right", case.show("source.type"))
    lacking = case.lacking("source.ie_authorization_ref")
    return absent(*lacking) if lacking else MET
