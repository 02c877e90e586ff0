"""Put one case before every rule in force and collect what each says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from fairnotice.core.rulebook.case import OFFICE_RECORD, Case
from fairnotice.core.rulebook.checks import PerOffence, load_checks
from fairnotice.core.rulebook.findings import (
    STRICTNESS,
    Answer,
    Finding,
    Outcome,
    absent,
    not_applicable,
    take_mildest,
    take_strictest,
)
from fairnotice.core.rulebook.office_record import keep_doubts, without_own_word
from fairnotice.core.rulebook.rule_set import Law, LawOnDay
from fairnotice.core.rulebook.rules import Rule
from fairnotice.errors import LawError


class Obligations(Protocol):
    """What the form asks of the source: which absent names are missing, which nobody had to give."""

    @property
    def missing(self) -> Collection[str]: ...

    @property
    def warnings(self) -> Collection[str]: ...

    def may_be_absent(self, name: str) -> bool:
        """Whether a field is optional, or set by the system, for this kind of alert."""
        ...

    def is_field(self, name: str) -> bool:
        """Whether a name is a field of the request at all; if not it comes from the dossier."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One rule of a day and kind, ready to run; `speaks` is its answer where it needs no asking."""

    rule: Rule
    function: Callable[..., Answer] | None
    parts: tuple[str, ...]
    speaks: Answer | None
    reads_results: bool
    by_analogy: bool
    parameters: Mapping[str, Any]
    made: dict[tuple[Answer, str], Finding]

    @property
    def is_simple(self) -> bool:
        """Whether the function alone answers, from the case alone."""
        return not (self.parts or self.rule.over_offences or self.rule.context or self.reads_results)


class Unheld(NamedTuple):
    """A rule whose text we hold only from later on, and the law of the first day on which we hold it."""

    rule: Rule
    function: Callable[..., Answer]
    first_held: LawOnDay


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules of a day and kind: in the rulebook's order, and sorted by what answering them takes."""

    law: LawOnDay
    steps: tuple[Step, ...]
    silent: Mapping[str, Answer]
    simple: tuple[tuple[str, Callable[[Case], Answer]], ...]
    composed: tuple[Step, ...]
    unheld: tuple[Unheld, ...]


class Answered(NamedTuple):
    """What the rules say of a case: a finding a rule, and more that a recommendation needs to know."""

    findings: list[Finding]
    #: For the rules evaluated per offence, what each says of each offence.
    per_offence: PerOffence
    #: Rules whose text is not held for the day, and whose oldest text held would object.
    unheld_objections: frozenset[str]


_UNHELD = not_applicable("text_not_held_before")
_OBJECTING = (Outcome.NOT_MET, Outcome.SIGNAL)


@lru_cache(maxsize=64)
def _plan(law: Law, day: date, kind: str) -> Plan:
    on_day = law.on(day)
    checks = load_checks()
    steps = tuple(
        _prepare(law, on_day, name, law.latest[name], kind, checks)
        for name in law.rules
        if not law.latest[name].is_duty and law.latest[name].absence is None
    )
    asked = [step for step in steps if step.speaks is None]
    # Parts before their parents, and what reads the results of others last.
    order = {step.rule.id: (step.reads_results, -_depth(law, step.rule)) for step in asked}
    return Plan(
        law=on_day,
        steps=steps,
        silent={step.rule.id: step.speaks for step in steps if step.speaks is not None},
        simple=tuple((step.rule.id, step.function) for step in asked if step.is_simple and step.function),
        composed=tuple(sorted((s for s in asked if not s.is_simple), key=lambda step: order[step.rule.id])),
        unheld=_list_unheld(law, on_day, steps),
    )


