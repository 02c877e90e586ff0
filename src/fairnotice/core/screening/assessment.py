"""What the check of one request says: findings, gaps, grounds, and the recommendation to a human."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import orjson

from fairnotice.core.rulebook.findings import Finding
from fairnotice.core.rulebook.recommendation import Because, Recommendation


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer to one request under one rule-set on one day. It informs; it decides nothing.

    `because` holds the findings that carry the recommendation; `standing` the ids of the offences
    that stand, where some of several do not.
    """

    id: str
    kind: str
    on: date
    rule_set: str
    recommendation: Recommendation
    missing: tuple[str, ...]
    warnings: tuple[str, ...]
    grounds: tuple[str, ...]
    findings: tuple[Finding, ...]
    because: tuple[Because, ...]
    standing: tuple[str, ...] = ()

    def mark_day_unknown(self) -> Assessment:
        """The same assessment, saying that only the year or month of the day that counts was named."""
        return replace(self, rule_set=f"{self.rule_set};on-day-unknown")

    def finding(self, rule_id: str) -> Finding:
        """The finding of one rule; raises `KeyError` for a rule that gives none."""
        for finding in self.findings:
            if finding.rule == rule_id:
                return finding
        raise KeyError(rule_id)

    def write(self) -> bytes:
        """The answer as one line of JSON, with the keys of the contract."""
        return orjson.dumps(
            {
                "id": self.id,
                "kind": self.kind,
                "on": self.on,
                "rule_set": self.rule_set,
                "recommendation": self.recommendation,
                "missing": self.missing,
                "warnings": self.warnings,
                "grounds": self.grounds,
                "findings": [orjson.Fragment(_write_finding(finding)) for finding in self.findings],
            }
        )


def _write_finding(finding: Finding) -> bytes:
    if not finding.written:
        finding.written.append(orjson.dumps(lay_out_finding(finding), default=str))
    return finding.written[0]


def lay_out_finding(finding: Finding) -> dict[str, Any]:
    """A finding with the keys of the contract."""
    return {
        "rule": finding.rule,
        "citation": finding.citation,
        "outcome": finding.outcome,
        "reason": finding.reason,
        "evidence": [item._asdict() for item in finding.evidence],
        "parameters": dict(finding.parameters),
        "by_analogy": finding.by_analogy,
        "would_change": finding.would_change,
    }
