"""What an entry about an earlier or a similar request says of its end."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.spelling import plain_word

#: The forms leave such entries open; any of these keys may carry the end of the earlier request.
_SAYING = ("outcome", "decision", "state")


def says_refused(case: Case, entry: object) -> bool:
    """Whether an entry says that the earlier request was refused, deleted or found non-compliant."""
    return bool(_ends_of(entry) & set(case.parameter("adverse_outcomes")))


def says_compliant(case: Case, entry: object) -> bool:
    """Whether an entry says that the earlier request or its data were found to comply, and nothing else."""
    ends = _ends_of(entry)
    return bool(ends) and ends <= set(case.parameter("favourable_outcomes"))


def _ends_of(entry: object) -> set[str]:
    if not isinstance(entry, Mapping):
        return {plain_word(entry)} - {""}
    return {plain_word(entry.get(key)) for key in _SAYING} - {""}
