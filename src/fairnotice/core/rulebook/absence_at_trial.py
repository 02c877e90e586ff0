"""Whether a person was tried in absence without a new trial, as the fields tell it."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.findings import Answer, absent, signal


def judge_absence(case: Case) -> Answer | None:
    """What a conviction in absence leaves to a reviewer, or None where there is nothing to look at.

    Reasons: `tried_in_absence` where no new trial is available, `retrial_unknown` where the bureau does
    not know of one, `presence_unknown` where a sentence is to be served and the bureau does not know
    whether the person was there when it was passed. Absent where nothing is said of a new trial.
    """
    tried_in_absence = case.get("proceedings.in_absentia")
    if tried_in_absence == "unknown" and case.get("proceedings.sought_for") == "sentence":
        return signal("presence_unknown", case.show("proceedings.in_absentia"))
    if tried_in_absence != "yes":
        return None
    retrial = case.get("proceedings.retrial_available")
    if retrial is None:
        return absent("proceedings.retrial_available")
    if retrial == "yes":
        return None
    reason = "tried_in_absence" if retrial == "no" else "retrial_unknown"
    return signal(reason, case.show("proceedings.in_absentia"), case.show("proceedings.retrial_available"))
