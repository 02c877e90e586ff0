"""What a bureau does with its request, and what is kept of it."""

from fairnotice.office.requests.actions.asking import (
    answer_question,
    begin_request,
    save_draft,
    state_urgency,
    submit_request,
    withdraw_request,
)
from fairnotice.office.requests.actions.keeping import complete_fields, keep_basis, keep_submission

__all__ = [
    "answer_question",
    "begin_request",
    "complete_fields",
    "keep_basis",
    "keep_submission",
    "save_draft",
    "state_urgency",
    "submit_request",
    "withdraw_request",
]
