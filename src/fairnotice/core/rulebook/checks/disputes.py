"""Implementing Rules on the Settlement of Disputes, Article 3: protests that came too early."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NO_SIGNAL, Answer, signal
from fairnotice.core.rulebook.positions import positions_of


@check_of("IRSD-3-1-e")
def check_anticipatory_protest(case: Case) -> Answer:
    """A protest against data that were not yet recorded is no dispute, but must be taken into account
    when the data arrive.

    Source: IRSD 3(1)(e), with RPD 34(3)(d). In force: since November 2024.
    Not covered: whether the protest is sound; a person must weigh it.
    """
    protests = positions_of(case, "anticipatory_protest")
    if not protests:
        return NO_SIGNAL
    return signal("protest_waiting", *(protest.show() for protest in protests))
