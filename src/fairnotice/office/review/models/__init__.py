"""What a reviewer keeps, writes and signs before, beside and after a decision."""

from fairnotice.office.review.models.deciding import Alternative, AlternativeKind, Proposal, RefusalEntry, Stage
from fairnotice.office.review.models.desk import OutsideContact, Reliability, ResearchEntry, Translation
from fairnotice.office.review.models.examining import (
    ArticleTwoOutcome,
    Brief,
    BriefLine,
    Element,
    LegalReview,
    SecondReading,
    Verdict,
)
from fairnotice.office.review.models.queue import Assignment, SavedView

__all__ = [
    "Alternative",
    "AlternativeKind",
    "ArticleTwoOutcome",
    "Assignment",
    "Brief",
    "BriefLine",
    "Element",
    "LegalReview",
    "OutsideContact",
    "Proposal",
    "RefusalEntry",
    "Reliability",
    "ResearchEntry",
    "SavedView",
    "SecondReading",
    "Stage",
    "Translation",
    "Verdict",
]
