"""Put a request and its dossier before the rules: the one place where form, law and dossier meet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fairnotice.core.rulebook.case import OFFICE_RECORD
from fairnotice.core.rulebook.engine import Answered, open_case, run_rules
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.core.rulebook.recommendation import (
    Because,
    Recommendation,
    take_strictest_recommendation,
    weigh_finding,
    weigh_part,
)
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.dossier import Dossier
from fairnotice.core.screening.obligations import Form, put_in_order, read_obligations
from fairnotice.core.screening.request import Request
from fairnotice.core.screening.standing import SortedOffences, proves_part, sort_offences

_GROUND_PLACES = {ground: place for place, ground in enumerate(GROUNDS)}
_RAISING = (Outcome.NOT_MET, Outcome.SIGNAL)
_SILENT = frozenset({Outcome.MET, Outcome.NO_SIGNAL, Outcome.NOT_APPLICABLE})


def screen_request(request: Request, law: Law, on: date, dossier: Dossier | None = None) -> Assessment:
    """Check one request by the law in force on a day and recommend; a human decides.

    Without a dossier (the command) what only a dossier could tell is listed and changes nothing; with
    one (an office) it goes to a full legal review. Pure: the same arguments give the same answer.
    """
    case = open_case(law, request.kind, on, request.values, dossier.entries if dossier else None)
    form = read_obligations(case)
    answered = run_rules(law, case, form)
    findings = answered.findings
    offences = sort_offences(case, findings)
    because = _weigh(law, form, answered, offences, dossier_kept=dossier is not None)
    return Assessment(
        id=request.id,
        kind=request.kind,
        on=on,
        rule_set=law.name_rule_set(on),
        recommendation=_recommend(law, on, form, because),
        missing=form.missing,
        warnings=_warn(law, form, findings),
        grounds=_raise_grounds(law, findings),
        findings=tuple(findings),
        because=because,
        standing=offences.standing,
    )


def _weigh(
    law: Law, form: Form, answered: Answered, offences: SortedOffences, *, dossier_kept: bool
) -> tuple[Because, ...]:
    weighed = _weigh_unheld(law, answered)
    for finding in answered.findings:
        if proves_part(finding):
            weighed.append(Because(finding, weigh_part(finding, others_stand=offences.stand_in_part)))
        if finding.outcome in _SILENT:
            continue
        others_stand = offences.only_dropped_fail(answered.per_offence.get(finding.rule, ()))
        rule = law.latest[finding.rule]
        recommends = weigh_finding(rule, finding, form, dossier_kept=dossier_kept, others_stand=others_stand)
        if recommends is not Recommendation.PUBLISH:
            weighed.append(Because(finding, recommends))
    return tuple(weighed)


def _weigh_unheld(law: Law, answered: Answered) -> list[Because]:
    """What would object, had its text been held for the day, goes to a person: that we cannot read a text is
    no reason to let somebody be arrested. House policy."""
    if not answered.unheld_objections:
        return []
    return [
        Because(finding, Recommendation.FULL_LEGAL_REVIEW)
        for finding in answered.findings
        if finding.rule in answered.unheld_objections and law.latest[finding.rule].when_not_met != "warn"
    ]


def _recommend(law: Law, on: date, form: Form, because: Sequence[Because]) -> Recommendation:
    """The strictest; whatever the findings, a gap in the form goes back. To a human go a diffusion for what
    would send a notice back, and a day before the first text held: then nothing can be found by a text."""
    floor = Recommendation.PUBLISH
    if form.missing or form.unexpected:
        floor = Recommendation.RETURN_FOR_COMPLETION
    if form.missing_by_analogy or on < law.first_text_on:
        floor = Recommendation.FULL_LEGAL_REVIEW
    return take_strictest_recommendation(because, floor)


def _warn(law: Law, form: Form, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The form's warnings, and what the rules applied by analogy could not find."""
    asked = [
        name
        for finding in findings
        if finding.by_analogy and finding.outcome is Outcome.CANNOT_TELL and law.latest[finding.rule].part_of is None
        for name in finding.asks
        if form.is_field(name) and name not in form.missing and name not in OFFICE_RECORD
    ]
    return put_in_order([*form.warnings, *asked]) if asked else form.warnings


def _raise_grounds(law: Law, findings: Sequence[Finding]) -> tuple[str, ...]:
    raised = {
        law.latest[finding.rule].grounds.get(finding.reason) for finding in findings if finding.outcome in _RAISING
    }
    return tuple(sorted((ground for ground in raised if ground), key=_GROUND_PLACES.__getitem__))
