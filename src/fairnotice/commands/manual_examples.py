"""The examples of the manual: those of `tests/law`, run anew, so that the manual says what runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from fairnotice.commands.ground_words import say_ground
from fairnotice.commands.wording import name_outcome
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.recommendation import STRICTNESS
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.errors import FairnoticeError

WAIVED = "The General Secretariat waived the criterion (RPD 83(1)(b))."
#: What the reasons that every rule may give say in short; the manual's first page tells them in full.
_IN_SHORT = {
    "missing": "The bureau owes it and did not give it.",
    "not_given": "It is not given, and nobody had to give it.",
    "no_dossier": "Only what is known beside the request could tell.",
    "waived": WAIVED,
}
#: What these say is what the outcome itself says.
_TOLD_BY_OUTCOME = ("satisfied", "not_touched", "nothing_found")
_RECOMMENDED = {
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


class Paragraph(Protocol):
    """What the manual reads of a paragraph in `tests/law/spec.py`."""

    examples: tuple[Example, ...]
    unreachable: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExampleInWords:
    """Situations that are answered alike, the answer, and what the rules recommend for it."""

    situation: str
    outcome: str
    why: str = ""
    ground: str = ""
    recommended: str = ""
    would_change: str = ""
    on_diffusion: bool = False
    with_dossier: bool = False

    @property
    def answer(self) -> tuple[str, ...]:
        """What is answered, whatever kind of alert it is; the recommendation follows from answer and kind."""
        return self.outcome, self.why, self.ground, self.would_change


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
    assessment: Assessment = examples.assess(example)
    finding = assessment.finding(rule)
    reason = law.explain(law.latest[rule], finding.reason)
    is_general = finding.reason not in law.latest[rule].reasons
    why = _IN_SHORT.get(finding.reason, reason.says)
    return ExampleInWords(
        situation=_say_situation(example),
        outcome=name_outcome(finding.outcome),
        why="" if finding.reason in _TOLD_BY_OUTCOME and is_general else why if is_general else reason.says,
        ground=_say_ground_raised(law, finding),
        recommended=_RECOMMENDED.get(_find_consequence(law, assessment, finding), ""),
        would_change="" if finding.reason in (*_TOLD_BY_OUTCOME, *_IN_SHORT) and is_general else reason.would_change,
        on_diffusion=example.kind == "wanted_diffusion",
        with_dossier=example.dossier is not None and "dossier" not in example.says,
    )


def fold_examples(rows: Iterable[ExampleInWords], *, by_analogy: bool = False) -> list[ExampleInWords]:
    """One row for all situations that are answered alike, so that each row says something new.

    `by_analogy`: what is answered on a diffusion as on a Red Notice is left out, for the page says once what
    then follows.
    """
    given = list(rows)
    on_notices = {row.answer for row in given if not row.on_diffusion}
    alike: dict[tuple[str, ...], list[ExampleInWords]] = {}
    for row in given:
        if not (by_analogy and row.on_diffusion and row.answer in on_notices):
            alike.setdefault((*row.answer, row.recommended), []).append(row)
    return [replace(same[0], situation=_join_situations(same)) for same in alike.values()]


def _find_consequence(law: Law, assessment: Assessment, finding: Finding) -> str:
    """What this finding alone recommends, or the whole of which it is a part, where it says the same."""
    names: list[str] = []
    name: str | None = finding.rule
    while name is not None:
        names.append(name)
        name = law.latest[name].part_of
    said = [
        because.recommends
        for because in assessment.because
        if because.finding.rule in names
        and (because.finding.outcome, because.finding.reason) == (finding.outcome, finding.reason)
    ]
    return max(said, key=STRICTNESS.__getitem__) if said else ""


def _say_situation(example: Example) -> str:
    told = example.says.rstrip(".")
    if example.kind == "wanted_diffusion" and "iffusion" not in told:
        told = f"On a wanted-person diffusion: {told[:1].lower()}{told[1:]}"
    return f"{told}."


def _join_situations(rows: Sequence[ExampleInWords]) -> str:
    if len(rows) > 1 and all(row.with_dossier for row in rows):
        return f"{' '.join(row.situation for row in rows)} (Each with a dossier.)"
    return " ".join(f"{row.situation[:-1]} (with a dossier)." if row.with_dossier else row.situation for row in rows)


def _say_ground_raised(law: Law, finding: Finding) -> str:
    ground = law.latest[finding.rule].grounds.get(finding.reason)
    return say_ground(ground) if ground and finding.outcome in (Outcome.NOT_MET, Outcome.SIGNAL) else ""
