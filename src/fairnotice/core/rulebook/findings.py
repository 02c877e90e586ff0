"""What a rule says about a request: an outcome, why, on which words, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple


class Outcome(StrEnum):
    """The closed list of outcomes. `met` also means: the prohibition is not touched."""

    MET = "met"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"
    NOT_APPLICABLE = "not_applicable"
    SIGNAL = "signal"
    NO_SIGNAL = "no_signal"


#: From the mildest to the strictest; a parent takes the strictest of its parts.
STRICTNESS = {
    Outcome.NOT_APPLICABLE: 0,
    Outcome.MET: 1,
    Outcome.NO_SIGNAL: 2,
    Outcome.CANNOT_TELL: 3,
    Outcome.SIGNAL: 4,
    Outcome.NOT_MET: 5,
}


class Evidence(NamedTuple):
    """The words that carry a finding: the field, and where in it; `start` is None for a whole value."""

    field: str
    start: int | None
    end: int | None
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What one check function answers; the engine makes a finding of it.

    Answers without evidence are made once and compared by identity, so that the very same finding can
    serve every request that gets it. `asks` names the fields, or the dossier's entries, whose absence
    kept the rule from being answered.
    """

    outcome: Outcome
    reason: str
    evidence: tuple[Evidence, ...] = ()
    asks: tuple[str, ...] = ()
    shown: tuple[tuple[str, Any], ...] = ()


@cache
def _plain(outcome: Outcome, reason: str, asks: tuple[str, ...] = ()) -> Answer:
    return Answer(outcome, reason, (), asks)


def _answer(
    outcome: Outcome, reason: str, evidence: tuple[Evidence, ...], shown: dict[str, Any], asks: tuple[str, ...] = ()
) -> Answer:
    if not evidence and not shown:
        return _plain(outcome, reason, asks)
    return Answer(outcome, reason, evidence, asks, tuple(shown.items()))


MET = _plain(Outcome.MET, "satisfied")
NOT_TOUCHED = _plain(Outcome.MET, "not_touched")
NO_SIGNAL = _plain(Outcome.NO_SIGNAL, "nothing_found")


def met(reason: str, *evidence: Evidence, **shown: Any) -> Answer:
    """The requirement is satisfied, for a reason worth naming."""
    return _answer(Outcome.MET, reason, evidence, shown)


def not_met(reason: str, *evidence: Evidence, **shown: Any) -> Answer:
    """The requirement fails on what is there."""
    return _answer(Outcome.NOT_MET, reason, evidence, shown)


def signal(reason: str, *evidence: Evidence, **shown: Any) -> Answer:
    """Something stands there that a human must look at."""
    return _answer(Outcome.SIGNAL, reason, evidence, shown)


def no_signal(reason: str, *evidence: Evidence, **shown: Any) -> Answer:
    """Nothing that a human must look at, for a reason worth naming."""
    return _answer(Outcome.NO_SIGNAL, reason, evidence, shown)


def not_applicable(reason: str) -> Answer:
    """The rule does not speak about this request."""
    return _plain(Outcome.NOT_APPLICABLE, reason)


def absent(*fields: str) -> Answer:
    """The rule cannot be answered because these fields or dossier entries are not there.

    The engine names the reason: `missing` where the source must give one of them, `no_dossier` where
    only the dossier could hold them, `not_given` otherwise.
    """
    return _plain(Outcome.CANNOT_TELL, "absent", fields)


def unclear(reason: str, *evidence: Evidence, asks: tuple[str, ...] = (), **shown: Any) -> Answer:
    """What is there does not settle the question, though it is given."""
    return _answer(Outcome.CANNOT_TELL, reason, evidence, shown, asks)


def take_strictest(answers: Iterable[Answer]) -> Answer:
    """The strictest of several answers; fields asked for by equals are asked for together."""
    listed = _applicable(answers)
    worst = max(listed, key=lambda answer: STRICTNESS[answer.outcome])
    equals = [answer for answer in listed if answer.outcome is worst.outcome]
    return worst if len(equals) == 1 else _join(equals)


def take_mildest(answers: Iterable[Answer]) -> Answer:
    """The mildest of several answers, where one way of several is enough."""
    return min(_applicable(answers), key=lambda answer: STRICTNESS[answer.outcome])


def _applicable(answers: Iterable[Answer]) -> list[Answer]:
    """The answers that speak; where none does, the first says why."""
    everything = list(answers)
    speaking = [answer for answer in everything if answer.outcome is not Outcome.NOT_APPLICABLE]
    return speaking or everything[:1] or [not_applicable("no_part_applies")]


def _join(equals: list[Answer]) -> Answer:
    """One answer for several of the same outcome; what is given and unsettled speaks before what is absent."""
    speaks = next((answer for answer in equals if answer.reason != "absent"), equals[0])
    asks = tuple(dict.fromkeys(name for answer in equals for name in answer.asks))
    evidence = tuple(dict.fromkeys(item for answer in equals for item in answer.evidence))
    return _answer(speaks.outcome, speaks.reason, evidence, dict(speaks.shown), asks)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says about one request, with its citation and the dated values it used."""

    rule: str
    citation: str
    outcome: Outcome
    reason: str
    evidence: tuple[Evidence, ...]
    parameters: Mapping[str, Any]
    by_analogy: bool
    would_change: str
    asks: tuple[str, ...] = field(default=(), repr=False)
    #: The finding as written once, kept for the many requests that get the very same one.
    written: list[bytes] = field(default_factory=list, repr=False, compare=False)
