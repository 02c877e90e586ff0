"""An assessment's findings as a lawyer sorts them: doubtful, unsettled, for a person, for others; and what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment

#: Absences that no doubt comes from: the source owes the thing and it is listed as missing, or nobody owes it.
QUIET_REASONS = ("missing", "not_given", "no_dossier")
_DOUBTFUL = (Outcome.NOT_MET, Outcome.SIGNAL)


def list_doubtful(law: Law, assessment: Assessment) -> list[Finding]:
    """What fails or must be looked at; a parent that only repeats what one of its parts says is left out."""
    doubtful = [each for each in assessment.findings if each.outcome in _DOUBTFUL]
    said = {(law.latest[each.rule].part_of, each.reason) for each in doubtful}
    return [each for each in doubtful if (each.rule, each.reason) not in said]


def list_unsettled(law: Law, assessment: Assessment) -> list[Finding]:
    """What is given and does not settle the question; what is merely absent stands elsewhere."""
    return [
        each
        for each in assessment.findings
        if each.outcome is Outcome.CANNOT_TELL
        and each.reason not in QUIET_REASONS
        and law.latest[each.rule].part_of is None
    ]


def gather_questions(law: Law, findings: Iterable[Finding]) -> Mapping[str, list[str]]:
    """The neutral questions of findings, each once, with the citations it comes from."""
    asked: dict[str, list[str]] = {}
    for finding in findings:
        question = law.explain(law.latest[finding.rule], finding.reason).ask
        if question:
            asked.setdefault(question, []).append(finding.citation)
    return asked


def needs_judgement(law: Law, finding: Finding) -> bool:
    """Whether a rule can be answered by a person alone: its check reads texts or needs judgement."""
    return bool(law.latest[finding.rule].check & {"T", "J"})


def waits_for_a_person(law: Law, finding: Finding) -> bool:
    """Whether nobody has answered a rule that only a person can answer; what is doubtful stands elsewhere."""
    if finding.outcome is Outcome.NO_SIGNAL:
        return True
    quiet = finding.outcome is Outcome.CANNOT_TELL and finding.reason in QUIET_REASONS
    return quiet and needs_judgement(law, finding)


def waits_for_others(law: Law, finding: Finding) -> bool:
    """Whether only a dossier could answer a rule, or a field that nobody must give."""
    quiet = finding.outcome is Outcome.CANNOT_TELL and finding.reason in ("not_given", "no_dossier")
    return quiet and not needs_judgement(law, finding)
