"""A rule as data: what it demands, of whom, from when, and what follows where it is not met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fairnotice.core.rulebook.days import read_day_of_law
from fairnotice.errors import LawError

KINDS = ("red_notice", "wanted_diffusion")
CONSEQUENCES = ("refuse", "human_review", "restrict", "delete", "return_for_completion", "warn")
_PLAIN_KEYS = {
    "id", "paragraph", "demands", "text_held_from", "last_amended_by", "applies_to", "by_analogy", "actor",
    "phase", "check", "when_not_met", "part_of", "combines", "over_offences", "inputs", "context", "exceptions",
    "evidence", "note", "not_covered", "duty_held_by", "reasons", "grounds", "parameters", "absence", "about",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a rule answers as it does, in a sentence, and what would change the answer.

    `ask` is the neutral question that may go to the source: it tells neither how the rule would be
    passed nor anything known beside the request. Empty where the answer lies with somebody else.
    """

    says: str
    would_change: str = ""
    ask: str = ""


def read_reason(value: Mapping[str, Any]) -> Reason:
    """Read one reason from a file of the law."""
    return Reason(value["says"], value.get("would_change", ""), value.get("ask", ""))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the spec as read from its file; the check function is tied to it by `id`.

    `about` names in a few words what it looks at; `demands` says in a sentence what must be so.
    """

    id: str
    instrument: str
    paragraph: str
    about: str
    demands: str
    text_held_from: date
    day_unknown: bool
    last_amended_by: str
    applies_to: frozenset[str]
    by_analogy: frozenset[str]
    actor: str
    phase: str
    check: frozenset[str]
    when_not_met: str
    part_of: str | None
    combines: str | None
    over_offences: str | None
    inputs: tuple[str, ...]
    context: tuple[str, ...]
    exceptions: tuple[str, ...]
    evidence: tuple[str, ...]
    note: str
    not_covered: str
    duty_held_by: str | None
    absence: str | None
    reasons: Mapping[str, Reason]
    grounds: Mapping[str, str]
    parameters: tuple[str, ...] = field(default=())

    @property
    def citation(self) -> str:
        return f"{self.instrument} {self.paragraph}"

    @property
    def is_duty(self) -> bool:
        """Whether the rule binds the system itself and gives no finding about a request."""
        return self.duty_held_by is not None

    @property
    def held_as(self) -> str:
        """How the rulebook holds the rule: as a `check`, as a `duty` of the system, or as a listed `absence`."""
        if self.is_duty:
            return "duty"
        return "check" if self.absence is None else "absence"

    @property
    def can_refuse(self) -> bool:
        """Whether failing it may recommend refusal: only fields, or fields with the dossier's context."""
        return self.when_not_met == "refuse" and self.check <= {"F", "C"} and "F" in self.check


def read_rule(instrument: str, entry: Mapping[str, Any]) -> Rule:
    """Read one rule from an article's file; raise `LawError` naming what is wrong in it."""
    name = str(entry.get("id", "?"))
    extra = set(entry) - _PLAIN_KEYS
    if extra:
        raise LawError(f"rule {name}: unknown keys {sorted(extra)}; mend the file")
    if entry["when_not_met"] not in CONSEQUENCES:
        raise LawError(f"rule {name}: {entry['when_not_met']} is no consequence; choose of {CONSEQUENCES}")
    since, day_unknown = read_day_of_law(entry["text_held_from"])
    reasons = {key: read_reason(value) for key, value in (entry.get("reasons") or {}).items()}
    return Rule(
        id=name,
        instrument=instrument,
        paragraph=str(entry["paragraph"]),
        about=entry.get("about", ""),
        demands=entry["demands"],
        text_held_from=since,
        day_unknown=day_unknown,
        last_amended_by=entry["last_amended_by"],
        applies_to=frozenset(entry["applies_to"]),
        by_analogy=frozenset(entry.get("by_analogy", ())),
        actor=entry["actor"],
        phase=entry["phase"],
        check=frozenset(entry["check"]),
        when_not_met=entry["when_not_met"],
        part_of=entry.get("part_of"),
        combines=entry.get("combines"),
        over_offences=entry.get("over_offences"),
        inputs=tuple(entry["inputs"]),
        context=tuple(entry.get("context", ())),
        exceptions=tuple(entry.get("exceptions", ())),
        evidence=tuple(entry.get("evidence", ())),
        note=entry.get("note", ""),
        not_covered=entry.get("not_covered", ""),
        duty_held_by=entry.get("duty_held_by"),
        absence=entry.get("absence"),
        reasons=reasons,
        grounds=dict(entry.get("grounds") or {}),
        parameters=tuple(entry.get("parameters", ())),
    )
