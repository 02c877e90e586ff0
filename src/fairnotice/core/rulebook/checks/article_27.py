"""Rules on the Processing of Data, Article 27: what international entities may do."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, Evidence, absent, not_applicable, not_met


@check_of("RPD-27-5-g")
def check_entity_powers(case: Case) -> Answer:
    """An international entity asks for notices or sends diffusions only where it has powers to investigate
    or to prosecute crimes; for a Red Notice Article 82 wants both.

    Source: RPD 27(5)(g). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: whether the entity really holds the powers; special notices, which are none of the alerts
    checked here.
    """
    source = case.get("source.type")
    if source is None:
        return absent("source.type")
    if source != "international_entity":
        return not_applicable("other_source")
    powers = case.get("source.ie_powers")
    if powers is None:
        return absent("source.ie_powers")
    if set(case.parameter("alert_entity_powers")) & set(powers):
        return MET
    return not_met("no_power", Evidence("source.ie_powers", None, None, ""))
