"""The examples of the manual: those of `tests/law`, run anew, so that the manual says what runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from fairnotice.commands.ground_words import say_ground
from fairnotice.commands.wording import name_outcome
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.errors import FairnoticeError

#: What these say is what the outcome itself says; a row need not repeat it.
_TOLD_BY_OUTCOME = ("satisfied", "not_touched", "nothing_found", "missing", "not_given", "no_dossier", "waived")
_RECOMMENDED = {
    "publish": "nothing was found against the request",
    "publish_in_part": "some offences stand, others do not",
    "return_for_completion": "return the request for completion",
    "full_legal_review": "a full legal review by a person",
    "refuse": "refuse the request",
}


class Example(Protocol):
    """What the manual reads of an example in `tests/law/spec.py`."""

    says: str
    kind: str
    dossier: Mapping[str, Any] | None
    recommends: str | None


class Paragraph(Protocol):
    """What the manual reads of a paragraph in `tests/law/spec.py`."""

    examples: tuple[Example, ...]
    unreachable: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExampleInWords:
    """One row of a paragraph's table."""

    situation: str
    outcome: str
    why: str
    would_change: str
    recommended: str = ""

    @property
    def answer(self) -> str:
        """The outcome and, where the example says so, what is then recommended."""
        return f"{self.outcome}; recommended: {self.recommended}" if self.recommended else self.outcome


@dataclass(frozen=True, slots=True)
class Examples:
    """All paragraphs with examples, what runs one, and the titles of the articles by their pages."""

    paragraphs: Mapping[str, Paragraph]
    assess: Any
    titles: Mapping[str, str]


def load_examples(repository: Path) -> Examples:
    """Import the modules of `tests/law`; run it from the repository, where `tests` can be imported."""
    folder = repository / "tests" / "law"
    titles: dict[str, str] = {}
    try:
        spec = import_module("tests.law.spec")
        for path in sorted(folder.glob("*/test_*.py")):
            if path.parent.name == "duties":
                continue
            module = import_module(f"tests.law.{path.parent.name}.{path.stem}")
            first_line = (module.__doc__ or "").strip().partition("\n")[0]
            titles[f"{path.parent.name}/{path.stem.removeprefix('test_').replace('_', '-')}"] = first_line
    except ModuleNotFoundError as missing:
        raise FairnoticeError(
            f"{missing.name} cannot be imported, so nothing was written. Run this from the folder of the repository, "
            "with what `make install` installs."
        ) from None
    return Examples(spec.PARAGRAPHS, spec.assess, titles)


def run_example(law: Law, examples: Examples, rule: str, example: Example) -> ExampleInWords:
    """Check the example's request and put the finding into words."""
    assessment = examples.assess(example)
    finding: Finding = assessment.finding(rule)
    reason = law.explain(law.latest[rule], finding.reason)
    # The reasons that every rule may give are told once, on the manual's first page.
    is_general = finding.reason in _TOLD_BY_OUTCOME and finding.reason not in law.latest[rule].reasons
    return ExampleInWords(
        situation=_say_situation(example),
        outcome=_say_outcome(law, finding),
        why="" if is_general else reason.says,
        would_change="" if is_general else reason.would_change,
        recommended=_RECOMMENDED.get(example.recommends or "", ""),
    )


def fold_examples(rows: Iterable[ExampleInWords]) -> list[ExampleInWords]:
    """One row for all situations that are answered alike, so that each row says something new."""
    alike: dict[tuple[str, str, str, str], list[ExampleInWords]] = {}
    for row in rows:
        alike.setdefault((row.outcome, row.recommended, row.why, row.would_change), []).append(row)
    return [replace(same[0], situation=" ".join(row.situation for row in same)) for same in alike.values()]


def _say_situation(example: Example) -> str:
    told = example.says.rstrip(".")
    if example.kind == "wanted_diffusion" and "iffusion" not in told:
        told = f"On a wanted-person diffusion: {told[:1].lower()}{told[1:]}"
    if example.dossier is not None and "dossier" not in told:
        told += " (with a dossier)"
    return f"{told}."


def _say_outcome(law: Law, finding: Finding) -> str:
    told = f"**{name_outcome(finding.outcome)}**"
    ground = law.latest[finding.rule].grounds.get(finding.reason)
    if ground and finding.outcome in (Outcome.NOT_MET, Outcome.SIGNAL):
        told += f"; ground: {say_ground(ground)}"
    return told
