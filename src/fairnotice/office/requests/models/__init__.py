"""What a bureau asks for, what the rules found, what a human decided, what then went out, and what it lives through."""

from fairnotice.office.requests.models.alerts import (
    ENDED,
    Alert,
    AlertState,
    Block,
    Caution,
    LegacyAlert,
    SecondLook,
)
from fairnotice.office.requests.models.asked import (
    AssessmentRecord,
    Kind,
    Question,
    Request,
    State,
    Submission,
    SubmittedFields,
    SubmittedLanguages,
    TiedCountry,
    UrgencyStatement,
)
from fairnotice.office.requests.models.decided import PUBLISHING, Decision, MendingNote, Outcome, Reason

# Named so that Django finds them; each is used from where it stands.
from fairnotice.office.requests.models import examinations, life  # isort: skip
from fairnotice.office.requests.models.erasure import Erasure  # isort: skip
from fairnotice.office.requests.models.kept import Basis, SubmittedKey  # isort: skip

__all__ = [
    "ENDED",
    "PUBLISHING",
    "Alert",
    "AlertState",
    "AssessmentRecord",
    "Basis",
    "Block",
    "Caution",
    "Decision",
    "Erasure",
    "Kind",
    "LegacyAlert",
    "MendingNote",
    "Outcome",
    "Question",
    "Reason",
    "Request",
    "SecondLook",
    "State",
    "Submission",
    "SubmittedFields",
    "SubmittedKey",
    "SubmittedLanguages",
    "TiedCountry",
    "UrgencyStatement",
    "examinations",
    "life",
]
