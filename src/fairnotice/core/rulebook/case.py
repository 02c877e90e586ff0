"""What a check function sees: the request's fields, the dossier, the day, the law on that day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fairnotice.core.rulebook.findings import Evidence
from fairnotice.core.rulebook.rule_set import LawOnDay
from fairnotice.errors import LawError

#: Fields of the form that the office fills from its own record, whoever wrote them into a request.
OFFICE_RECORD = frozenset(
    {
        "context.ccf_decisions",
        "context.doubts",
        "context.general",
        "context.human_rights_findings",
        "context.intl_obligations",
        "context.neutrality",
        "context.positions",
        "context.prior_refusals",
        "context.refugee_status",
        "context.similar_requests",
        "source.compliance_history",
        "source.corrective_measures",
        "source.suspended_rights",
    }
)
#: Each entry of `offences[]`, by the short names of its fields, and where it stands in the list.
Offence = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One request before the rules.

    `values` holds each given field by its name (`facts.summary`), lists and objects whole; an absent
    field is not in it. `dossier` is None where nobody has one (the command), else it holds what is
    known beside the request, by the names of the rules' inputs.
    """

    kind: str
    on: date
    values: Mapping[str, Any]
    dossier: Mapping[str, Any] | None
    law: LawOnDay

    def get(self, name: str) -> Any:
        """A field of the request, or None where it is absent."""
        return self.values.get(name)

    def known(self, name: str) -> Any:
        """What the dossier or the request says under a name; None where neither does.

        Lists of both are put together and otherwise the dossier is heard first, so that nothing a
        request says (an empty list, above all) can blank what is known beside it. Nor does an empty entry
        of the office's record blank a doubt that the request itself tells.
        """
        stated = self.values.get(name)
        told = self.dossier.get(name) if self.dossier is not None else None
        if isinstance(told, list) and isinstance(stated, list):
            return [*told, *(entry for entry in stated if entry not in told)]
        if told is None or (not told and stated and name in OFFICE_RECORD):
            return stated
        return told

    def lacking(self, *names: str) -> tuple[str, ...]:
        """Those of the named fields that are absent."""
        return tuple(name for name in names if name not in self.values)

    def parameter(self, name: str) -> Any:
        """A dated value of the law on the day of the case; None where no text held prints it."""
        if name not in self.law.values:
            raise LawError(f"the law's files have no value called {name}, which a check needs; add it")
        dated = self.law.values[name]
        return dated.value if dated else None

    @property
    def offences(self) -> Sequence[Offence]:
        found: Sequence[Offence] = self.values.get("offences", ())
        return found

    def show(self, name: str) -> Evidence:
        """A whole field as evidence."""
        return show(name, self.values.get(name))


def show(name: str, value: object) -> Evidence:
    """A whole value as evidence, as it would be written in the request."""
    if isinstance(value, bool):
        return Evidence(name, None, None, "true" if value else "false")
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return Evidence(name, None, None, ", ".join(value))
    return Evidence(name, None, None, str(value))