def _list_unheld(law: Law, on_day: LawOnDay, steps: tuple[Step, ...]) -> tuple[Unheld, ...]:
    """The rules not yet held on a day; before the first text of all there is nothing to read them by."""
    if on_day.day < law.first_text_on:
        return ()
    oldest = [(law.rules[step.rule.id][0].value, step.function) for step in steps if step.speaks is _UNHELD]
    days = {rule.text_held_from for rule, _ in oldest}
    states = {day: law.on(day) for day in days}
    return tuple(
        Unheld(rule, function, states[rule.text_held_from]) for rule, function in oldest if function is not None
    )


def _depth(law: Law, rule: Rule) -> int:
    return 0 if rule.part_of is None else 1 + _depth(law, law.latest[rule.part_of])


def _prepare(law: Law, on_day: LawOnDay, name: str, latest: Rule, kind: str, checks: Mapping[str, Any]) -> Step:
    rule = on_day.texts[name] or latest
    parts = tuple(other.id for other in law.latest.values() if other.part_of == name)
    function = checks.get(name)
    if function is None and not parts:
        raise LawError(f"rule {name} has neither a function nor parts; write its check")
    speaks = None
    if kind not in rule.applies_to | rule.by_analogy:
        speaks = not_applicable("other_kind")
    elif on_day.texts[name] is None:
        speaks = _UNHELD
    values = {key: value.value if (value := on_day.values[key]) else None for key in rule.parameters}
    # A function that needs what other rules said of each offence runs last; parents combine without one.
    reads_results = function is not None and any(name.startswith("results.") for name in rule.inputs)
    return Step(rule, function, parts, speaks, reads_results, kind in rule.by_analogy, values, {})


def open_case(
    law: Law, kind: str, on: date, values: Mapping[str, Any], dossier: Mapping[str, Any] | None = None
) -> Case:
    """Lay a request's values and what is known beside it before the law of a day."""
    return Case(kind, on, values, dossier, _plan(law, law.last_change_before(on), kind).law)


def run_rules(law: Law, case: Case, form: Obligations) -> Answered:
    """Answer every rule of the case's kind and day: one finding a rule in the rulebook's order.

    What a request itself says of the office's record counts against it only. Pure: the same arguments give
    the same findings. Raises `LawError` where the law itself is broken, never for anything that stands in a
    request.
    """
    plan = _plan(law, law.last_change_before(case.on), case.kind)
    answers, per_offence = _answer_all(plan, case)
    known_case = without_own_word(case)
    if known_case is not None:
        known, known_per_offence = _answer_all(plan, known_case)
        answers = {rule: keep_doubts(answer, known[rule]) for rule, answer in answers.items()}
        per_offence = {
            rule: [keep_doubts(*pair) for pair in zip(singly, known_per_offence[rule], strict=True)]
            for rule, singly in per_offence.items()
        }
    findings = [_find(law, step, answers[step.rule.id], form) for step in plan.steps]
    return Answered(findings, per_offence, _list_unheld_objections(plan, case))


def _answer_all(plan: Plan, case: Case) -> tuple[dict[str, Answer], dict[str, list[Answer]]]:
    answers = dict(plan.silent)
    for rule_id, function in plan.simple:
        answers[rule_id] = function(case)
    per_offence: dict[str, list[Answer]] = {}
    for step in plan.composed:
        answers[step.rule.id] = _answer(step, case, answers, per_offence)
    return answers, per_offence


def _list_unheld_objections(plan: Plan, case: Case) -> frozenset[str]:
    """The rules that would object by the oldest text we hold, had it been in force on the day.

    Before that day we hold no text, which does not mean that there was none: Article 40 kept witnesses off
    alerts for arrest before the edition in which we can read it.
    """
    objecting = set()
    for rule, function, first_held in plan.unheld:
        later = replace(case, law=first_held)
        asked = [function(later, offence) for offence in later.offences] if rule.over_offences else [function(later)]
        if any(answer.outcome in _OBJECTING for answer in asked):
            objecting.add(rule.id)
    return frozenset(objecting)


