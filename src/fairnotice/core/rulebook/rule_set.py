"""The whole law as held: instruments, rules, parameters, and its digest; and its state on one day."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from fairnotice.core.rulebook.dated import Dated, edition_on, order_editions
from fairnotice.core.rulebook.days import read_day_of_law
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.core.rulebook.parameters import Parameter, ParameterValue, read_parameter
from fairnotice.core.rulebook.rules import Reason, Rule, read_reason, read_rule
from fairnotice.errors import LawError

LAW_FOLDER = Path(__file__).parent / "law"
_CORE_FOLDER = Path(__file__).parents[1]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text that binds: its title, the edition held, and when each of its editions began."""

    short: str
    title: str
    edition_held: str
    editions: tuple[Dated[str], ...]


@dataclass(frozen=True, slots=True)
class LawOnDay:
    """The law as it stood on one day: the text of each rule (None: not held), each parameter's value."""

    day: date
    texts: Mapping[str, Rule | None]
    values: Mapping[str, ParameterValue | None]


@dataclass(frozen=True, eq=False)
class Law:
    """A rule-set: everything the checks stand on, read once and never changed."""

    instruments: Mapping[str, Instrument]
    rules: Mapping[str, tuple[Dated[Rule], ...]]
    parameters: Mapping[str, Parameter]
    reasons: Mapping[str, Reason]
    last_text_on: date
    first_text_on: date
    digest: str

    def on(self, day: date) -> LawOnDay:
        """The law in force on a day; after the last text held, that text still applies."""
        day = min(day, self.last_text_on)
        texts = {name: dated.value if (dated := edition_on(each, day)) else None for name, each in self.rules.items()}
        return LawOnDay(day, texts, {name: parameter.on(day) for name, parameter in self.parameters.items()})

    def last_change_before(self, day: date) -> date:
        """The last day, up to the one given, on which anything in the law changed; so few days differ."""
        day = min(day, self.last_text_on)
        changed = bisect_right(self._changes, day)
        return self._changes[changed - 1] if changed else date.min

    @cached_property
    def _changes(self) -> list[date]:
        series: list[tuple[Dated[Any], ...]] = [*self.rules.values()]
        series.extend(parameter.editions for parameter in self.parameters.values())
        starts = {dated.since for each in series for dated in each}
        ends = {dated.until + timedelta(days=1) for each in series for dated in each if dated.until}
        return sorted(starts | ends)

    @cached_property
    def latest(self) -> Mapping[str, Rule]:
        """The newest text of each rule, in the order of the rulebook."""
        return {name: dated[-1].value for name, dated in self.rules.items()}

    def explain(self, rule: Rule, reason: str) -> Reason:
        """Why a rule answers as it does: in its own words, those of its parts, or those of all rules."""
        if reason in rule.reasons:
            return rule.reasons[reason]
        for part in self.latest.values():
            if part.part_of == rule.id:
                try:
                    return self.explain(part, reason)
                except LawError:
                    continue
        if reason in self.reasons:
            return self.reasons[reason]
        raise LawError(f"rule {rule.id} answers with the reason {reason}, which its file does not explain")

    def name_rule_set(self, on: date) -> str:
        """The rule-set's name in an answer: its last text, its digest, and what the day makes of it."""
        name = f"law@{self.last_text_on};sha256={self.digest}"
        if on > self.last_text_on:
            return f"{name};after-last-text"
        return f"{name};before-first-text" if on < self.first_text_on else name


@lru_cache(maxsize=8)
def load_law(folder: Path = LAW_FOLDER) -> Law:
    """Read the rule-set from its folder; raise `LawError` where its files contradict each other."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}
    if "instruments/editions.yaml" not in files:
        raise LawError(f"no law in {folder}: instruments/editions.yaml is missing; name the rule-set's folder")
    parsed = {name: _parse(name, content) for name, content in files.items()}
    editions = parsed["instruments/editions.yaml"]
    law = Law(
        instruments={short: _read_instrument(short, entry) for short, entry in editions["instruments"].items()},
        rules=_read_rules(parsed),
        parameters=_read_parameters(parsed),
        reasons={key: read_reason(value) for key, value in parsed["reasons.yaml"].items()},
        last_text_on=read_day_of_law(editions["last_text_on"])[0],
        first_text_on=read_day_of_law(editions["first_text_on"])[0],
        digest=_digest(files),
    )
    _verify(law)
    return law


def _parse(name: str, content: bytes) -> Any:
    try:
        return yaml.load(content, _Loader)
    except (yaml.YAMLError, ValueError) as problem:
        raise LawError(f"{name} cannot be read as YAML: {problem}; mend the file") from None


def _read_instrument(short: str, entry: Mapping[str, Any]) -> Instrument:
    dated = [
        Dated(read_day_of_law(e["from"])[0], e["basis"], None, read_day_of_law(e["from"])[1]) for e in entry["editions"]
    ]
    return Instrument(short, entry["title"], entry["edition_held"], order_editions(short, dated))


def _read_rules(parsed: Mapping[str, Any]) -> dict[str, tuple[Dated[Rule], ...]]:
    texts: dict[str, list[Dated[Rule]]] = {}
    for name, content in parsed.items():
        if name.count("/") != 2 or not name.startswith("instruments/"):
            continue
        for entry in content["rules"]:
            rule = read_rule(content["instrument"], entry)
            texts.setdefault(rule.id, []).append(Dated(rule.text_held_from, rule, None, rule.day_unknown))
    return {name: order_editions(name, dated) for name, dated in texts.items()}


def _read_parameters(parsed: Mapping[str, Any]) -> dict[str, Parameter]:
    found: dict[str, Parameter] = {}
    for name, content in parsed.items():
        if name.startswith(("parameters/", "offences/")):
            for key, entry in content.items():
                if key in found:
                    raise LawError(f"parameter {key} stands in two files; keep one")
                found[key] = read_parameter(key, entry)
    return found


def _digest(files: Mapping[str, bytes]) -> str:
    """The digest covers the dated texts and the code that applies them: either may change a finding."""
    whole = hashlib.sha256()
    parts = {f"law/{name}": content for name, content in files.items()}
    for path in (*_CORE_FOLDER.rglob("*.py"), *_CORE_FOLDER.rglob("*.yaml")):
        if not path.is_relative_to(LAW_FOLDER):
            parts[path.relative_to(_CORE_FOLDER).as_posix()] = path.read_bytes()
    for name, content in sorted(parts.items()):
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()


def _verify(law: Law) -> None:
    for rule in law.latest.values():
        if rule.part_of and rule.part_of not in law.rules:
            raise LawError(f"rule {rule.id} is part of {rule.part_of}, which does not exist")
        for parameter in rule.parameters:
            if parameter not in law.parameters:
                raise LawError(f"rule {rule.id} names the parameter {parameter}, which does not exist")
        for reason, ground in rule.grounds.items():
            if ground not in GROUNDS or reason not in rule.reasons:
                raise LawError(f"rule {rule.id}: ground {ground} for {reason}: one of the two is not known")
