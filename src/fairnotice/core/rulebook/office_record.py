"""What the office keeps beside a request: a request's own word on it raises doubts and never removes one."""

from __future__ import annotations

from dataclasses import replace

from fairnotice.core.rulebook.case import OFFICE_RECORD, Case
from fairnotice.core.rulebook.findings import STRICTNESS, Answer, Outcome

_DOUBTS = (Outcome.NOT_MET, Outcome.SIGNAL, Outcome.CANNOT_TELL)


def without_own_word(case: Case) -> Case | None:
    """The case as the office alone knows it, or None where the request says nothing of the office's record."""
    if OFFICE_RECORD.isdisjoint(case.values):
        return None
    return replace(case, values={name: value for name, value in case.values.items() if name not in OFFICE_RECORD})


def keep_doubts(told: Answer, known: Answer) -> Answer:
    """What a rule answers where the request's own word counts only against it.

    `told` is the answer with that word, `known` the one without: an empty list from a source that would
    rather not be looked at says no more than silence.
    """
    if told.outcome is known.outcome:
        return known if told.reason == "absent" else told
    worse = told.outcome in _DOUBTS and STRICTNESS[told.outcome] > STRICTNESS[known.outcome]
    return told if worse else known
