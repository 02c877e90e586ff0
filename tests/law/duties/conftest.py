"""Duties are held through the office's own actions, so they stand on its people and requests."""

from tests.office.conftest import (
    alert,
    auditor,
    bureau,
    draft,
    moving_clock,
    officer,
    other_bureau,
    other_officer,
    reviewer,
    second_reviewer,
    submitted,
)

__all__ = [
    "alert",
    "auditor",
    "bureau",
    "draft",
    "moving_clock",
    "officer",
    "other_bureau",
    "other_officer",
    "reviewer",
    "second_reviewer",
    "submitted",
]
