"""The closed list of reasons why an alert may not stand, and the two that speak for one."""

from __future__ import annotations

GROUNDS = (
    "art3-political", "art3-military", "art3-religious", "art3-racial", "art2-fair-trial", "art2-torture",
    "art2-refugee", "art2-refoulement", "art2-discrimination", "art2-freedom-of-expression",
    "art2-freedom-of-assembly", "art2-association", "art2-double-jeopardy", "art2-death-penalty", "neutrality",
    "sanctions", "private-matter", "family-matter", "administrative", "behavioural-cultural",
    "penalty-threshold", "insufficient-facts", "insufficient-identity", "no-valid-warrant",
    "no-extradition-sought", "time-barred", "resubmission-after-refusal", "person-status", "not-of-interest",
    "wrong-channel",
)  # fmt: skip

#: Raised by the reading or by the reviewer's answers, never by a rule.
GROUNDS_FOR_AN_ALERT = ("predominance-ordinary-crime", "exclusion-serious-crime")

#: Only the reading of texts or the dossier can raise these; no rule's fields show them.
GROUNDS_OF_READING_AND_DOSSIER = (
    "art3-military", "art3-religious", "art3-racial", "art2-torture", "art2-discrimination",
    "art2-freedom-of-expression", "art2-freedom-of-assembly", "art2-association", "sanctions",
)  # fmt: skip