def _answer(step: Step, case: Case, answers: dict[str, Answer], per_offence: dict[str, list[Answer]]) -> Answer:
    rule = step.rule
    if rule.over_offences:
        return _answer_over_offences(step, case, per_offence)
    if step.parts:
        return _combine(step, answers, per_offence)
    if step.function is None:
        raise LawError(f"rule {rule.id} has no function")
    if step.reads_results:
        return step.function(case, per_offence)
    return _require_context(rule, case, step.function(case))


def _answer_over_offences(step: Step, case: Case, per_offence: dict[str, list[Answer]]) -> Answer:
    """Ask the rule of each offence; `any`: one good offence is enough, `every`: the worst one speaks."""
    rule, function = step.rule, step.function
    if not case.offences:
        per_offence[rule.id] = []
        return not_applicable("no_offence") if "offences" in case.values else absent("offences[].charge_text")
    singly = [function(case, offence) if function else not_applicable("no_part_applies") for offence in case.offences]
    if step.parts:
        singly = [
            take_strictest([own, *(per_offence[part][index] for part in step.parts if per_offence.get(part))])
            for index, own in enumerate(singly)
        ]
    per_offence[rule.id] = singly
    return take_mildest(singly) if rule.over_offences == "any" else take_strictest(singly)


def _combine(step: Step, answers: dict[str, Answer], per_offence: dict[str, list[Answer]]) -> Answer:
    """A parent: one part of several is enough, or all are needed and, per offence, on one offence."""
    if step.rule.combines == "one":
        return take_mildest(answers[part] for part in step.parts)
    shared = [part for part in step.parts if per_offence.get(part)]
    single = [answers[part] for part in step.parts if part not in shared]
    if not shared:
        worst = take_strictest(single)
        silenced = next((answer for answer in single if answer.reason == "no_offence"), None)
        # Where there is no offence, what is left to look at does not make the whole stand.
        return silenced if silenced and STRICTNESS[worst.outcome] <= STRICTNESS[Outcome.NO_SIGNAL] else worst
    count = len(per_offence[shared[0]])
    best = take_mildest(take_strictest(per_offence[part][index] for part in shared) for index in range(count))
    return take_strictest([best, *single])


def _require_context(rule: Rule, case: Case, answer: Answer) -> Answer:
    """A rule on fields and context is met only where the context is known."""
    if answer.outcome is not Outcome.MET or not rule.context:
        return answer
    unknown = [name for name in rule.context if case.known(name) is None]
    return absent(*unknown) if unknown else answer


def _find(law: Law, step: Step, answer: Answer, form: Obligations) -> Finding:
    reason = _name_absence(answer, form) if answer.reason == "absent" else answer.reason
    key = (answer, reason)
    found = step.made.get(key)
    if found is None:
        found = _make_finding(law, step, answer, reason)
        if not answer.evidence and not answer.shown:
            step.made[key] = found
    return found


def _name_absence(answer: Answer, form: Obligations) -> str:
    """Why a thing is not there: the source owes it, only a dossier could hold it, or nobody had to."""
    if any(name in form.missing or name in form.warnings for name in answer.asks):
        return "missing"
    if all(not form.is_field(name) or name in OFFICE_RECORD for name in answer.asks):
        return "no_dossier"
    return "not_given"


def _make_finding(law: Law, step: Step, answer: Answer, reason: str) -> Finding:
    return Finding(
        rule=step.rule.id,
        citation=step.rule.citation,
        outcome=answer.outcome,
        reason=reason,
        evidence=answer.evidence,
        parameters={**step.parameters, **dict(answer.shown)} if answer.shown else step.parameters,
        by_analogy=step.by_analogy,
        would_change=law.explain(step.rule, reason).would_change,
        asks=answer.asks,
    )


def warm_up(law: Law) -> None:
    """Load every check and lay out the newest law, so that processes forked after this share them."""
    for kind in ("red_notice", "wanted_diffusion"):
        _plan(law, law.last_change_before(law.last_text_on), kind)
