"""Which of several offences stand and which fall out, as RPD 83(1)(c) sorts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks.article_83.interest import name_offences
from fairnotice.core.rulebook.findings import Answer, Finding, Outcome


@dataclass(frozen=True, slots=True)
class SortedOffences:
    """The offences of a request by name: all, those that stand, and those that fall out.

    Both lists are empty where the rule on several offences does not speak, for one offence or none.
    """

    names: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def stand_in_part(self) -> bool:
        return bool(self.standing and self.dropped)

    def only_dropped_fail(self, answers: Sequence[Answer]) -> bool:
        """Whether each offence on which a rule fails falls out anyway, so that others stand without it.

        `answers` is what the rule says of each offence in order; empty for a rule not asked of each.
        """
        failing = {name for name, answer in zip(self.names, answers, strict=False) if answer.outcome is Outcome.NOT_MET}
        return self.stand_in_part and bool(failing) and failing <= set(self.dropped)


def sort_offences(case: Case, findings: Sequence[Finding]) -> SortedOffences:
    """Read from the findings what the rule on several offences tells; it alone sorts them."""
    for finding in findings:
        if "standing" in finding.parameters:
            told = finding.parameters
            return SortedOffences(tuple(name_offences(case)), tuple(told["standing"]), tuple(told.get("dropped", ())))
    return SortedOffences()


def proves_part(finding: Finding) -> bool:
    """Whether a finding says, without a doubt left to a person, that some offences do not stand."""
    return finding.outcome is Outcome.NO_SIGNAL and bool(finding.parameters.get("dropped"))
