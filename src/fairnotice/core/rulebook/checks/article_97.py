"""Rules on the Processing of Data, Article 97: what a diffusion may be for."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met, unclear

_LIMITING = {"detain", "arrest", "restrict_movement"}


@check_of("RPD-97-1-a")
def check_purpose_of_arrest(case: Case) -> Answer:
    """A diffusion for arrest must aim at arresting, detaining or limiting the movements of a person who
    is convicted or accused; a mere suspect does not fit.

    Source: RPD 97(1)(a).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the person really is charged. RPD 44(1) says charged where this article says
    accused; that the two are one is our reading.
    """
    status = case.get("person.status")
    if status in case.parameter("doubtful_statuses"):
        return not_met("suspect_only", case.show("person.status"))
    if status is not None and status not in case.parameter("wanted_statuses"):
        return not_met("other_status", case.show("person.status"))
    if status == "charged" and case.get("proceedings.sought_for") == "sentence":
        return unclear("sentence_without_conviction", case.show("person.status"), case.show("proceedings.sought_for"))
    actions = case.get("alert.action_requested")
    if actions is not None and not _LIMITING & set(actions):
        return not_met("measure_not_named", case.show("alert.action_requested"))
    lacking = case.lacking("alert.diffusion_purpose", "person.status", "alert.action_requested")
    return absent(*lacking) if lacking else MET
