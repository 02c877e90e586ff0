"""Ask every lifetime rule of one alert's life."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.dated import Dated, edition_on
from fairnotice.core.rulebook.findings import Answer, Finding, not_applicable
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule
from fairnotice.errors import LawError

from .life import Life
from .lifetime_rules import load_lifetime_checks, load_lifetime_rules


def run_lifetime_rules(
    law: Law, life: Life, on: date, rules: Mapping[str, tuple[Dated[Rule], ...]] | None = None
) -> list[Finding]:
    """One finding for each lifetime rule that is a check, by the law of a day, in the rulebook's order.

    Pure: the same arguments give the same findings. They inform a reviewer; none ends an alert by itself.
    """
    editions = load_lifetime_rules() if rules is None else rules
    case = Case(life.kind, on, life.values, life.happened, law.on(on))
    return [_find(law, case, dated) for dated in editions.values() if not dated[-1].value.is_duty]


def _find(law: Law, case: Case, dated: tuple[Dated[Rule], ...]) -> Finding:
    in_force = edition_on(dated, min(case.on, law.last_text_on))
    rule = in_force.value if in_force else dated[-1].value
    answer = _answer(case, rule, text_held=in_force is not None)
    # Whether the source or the office should have told it, nobody did: there is no form to ask.
    reason = "no_dossier" if answer.reason == "absent" else answer.reason
    return Finding(
        rule=rule.id,
        citation=rule.citation,
        outcome=answer.outcome,
        reason=reason,
        evidence=answer.evidence,
        parameters={name: case.parameter(name) for name in rule.parameters},
        by_analogy=case.kind in rule.by_analogy,
        would_change=law.explain(rule, reason).would_change,
        asks=answer.asks,
    )


def _answer(case: Case, rule: Rule, *, text_held: bool) -> Answer:
    if case.kind not in rule.applies_to | rule.by_analogy:
        return not_applicable("other_kind")
    if not text_held:
        return not_applicable("text_not_held_before")
    function = load_lifetime_checks().get(rule.id)
    if function is None:
        raise LawError(f"lifetime rule {rule.id} has no function; write its check")
    return function(case)
